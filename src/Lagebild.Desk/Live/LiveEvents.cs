using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Live;

/// <summary>
/// <c>/live</c>: tells a page by server-sent events that there is a newer picture (event <c>picture</c>, its data the position), and every quarter of a
/// minute that the connection holds (event <c>ping</c>). A page that hears of news is fetched anew: where many are open, they hear of it one after the other.
/// </summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Pages that are told of a picture in a second; with ten pages open nobody waits for more than a quarter of one, with a thousand for up to twenty-five.</summary>
    private const double ToldPerSecond = 40;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/live", (long? after, LivePicture live, DeskFigures figures, TimeProvider clock, HttpContext http) =>
        TypedResults.ServerSentEvents(FollowAsync(live, figures, new LogPosition(after ?? 0), clock, http.RequestAborted))).For(DeskRole.Reader);

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(LivePicture live, DeskFigures figures, LogPosition seen, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var connected = figures.Connected();
        var picture = live.Current;
        if (picture.Position.CompareTo(seen) > 0)
            yield return new SseItem<string>(picture.Position.ToString(), "picture");
        else
            yield return new SseItem<string>("", "ping");
        Task<Picture>? next = null;
        while (!cancellation.IsCancellationRequested)
        {
            SseItem<string> item;
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            next ??= NextAsync(live, picture, figures, clock, cancellation);
            if (await Task.WhenAny(next, Task.Delay(Heartbeat, clock, wait.Token)).ConfigureAwait(false) == next && next.IsCompletedSuccessfully)
            {
                picture = await next.ConfigureAwait(false);
                next = null;
                item = new SseItem<string>(picture.Position.ToString(), "picture");
            }
            else
            {
                item = new SseItem<string>("", "ping");
            }
            await wait.CancelAsync().ConfigureAwait(false);
            if (cancellation.IsCancellationRequested)
                yield break;
            yield return item;
        }
    }

    /// <summary>How long it takes until all open pages have been told of a picture.</summary>
    internal static TimeSpan Spread(int open) => TimeSpan.FromSeconds(open / ToldPerSecond);

    /// <summary>The newest picture, when it is this page's turn to hear that there is one.</summary>
    private static async Task<Picture> NextAsync(LivePicture live, Picture seen, DeskFigures figures, TimeProvider clock, CancellationToken cancellation)
    {
        await live.AfterAsync(seen, cancellation).ConfigureAwait(false);
        await Task.Delay(Spread(figures.Open) * Random.Shared.NextDouble(), clock, cancellation).ConfigureAwait(false);
        return live.Current;
    }
}
