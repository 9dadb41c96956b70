using System.Text.Json.Nodes;
using Lagebild.Language;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Events;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Decisions;
using Lagebild.Reading.Factuality;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Events;

/// <summary>One annotated event.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Actor">Who acts, as annotated.</param>
/// <param name="Recipient">Who undergoes it, or null.</param>
/// <param name="Reality">Whether it happened.</param>
/// <param name="First">The first word of its evidence.</param>
/// <param name="End">Index behind the last word of its evidence.</param>
internal sealed record GoldEvent(PloverType Type, string Actor, string? Recipient, Reality Reality, int First, int End);

/// <summary>An annotated article on its way through the decisions about events.</summary>
internal sealed class EventArticle(GoldArticle gold, int fold, IReadOnlyList<GoldEvent> events)
{
    public GoldArticle Gold { get; } = gold;

    public int Fold { get; } = fold;

    public IReadOnlyList<GoldEvent> Events { get; } = events;

    public EventView View { get; } = new(new ArticleView(gold.Material));

    /// <summary>For each event the word that is taken to tell it, or -1.</summary>
    public int[] Words { get; set; } = [];

    public List<TypedWord> Typed { get; set; } = [];

    public List<EventDraft> Drafts { get; set; } = [];

    public List<(EventDraft Draft, int Keep)> Decided { get; set; } = [];

    public static EventArticle Load(string path, ILanguagePipeline pipeline)
    {
        var gold = GoldArticle.Load(path, pipeline);
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        return new EventArticle(gold, Folds.Of(gold), [.. (json["events"] as JsonArray ?? []).OfType<JsonObject>().Select(e => Event(e, gold)).OfType<GoldEvent>()]);
    }

    private static GoldEvent? Event(JsonObject json, GoldArticle gold)
    {
        var evidence = ((string?)json["evidence"] ?? "").Trim();
        var text = gold.Material.Document.Text;
        var at = text.IndexOf(evidence, StringComparison.Ordinal);
        if (at >= 0 && at < gold.Material.Document.BodyRange.Start && text.IndexOf(evidence, gold.Material.Document.BodyRange.Start, StringComparison.Ordinal) is >= 0 and var inBody)
            at = inBody;
        if (at < 0 && evidence.Length > 30)
            at = text.IndexOf(evidence[..30], StringComparison.Ordinal);
        if (at < 0 || !Enum.TryParse<PloverType>((string?)json["type"], true, out var type) || type == PloverType.Consult)
            return null;
        var first = gold.WordAt(at);
        var last = gold.WordAt(Math.Min(text.Length, at + evidence.Length) - 1);
        if (first < 0 || last < first)
            return null;
        return new GoldEvent(
            type, (string?)json["actor"] ?? "", (string?)json["recipient"], Enum.TryParse<Reality>((string?)json["factuality"], true, out var reality) ? reality : Reality.Happened, first, last + 1);
    }

    /// <summary>True where the party is the one that the annotation names.</summary>
    public static bool IsMeant(EventParty party, string? name) => GoldNames.AreSame(name, party.Name);
}
