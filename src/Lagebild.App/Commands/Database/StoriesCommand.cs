using System.CommandLine;
using Lagebild.Pages;
using Lagebild.Pages.Stories;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Storage;
using NodaTime.Text;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild stories</c>: what the reports of the database are about.</summary>
internal static class StoriesCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var all = new Option<bool>("--all") { Description = "Also stories of a single report." };
        var limit = UsageText.Limit(50);
        return arguments.Command("stories", "Lists the stories of the database, those of most reports first.", Run, all, limit);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var stories = await store.Stories.ListAsync(parsed.GetValue(all) ? 1 : 2, parsed.GetValue(limit), cancellation);
            if (stories.Count == 0 && !parsed.GetValue(all))
                stories = await store.Stories.ListAsync(1, parsed.GetValue(limit), cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, stories, (json, _, story) =>
                {
                    json.WriteString("story", story.Id.First.Value);
                    json.WriteString("title", story.Title);
                    json.WriteNumber("reports", story.Reports);
                    json.WriteNumber("origins", story.Origins);
                    if (Day(story.First) is { } first)
                        json.WriteString("first", first);
                    if (Day(story.Last) is { } last)
                        json.WriteString("last", last);
                });
            else
                Listing.Write(terminal, texts, texts["dossier.stories"], [new Group(stories.Select(s => Line(s, texts)).ToValueArray())]);
            return ExitCode.Done;
        }
    }

    private static Line Line(StorySummary story, Texts texts) => new(story.Title)
    {
        Badge = new Badge(story.Id.Short, Tone.Neutral),
        Details = [new Detail("", [new Value(DossierCitations.Count(story.Reports, story.Origins, texts)), .. Days(story, texts)])],
    };

    private static IEnumerable<Value> Days(StorySummary story, Texts texts) => (Day(story.First), Day(story.Last)) switch
    {
        ({ } first, { } last) => [new Value(EdtfText.Say(first == last ? first : $"{first}/{last}", texts))],
        _ => [],
    };

    private static string? Day(Moment moment) => moment.IsKnown ? LocalDatePattern.Iso.Format(moment.Instant.InUtc().Date) : null;
}
