using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Notes;

/// <summary>
/// <c>POST /notiz/{id}/zurueck</c>: takes a note back, or with <c>wieder=1</c> puts it in force again, and goes on to the address in <c>zu</c>. What is so
/// already is left as it is, so that a form sent twice does nothing twice.
/// </summary>
internal static class UndoRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/notiz/{id}/zurueck", async Task<IResult> (string id, IFormCollection form, DeskRequest desk) =>
    {
        var all = NoteSet.Of(await desk.Store.Notes.AllAsync(desk.Cancellation));
        if (!NoteId.IsId(id) || !all.All.AsEnumerable().Any(n => n.Id.Value == id))
            return desk.Missing();
        var undone = all.UndoneBy(new NoteId(id));
        if (undone is null != (form["wieder"] == "1"))
            await NoteDesk.WriteAsync(desk, [new Undo(undone ?? new NoteId(id))], "");
        return new SeeOther(LocalAddress.Or(form["zu"], "/geschichten"));
    }).For(DeskRole.Editor);

    public static string Address(NoteId note) => $"/notiz/{note.Value}/zurueck";
}
