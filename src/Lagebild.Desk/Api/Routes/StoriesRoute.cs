using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>stories</c>: all stories, the one reported on last first.</summary>
internal static class StoriesRoute
{
    public static void Map(ApiGroup api) => api.Get("stories", "stories", (DeskRequest desk, string? q, string? source, string? limit, string? cursor) => Answer(NewsView.Of(desk), q, source, limit, cursor));

    public static ListAnswer<StoryAnswer> Answer(NewsView view, string? words, string? source, string? limit, string? cursor)
    {
        var asked = view.Asked();
        var (wanted, outlet, most) = (NameFolding.PlainWords(asked.Words("q", words) ?? ""), asked.Words("source", source), asked.Limit(limit));
        asked.Check();
        var found = view.Picture.Stories.Where(s => Has(s, wanted) && (outlet is null || s.Sources.Any(o => o.Equals(outlet, StringComparison.OrdinalIgnoreCase)))).ToArray();
        return Paging.Cut(found, s => s.Id.First.Value, cursor, most, view.Picture.Position, StoryAnswer.Of);
    }

    /// <summary>Whether every word begins one of the words of the title or of somebody's name.</summary>
    private static bool Has(StorySketch story, string[] wanted)
    {
        if (wanted.Length == 0)
            return true;
        var words = NameFolding.PlainWords(story.Title).Concat(story.Actors.SelectMany(a => NameFolding.PlainWords(a.Name))).ToHashSet(StringComparer.Ordinal);
        return wanted.All(w => words.Any(o => o.StartsWith(w, StringComparison.Ordinal)));
    }
}
