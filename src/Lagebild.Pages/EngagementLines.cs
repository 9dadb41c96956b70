using Lagebild.Language;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Factuality;
using Lagebild.Reading.Reports;

namespace Lagebild.Pages;

/// <summary>Engagements as lines of a page.</summary>
public sealed class EngagementLines(Report report, Citations citations, Texts texts)
{
    public ValueArray<Group> Planned() => Where(IsAhead);

    public ValueArray<Group> Happened() => Where(status => !IsAhead(status));

    /// <summary>True for what is still to come, or was left unclear.</summary>
    public static bool IsAhead(EngagementStatus status) => status is EngagementStatus.Sought or EngagementStatus.Proposed
        or EngagementStatus.Planned or EngagementStatus.Confirmed or EngagementStatus.Postponed or EngagementStatus.Unclear;

    public static Tone ToneOf(EngagementStatus status) => status switch
    {
        EngagementStatus.Sought or EngagementStatus.Proposed or EngagementStatus.Planned => Tone.Planned,
        EngagementStatus.Confirmed or EngagementStatus.Ongoing => Tone.Firm,
        EngagementStatus.Held => Tone.Done,
        EngagementStatus.Postponed or EngagementStatus.Unclear => Tone.Open,
        _ => Tone.Stopped,
    };

    private ValueArray<Group> Where(Func<EngagementStatus, bool> status)
    {
        var lines = report.Engagements.Where(e => status(e.Status)).Select(Line).ToValueArray();
        return lines.IsEmpty ? [] : [new Group(lines)];
    }

    private Line Line(Engagement engagement) => new(engagement.Title)
    {
        Badge = new Badge(texts.Of(engagement.Status), ToneOf(engagement.Status)),
        Details =
        [
            new Detail("", [new Value(texts.Of(engagement.Kind))]),
            .. Detail("slot.who", engagement.Participants.Select(Participant), Open(engagement, SlotName.Participants)),
            .. Detail("slot.where", engagement.Place is { } place ? [citations.Value(place.Name, place.Evidence)] : [], Open(engagement, SlotName.Place)),
            .. Detail("slot.when", engagement.Time is { } time ? Time(time) : [], Open(engagement, SlotName.Time)),
            .. Detail("slot.about", engagement.Topics.Select(t => citations.Value(t.Text, t.Evidence)), Open(engagement, SlotName.Topics)),
            .. Detail("slot.outcome", engagement.Outcome is { } o ? [citations.Value(o.Text, o.Evidence)] : [], Open(engagement, SlotName.Outcome)),
            .. Detail("slot.open", Open(engagement, SlotName.Format, SlotName.Other)),
            .. Detail("slot.vouched", engagement.Vouches.Where(v => v.Source is not null).Select(Vouch)),
        ],
        Citations = [citations.Of(engagement.Evidence)],
    };

    /// <summary>The detail with all the values; none where there is no value.</summary>
    private IEnumerable<Detail> Detail(string label, params IEnumerable<Value>[] values)
    {
        var all = values.SelectMany(v => v).ToValueArray();
        return all.IsEmpty ? [] : [new Detail(texts[label], all)];
    }

    private Value Participant(Participant participant) => new(participant.Party.Name)
    {
        Note = participant.Role == ParticipantRole.Principal ? null : texts.Of(participant.Role),
        Tone = participant.Role switch
        {
            ParticipantRole.Excluded => Tone.Stopped,
            ParticipantRole.Unclear => Tone.Open,
            _ => Tone.Neutral,
        },
        Citation = citations.Of(participant.Party.Evidence),
    };

    private IEnumerable<Value> Time(TimeMention time)
    {
        yield return Days(time);
        if (time.Hour is { } hour)
            yield return citations.Value(HourText.Say(hour.Time, texts), hour.Evidence);
    }

    private Value Days(TimeMention time) => time.Value is { } value
        ? citations.Value(EdtfText.Say(value.Text, texts), time.Evidence) with { Note = texts.Quote(time.Evidence.Quote) }
        : citations.Value(texts.Quote(time.Evidence.Quote), time.Evidence) with { Note = texts["value.unresolved"] };

    private IEnumerable<Value> Open(Engagement engagement, params SlotName[] slots) =>
        engagement.Open.Where(o => slots.Contains(o.Slot)).Select(o =>
            citations.Value(texts["value.open"], o.Evidence) with { Note = texts.Quote(o.Evidence.Quote), Tone = Tone.Open });

    private Value Vouch(Vouch vouch) =>
        new(vouch.Source!.Name) { Note = texts.Of(vouch.Value), Citation = citations.Of(vouch.Evidence) };
}
