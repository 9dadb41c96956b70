using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source add WHAT...</c>: finds out what it is, shows the first entries, and follows it from now on.</summary>
internal static class SourceAddCommand
{
    private const int Shown = 3;

    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var options = new SourceOptionSet();
        var dry = new Option<bool>("--dry-run") { Description = "Only show what would be added." };
        var what = new Argument<string[]>("WHAT")
        {
            Description = "Address of a feed, of a page that names one, of a news sitemap, of an account (https://host/@name) or a mailbox (imaps://host/folder); or a folder that files are dropped into.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Follows new sources: tells their kind, finds the feed of a page, and shows the first entries.") { what };
        command.AddAll(options.All);
        command.AddAll(dry, arguments.Database.File, arguments.Ui);
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, () => Run(parsed, cancellation)));
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            var texts = arguments.Texts(parsed);
            using var network = WatchCommand.Network(terminal, terminal.Variable("LAGEBILD_CONTACT"));
            var settings = options.Apply(parsed, new SourceSettings { Kind = SourceKind.Feed, Address = "" });
            await using var store = parsed.GetValue(dry) ? null : await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var problems = 0;
            foreach (var named in parsed.GetValue(what)!)
            {
                try
                {
                    var found = await network.DetectAsync(named, settings, cancellation);
                    await Add(found, store, texts, cancellation);
                }
                catch (InputException e)
                {
                    problems++;
                    terminal.Error.WriteLine(e.Say(named, texts));
                }
            }
            if (problems < parsed.GetValue(what)!.Length && store is not null)
                terminal.Out.WriteLine(texts["source.nextStep"]);
            return problems == 0 ? ExitCode.Done : ExitCode.Partly;
        }

        async Task Add(DetectedSource found, IDossierStore? store, Texts texts, CancellationToken cancellation)
        {
            var (said, id) = ("source.found", "");
            if (store is not null)
            {
                var now = Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow());
                (var isNew, var source) = await SourceAdding.AddAsync(store.Sources, found.Settings, now, cancellation);
                (said, id) = (isNew ? "source.added" : "source.known", source.Value);
            }
            terminal.Out.WriteLine(said == "source.known"
                ? texts.Format(said, found.Settings.Title, id)
                : texts.Format(said, found.Settings.Title, texts.Of(found.Settings.Kind), id.Length > 0 ? id : found.Settings.Address));
            foreach (var item in found.Items.Items.Take(Shown))
                terminal.Out.WriteLine($"  {Entry(item, texts)}");
            if (found.Items.Items.IsEmpty && found.Settings.Kind is not (SourceKind.Folder or SourceKind.Mailbox))
                terminal.Out.WriteLine($"  {texts["source.empty"]}");
            if (found.Others.Count > 0)
                terminal.Out.WriteLine($"  {texts.Format("source.others", string.Join(" ", found.Others.Take(Shown)))}");
        }
    }

    private static string Entry(SourceItem item, Texts texts)
    {
        const int Longest = 100;
        var day = item.Published is { } time ? EdtfText.Say(PublicationTimeText.Format(time)[..10], texts) : texts["page.undated"];
        var line = item.Headline.Length > 0 ? item.Headline : CleanText.Line(item.Body) is { Length: > 0 } text ? text : item.Address ?? item.Key;
        return $"{day}  {(line.Length > Longest ? line[..(Longest - 1)] + "…" : line)}";
    }
}
