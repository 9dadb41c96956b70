using System.Text;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Feeding;

/// <summary><c>/quellen</c>: where news comes from; editors add, pause and remove sources, and exchange lists with other readers.</summary>
internal static class SourcesRoute
{
    /// <summary>Time for finding out what kind of source an address is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quellen", async (DeskRequest desk) => desk.Page<SourcesPage>(await SourcesModel.OfAsync(desk).ConfigureAwait(false))).For(DeskRole.Reader);
        routes.MapPost("/quellen", ([FromForm] string? adresse, [FromForm] string? titel, [FromForm] string? gruppe, DeskRequest desk, DeskOptions options, TimeProvider clock) =>
            AddAsync(NewSource.Of(adresse, titel, gruppe), desk, options, clock)).For(DeskRole.Editor).Small();
        routes.MapPost("/quellen/{id}", ([FromForm] string? was, string id, DeskRequest desk) => ChangeAsync(was, new SourceId(id), desk)).For(DeskRole.Editor).Small();
        routes.MapGet("/quellen/lagebild.opml", ExportAsync).For(DeskRole.Editor);
        routes.MapPost("/quellen/opml", (IFormFile? datei, DeskRequest desk) => ImportAsync(datei, desk)).For(DeskRole.Editor);
    }

    private static async Task<IResult> AddAsync(NewSource source, DeskRequest desk, DeskOptions options, TimeProvider clock)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, desk.Cancellation);
        try
        {
            var detect = options.Detect ?? throw new InputException("feeding.noNetwork");
            var found = await detect(source.WebAddress().AbsoluteUri, source.Settings, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
            var (isNew, _) = await SourceAdding.AddAsync(desk.Store.Sources, found.Settings, desk.Now, desk.Cancellation).ConfigureAwait(false);
            return Done(isNew ? "added" : "known", found.Settings.Title);
        }
        catch (InputException e)
        {
            return await FailedAsync(SourceText.Say(e, source.Address, desk.Texts), desk, source).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !desk.Cancellation.IsCancellationRequested)
        {
            return await FailedAsync(desk.Texts.Format("feeding.slow", source.Address, (int)Patience.TotalSeconds), desk, source).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> ChangeAsync(string? deed, SourceId id, DeskRequest desk)
    {
        var sources = desk.Store.Sources;
        if (await sources.FindAsync(id, desk.Cancellation).ConfigureAwait(false) is not { } stored || FollowedSource.Readable([stored]).FirstOrDefault() is not { } source)
            return desk.Missing();
        switch (deed)
        {
            case "anhalten":
                await sources.ChangeAsync(id, (source.Settings with { IsPaused = true }).ToJson(), null, cancellation: desk.Cancellation).ConfigureAwait(false);
                return Done("paused", source.Name);
            case "weiter":
                var state = source.State with { Poll = PollSchedule.Resume(source.State.Poll, desk.Now.ToDateTimeOffset()), Problem = null };
                await sources.ChangeAsync(id, (source.Settings with { IsPaused = false }).ToJson(), desk.Now, state.ToJson(), desk.Cancellation).ConfigureAwait(false);
                return Done("resumed", source.Name);
            case "entfernen":
                await sources.RemoveAsync(id, desk.Cancellation).ConfigureAwait(false);
                return Done("removed", source.Name);
            default:
                return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ExportAsync(DeskRequest desk)
    {
        var sources = FollowedSource.Readable(await desk.Store.Sources.ListAsync(desk.Cancellation).ConfigureAwait(false));
        return TypedResults.File(Encoding.UTF8.GetBytes(SourceOpml.Write(sources.Select(s => s.Settings))), "text/x-opml; charset=utf-8", "lagebild.opml");
    }

    /// <summary>Takes web addresses alone, and no leave to use a password or a private network: a list comes from anywhere.</summary>
    private static async Task<IResult> ImportAsync(IFormFile? file, DeskRequest desk)
    {
        if (file is null || file.Length == 0)
            return await FailedAsync(desk.Texts["feeding.noFile"], desk).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, desk.Cancellation).ConfigureAwait(false);
        try
        {
            var listed = SourceOpml.Parse(bytes.ToArray());
            var wanted = listed.Sources.Where(s => Pages.WebAddress.IsSafe(s.Address)).ToList();
            var added = await SourceAdding.AddAllAsync(desk.Store.Sources, wanted, desk.Now, desk.Cancellation).ConfigureAwait(false);
            return Done("imported", Number(added), Number(wanted.Count - added));
        }
        catch (InputException e)
        {
            return await FailedAsync(SourceText.Say(e, file.FileName, desk.Texts), desk).ConfigureAwait(false);
        }
    }

    private static SeeOther Done(string deed, string what, string? already = null) => new(SourceText.DoneAddress(deed, what, already));

    private static async Task<IResult> FailedAsync(string said, DeskRequest desk, NewSource? tried = null) =>
        desk.Page<SourcesPage>(await SourcesModel.OfAsync(desk, said, true, tried).ConfigureAwait(false), StatusCodes.Status422UnprocessableEntity);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
