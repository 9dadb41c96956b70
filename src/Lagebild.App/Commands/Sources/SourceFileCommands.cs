using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source import|export</c>: lists of sources as other readers write and read them (OPML 2.0).</summary>
internal static class SourceFileCommands
{
    public static Command Import(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var file = new Argument<string>("FILE") { Description = "OPML, as most feed readers export it; - for standard input." };
        var trust = new Option<bool>("--trust") { Description = "The list is your own: take its folders and mailboxes too, the variables it names for secrets, and the hosts in private networks it allows." };
        var command = new Command("import", "Adds all sources of a list of another reader, with its folders; what is there already stays as it is.") { file, trust, arguments.Database.File, arguments.Ui };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            var texts = arguments.Texts(parsed);
            try
            {
                var listed = SourceOpml.Parse(ByteInput.ReadAll(parsed.GetValue(file)!, terminal), parsed.GetValue(trust));
                await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
                var added = await SourceAdding.AddAllAsync(store.Sources, listed.Sources, Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()), cancellation);
                terminal.Out.WriteLine(texts.Format("source.imported", added, listed.Sources.Count - added));
                foreach (var line in NotTaken(listed, parsed.GetValue(file)!, texts))
                    terminal.Error.WriteLine(line);
                return ExitCode.Done;
            }
            catch (InputException e)
            {
                terminal.Error.WriteLine(e.Say(parsed.GetValue(file)!, texts));
                return ExitCode.Partly;
            }
        }));
        return command;
    }

    /// <summary>What of a list was left where it was, in words.</summary>
    private static IEnumerable<string> NotTaken(ListedSources listed, string file, Texts texts)
    {
        foreach (var problem in listed.Problems)
            yield return problem.Say(file, texts);
        if (listed.LeftOut > 0)
            yield return texts.Format("source.leftOut", listed.LeftOut);
        if (listed.Permissions > 0)
            yield return texts.Format("source.permissions", listed.Permissions);
        if (listed.Secrets > 0)
            yield return texts.Format("source.secrets", listed.Secrets);
    }

    public static Command Export(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var output = new Option<string?>("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "FILE" };
        var command = new Command("export", "Writes all sources with folders and settings as OPML, which other readers take too.") { output, arguments.Database.File, arguments.Ui };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var opml = SourceOpml.Write(FollowedSource.Readable(await store.Sources.ListAsync(cancellation)).Select(s => s.Settings));
            if (parsed.GetValue(output) is not { } path)
            {
                terminal.Out.Write(opml);
                return ExitCode.Done;
            }
            try
            {
                await File.WriteAllTextAsync(path, opml, cancellation);
                return ExitCode.Done;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(new InputException("problem.output", e.Message).Say(path, arguments.Texts(parsed)));
                return ExitCode.Partly;
            }
        }));
        return command;
    }
}
