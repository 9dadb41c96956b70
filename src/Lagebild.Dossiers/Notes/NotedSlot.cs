using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Notes;

/// <summary>
/// A slot's history with what editors decided about it. The last note's value holds; what its author had seen is former; what another report says against it
/// is a dispute, and what only refines it fills in.
/// </summary>
internal static class NotedSlot
{
    private static readonly SaidValue Nothing = new("", StatusNote.NoValue);

    /// <param name="told">What reports tell.</param>
    /// <param name="notes">Notes on this slot in their order, each with its value or null; at least one.</param>
    /// <param name="trail">Where evidence comes from.</param>
    public static SlotHistory Apply(SlotHistory told, IReadOnlyList<(Note Note, FactNote Content, SaidValue? Value)> notes, EvidenceTrail trail)
    {
        var (last, content, said) = notes[^1];
        var (by, holding) = (trail.Support(last), said ?? Nothing);
        var values = WithNotes(told, notes, trail);
        var disputes = told.Disputes.AsEnumerable().Where(d => d.ResolvedBy is not null).ToList();
        disputes.AddRange(told.Disputes.Where(d => d.ResolvedBy is null && !IsOf(d, holding.Key)).SelectMany(d => Settle(told, d, content, by)));
        SlotValue? filling = null;
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            if (value.Key == holding.Key)
            {
                values[i] = value with { WithdrawnBy = null };
                continue;
            }
            var unseen = Unseen(value.Supports, content);
            if (unseen.IsEmpty)
            {
                values[i] = value with { WithdrawnBy = value.WithdrawnBy ?? by };
                continue;
            }
            switch (said is null ? ToCleared(value, content) : Relate(value, holding))
            {
                case TimeRelation.Refines:
                    values[i] = value with { WithdrawnBy = null };
                    filling = values[i];
                    break;
                case TimeRelation.Equal or TimeRelation.RefinedBy:
                    break;
                default:
                    disputes.Add(new Dispute(holding.Key, value.Key, unseen[0], null));
                    break;
            }
        }
        return told with
        {
            Values = values.ToValueArray(),
            Current = filling ?? (said is null ? null : values.Find(v => v.Key == holding.Key)),
            Disputes = disputes.ToValueArray(),
            OpenSpells = said is null ? told.OpenSpells : Answer(told.OpenSpells, content, by),
        };
    }

    /// <summary>The supports of reports that a note's author had not seen; copies say nothing of their own.</summary>
    public static ValueArray<Support> Unseen(ValueArray<Support> supports, FactNote note) =>
        supports.Where(s => s.Note is null && !s.IsCopy && !note.HasSeen(s.Document)).ToValueArray();

    private static List<SlotValue> WithNotes(SlotHistory told, IReadOnlyList<(Note Note, FactNote Content, SaidValue? Value)> notes, EvidenceTrail trail)
    {
        var values = told.Values.AsEnumerable().ToList();
        SlotValue? former = null;
        foreach (var (note, _, value) in notes)
        {
            var said = value ?? Nothing;
            var support = trail.Support(note);
            if (former is not null && former.Key != said.Key)
                values[values.FindIndex(v => v.Key == former.Key)] = former with { WithdrawnBy = support };
            var at = values.FindIndex(v => v.Key == said.Key);
            former = at < 0
                ? new SlotValue(said.Key, said.Text, said.Time, [support], null) { Hour = said.Hour }
                : values[at] with { Supports = values[at].Supports.Append(support).ToValueArray(), WithdrawnBy = null };
            if (at < 0)
                values.Add(former);
            else
                values[at] = former;
        }
        return values;
    }

    /// <summary>Against a slot that was cleared speaks only a value that had been told before; another one fills it.</summary>
    private static TimeRelation ToCleared(SlotValue value, FactNote note) =>
        value.Supports.Any(s => s.Note is not null || note.HasSeen(s.Document)) ? TimeRelation.Disjoint : TimeRelation.Refines;

    private static TimeRelation Relate(SlotValue value, SaidValue holding) => (value.Time, holding.Time) switch
    {
        ({ } left, { } right) => TimeValues.Relate(left, value.Hour, right, holding.Hour),
        _ => TimeRelation.Unknown,
    };

    /// <summary>
    /// A note settles what its author had seen to be disputed, not what only later reports dispute; where one side had been seen, the note stands in its place.
    /// </summary>
    private static IEnumerable<Dispute> Settle(SlotHistory slot, Dispute dispute, FactNote note, Support by) => (IsSeen(slot, dispute.First, note), IsSeen(slot, dispute.Second, note)) switch
    {
        (true, true) => [dispute with { ResolvedBy = by }],
        (false, false) => [dispute],
        _ => [],
    };

    private static bool IsSeen(SlotHistory slot, string key, FactNote note) => slot.Value(key).Supports.Any(s => note.HasSeen(s.Document));

    private static bool IsOf(Dispute dispute, string key) => dispute.First == key || dispute.Second == key;

    /// <summary>The note answers what its author had seen to be open; what another report calls open is open again.</summary>
    private static ValueArray<OpenSpell> Answer(ValueArray<OpenSpell> spells, FactNote note, Support by)
    {
        if (spells.IsEmpty || spells[^1].AnsweredBy is not null)
            return spells;
        var (seen, unseen) = (spells[^1].Said.Where(s => note.HasSeen(s.Document)).ToValueArray(), Unseen(spells[^1].Said, note));
        return
        [
            .. spells.SkipLast(1),
            .. seen.IsEmpty ? [] : new[] { new OpenSpell(seen, by) },
            .. unseen.IsEmpty ? [] : new[] { new OpenSpell(unseen, null) },
        ];
    }
}
