using Lagebild.Dossiers;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;

namespace Lagebild.Pages.Stories;

/// <summary>Engagements of a dossier as lines: what holds, who says so, what is open or disputed, and how it came there.</summary>
public sealed class DossierEngagementLines(Dossier dossier, DossierCitations citations, Texts texts)
{
    private readonly NoteLines _notes = new(dossier, citations, texts);

    public Line Line(DossierEngagement engagement) => new(engagement.Title)
    {
        Badge = engagement.UnconfirmedSince is null
            ? new Badge(texts.Of(engagement.Status), EngagementLines.ToneOf(engagement.Status))
            : new Badge(texts["dossier.unconfirmed"], Tone.Open),
        Details =
        [
            new Detail("", [new Value(texts.Of(engagement.Kind)), new Value(citations.Count(engagement.Supports))]),
            .. Detail("slot.due", engagement.UnconfirmedSince is { } due ? [new Value(EdtfText.Say(Edtf.Day(due).Text, texts)) { Note = texts.Of(engagement.Status), Tone = Tone.Open }] : []),
            .. Detail("slot.who", engagement.Participants.Select(Participant)),
            .. Detail("slot.where", Slot(engagement.Place, v => v.Text)),
            .. Detail("slot.when", Slot(engagement.Time, v => EdtfText.Say(v.Text, texts))),
            .. Detail("slot.about", engagement.Topics.Select(t => Value(t, t.Text))),
            .. Detail("slot.outcome", Slot(engagement.Outcome, v => v.Text)),
            .. Detail("slot.open", engagement.Other.Where(o => o.IsOpen).Select(o => Open(o, texts.Of(o.Slot)))),
            .. Detail("slot.course", engagement.Moves.Count < 2 ? [] : engagement.Moves.Select(Move)),
            .. _notes.On(engagement.Key),
        ],
        Citations = citations.Of(engagement.Moves[^1].Supports),
    };

    /// <summary>What holds; the other side where it is disputed; and that it is open where reports say so.</summary>
    private IEnumerable<Value> Slot(SlotHistory slot, Func<SlotValue, string> say)
    {
        if (slot.Current is { } current)
            yield return Value(current, say(current));
        foreach (var former in slot.Slot is SlotName.Time or SlotName.Place ? slot.Values.Where(v => v.WithdrawnBy is not null && v != slot.Current) : [])
            yield return Value(former, say(former)) with { Note = texts.Format("dossier.former", citations.Source(former.WithdrawnBy!)), Tone = Tone.Stopped };
        foreach (var dispute in slot.Disputes.Where(d => d.ResolvedBy is null))
        {
            var other = slot.Value(dispute.Second);
            yield return Value(other, say(other)) with { Note = texts.Format("dossier.disputed", citations.Source(dispute.Since)), Tone = Tone.Open };
        }
        if (slot.IsOpen)
            yield return Open(slot, texts["value.open"]);
    }

    private Value Open(SlotHistory slot, string text)
    {
        var said = slot.OpenSpells[^1].Said[0];
        return new Value(text) { Tone = Tone.Open, Note = citations.Source(said), Citation = citations.Of(said) };
    }

    private Value Value(SlotValue value, string text) => new(text) { Note = citations.Count(value.Supports), Citation = citations.Of(value.Supports[0]) };

    private Value Participant(DossierParticipant participant) => new(participant.Name)
    {
        Note = participant.Part.IsDisputed ? texts["value.disputed"] : participant.Role == ParticipantRole.Principal ? null : texts.Of(participant.Role),
        Tone = participant.Part.IsDisputed || participant.Role == ParticipantRole.Unclear ? Tone.Open
            : participant.Role == ParticipantRole.Excluded ? Tone.Stopped : Tone.Neutral,
        Citation = citations.Of(participant.Supports[0]),
    };

    private Value Move(StatusMove move) => new(texts.Of(move.Status))
    {
        Note = citations.Source(move.Supports[0]),
        Tone = EngagementLines.ToneOf(move.Status),
        Citation = citations.Of(move.Supports[0]),
    };

    private IEnumerable<Detail> Detail(string label, IEnumerable<Value> values)
    {
        var all = values.ToValueArray();
        return all.IsEmpty ? [] : [new Detail(texts[label], all)];
    }
}
