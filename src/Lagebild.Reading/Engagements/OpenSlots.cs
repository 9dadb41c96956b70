using Lagebild.Language;
using Lagebild.Reading.Silences;

namespace Lagebild.Reading.Engagements;

/// <summary>What the open matters of a report say of its occasions.</summary>
/// <param name="Questions">Each matter, with the occasion and slot that it concerns.</param>
/// <param name="Slots">For each occasion its open slots.</param>
/// <param name="Unsure">For each occasion those of whom is asked whether they take part.</param>
/// <param name="IsAsked">For each occasion whether it is asked if it comes about at all.</param>
internal sealed record OpenMatters(
    ValueArray<OpenQuestion> Questions, IReadOnlyList<List<OpenSlot>> Slots, IReadOnlyList<List<Participant>> Unsure, IReadOnlyList<bool> IsAsked);

/// <summary>Attaches open matters to the engagement whose slot each concerns: the one spoken of last, where it is not over.</summary>
internal sealed class OpenSlots(Material material, IReadOnlyList<Occasion> occasions)
{
    private const int Reach = 90;

    private readonly List<OpenSlot>[] _slots = [.. occasions.Select(_ => new List<OpenSlot>())];
    private readonly List<Participant>[] _unsure = [.. occasions.Select(_ => new List<Participant>())];
    private readonly bool[] _isAsked = new bool[occasions.Count];

    public static OpenMatters Attach(Material material, IReadOnlyList<OpenMatter> matters, IReadOnlyList<Occasion> occasions)
    {
        var slots = new OpenSlots(material, occasions);
        var questions = matters.Select(slots.Attach).ToValueArray();
        return new OpenMatters(questions, slots._slots, slots._unsure, slots._isAsked);
    }

    private OpenQuestion Attach(OpenMatter matter)
    {
        var evidence = material.Quote(matter.First, matter.End);
        var question = new OpenQuestion(material.Sentence(matter.Sign), evidence.Quote);
        if (Asked(matter) is { } asked)
        {
            _isAsked[asked] = true;
            _slots[asked].Add(new OpenSlot(SlotName.Other, evidence));
            return question with { Engagement = new EngagementId(asked + 1), Slot = SlotName.Other };
        }
        var slots = SlotWords.German.Of(material.Words, matter.First, matter.End);
        if (slots.Count == 0 || Spoken(matter) is not { } at)
            return question;
        _slots[at].Add(new OpenSlot(slots[0], evidence));
        if (slots[0] == SlotName.Participants)
            AddUnsure(matter, _unsure[at]);
        if (slots[0] == SlotName.Time && slots.Contains(SlotName.Place))
            _slots[at].Add(new OpenSlot(SlotName.Place, evidence));
        return question with { Engagement = new EngagementId(at + 1), Slot = slots[0] };
    }

    /// <summary>The occasion of which is asked whether it will come about: "ob sich A und B begegnen, ist offen".</summary>
    private int? Asked(OpenMatter matter)
    {
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].Words is [var word] && matter.First <= word && word < matter.End && QuestionWords.German.Opens(material.Words, material.Segments.At(word))
                && material.Words[word].Upos is Language.Tagging.Upos.VERB or Language.Tagging.Upos.AUX && occasions[i].Status is not (EngagementStatus.Held or EngagementStatus.Failed))
                return i;
        }
        return null;
    }

    /// <summary>Those of whom is asked whether they will take part.</summary>
    private void AddUnsure(OpenMatter matter, List<Participant> unsure)
    {
        var parties = new Parties(material);
        for (var w = matter.First; w < matter.End; w++)
        {
            if (parties.StartingAt(w) is not { Form: Actors.MentionForm.Name } mention)
                continue;
            if (parties.Of(mention) is { } party)
                unsure.Add(new Participant(party, ParticipantRole.Unclear));
            w = mention.EndWord - 1;
        }
    }

    private int? Spoken(OpenMatter matter)
    {
        int? best = null;
        var last = -1;
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].Status is EngagementStatus.Held or EngagementStatus.Failed or EngagementStatus.Rejected)
                continue;
            if (occasions[i].LastBefore(matter.Sign) is >= 0 and var word && matter.Sign - word < Reach && word > last)
                (best, last) = (i, word);
        }
        return best;
    }
}
