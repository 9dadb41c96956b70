using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Events;

namespace Lagebild.Dossiers.Contradictions;

/// <summary>One side of a contradiction: what is said, and by whom.</summary>
public sealed record Side(string Value, ValueArray<Support> Supports);

/// <summary>What two sides disagree about.</summary>
public enum ContradictionKind
{
    /// <summary>A slot of an engagement.</summary>
    Slot,

    /// <summary>The status of an engagement.</summary>
    Status,

    /// <summary>Whether an event happened.</summary>
    Event,

    /// <summary>Whether a fact that a note rejects is one after all.</summary>
    Fact,
}

/// <summary>Reports that cannot both be right.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Engagement">The engagement, or null where it is about an event.</param>
/// <param name="Event">The type of the event, or null where it is about an engagement.</param>
/// <param name="Title">The engagement's title, or who acts on whom.</param>
/// <param name="Slot">The slot in question, or null.</param>
/// <param name="Subject">The participant concerned, or null.</param>
/// <param name="First">The older side.</param>
/// <param name="Second">The side that contradicts it.</param>
/// <param name="Since">The first report that contradicts.</param>
/// <param name="ResolvedBy">The report that settled it, or null.</param>
public sealed record Contradiction(
    ContradictionKind Kind, EngagementKey? Engagement, PloverType? Event, string Title, SlotName? Slot, string? Subject, Side First, Side Second,
    Support Since, Support? ResolvedBy)
{
    internal static IEnumerable<Contradiction> In(DossierEngagement engagement) =>
        OfSlots(engagement).Concat(OfStatus(engagement));

    private static IEnumerable<Contradiction> OfSlots(DossierEngagement engagement) =>
        from slot in engagement.Slots()
        from dispute in slot.Disputes.AsEnumerable()
        select new Contradiction(
            ContradictionKind.Slot, engagement.Key, null, engagement.Title, slot.Slot, slot.Subject, SideOf(slot, dispute.First),
            SideOf(slot, dispute.Second), dispute.Since, dispute.ResolvedBy);

    /// <summary>A status that some reports hold against the one that was followed; settled when the engagement moved there after all.</summary>
    private static IEnumerable<Contradiction> OfStatus(DossierEngagement engagement)
    {
        foreach (var objection in engagement.Objections.AsEnumerable())
        {
            var since = objection.Supports[0];
            if (objection.Against is { } note)
            {
                yield return new Contradiction(
                    ContradictionKind.Status, engagement.Key, null, engagement.Title, null, null, SideOf(engagement.Moves.AsEnumerable().Last(m => m.Supports[0].Note == note)),
                    SideOf(objection), since, null);
                continue;
            }
            var set = engagement.StatusBy is { } by ? engagement.Moves.AsEnumerable().Last(m => m.Supports[0].Note == by).Supports[0] : null;
            var against = engagement.Moves.AsEnumerable().LastOrDefault(m => Before(m.Supports[0], since)) ?? engagement.Moves[0];
            var later = engagement.Moves.AsEnumerable().FirstOrDefault(m => m.Status == objection.Status && Before(since, m.Supports[0]));
            yield return new Contradiction(
                ContradictionKind.Status, engagement.Key, null, engagement.Title, null, null, SideOf(against), SideOf(objection), since, set ?? later?.Supports[0]);
        }
    }

    private static bool Before(Support left, Support right) => Supports.Compare(left, right) < 0;

    private static Side SideOf(SlotHistory slot, string key)
    {
        var value = slot.Value(key);
        return new Side(value.Text, value.Supports);
    }

    private static Side SideOf(StatusMove move) => new(move.Status.ToString().ToLowerInvariant(), move.Supports);
}
