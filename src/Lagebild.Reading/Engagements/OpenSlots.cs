using Lagebild.Language;
using Lagebild.Reading.Silences;

namespace Lagebild.Reading.Engagements;

/// <summary>Attaches an open matter to the engagement whose slot it concerns: the one spoken of last, where it is not over.</summary>
internal static class OpenSlots
{
    private const int Reach = 90;

    public static OpenQuestion Attach(Material material, OpenMatter matter, List<Occasion> occasions)
    {
        var evidence = material.Quote(matter.First, matter.End);
        var question = new OpenQuestion(material.Sentence(matter.Sign), evidence.Quote);
        if (Asked(material, matter, occasions) is { } asked)
        {
            occasions[asked].Settled = EngagementStatus.Unclear;
            occasions[asked].Open.Add(new OpenSlot(SlotName.Other, evidence));
            return question with { Engagement = new EngagementId(asked + 1), Slot = SlotName.Other };
        }
        var slots = SlotWords.German.Of(material.Words, matter.First, matter.End);
        if (slots.Count == 0 || Spoken(occasions, matter) is not { } at)
            return question;
        var occasion = occasions[at];
        occasion.Open.Add(new OpenSlot(slots[0], evidence));
        if (slots[0] == SlotName.Participants)
            AddUnsure(material, matter, occasion);
        if (slots[0] == SlotName.Time && slots.Contains(SlotName.Place))
            occasion.Open.Add(new OpenSlot(SlotName.Place, evidence));
        return question with { Engagement = new EngagementId(at + 1), Slot = slots[0] };
    }

    /// <summary>The occasion of which is asked whether it will come about: "ob sich A und B begegnen, ist offen".</summary>
    private static int? Asked(Material material, OpenMatter matter, List<Occasion> occasions)
    {
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].Mentions.Count == 1 && occasions[i].Best is { Noun: "" } mention && matter.First <= mention.Word && mention.Word < matter.End
                && material.Words.Tokens.Form(mention.Segment.First) is "ob" or "Ob" && occasions[i].Mentions.Count == 1)
                return i;
        }
        return null;
    }

    /// <summary>Those of whom is asked whether they will take part.</summary>
    private static void AddUnsure(Material material, OpenMatter matter, Occasion occasion)
    {
        var parties = new Parties(material);
        for (var w = matter.First; w < matter.End; w++)
        {
            if (parties.StartingAt(w) is not { Form: Actors.MentionForm.Name } mention)
                continue;
            if (parties.Of(mention) is { } party)
                occasion.Add(new Participant(party, ParticipantRole.Unclear));
            w = mention.EndWord - 1;
        }
    }

    private static int? Spoken(List<Occasion> occasions, OpenMatter matter)
    {
        int? best = null;
        var last = -1;
        for (var i = 0; i < occasions.Count; i++)
        {
            if (occasions[i].Status is EngagementStatus.Held or EngagementStatus.Failed or EngagementStatus.Rejected)
                continue;
            foreach (var mention in occasions[i].Mentions)
            {
                if (mention.Word < matter.Sign && matter.Sign - mention.Word < Reach && mention.Word > last)
                    (best, last) = (i, mention.Word);
            }
        }
        return best;
    }
}
