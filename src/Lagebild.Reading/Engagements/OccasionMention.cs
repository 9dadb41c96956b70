using Lagebild.Language.Times;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Engagements;

/// <summary>One place of a report that speaks of an occasion, with what it says there.</summary>
internal sealed class OccasionMention
{
    public required int Word { get; init; }

    public required Segment Segment { get; init; }

    /// <summary>The segment with what it needs to have a finite verb.</summary>
    public required Segment Clause { get; init; }

    public required EngagementKind Kind { get; set; }

    /// <summary>How the title names it.</summary>
    public required string Noun { get; init; }

    /// <summary>True for "das Treffen", "die Gespräche", "dieser Besuch": it may point back.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>True for "ein weiteres Treffen", "zuletzt", "das vorige": another one than the one spoken of.</summary>
    public bool IsAnother { get; init; }

    /// <summary>True where the noun counts only with parties of its own, or when it points back.</summary>
    public bool IsWeak { get; set; }

    /// <summary>Set where "beide", "sie" or "die Delegationen" stand for parties named before.</summary>
    public Group? Group { get; set; }

    /// <summary>True for "zwischen A und B", "der A und B": everybody is named.</summary>
    public bool IsComplete { get; init; }

    /// <summary>True for "zwischen A und B".</summary>
    public bool IsBetween { get; init; }

    /// <summary>Those in front in the compound ("EU-Gipfel", "Ministertreffen"): they take part where nobody else is named.</summary>
    public List<Party> Spare { get; } = [];

    /// <summary>True for a compound ("Überprüfungskonferenz"): it is not just any occasion.</summary>
    public bool IsSpecific { get; init; }

    /// <summary>True where something else happens at the occasion ("am Rande des Gipfels trafen sich …").</summary>
    public bool IsScene { get; init; }

    /// <summary>True where the participants are those who act or speak there ("nach dem Treffen sagte A").</summary>
    public bool IsBySpeaker { get; set; }

    /// <summary>True for "dort", "dabei": the place or occasion spoken of before.</summary>
    public bool IsThere { get; init; }

    /// <summary>True where the participants are those of the occasion before ("das letzte Treffen").</summary>
    public bool IsTaken { get; set; }

    /// <summary>Which way the words around look where they name an occasion that was spoken of before.</summary>
    public Outlook Outlook { get; init; }

    public bool IsHeadline { get; init; }

    public List<Participant> Participants { get; } = [];

    public PlaceMention? Place { get; set; }

    public TimeExpression? Time { get; set; }

    /// <summary>The days of <see cref="Time"/>, turned by the tense of the occasion's own verb.</summary>
    public Edtf? Days { get; set; }

    public Passage? Topic { get; set; }

    public EngagementStatus Status { get; set; }

    /// <summary>How sure the status is: 0 nothing said, 1 by tense, 2 by a word.</summary>
    public int Certainty { get; set; }

    public void Add(IEnumerable<Party> parties, ParticipantRole role)
    {
        foreach (var party in parties)
        {
            if (Participants.All(p => p.Party.Name != party.Name))
                Participants.Add(new Participant(party, role));
        }
    }
}
