using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.People;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Names;
using Lagebild.Reading.Actors;
using Said = Lagebild.Desk.Api.Answers.Said;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>actors</c>: everybody in the news, those of most reports first; and <c>actors/{key}</c>, one of them over all stories.</summary>
internal static class ActorsRoute
{
    public static void Map(ApiGroup api)
    {
        api.Get("actors", "actors", (DeskRequest desk, string? q, string? kind, string? limit, string? cursor) => Answer(NewsView.Of(desk), q, kind, limit, cursor));
        api.Get("actors/{key}", "actor", (DeskRequest desk, string key, string? stories) => DetailAsync(desk, key, stories));
    }

    private static async Task<ActorDetailAnswer> DetailAsync(DeskRequest desk, string key, string? stories)
    {
        var view = NewsView.Of(desk);
        var asked = view.Asked();
        var wanted = asked.Number("stories", stories, 1, PersonModel.MostFolded) ?? PersonModel.StoriesFolded;
        asked.Check();
        var actor = view.Picture.Actors.GetValueOrDefault(key) ?? throw view.Missing("api.noActor", key);
        return ActorDetailAnswer.Of(await PersonModel.OfAsync(desk, actor, null, wanted), view.Today);
    }

    private static ListAnswer<ActorAnswer> Answer(NewsView view, string? words, string? kind, string? limit, string? cursor)
    {
        var asked = view.Asked();
        var (wanted, only, most) = (asked.Words("q", words) is { } given ? new AskedName(given) : null, asked.OneOf("kind", kind, [.. Enum.GetValues<ActorKind>().Select(k => Said.Name(k))]), asked.Limit(limit));
        asked.Check();
        var found = view.Picture.Actors.Values.Where(a => (only is null || Said.Name(a.Sketch.Kind) == only) && wanted?.IsIn(a.Sketch.Name) != false)
            .OrderByDescending(a => a.Reports).ThenBy(a => a.Key, StringComparer.Ordinal).ToArray();
        return Paging.Cut(found, a => a.Key, cursor, most, view.Picture.Position, ActorAnswer.Of);
    }
}
