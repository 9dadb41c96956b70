using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>lagebild facts STORY</c>: what notes can be about, each under the name by which a command line calls it.</summary>
internal static class FactsCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var story = new Argument<string>("STORY") { Description = "The story, by the first digits of the id of it or of one of its reports." };
        return arguments.Command("facts", "Lists the facts of a story's reports, each under the name by which lagebild note calls it.", Run, story);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var found = await new Newsroom(store, cancellation).StoryAsync(parsed.GetValue(story)!);
            var entries = (await store.Stories.ReadAsync(found, cancellation)).Where(e => !e.IsGuest).ToList();
            var added = NoteSet.Of(await store.Notes.AllAsync(cancellation)).InForce.Where(n => n.Content is AddedEngagement a && found.Members.Contains(a.Story))
                .Select(n => AddedReport.Of(n, (AddedEngagement)n.Content, TextLanguage.German));
            var facts = entries.Concat(added).SelectMany(e => FactName.Of(e.Report).Select(f => (e.Document, f.Name, Key: FactSearch.Key(f.Fact)))).ToList();
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, facts, (json, _, fact) =>
                {
                    json.WriteString("fact", fact.Name);
                    json.Name("kind", fact.Key.Of);
                    json.WriteString("name", fact.Key.Name);
                    json.WriteString("document", fact.Document.Id.Value);
                    json.Members(fact.Key.Evidence);
                });
            else
                Listing.Write(terminal, texts, texts["dossier.facts"], facts.GroupBy(f => f.Document).Select(g => new Group(g.Select(f => Line(f.Name, f.Key, texts)).ToValueArray()) { Heading = Heading(g.Key, texts) }));
            return ExitCode.Done;
        }
    }

    private static Line Line(string name, ReportedFact key, Texts texts) => new(key.Name)
    {
        Badge = new Badge(texts.Of(key.Of), Tone.Neutral),
        Details = [new Detail("", [new Value(name)])],
    };

    private static string Heading(Document document, Texts texts) => $"{(document.Headline.Length > 0 ? document.Headline : document.Id.Value[..8])} ({document.Source ?? texts["page.unsourced"]})";
}
