using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Silences;

namespace Lagebild.Dossiers.Silences;

/// <summary>Folds silences: begun by a report that notes one, broken by a later report that has a word from the same side.</summary>
/// <param name="actors">The actors of the dossier.</param>
/// <param name="trail">Where evidence comes from.</param>
/// <param name="rejected">Statements that a note rejects; they break no silence.</param>
internal sealed class SilenceFold(ActorIndex actors, EvidenceTrail trail, IReadOnlySet<Fact> rejected)
{
    private readonly Dictionary<Silence, int> _told = new(ReferenceEqualityComparer.Instance);
    private readonly List<(ActorKey Who, string Name, List<Support> Supports, Support? BrokenBy)> _silences = [];

    public ValueArray<DossierSilence> Silences =>
        _silences.Select(s => new DossierSilence(s.Who, s.Name, s.Supports.ToValueArray(), s.BrokenBy)).ToValueArray();

    /// <summary>Place in <see cref="Silences"/> of what a report's silence belongs to.</summary>
    public int? this[Silence silence] => _told.TryGetValue(silence, out var at) ? at : null;

    public IEnumerable<Change> Hear(Report report) => [.. Broken(report), .. Begun(report)];

    /// <summary>A copy brings no new word; and what stands in the report that notes the silence does not break it.</summary>
    private List<Change> Broken(Report report)
    {
        var changes = new List<Change>();
        foreach (var statement in report.Statements)
        {
            if (statement.Speaker is not { } party || rejected.Contains(statement))
                continue;
            var support = trail.Support(statement.Evidence);
            var speaker = actors.Key(party, report);
            for (var i = 0; i < _silences.Count && !support.IsCopy; i++)
            {
                var (who, name, supports, brokenBy) = _silences[i];
                if (brokenBy is not null || !actors.SpeaksFor(speaker, who))
                    continue;
                _silences[i] = (who, name, supports, support);
                changes.Add(ToChange(ChangeKind.SilenceBroken, name, support));
            }
        }
        return changes;
    }

    private List<Change> Begun(Report report)
    {
        var changes = new List<Change>();
        foreach (var silence in report.Silences)
        {
            var who = actors.Key(silence.Who, report);
            var support = trail.Support(silence.Evidence);
            var lasting = _silences.FindIndex(s => s.Who == who && s.BrokenBy is null);
            if (lasting >= 0)
            {
                _silences[lasting].Supports.Add(support);
                _told[silence] = lasting;
            }
            else if (!support.IsCopy || _silences.TrueForAll(s => s.Who != who))
            {
                var name = actors.Name(silence.Who, report);
                _told[silence] = _silences.Count;
                _silences.Add((who, name, [support], null));
                changes.Add(ToChange(ChangeKind.SilenceBegun, name, support));
            }
        }
        return changes;
    }

    private static Change ToChange(ChangeKind kind, string name, Support support) =>
        new(kind, name, null, null, name, null, null, Importance.Of(kind), support);
}
