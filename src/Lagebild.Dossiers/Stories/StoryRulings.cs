using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// What editors decided about which reports are one story. A split is kept while groups are formed (no group may hold reports of both its sides, and the
/// reports that left are one text to begin with); a report that was moved takes no part in forming groups and then goes where it was put; stories that were merged
/// are put together at the end. Of notes that contradict each other the later one holds. Without notes nothing is different.
/// </summary>
public sealed class StoryRulings
{
    private readonly List<(Note Note, DocumentId One, DocumentId Other)> _merged = [];
    private readonly Dictionary<DocumentId, (Note Note, DocumentId Story)> _moved = [];
    private readonly List<(Note Note, HashSet<DocumentId> Reports, HashSet<DocumentId> Others)> _splits = [];
    private readonly ILookup<DocumentId, DocumentId> _partners;

    private StoryRulings(NoteSet notes)
    {
        foreach (var note in notes.InForce)
        {
            switch (note.Content)
            {
                case ReportMoved moved:
                    Split(moved.Report, moved.Story);
                    _moved[moved.Report] = (note, moved.Story);
                    break;
                case StoriesMerged merged:
                    _splits.RemoveAll(s => s.Reports.Contains(merged.One) && s.Others.Contains(merged.Other) || s.Reports.Contains(merged.Other) && s.Others.Contains(merged.One));
                    _merged.Add((note, merged.One, merged.Other));
                    break;
                case StorySplit split:
                    var (reports, rest) = (split.Reports.ToHashSet(), split.Rest.ToHashSet());
                    _merged.RemoveAll(m => reports.Contains(m.One) && rest.Contains(m.Other) || reports.Contains(m.Other) && rest.Contains(m.One));
                    foreach (var report in _moved.Where(m => reports.Contains(m.Key) || rest.Contains(m.Key) && reports.Contains(m.Value.Story)).Select(m => m.Key).ToList())
                        _moved.Remove(report);
                    _splits.Add((note, reports, rest));
                    break;
            }
        }
        _partners = _merged.Select(m => (m.One, m.Other)).Concat(_moved.Select(m => (One: m.Key, Other: m.Value.Story)))
            .SelectMany(p => new[] { p, (One: p.Other, Other: p.One) })
            .Concat(_splits.SelectMany(s => s.Reports.SelectMany(one => s.Reports.Where(other => other != one).Select(other => (One: one, Other: other)))))
            .ToLookup(p => p.One, p => p.Other);
    }

    public static StoryRulings None { get; } = new(NoteSet.Empty);

    public static StoryRulings Of(NoteSet notes) => notes.InForce.IsEmpty ? None : new StoryRulings(notes);

    /// <summary>Reports that a note puts together with this one: whoever forms the groups of a part of all reports must have these in it too.</summary>
    public IEnumerable<DocumentId> PartnersOf(DocumentId report) => _partners[report];

    /// <param name="reports">The reports in canonical order.</param>
    /// <param name="copies">Pairs of reports that are one text, by their places.</param>
    /// <param name="links">Links of at least <see cref="StoryDecision.Least"/>, each pair once.</param>
    /// <param name="pair">The score from which on two texts alone stay together.</param>
    /// <returns>The groups, each in canonical order, by their first report.</returns>
    public List<List<int>> Group(IReadOnlyList<DocumentId> reports, IEnumerable<(int One, int Other)> copies, IEnumerable<StoryLink> links, int pair = StoryDecision.Pair)
    {
        if (_merged.Count + _moved.Count + _splits.Count == 0)
            return StoryClusters.Of(reports.Count, copies, links, pair);
        var at = new Dictionary<DocumentId, int>();
        for (var i = 0; i < reports.Count; i++)
            at[reports[i]] = i;
        var moved = _moved.Where(m => at.ContainsKey(m.Key) && at.ContainsKey(m.Value.Story)).OrderBy(m => m.Value.Note).ToList();
        var away = moved.Select(m => at[m.Key]).ToHashSet();
        var splits = _splits.Select(s => (Reports: Places(s.Reports), Others: Places(s.Others))).Where(s => s.Reports.Count > 0).ToList();
        var groups = StoryClusters.Of(
            reports.Count,
            [
                .. copies.Where(c => !away.Contains(c.One) && !away.Contains(c.Other) && !splits.Exists(s => s.Reports.Contains(c.One) && s.Others.Contains(c.Other) || s.Reports.Contains(c.Other) && s.Others.Contains(c.One))),
                .. splits.SelectMany(s => s.Reports.Where(r => !away.Contains(r)).Order().ToArray() is [var first, .. var others] ? others.Select(o => (first, o)) : []),
            ],
            links.Where(l => !away.Contains(l.One) && !away.Contains(l.Other)),
            pair,
            splits);
        var group = new int[reports.Count];
        for (var g = 0; g < groups.Count; g++)
            groups[g].ForEach(m => group[m] = g);
        Replay(group, at, moved, splits);
        return [.. Enumerable.Range(0, reports.Count).GroupBy(i => group[i]).Select(g => g.ToList()).OrderBy(g => g[0])];

        HashSet<int> Places(HashSet<DocumentId> documents) => [.. documents.Where(at.ContainsKey).Select(d => at[d])];
    }

    /// <summary>Moves and merges in the order in which they were noted; a merge does not undo a later split.</summary>
    private void Replay(int[] group, Dictionary<DocumentId, int> at, List<KeyValuePair<DocumentId, (Note Note, DocumentId Story)>> moved, List<(HashSet<int> Reports, HashSet<int> Others)> splits)
    {
        var steps = moved.Select(m => (m.Value.Note, One: m.Key, Other: m.Value.Story, IsMove: true))
            .Concat(_merged.Where(m => at.ContainsKey(m.One) && at.ContainsKey(m.Other)).Select(m => (m.Note, m.One, m.Other, IsMove: false)));
        foreach (var (note, one, other, isMove) in steps.OrderBy(s => s.Note))
        {
            var (from, to) = (group[at[one]], group[at[other]]);
            if (isMove)
                group[at[one]] = to;
            else if (from != to && !Parts(note, from, to))
                Array.ForEach([.. Enumerable.Range(0, group.Length).Where(i => group[i] == from)], i => group[i] = to);
        }

        bool Parts(Note note, int from, int to) => _splits.Exists(s => s.Note.CompareTo(note) > 0 && (In(s.Reports, from) && In(s.Others, to) || In(s.Reports, to) && In(s.Others, from)));

        bool In(HashSet<DocumentId> documents, int which) => documents.Any(d => at.TryGetValue(d, out var place) && group[place] == which);
    }

    /// <summary>A report that is put into a story no longer stands on the other side of an earlier split of it.</summary>
    private void Split(DocumentId report, DocumentId story)
    {
        foreach (var (_, reports, rest) in _splits)
        {
            if (reports.Contains(report) && rest.Contains(story))
                reports.Remove(report);
            else if (rest.Contains(report) && reports.Contains(story))
                rest.Remove(report);
        }
    }
}
