using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Notes;

/// <summary>
/// The course of an engagement with the status that editors gave it. A report that its author had not seen may carry it forward (what was confirmed has been
/// held); whatever else it says is held against the note and moves nothing.
/// </summary>
internal static class NotedStatus
{
    /// <param name="told">The engagement as reports tell it.</param>
    /// <param name="heard">What each report says of its status, in canonical order.</param>
    /// <param name="notes">Notes on the status in their order; at least one.</param>
    /// <param name="trail">Where evidence comes from.</param>
    public static DossierEngagement Apply(
        DossierEngagement told, IReadOnlyList<(EngagementStatus Status, Support Support)> heard, IReadOnlyList<(Note Note, StatusNote Content)> notes, EvidenceTrail trail)
    {
        var (last, content) = notes[^1];
        var moves = told.Moves.Where(m => content.HasSeen(m.Supports[0].Document) || m.Supports[0].Note is not null).ToList();
        moves.AddRange(notes.Select(n => new StatusMove(n.Content.Status ?? EngagementStatus.Unclear, [trail.Support(n.Note)])));
        var objections = new List<(EngagementStatus Status, List<Support> Supports)>();
        foreach (var (status, support) in heard.Where(h => !h.Support.IsCopy && h.Support.Note is null && !content.HasSeen(h.Support.Document)))
        {
            if (status == moves[^1].Status)
                moves[^1] = moves[^1] with { Supports = moves[^1].Supports.Append(support).ToValueArray() };
            else if (Follows(moves[^1].Status, status, told, content))
                moves.Add(new StatusMove(status, [support]));
            else if (IsAgainst(moves[^1].Status, status))
                Object(objections, status, support);
        }
        return told with
        {
            Moves = moves.ToValueArray(),
            StatusBy = last.Id,
            Objections =
            [
                .. told.Objections.Where(o => content.HasSeen(o.Supports[0].Document)),
                .. objections.Select(o => new StatusMove(o.Status, o.Supports.ToValueArray()) { Against = last.Id }),
            ],
        };
    }

    private static bool Follows(EngagementStatus now, EngagementStatus said, DossierEngagement told, StatusNote note) => (Lifecycle.PhaseOf(now), Lifecycle.PhaseOf(said)) switch
    {
        (_, Phase.Unclear) => false,
        (Phase.Unclear, _) => !told.Moves.Any(m => m.Status == said && m.Supports.Any(s => note.HasSeen(s.Document))),
        (Phase.Ahead, Phase.Ahead) => said > now,
        (Phase.Ahead, Phase.Done) => true,
        _ => false,
    };

    /// <summary>What goes on being called "planned" after it was confirmed is not denied.</summary>
    private static bool IsAgainst(EngagementStatus now, EngagementStatus said) =>
        said != EngagementStatus.Unclear && !(Lifecycle.PhaseOf(now) == Phase.Ahead && Lifecycle.PhaseOf(said) == Phase.Ahead);

    private static void Object(List<(EngagementStatus Status, List<Support> Supports)> objections, EngagementStatus status, Support support)
    {
        var known = objections.FindIndex(o => o.Status == status);
        if (known < 0)
            objections.Add((status, [support]));
        else
            objections[known].Supports.Add(support);
    }
}
