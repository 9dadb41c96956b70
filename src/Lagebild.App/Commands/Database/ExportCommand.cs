using System.CommandLine;
using System.Text;
using Lagebild.App.Exports;
using Lagebild.App.Inputs;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild export</c>: facts of all stories as a table for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var what = new Option<string>("--what") { Description = "Which facts.", DefaultValueFactory = _ => "engagements" };
        what.AcceptOnlyFromAmong("engagements", "statements", "events");
        var format = new Option<string>("--format") { Description = "CSV, JSON Lines or Parquet.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "jsonl", "parquet");
        var output = new Option<string>("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "Writes engagements, statements or events (PLOVER) of all stories as a table, each row with its proof.")
        {
            arguments.Story, what, format, output, arguments.AsOf, arguments.Database.File, arguments.Ui,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "parquet" && result.GetValue(output) is null)
                result.AddError("Parquet is no text: name a file with --output.");
        });
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var dossiers = await FoldedStory.Choose(store, parsed.GetValue(arguments.Story), arguments.PointOfView(parsed), cancellation: cancellation).Select(s => s.Dossier).ToListAsync(cancellation);
            var table = parsed.GetValue(what) switch
            {
                "statements" => ExportTable.Statements(dossiers),
                "events" => ExportTable.Events(dossiers),
                _ => ExportTable.Engagements(dossiers),
            };
            using var content = new MemoryStream();
            await TableWriters.WriteAsync(table, parsed.GetValue(format)!, content);
            try
            {
                if (parsed.GetValue(output) is { } path)
                    File.WriteAllBytes(path, content.ToArray());
                else
                    terminal.Out.Write(Encoding.UTF8.GetString(content.ToArray()));
                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(new InputException("problem.output", e.Message).Say(parsed.GetValue(output)!, arguments.Texts(parsed)));
                return ExitCode.Partly;
            }
        }
    }
}
