using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
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
        try
        {
            var (isNew, _, title) = await SourceDesk.AddAsync(source, desk, options, clock).ConfigureAwait(false);
            return Done(isNew ? "added" : "known", title);
        }
        catch (InputException e)
        {
            return await FailedAsync(SourceText.Say(e, source.Address, desk.Texts), desk, source).ConfigureAwait(false);
        }
    }

    private static async Task<IResult> ChangeAsync(string? deed, SourceId id, DeskRequest desk)
    {
        if (await SourceDesk.FindAsync(id, desk).ConfigureAwait(false) is not { } source)
            return desk.Missing();
        switch (deed)
        {
            case "anhalten":
                await SourceDesk.PauseAsync(source, desk).ConfigureAwait(false);
                return Done("paused", source.Name);
            case "weiter":
                await SourceDesk.ResumeAsync(source, desk).ConfigureAwait(false);
                return Done("resumed", source.Name);
            case "entfernen":
                await desk.Store.Sources.RemoveAsync(id, desk.Cancellation).ConfigureAwait(false);
                return Done("removed", source.Name);
            default:
                return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> ExportAsync(DeskRequest desk) => TypedResults.File(await SourceDesk.ListAsync(desk).ConfigureAwait(false), "text/x-opml; charset=utf-8", "lagebild.opml");

    private static async Task<IResult> ImportAsync(IFormFile? file, DeskRequest desk)
    {
        if (file is null || file.Length == 0)
            return await FailedAsync(desk.Texts["feeding.noFile"], desk).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, desk.Cancellation).ConfigureAwait(false);
        try
        {
            var (added, left) = await SourceDesk.TakeAsync(bytes.ToArray(), desk).ConfigureAwait(false);
            return Done("imported", Number(added), Number(left));
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
