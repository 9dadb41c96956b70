using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Desk.Api;
using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Linked;

/// <summary>Stories and engagements in formats of others: ninjs, schema.org, Web Annotation.</summary>
internal static class LinkedRoutes
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(ApiGroup api)
    {
        api.Get("stories/{id}.ninjs.json", "ninjs", async (DeskRequest desk, string id) =>
            Answer(NinjsEvents.Of(await NewsView.Of(desk).FoldedAsync(id, desk.Cancellation), Site.Of(desk)), "application/json")).Produces<JsonElement>(StatusCodes.Status200OK, "application/json");
        api.Get("stories/{id}/annotations.json", "annotations", async (DeskRequest desk, string id) =>
            Answer(EvidenceAnnotations.Of(await NewsView.Of(desk).FoldedAsync(id, desk.Cancellation), Site.Of(desk), desk.Texts), EvidenceAnnotations.MediaType)).Produces<JsonElement>(StatusCodes.Status200OK, "application/ld+json");
        api.Get("engagements/{key}.jsonld", "eventLd", async (DeskRequest desk, string key) =>
        {
            var (story, engagement) = await EngagementRoute.FindAsync(NewsView.Of(desk), key, desk.Cancellation);
            return Answer(EventLd.Of(engagement, story, Site.Of(desk)), "application/ld+json");
        }).Produces<JsonElement>(StatusCodes.Status200OK, "application/ld+json");
    }

    private static IResult Answer(JsonObject json, string type) => TypedResults.Bytes(JsonSerializer.SerializeToUtf8Bytes(json, Relaxed), type);
}
