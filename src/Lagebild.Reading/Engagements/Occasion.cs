using Lagebild.Language.Times;

namespace Lagebild.Reading.Engagements;

/// <summary>An engagement in the making: the mentions that speak of one occasion, and what was added from elsewhere.</summary>
internal sealed class Occasion(OccasionMention first, Material material)
{
    public List<OccasionMention> Mentions { get; } = [first];

    public List<Participant> Participants { get; } = [.. first.Participants];

    public List<OpenSlot> Open { get; } = [];

    /// <summary>Set where a later sentence confirms or denies the occasion.</summary>
    public EngagementStatus? Settled { get; set; }

    public int LastWord => Mentions[^1].Word;

    public EngagementKind Kind => (Body.FirstOrDefault(m => m.Noun.Length > 0 && !m.IsDefinite) ?? Body.First()).Kind;

    public PlaceMention? Place => Body.Concat(Mentions).Select(m => m.Place).FirstOrDefault(p => p is not null);

    public TimeExpression? Time => Body.Concat(Mentions).Select(m => m.Time).FirstOrDefault(t => t is not null);

    public Edtf? Days => Body.Concat(Mentions).Select(m => m.Days).FirstOrDefault(t => t is not null);

    /// <summary>The mention that introduces it: the first in the body that names most of those who take part.</summary>
    public OccasionMention Best => Body.MaxBy(m => m.Participants.Count)!;

    public EngagementStatus Status
    {
        get
        {
            if (Settled is { } settled)
                return settled;
            var broken = Mentions.FirstOrDefault(m => m.Certainty >= 2 && IsBroken(m.Status));
            return (broken ?? Body.MaxBy(m => m.Certainty)!).Status;
        }
    }

    public int Certainty => Mentions.Max(m => m.Certainty);

    private IEnumerable<OccasionMention> Body => Mentions.Any(m => !m.IsHeadline) ? Mentions.Where(m => !m.IsHeadline) : Mentions;

    public void Add(OccasionMention mention)
    {
        Mentions.Add(mention);
        foreach (var participant in mention.Participants)
            Add(participant);
    }

    /// <summary>Adds a participant, or changes the role of one who already takes part.</summary>
    public void Add(Participant participant)
    {
        var at = Participants.FindIndex(p => p.Party.Name == participant.Party.Name);
        if (at < 0 && Participants.Any(p => Occasions.Represents(material, p.Party, participant.Party)))
            return;
        if (at < 0 && Participants.FindIndex(p => Occasions.Represents(material, participant.Party, p.Party)) is >= 0 and var state)
            Participants[state] = participant;
        else if (at < 0)
            Participants.Add(participant);
        else if (participant.Role != ParticipantRole.Principal)
            Participants[at] = Participants[at] with { Role = participant.Role };
    }

    private static bool IsBroken(EngagementStatus status) =>
        status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Failed or EngagementStatus.Rejected or EngagementStatus.Unclear;
}
