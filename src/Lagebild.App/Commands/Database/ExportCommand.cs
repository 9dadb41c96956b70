using System.CommandLine;
using System.Text;
using Lagebild.App.Commands.Notes;
using Lagebild.App.Inputs;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild export</c>: facts of all stories as a table for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var what = new Option<string>("--what") { Description = "Which facts.", DefaultValueFactory = _ => "engagements" };
        what.AcceptOnlyFromAmong("engagements", "statements", "events", "notes");
        var format = new Option<string>("--format") { Description = "CSV, JSON Lines or Parquet.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "jsonl", "parquet");
        var output = new Option<string>("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "FILE" };
        var mark = new Option<bool>("--bom") { Description = "CSV with a byte-order mark, for spreadsheet programs that need one." };
        var command = new Command("export", "Writes engagements, statements, events (PLOVER) or the notes of editors as a table, each row with its proof.")
        {
            arguments.Story, what, format, output, mark, arguments.AsOf, arguments.Database.File, arguments.Ui,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(format) == "parquet" && result.GetValue(output) is null)
                result.AddError(UsageText.Say("usage.parquet"));
            if (result.GetValue(format) is "jsonl" or "parquet" && result.GetValue(mark))
                result.AddError(UsageText.Say("usage.bom"));
        });
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var table = await TableAsync(store, parsed, cancellation);
            using var content = new MemoryStream();
            await TableWriters.WriteAsync(table, parsed.GetValue(format)!, content, parsed.GetValue(mark));
            try
            {
                if (parsed.GetValue(output) is { } path)
                    File.WriteAllBytes(path, content.ToArray());
                else
                    terminal.Out.Write(Encoding.UTF8.GetString(content.ToArray()));
                return ExitCode.Done;
            }
            catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not OutputException)
            {
                terminal.Error.WriteLine(new InputException("problem.output", e.Message).Say(parsed.GetValue(output)!, arguments.Texts(parsed)));
                return ExitCode.Partly;
            }
        }

        async Task<ExportTable> TableAsync(IDossierStore store, ParseResult parsed, CancellationToken cancellation)
        {
            if (parsed.GetValue(what) == "notes")
                return ExportTable.OfNotes(await ListedNote.AllAsync(store, parsed.GetValue(arguments.Story), cancellation));
            var stories = await FoldedStory.Choose(store, parsed.GetValue(arguments.Story), arguments.PointOfView(parsed), cancellation: cancellation).ToListAsync(cancellation);
            return parsed.GetValue(what) switch
            {
                "statements" => ExportTable.Statements(stories),
                "events" => ExportTable.Events(stories),
                _ => ExportTable.Engagements(stories),
            };
        }
    }
}
