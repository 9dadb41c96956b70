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
        var slots = SlotWords.German.Of(material.Words, matter.First, matter.End);
        if (slots.Count == 0 || Spoken(occasions, matter) is not { } at)
            return question;
        var occasion = occasions[at];
        occasion.Open.Add(new OpenSlot(slots[0], evidence));
        if (slots[0] == SlotName.Time && slots.Contains(SlotName.Place))
            occasion.Open.Add(new OpenSlot(SlotName.Place, evidence));
        return question with { Engagement = new EngagementId(at + 1), Slot = slots[0] };
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
