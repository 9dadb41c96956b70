using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Names;
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
        var found = new List<(DossierStatement Statement, FoldedStory Story)>();
        foreach (var sketch in await StoriesAsync(view, speaker, matter, story, cancellation))
        {
            var folded = await view.FoldedAsync(sketch, cancellation);
            found.AddRange(folded.Dossier.Statements.Where(s => Matches(folded.Dossier, s, speaker, matter)).Select(s => (s, folded)));
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

    private static bool Matches(Dossier dossier, DossierStatement statement, string? by, string? about)
    {
        if (by is not null && !(statement.SpeakerName is { } shown && IsCalled(dossier, statement.Speaker, shown, by)))
            return false;
        return about is null || statement.About.Any(a => IsCalled(dossier, a, null, about)) || NameFolding.Fold(statement.Content).Contains(NameFolding.Fold(about), StringComparison.Ordinal);
    }

    /// <summary>Whether one of the names of somebody has all words of the name asked for.</summary>
    private static bool IsCalled(Dossier dossier, ActorKey? key, string? shown, string asked)
    {
        var actor = key is { } known ? dossier.Actors.FirstOrDefault(a => a.Key == known) : null;
        string?[] names = actor is null ? [shown] : [shown, actor.Name, .. actor.OtherNames];
        var words = NameFolding.Words(asked);
        return words.Length > 0 && names.Any(n => n is not null && words.All(NameFolding.Words(n).Contains));
    }
}
