using System.CommandLine;
using Lagebild.App.Commands.Notes;
using Lagebild.Dossiers.Statements;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild said [--by ACTOR] [--about WORDS]</c>: who said what.</summary>
internal static class SaidCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var by = new Option<string>("--by") { Description = "Only by this actor, in any spelling.", HelpName = "ACTOR" };
        var about = new Option<string>("--about") { Description = "Only about this actor, or with these words.", HelpName = "WORDS" };
        return arguments.Command("said", "Lists statements, each with where it stands.", Run, arguments.Story, by, about, arguments.AsOf);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var speaker = parsed.GetValue(by);
            var search = new StatementSearch(speaker, parsed.GetValue(about));
            var stories = FoldedStory.Choose(store, parsed.GetValue(arguments.Story), arguments.PointOfView(parsed), cancellation: cancellation)
                .Select(s => (Story: s, Said: s.Dossier.Statements.Where(t => search.Takes(t, s.Dossier)).ToValueArray()))
                .Where(s => !s.Said.IsEmpty);
            if (speaker is not null && !await stories.AnyAsync(cancellation))
                await new Newsroom(store, cancellation).DemandActorAsync(speaker);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, await stories.SelectMany(s => s.Said.Select(t => (s.Story.Dossier, Statement: t))).ToListAsync(cancellation), (json, dossier, item) =>
                {
                    json.WriteString("story", item.Dossier.Id.First.Value);
                    dossier.Statement(item.Statement);
                });
            else
                Listing.Write(terminal, texts, texts["section.statements"], BySpeaker(await stories.SelectMany(s => Groups(s.Story, s.Said, texts)).ToListAsync(cancellation)));
            return ExitCode.Done;
        }
    }

    /// <summary>The statements of one story, each line with its title.</summary>
    private static IEnumerable<Group> Groups(FoldedStory story, ValueArray<DossierStatement> said, Texts texts)
    {
        var concerns = new Detail(texts["slot.story"], [new Value(story.Dossier.Title) { Note = story.Dossier.Id.Short }]);
        return new DossierLines(story.Dossier, story.Citations(texts), texts).Statements(said)
            .Select(g => g with { Lines = g.Lines.Select(l => l with { Details = [.. l.Details, concerns] }).ToValueArray() });
    }

    /// <summary>One heading for each speaker, those of most statements first.</summary>
    private static IEnumerable<Group> BySpeaker(IEnumerable<Group> groups) => groups.GroupBy(g => g.Heading)
        .Select(g => g.First() with { Lines = g.SelectMany(s => s.Lines.AsEnumerable()).ToValueArray() })
        .OrderByDescending(g => g.Lines.Count);
}
