using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Statements;
using Lagebild.Pages.Lookup;
using Lagebild.Storage.Searching;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>statements</c>: who said what, the newest first; by a speaker in any spelling, about somebody or some words, or in one story.</summary>
internal static class StatementsRoute
{
    /// <summary>Reports that are looked through for where a name stands, and stories that are folded for one answer.</summary>
    private const int MostReports = 400, MostStories = 40;

    public static void Map(ApiGroup api) => api.Get("statements", "statements", (DeskRequest desk, string? by, string? about, string? story, string? limit, string? cursor) =>
        AnswerAsync(NewsView.Of(desk), by, about, story, limit, cursor, desk.Cancellation));

    /// <exception cref="ProblemException">Neither speaker nor matter nor story is named.</exception>
    public static async Task<ListAnswer<StatementAnswer>> AnswerAsync(NewsView view, string? by, string? about, string? story, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var (speaker, matter, most) = (asked.Words("by", by), asked.Words("about", about), asked.Limit(limit));
        if (speaker is null && matter is null && string.IsNullOrWhiteSpace(story))
            asked.Refuse("by", "api.wrong.said");
        asked.Check();
        var search = new StatementSearch(speaker, matter);
        var found = new List<(DossierStatement Statement, FoldedStory Story)>();
        foreach (var sketch in await StoriesAsync(view, speaker, matter, story, cancellation))
        {
            var folded = await view.FoldedAsync(sketch, cancellation);
            found.AddRange(folded.Dossier.Statements.Where(s => search.Takes(s, folded.Dossier)).Select(s => (s, folded)));
        }
        found = [.. found.OrderByDescending(f => Moment.Of(f.Statement.Supports[0].Published)).ThenBy(f => Key(f.Statement), StringComparer.Ordinal)];
        if (found.Count == 0 && speaker is not null)
            await new Newsroom(view.Store, cancellation).DemandActorAsync(speaker);
        return Paging.Cut(found, f => $"{Key(f.Statement)}/{f.Story.Dossier.Id.First.Value[..16]}", cursor, most, view.Picture.Position, f => StatementAnswer.Of(f.Statement, f.Story));
    }

    /// <summary>The story that is named; else those where the speaker speaks, or the words stand, by the search.</summary>
    private static async Task<IEnumerable<StorySketch>> StoriesAsync(NewsView view, string? by, string? about, string? story, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(story))
            return [view.Story(story)];
        var question = string.Join(' ', new[] { by is null ? null : $"by:\"{Bare(by)}\"", about is null ? null : Bare(about) }.OfType<string>());
        var hits = SearchQuery.Parse(question) is { IsEmpty: false } query ? await view.Store.Search.FindAsync(query, MostReports, cancellation) : [];
        return hits.Select(h => view.Picture.StoryOf(h.Entry.Id)).OfType<StorySketch>().Distinct().Take(MostStories);
    }

    /// <summary>Without what has a meaning of its own in a question.</summary>
    private static string Bare(string words) => words.Replace('"', ' ').Replace(':', ' ').Replace('*', ' ').Replace(" -", " ", StringComparison.Ordinal).TrimStart('-');

    private static string Key(DossierStatement statement) => $"{statement.Supports[0].Document.Value[..16]}/{statement.Supports[0].Evidence.Range.Start}/{statement.Supports[0].Evidence.Range.End}";
}
