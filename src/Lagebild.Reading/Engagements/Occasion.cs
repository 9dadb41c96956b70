using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Reading.Engagements;

/// <summary>An engagement in the making: the mentions that speak of one occasion, and what was added from elsewhere.</summary>
internal sealed class Occasion(OccasionMention first, Material material)
{
    public List<OccasionMention> Mentions { get; } = [first];

    public List<Participant> Participants { get; } = [.. first.Participants];

    public List<OpenSlot> Open { get; } = [];

    public Passage? Outcome { get; set; }

    /// <summary>Set where a later sentence confirms or denies the occasion.</summary>
    public EngagementStatus? Settled { get; set; }

    public int LastWord => Mentions[^1].Word;

    public bool IsOnlyHeadline => Mentions.All(m => m.IsHeadline);

    /// <summary>The most telling of its names: a vote, summit or conference where any mention calls it so, else the noun that introduces it.</summary>
    public EngagementKind Kind
    {
        get
        {
            if (Mentions.Exists(m => m.Kind == EngagementKind.Vote))
                return EngagementKind.Vote;
            var nouns = Mentions.Where(m => m.Noun.Length > 0).ToList();
            foreach (var kind in new[] { EngagementKind.Summit, EngagementKind.Conference })
            {
                if (nouns.Any(m => m.Kind == kind))
                    return kind;
            }
            return (Body.FirstOrDefault(m => m.Kind == EngagementKind.Visit) ?? Body.FirstOrDefault(m => m.Noun.Length > 0 && !m.IsDefinite) ?? Body.First()).Kind;
        }
    }

    public PlaceMention? Place => Body.Concat(Mentions).Select(m => m.Place).FirstOrDefault(p => p is not null);

    public TimeExpression? Time => Timed?.Time;

    /// <summary>The days: those of the first mention that gives any, ended by another that says until when it lasts.</summary>
    public Edtf? Days
    {
        get
        {
            if (Timed?.Days is not { } days)
                return null;
            var last = Mentions.Select(m => m.Days).FirstOrDefault(d => d is { Earliest: null, Latest: not null })?.Latest;
            return Span(days, last, material.Document.Published?.Date);
        }
    }

    /// <summary>The mention that introduces it: the first in the body that names most of those who take part.</summary>
    public OccasionMention Best => Body.MaxBy(m => m.Participants.Count)!;

    public EngagementStatus Status => Settled ?? Deciding.Status;

    /// <summary>The mention that decides the status: the first that says it is broken, else the surest.</summary>
    public OccasionMention Deciding =>
        Body.Concat(Mentions).FirstOrDefault(m => m.Certainty >= 2 && IsBroken(m.Status)) ?? Body.MaxBy(m => m.Certainty)!;

    public int Certainty => Mentions.Max(m => m.Certainty);

    private OccasionMention? Timed => Body.Concat(Mentions).Where(m => m.Days is { Earliest: not null }).Concat(Mentions).FirstOrDefault(m => m.Days is not null);

    private IEnumerable<OccasionMention> Body => IsOnlyHeadline ? Mentions : Mentions.Where(m => !m.IsHeadline);

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
        if (at < 0 && Participants.Any(p => Representation.Holds(material, p.Party, participant.Party)))
            return;
        // "Vertreter beider Regierungen" are not their heads.
        if (at < 0 && participant.Role == ParticipantRole.Principal && Mentions[0].Group is { Of: "state" }
            && Participants.Any(p => Representation.Holds(material, participant.Party, p.Party)))
            return;
        if (at < 0 && Participants.FindIndex(p => Representation.Holds(material, participant.Party, p.Party)) is >= 0 and var state)
            Participants[state] = participant;
        else if (at < 0)
            Participants.Add(participant);
        else if (participant.Role != ParticipantRole.Principal)
            Participants[at] = Participants[at] with { Role = participant.Role };
    }

    /// <summary>"seit Mittwoch" and "bis Freitag" are closed by the day of publication.</summary>
    private static Edtf Span(Edtf days, LocalDate? last, LocalDate? published) => days switch
    {
        { Earliest: { } first, IsDay: true } when last > first => Edtf.Days(first, last.Value),
        { Earliest: { } first, Latest: null } when (last ?? published) is { } end && end >= first => Edtf.Days(first, end),
        { Earliest: null, Latest: { } end } when published is { } first && first <= end => Edtf.Days(first, end),
        _ => days,
    };

    private static bool IsBroken(EngagementStatus status) =>
        status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Failed or EngagementStatus.Rejected or EngagementStatus.Unclear;
}
