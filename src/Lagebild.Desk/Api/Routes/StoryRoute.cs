using System.Text.Json;
using Lagebild.Desk.Web;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>stories/{id}</c>: the dossier in the format <c>lagebild.dossier</c>, also as it was known at a time.</summary>
internal static class StoryRoute
{
    public static void Map(ApiGroup api) => api.Get("stories/{id}", "story", async (DeskRequest desk, string id, string? asOf) =>
        TypedResults.Bytes(DossierJson.ToUtf8Bytes(await DossierAsync(NewsView.Of(desk), id, asOf, desk.Cancellation)), "application/json; charset=utf-8")).Produces<JsonElement>(StatusCodes.Status200OK, "application/json");

    private static async Task<Dossier> DossierAsync(NewsView view, string id, string? asOf, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var time = asked.PointOfView("asOf", asOf);
        asked.Check();
        var sketch = view.Story(id);
        if (time is null)
            return (await view.FoldedAsync(sketch, cancellation)).Dossier;
        return (await view.Folded.AsOfAsync(sketch, time, cancellation))?.Dossier ?? throw ProblemException.Missing("dossier.notThen", id);
    }
}
