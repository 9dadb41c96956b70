using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Lagebild.Sources.Following;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>sources</c>: where news comes from, and how each source is.</summary>
internal static class SourcesRoute
{
    public static void Map(ApiGroup api) => api.GetFresh("sources", "sources", async (DeskRequest desk, string? limit, string? cursor) =>
    {
        var asked = Asked.Of(desk);
        var most = asked.Limit(limit);
        asked.Check();
        var sources = FollowedSource.Readable(await desk.Store.Sources.ListAsync(desk.Cancellation)).OrderBy(s => s.Id.Value, StringComparer.Ordinal).ToArray();
        return Paging.Cut(sources, s => s.Id.Value, cursor, most, desk.Picture.Position, s => SourceAnswer.Of(s, desk.Now));
    });
}
