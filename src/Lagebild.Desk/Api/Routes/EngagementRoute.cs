using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Json;
using Lagebild.Language;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Reports.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>engagements/{key}</c>: one engagement as dossiers have it, with its story and the notes on it.</summary>
internal static class EngagementRoute
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Map(ApiGroup api) => api.Get("engagements/{key}", "engagement", async (DeskRequest desk, string key) =>
    {
        var (story, engagement) = await FindAsync(NewsView.Of(desk), key, desk.Cancellation);
        return TypedResults.Bytes(Json(story, engagement), "application/json; charset=utf-8");
    }).Produces<JsonElement>(StatusCodes.Status200OK, "application/json");

    /// <summary>The engagement, whole, with its story.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static async Task<(FoldedStory Story, DossierEngagement Engagement)> FindAsync(NewsView view, string key, CancellationToken cancellation)
    {
        var (sketch, of) = view.Engagement(key);
        var story = await view.FoldedAsync(of, cancellation);
        return story.Dossier.Engagements.FirstOrDefault(e => e.Key == sketch.Key) is { } engagement ? (story, engagement) : throw view.Missing("api.noEngagement", key);
    }

    private static byte[] Json(FoldedStory story, DossierEngagement engagement)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            var dossier = new DossierJsonWriter(json);
            json.WriteStartObject();
            json.WriteString("story", story.Dossier.Id.First.Value);
            json.WriteString("storyTitle", story.Dossier.Title);
            json.WriteString("page", Addresses.Of(engagement.Key));
            json.WriteStartObject("engagement");
            dossier.Engagement(engagement);
            json.WriteEndObject();
            json.Some("notes", story.Dossier.Notes.Where(n => n.Engagement == engagement.Key).ToValueArray(), dossier.Note);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
