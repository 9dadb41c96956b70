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
/// minute that the connection holds (event <c>ping</c>).
/// </summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

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
        while (!cancellation.IsCancellationRequested)
        {
            SseItem<string> item;
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var beat = Task.Delay(Heartbeat, clock, wait.Token);
            var next = live.AfterAsync(picture, wait.Token);
            if (await Task.WhenAny(next, beat).ConfigureAwait(false) == next && next.IsCompletedSuccessfully)
            {
                picture = await next.ConfigureAwait(false);
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
}
