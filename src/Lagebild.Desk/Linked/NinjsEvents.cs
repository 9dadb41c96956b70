using System.Text.Json.Nodes;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Log;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements;
using NodaTime.Text;

namespace Lagebild.Desk.Linked;

/// <summary>
/// A story in ninjs 3.1 (IPTC): a composite whose associations are its engagements as events, with status and dates. ninjs knows "scheduled" and "canceled";
/// our finer status stands beside it among the other identifiers.
/// </summary>
internal static class NinjsEvents
{
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#", Status = "http://cv.iptc.org/newscodes/eventstatus/";

    public static JsonObject Of(FoldedStory story, Site site)
    {
        var dossier = story.Dossier;
        var dated = dossier.Reports.Select(r => Moment.Of(r.Published)).Where(m => m.IsKnown).ToArray();
        var item = new JsonObject
        {
            ["standard"] = new JsonObject { ["name"] = "ninjs", ["version"] = "3.1", ["schema"] = Schema },
            ["uri"] = Site.Name(dossier.Id),
            ["type"] = "composite",
            ["title"] = dossier.Title,
        };
        if (dated.Length > 0)
        {
            item["firstCreated"] = Time(dated.Min());
            item["versionCreated"] = Time(dated.Max());
        }
        item["infoSources"] = Sources(dossier.Reports.Select(r => r.Source));
        item["altIds"] = new JsonArray(Id("page", site.At(Addresses.Of(dossier.Id))));
        item["associations"] = new JsonArray([.. dossier.Engagements.Select(e => Event(e, story, site))]);
        return item;
    }

    private static JsonObject Event(DossierEngagement engagement, FoldedStory story, Site site)
    {
        var (people, others) = (new JsonArray(), new JsonArray());
        foreach (var participant in engagement.Participants.Where(p => p.IsIn))
            (IsPerson(participant, story) ? people : others).Add((JsonNode)new JsonObject { ["name"] = participant.Name, ["rel"] = participant.Role.ToString().ToLowerInvariant() });
        var item = new JsonObject
        {
            ["name"] = engagement.Key.ToString(),
            ["rel"] = "event",
            ["uri"] = Site.Name(engagement.Key),
            ["type"] = "event",
            ["title"] = engagement.Title,
            ["eventDetails"] = Details(engagement),
            ["descriptions"] = new JsonArray([.. engagement.Supports.Where(s => !s.IsCopy).DistinctBy(s => s.Evidence).Take(5).Select(s => new JsonObject { ["role"] = "quote", ["value"] = s.Evidence.Quote })]),
            ["people"] = people,
            ["organisations"] = others,
            ["infoSources"] = Sources(engagement.Supports.Select(s => s.Source)),
            ["altIds"] = new JsonArray(
                Id("page", site.At(Addresses.Of(engagement.Key))), Id("lagebild-status", engagement.Status.ToString().ToLowerInvariant()), Id("lagebild-kind", engagement.Kind.ToString().ToLowerInvariant())),
        };
        if (engagement.Place.Current is { } place)
            item["places"] = new JsonArray(new JsonObject { ["name"] = place.Text });
        if (engagement.Supports.Select(s => Moment.Of(s.Published)).Where(m => m.IsKnown).ToArray() is { Length: > 0 } dated)
            item["versionCreated"] = Time(dated.Max());
        return item;
    }

    private static JsonObject Details(DossierEngagement engagement)
    {
        var details = new JsonObject();
        if (StatusOf(engagement.Status) is { } status)
            details["eventStatus"] = Status + status;
        if (OccasionTime.Of(engagement.Time.Current) is not { } time)
            return details;
        var dates = new JsonObject();
        if (time.Start is { } start)
            dates[time.HasHour ? "startDate" : "expectedStartDate"] = start;
        if (time.End is { } end)
            dates[time.HasHour ? "endDate" : "expectedEndDate"] = end;
        details["dates"] = dates;
        return details;
    }

    /// <summary>Null where neither word is true.</summary>
    private static string? StatusOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected => "canceled",
        EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Ongoing or EngagementStatus.Held => "scheduled",
        _ => null,
    };

    private static bool IsPerson(DossierParticipant participant, FoldedStory story) => story.Dossier.Actors.FirstOrDefault(a => a.Key == participant.Actor)?.Kind == ActorKind.Person;

    private static JsonArray Sources(IEnumerable<string?> sources) => new([.. sources.OfType<string>().Distinct().Select(s => new JsonObject { ["name"] = s })]);

    private static JsonObject Id(string role, string value) => new() { ["role"] = role, ["value"] = value };

    private static string Time(Moment moment) => InstantPattern.General.Format(moment.Instant);
}
