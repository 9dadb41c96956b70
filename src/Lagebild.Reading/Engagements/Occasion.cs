using Lagebild.Language.Times;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// An occasion as decided, with what the calendar does not allow taken out; what is open and what came of it is added by later stages, each
/// as a value of its own.
/// </summary>
/// <param name="Words">The words that name it, in text order; at least one.</param>
/// <param name="Evidence">The word whose sentence introduces it.</param>
/// <param name="Deciding">The word whose sentence tells the status.</param>
/// <param name="Statuses">For each of <paramref name="Words"/> the status that it tells by itself.</param>
/// <param name="Kind">Of what kind it is.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Participants">Who takes part, or is said not to.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Time">When, or null.</param>
/// <param name="Hour">At what hour, or null.</param>
/// <param name="Confidence">How sure it is and its slots are.</param>
internal sealed record Occasion(
    IReadOnlyList<int> Words, int Evidence, int Deciding, IReadOnlyList<EngagementStatus> Statuses, EngagementKind Kind, EngagementStatus Status,
    IReadOnlyList<Participant> Participants, PlaceMention? Place, TimeCandidate? Time, FoundHour? Hour, EngagementConfidence Confidence)
{
    /// <summary>The occasion as one of which all words tell a status.</summary>
    public Occasion Told(EngagementStatus status) => this with { Status = status, Statuses = [.. Statuses.Select(_ => status)] };

    /// <summary>The last word before another that names it, or -1.</summary>
    public int LastBefore(int word)
    {
        var last = -1;
        foreach (var own in Words)
        {
            if (own < word)
                last = own;
        }
        return last;
    }

    /// <summary>The days of its time; the hour is not part of them.</summary>
    public Edtf? Days => Time is { } time ? EngagementTimes.Days(time.Days) : null;
}
