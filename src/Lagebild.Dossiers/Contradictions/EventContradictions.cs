using Lagebild.Dossiers.Events;
using Lagebild.Dossiers.Evidences;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Reading.Factuality;

namespace Lagebild.Dossiers.Contradictions;

/// <summary>
/// Events that one text says happened and an independent one, published within <see cref="EventFold.WindowDays"/>, says did not. Both name the
/// same actor; a denial within the very text that reports the event is that text's own picture of it and no contradiction.
/// </summary>
internal static class EventContradictions
{
    public static IEnumerable<Contradiction> In(IReadOnlyCollection<DossierEvent> events) =>
        from happened in events
        where happened is { Reality: Reality.Happened, Actor: not null }
        from denied in events
        where denied.Reality == Reality.Denied && AreOne(happened, denied) && AreIndependent(happened, denied) && AreNear(happened, denied)
        select Between(happened, denied);

    private static bool AreOne(DossierEvent left, DossierEvent right) =>
        (left.Type, left.Mode, left.Actor, left.Recipient) == (right.Type, right.Mode, right.Actor, right.Recipient);

    private static bool AreIndependent(DossierEvent left, DossierEvent right) =>
        !left.Supports.Select(s => s.Origin).Intersect(right.Supports.Select(s => s.Origin)).Any();

    private static bool AreNear(DossierEvent left, DossierEvent right) =>
        left.Supports.AsEnumerable().Any(l => right.Supports.AsEnumerable().Any(r => Moment.Of(l.Published).IsWithin(EventFold.WindowDays, Moment.Of(r.Published))));

    private static Contradiction Between(DossierEvent happened, DossierEvent denied)
    {
        var (first, second) = Supports.Compare(happened.Supports[0], denied.Supports[0]) < 0 ? (happened, denied) : (denied, happened);
        var title = first.Recipient is { } recipient ? $"{first.Actor} – {recipient}" : first.Actor!;
        var since = second.Supports[0];
        return new Contradiction(
            ContradictionKind.Event, null, first.Type, title, null, null, SideOf(first), SideOf(second), since, Settling(first, second, since));
    }

    /// <summary>The report by which every outlet that gave one side has given the other, or null.</summary>
    private static Support? Settling(DossierEvent first, DossierEvent second, Support since) =>
        first.Supports.Select(s => (Support: s, Winner: first, Loser: second))
            .Concat(second.Supports.Select(s => (Support: s, Winner: second, Loser: first)))
            .Where(said => Supports.Compare(said.Support, since) >= 0 && HaveAllTurned(said.Winner, said.Loser, said.Support))
            .Select(said => said.Support)
            .Order(Comparer<Support>.Create(Supports.Compare))
            .FirstOrDefault();

    private static bool HaveAllTurned(DossierEvent winner, DossierEvent loser, Support until)
    {
        var turned = winner.Supports.AsEnumerable().Where(s => Supports.Compare(s, until) <= 0).ToArray();
        return loser.Supports.AsEnumerable().All(l =>
            l.Source is not null && turned.Any(t => t.Source == l.Source && Supports.Compare(l, t) < 0));
    }

    private static Side SideOf(DossierEvent happening) => new(happening.Reality.ToString().ToLowerInvariant(), happening.Supports);
}
