using System.Text.Json;
using System.Text.Json.Nodes;
using Lagebild.Desk.Today;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Desk.Linked;

/// <summary>
/// An engagement as an Event of schema.org in JSON-LD. What is off is cancelled, what was put off without a day is postponed, what got another day is
/// rescheduled; reports are its sources.
/// </summary>
internal static class EventLd
{
    private const string Vocabulary = "https://schema.org";

    /// <summary>Sources that are named.</summary>
    private const int MostSources = 20;

    /// <summary>Engagements of a page that are given, those to come first.</summary>
    private const int MostEvents = 60;

    /// <summary>As JSON that may stand in a page: it holds no character that could end a script element.</summary>
    public static string ForPage(DossierEngagement engagement, FoldedStory story, Site site) => Of(engagement, story, site).ToJsonString(JsonSerializerOptions.Default);

    /// <summary>The engagements of a story, as a graph that may stand in a page; null where there is none.</summary>
    public static string? ForPage(FoldedStory story, Site site) =>
        Graph(story.Dossier.Engagements.OrderByDescending(e => e.Phase == Phase.Ahead).Take(MostEvents).Select(e => Of(e, story, site)));

    /// <summary>The dated engagements of a list, as a graph that may stand in a page; null where there is none.</summary>
    public static string? ForPage(IEnumerable<DiaryEntry> entries, Site site) =>
        Graph(entries.Where(e => e.Engagement.Time is not null).DistinctBy(e => e.Engagement.Key).Take(MostEvents).Select(e => Of(e, site)));

    private static string? Graph(IEnumerable<JsonObject> events)
    {
        JsonNode[] nodes = [.. events];
        if (nodes.Length == 0)
            return null;
        foreach (var node in nodes)
            ((JsonObject)node).Remove("@context");
        return new JsonObject { ["@context"] = Vocabulary, ["@graph"] = new JsonArray(nodes) }.ToJsonString(JsonSerializerOptions.Default);
    }

    /// <summary>What a list knows of an engagement: title, time, status, place and who takes part. Its own page has the rest.</summary>
    private static JsonObject Of(DiaryEntry entry, Site site)
    {
        var (engagement, time) = (entry.Engagement, OccasionTime.Of(entry.Engagement.Time, entry.Engagement.Hour));
        return WithoutNothing(new JsonObject
        {
            ["@type"] = "Event",
            ["@id"] = Site.Name(engagement.Key),
            ["url"] = site.At(Addresses.Of(engagement.Key)),
            ["name"] = engagement.Title,
            ["eventStatus"] = $"{Vocabulary}/{Status(engagement.Status, isMoved: false)}",
            ["startDate"] = time?.Start,
            ["endDate"] = time?.End,
            ["location"] = engagement.Place is { } place ? new JsonObject { ["@type"] = "Place", ["name"] = place } : null,
            ["attendee"] = new JsonArray([.. engagement.Participants.Select(p => new JsonObject
            {
                ["@type"] = entry.Story.Actors.FirstOrDefault(a => a.Name == p)?.Kind == ActorKind.Person ? "Person" : "Organization", ["name"] = p,
            })]),
        });
    }

    public static JsonObject Of(DossierEngagement engagement, FoldedStory story, Site site)
    {
        var (time, before) = (OccasionTime.Of(engagement.Time.Current), Before(engagement));
        return WithoutNothing(new JsonObject
        {
            ["@context"] = Vocabulary,
            ["@type"] = "Event",
            ["@id"] = Site.Name(engagement.Key),
            ["url"] = site.At(Addresses.Of(engagement.Key)),
            ["name"] = engagement.Title,
            ["eventStatus"] = $"{Vocabulary}/{Status(engagement.Status, isMoved: before is not null && engagement.Phase == Phase.Ahead)}",
            ["startDate"] = time?.Start,
            ["endDate"] = time?.End,
            ["previousStartDate"] = before?.Start,
            ["description"] = engagement.Moves.IsEmpty ? null : engagement.Moves[^1].Supports[^1].Evidence.Quote,
            ["location"] = engagement.Place.Current is { } place ? new JsonObject { ["@type"] = "Place", ["name"] = place.Text } : null,
            ["organizer"] = People(engagement, story, p => p.Role == ParticipantRole.Host),
            ["attendee"] = People(engagement, story, p => p.IsIn && p.Role != ParticipantRole.Host),
            ["subjectOf"] = new JsonArray([.. engagement.Supports.Where(s => s.Note is null && !s.IsCopy).DistinctBy(s => s.Document).Take(MostSources).Select(s => Article(s, story))]),
        });
    }

    private static JsonObject WithoutNothing(JsonObject node)
    {
        foreach (var (name, _) in node.Where(m => m.Value is null or JsonArray { Count: 0 }).ToArray())
            node.Remove(name);
        return node;
    }

    /// <summary>The day that held before the present one; null where the day never changed.</summary>
    private static OccasionTime? Before(DossierEngagement engagement) =>
        engagement.Time.Values.LastOrDefault(v => v.WithdrawnBy is not null && v.Key != engagement.Time.Current?.Key) is { } value ? OccasionTime.Of(value) : null;

    private static string Status(EngagementStatus status, bool isMoved) => status switch
    {
        EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected => "EventCancelled",
        EngagementStatus.Postponed => "EventPostponed",
        _ => isMoved ? "EventRescheduled" : "EventScheduled",
    };

    private static JsonArray People(DossierEngagement engagement, FoldedStory story, Func<DossierParticipant, bool> isMeant) =>
        new([.. engagement.Participants.Where(isMeant).Select(p => new JsonObject { ["@type"] = Type(p.Actor, story), ["name"] = p.Name })]);

    private static string Type(ActorKey key, FoldedStory story) => story.Dossier.Actors.FirstOrDefault(a => a.Key == key)?.Kind == ActorKind.Person ? "Person" : "Organization";

    private static JsonObject Article(Support support, FoldedStory story)
    {
        var document = story.Find(support.Document);
        var article = new JsonObject { ["@type"] = "NewsArticle", ["headline"] = document?.Headline };
        if (WebAddress.IsSafe(document?.Address))
            article["url"] = document!.Address;
        if (support.Source is { } source)
            article["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source };
        if (support.Published is { } published)
            article["datePublished"] = PublicationTimeText.Format(published);
        return article;
    }
}
