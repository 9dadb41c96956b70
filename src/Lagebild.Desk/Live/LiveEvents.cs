using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Live;

/// <summary>
/// <c>/live</c>: tells a page by server-sent events that there is a newer picture (event <c>picture</c>, its data the position), that one of the reader's
/// rules found something (event <c>alert</c>, its data <see cref="AlertCall"/>), and every quarter of a minute that the connection holds (event
/// <c>ping</c>). A page that hears of a picture is fetched anew: where many are open, they hear of it one after the other.
/// </summary>
internal static class LiveEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Pages that are told of a picture in a second; with ten pages open nobody waits for more than a quarter of one, with a thousand for up to twenty-five.</summary>
    private const double ToldPerSecond = 40;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/live", (long? after, DeskRequest desk, LivePicture live, AlertBoard board, DeskFigures figures, TimeProvider clock, HttpContext http) =>
        TypedResults.ServerSentEvents(FollowAsync(live, board, desk.UserName, figures, new LogPosition(after ?? 0), clock, http.RequestAborted))).For(DeskRole.Reader);

    private static async IAsyncEnumerable<SseItem<string>> FollowAsync(
        LivePicture live, AlertBoard board, string? user, DeskFigures figures, LogPosition seen, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var connected = figures.Connected();
        var picture = live.Current;
        var called = board.Changed;
        var told = board.Last(user)?.Number;
        yield return picture.Position.CompareTo(seen) > 0 ? new SseItem<string>(picture.Position.ToString(), "picture") : Ping;
        Task<Picture>? next = null;
        while (!cancellation.IsCancellationRequested)
        {
            SseItem<string>? item;
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            next ??= NextAsync(live, picture, figures, clock, cancellation);
            var first = await Task.WhenAny(next, called, Task.Delay(Heartbeat, clock, wait.Token)).ConfigureAwait(false);
            if (first == next && next.IsCompletedSuccessfully)
            {
                picture = await next.ConfigureAwait(false);
                next = null;
                item = new SseItem<string>(picture.Position.ToString(), "picture");
            }
            else if (first == called)
            {
                called = board.Changed;
                var last = board.Last(user);
                item = last is not null && last.Number != told ? Call(last, board.Unseen(user)) : null;
                told = last?.Number;
            }
            else
            {
                item = Ping;
            }
            await wait.CancelAsync().ConfigureAwait(false);
            if (cancellation.IsCancellationRequested)
                yield break;
            if (item is { } said)
                yield return said;
        }
    }

    private static SseItem<string> Ping => new("", "ping");

    private static SseItem<string> Call(AlertFound found, int unseen)
    {
        var item = found.Item;
        return new SseItem<string>(JsonSerializer.Serialize(new AlertCall(item.Id, item.Title, item.Text, item.Path, unseen), AlertJson.Default.AlertCall), "alert");
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
