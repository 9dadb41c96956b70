using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>What editors' notes changed about an engagement: where it stands, when and where it is, and who takes part.</summary>
internal static class NotedChanges
{
    /// <param name="engagement">As it stands with its notes.</param>
    /// <param name="added">Notes that add an engagement; they are heard like reports, and what they changed is told already.</param>
    public static IEnumerable<Change> Of(DossierEngagement engagement, IReadOnlySet<DocumentId> added)
    {
        for (var i = 1; i < engagement.Moves.Count; i++)
        {
            var (from, to) = (engagement.Moves[i - 1].Status, engagement.Moves[i].Status);
            if (from != to && engagement.Moves[i].Supports[0] is var support && IsDecided(support, added))
                yield return Change(engagement, ChangeKind.StatusMoved, null, null, Name(from), Name(to), support);
        }
        IEnumerable<DossierParticipant> participants = [.. engagement.Participants, .. engagement.Removed];
        foreach (var slot in participants.Select(p => p.Part).Prepend(engagement.Time).Prepend(engagement.Place))
        {
            // What reports told and a note withdrew held before the first of them.
            var held = slot.Values.AsEnumerable().LastOrDefault(v => v.Supports[0].Note is null && v.WithdrawnBy?.Note is not null);
            foreach (var (value, by) in Decided(slot, added))
            {
                if (value.Key != held?.Key && (held is not null || value.Supports[0] == by))
                    yield return Change(engagement, Kind(slot, held, by), slot.Slot, slot.Subject, held?.Text, value.Text, by);
                held = value;
            }
        }
    }

    /// <summary>The values that notes give, in the order in which they were written.</summary>
    private static IEnumerable<(SlotValue Value, Support By)> Decided(SlotHistory slot, IReadOnlySet<DocumentId> added) =>
        slot.Values.AsEnumerable().SelectMany(v => v.Supports.AsEnumerable().Where(s => IsDecided(s, added)).Select(s => (Value: v, By: s)))
            .OrderBy(d => d.By, Comparer<Support>.Create(Supports.Compare));

    private static bool IsDecided(Support support, IReadOnlySet<DocumentId> added) => support.Note is not null && !added.Contains(support.Document);

    private static ChangeKind Kind(SlotHistory slot, SlotValue? held, Support by) =>
        held is null ? ChangeKind.SlotFilled : slot.Disputes.Any(d => d.ResolvedBy?.Note == by.Note) ? ChangeKind.DisputeResolved : ChangeKind.SlotChanged;

    private static Change Change(DossierEngagement engagement, ChangeKind kind, SlotName? slot, string? party, string? from, string? to, Support by) =>
        new(kind, engagement.Title, engagement.Key, slot, party, from, to, Importance.Of(kind, engagement.Kind, slot), by);

    private static string Name(EngagementStatus status) => status.ToString().ToLowerInvariant();
}
