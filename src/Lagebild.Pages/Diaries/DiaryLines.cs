using Lagebild.Pages;
using Lagebild.Dossiers.Engagements;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;

namespace Lagebild.Pages.Diaries;

/// <summary>The diary as groups of lines: each day with its hours first, then the spans, then what has no date.</summary>
public sealed class DiaryLines(Texts texts)
{
    public IEnumerable<Group> Groups(IEnumerable<DiaryItem> items) =>
        items.GroupBy(Heading).Select(g => new Group(g.Select(Line).ToValueArray()) { Heading = g.Key });

    /// <summary>How firm it is, as the key of a text: confirmed, announced, wanted, unconfirmed …</summary>
    public static string State(DossierEngagement engagement) => State(engagement.Status, engagement.UnconfirmedSince is not null);

    /// <summary>The same from its parts.</summary>
    public static string State(EngagementStatus status, bool isUnconfirmed) => isUnconfirmed ? "unconfirmed" : status switch
    {
        EngagementStatus.Confirmed => "confirmed",
        EngagementStatus.Planned => "announced",
        EngagementStatus.Sought or EngagementStatus.Proposed => "wanted",
        EngagementStatus.Ongoing => "ongoing",
        EngagementStatus.Held => "held",
        EngagementStatus.Postponed => "postponed",
        EngagementStatus.Unclear => "unclear",
        _ => "off",
    };

    private string Heading(DiaryItem item) => item.Group switch
    {
        DiaryGroup.Hours or DiaryGroup.Days => $"{EdtfText.Say(Edtf.Day(item.Day!.Value).Text, texts)}: {texts[item.Group == DiaryGroup.Hours ? "diary.hours" : "diary.days"]}",
        DiaryGroup.Spans => texts["diary.spans"],
        _ => texts["diary.open"],
    };

    private Line Line(DiaryItem item)
    {
        var (engagement, citations) = (item.Engagement, item.Story.Citations(texts));
        var state = State(engagement);
        return new Line(item.Group == DiaryGroup.Hours ? $"{HourText.Say(engagement.Time.Current!.Hour!.Value, texts)}: {engagement.Title}" : engagement.Title)
        {
            Badge = new Badge(state == "unconfirmed" ? texts["dossier.unconfirmed"] : texts[$"diary.{state}"], engagement.UnconfirmedSince is null ? EngagementLines.ToneOf(engagement.Status) : Tone.Open),
            Details =
            [
                new Detail("", [new Value(texts.Of(engagement.Kind)), new Value(citations.Count(engagement.Supports)), .. engagement.Time.IsDisputed ? [new Value(texts["diary.disputed"]) { Tone = Tone.Open }] : Array.Empty<Value>()]),
                .. item.Group is DiaryGroup.Spans or DiaryGroup.Days && engagement.Time.Current is { } time && (item.Group == DiaryGroup.Spans || time.Hour is not null)
                    ? [new Detail(texts["slot.when"], [new Value(EdtfText.Say(time.Text, texts))])] : Array.Empty<Detail>(),
                .. engagement.Place.Current is { } place ? [new Detail(texts["slot.where"], [new Value(place.Text)])] : Array.Empty<Detail>(),
                .. engagement.Participants.Any(p => p.IsIn) ? [new Detail(texts["slot.who"], engagement.Participants.Where(p => p.IsIn).Select(p => new Value(p.Name)).ToValueArray())] : Array.Empty<Detail>(),
                new Detail(texts["slot.story"], [new Value(item.Story.Dossier.Title) { Note = item.Story.Dossier.Id.Short }]),
            ],
            Citations = citations.Of(engagement.Moves[^1].Supports),
        };
    }
}
