using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>A value of a slot as one report gives it.</summary>
internal sealed record SaidValue(string Key, string Text, Edtf? Time = null, TimeOfDay? Hour = null)
{
    /// <summary>A time with its hour, as <c>2025-10-17 T15</c>.</summary>
    public static SaidValue Of(Edtf days, TimeOfDay? hour)
    {
        var text = hour is { } told ? $"{days.Text} {TimeOfDayText.Format(told)}" : days.Text;
        return new SaidValue(text, text, days, hour);
    }
}

/// <summary>What one report says about one slot.</summary>
/// <param name="Value">The value, or null.</param>
/// <param name="ValueSupport">Where the value stands; not null where there is a value.</param>
/// <param name="Open">Where it says that the slot is not settled, or null.</param>
/// <param name="MovesStatus">Whether the same report moves the engagement (a postponement brings its new date with it).</param>
/// <param name="Settles">Whether the report tells of the occasion itself, so that what it says ends a dispute.</param>
internal sealed record SlotReport(SaidValue? Value, Support? ValueSupport, Support? Open, bool MovesStatus, bool Settles);

/// <summary>Folds the reports on one slot, in canonical order, to its history, and tells what each of them changed.</summary>
internal sealed class SlotHistoryFold(SlotName slot, string? subject)
{
    private readonly List<Heard> _values = [];
    private readonly List<(List<Support> Said, Support? AnsweredBy)> _spells = [];
    private readonly List<(Heard First, Heard Second, Support Since, Support? ResolvedBy)> _disputes = [];
    private Heard? _current;

    private bool IsOpen => _spells.Count > 0 && _spells[^1].AnsweredBy is null;

    public string? CurrentKey => _current?.Said.Key;

    /// <summary>True where the value that holds took the place of another one.</summary>
    public bool HasHistory => _values.Exists(v => v.WithdrawnBy is not null);

    /// <summary>The value that holds, or null.</summary>
    public SaidValue? Current => _current?.Said;

    public Edtf? CurrentTime => _current?.Said.Time;

    public IEnumerable<SlotChange> Hear(SlotReport report)
    {
        var changes = new List<SlotChange>();
        if (report is { Value: { } value, ValueSupport: { } support })
            HearValue(value, support, report, changes);
        if (report.Open is { } open)
            HearOpen(open, changes);
        return changes;
    }

    public SlotHistory ToHistory() => new(slot, subject)
    {
        Values = _values.Select(v => v.ToValue()).ToValueArray(),
        Current = _current?.ToValue(),
        OpenSpells = _spells.Select(s => new OpenSpell(s.Said.ToValueArray(), s.AnsweredBy)).ToValueArray(),
        Disputes = _disputes.Select(d => new Dispute(d.First.Said.Key, d.Second.Said.Key, d.Since, d.ResolvedBy)).ToValueArray(),
    };

    private void HearValue(SaidValue said, Support support, SlotReport report, List<SlotChange> changes)
    {
        var heard = _values.Find(v => v.Said.Key == said.Key);
        if (heard is null)
            _values.Add(heard = new Heard(said));
        heard.Supports.Add(support);
        if (_current is null)
        {
            Take(heard, support, ChangeKind.SlotFilled, changes);
            return;
        }
        if (heard != _current)
            Weigh(heard, support, report, changes);
        Settle(heard, support, report, changes);
    }

    private void Weigh(Heard heard, Support support, SlotReport report, List<SlotChange> changes)
    {
        switch (Relate(heard, _current!))
        {
            case TimeRelation.Refines:
                Take(heard, support, ChangeKind.SlotFilled, changes);
                break;
            case TimeRelation.Disjoint or TimeRelation.Overlaps or TimeRelation.Unknown when !support.IsCopy && heard.WithdrawnBy is null && !(report.MovesStatus && IsFormer(heard)):
                if (report.MovesStatus || report.Settles || OnlyCorrects(_current!, support))
                {
                    _current!.WithdrawnBy = support;
                    Take(heard, support, ChangeKind.SlotChanged, changes);
                }
                else if (!_disputes.Any(d => d.First == _current && d.Second == heard))
                {
                    _disputes.Add((_current!, heard, support, null));
                    changes.Add(new SlotChange(ChangeKind.SlotDisputed, slot, subject, _current!.Said.Text, heard.Said.Text, support));
                }
                break;
        }
    }

    /// <summary>A dispute ends when a report tells of the occasion itself, or when every outlet that gave one value now gives the other.</summary>
    private void Settle(Heard heard, Support support, SlotReport report, List<SlotChange> changes)
    {
        for (var i = 0; i < _disputes.Count; i++)
        {
            var (first, second, since, resolvedBy) = _disputes[i];
            if (resolvedBy is not null || support == since || Side(heard, first, second) is not { } winner)
                continue;
            var loser = winner == first ? second : first;
            if (!report.Settles && !report.MovesStatus && !loser.Supports.All(s => winner.Supports.Any(h => h.Source == s.Source && h.Source is not null)))
                continue;
            _disputes[i] = (first, second, since, support);
            loser.WithdrawnBy ??= support;
            _current = winner;
            Close(support);
            changes.Add(new SlotChange(ChangeKind.DisputeResolved, slot, subject, loser.Said.Text, winner.Said.Text, support));
        }
    }

    /// <summary>The side of a dispute that a value is, or that it leaves room for while it excludes the other: the day alone speaks for its hour.</summary>
    private static Heard? Side(Heard heard, Heard first, Heard second)
    {
        if (heard == first || heard == second)
            return heard;
        var (isFirst, isSecond) = (MayBe(heard, first), MayBe(heard, second));
        return isFirst == isSecond ? null : isFirst ? first : second;
    }

    private static bool MayBe(Heard heard, Heard side) => Relate(heard, side) is TimeRelation.Equal or TimeRelation.Refines or TimeRelation.RefinedBy;

    private void HearOpen(Support open, List<SlotChange> changes)
    {
        if (IsOpen)
        {
            _spells[^1].Said.Add(open);
            return;
        }
        if (open.IsCopy && _spells.Count > 0)
            return;
        var kind = _spells.Count > 0 ? ChangeKind.QuestionReopened : ChangeKind.QuestionOpened;
        _spells.Add(([open], null));
        changes.Add(new SlotChange(kind, slot, subject, null, _current?.Said.Text, open));
    }

    private void Take(Heard heard, Support support, ChangeKind kind, List<SlotChange> changes)
    {
        var before = _current?.Said.Text;
        _current = heard;
        var answered = Close(support);
        changes.Add(new SlotChange(answered ? ChangeKind.QuestionAnswered : kind, slot, subject, before, heard.Said.Text, support));
    }

    private bool Close(Support support)
    {
        if (!IsOpen || support.IsCopy)
            return false;
        _spells[^1] = (_spells[^1].Said, support);
        return true;
    }

    /// <summary>Whether it is, more finely or more roughly told, a value that another one has replaced: the day that something was put off from.</summary>
    private bool IsFormer(Heard heard) => _values.Exists(v => v.WithdrawnBy is not null && MayBe(heard, v));

    /// <summary>Whether the only outlets that stand for a value are the one that now says otherwise.</summary>
    private static bool OnlyCorrects(Heard old, Support support) =>
        support.Source is not null && old.Supports.All(s => s.Source == support.Source);

    private static TimeRelation Relate(Heard left, Heard right) => (left.Said.Time, right.Said.Time) switch
    {
        ({ } a, { } b) => TimeValues.Relate(a, left.Said.Hour, b, right.Said.Hour),
        _ => TimeRelation.Unknown,
    };

    private sealed class Heard(SaidValue said)
    {
        public SaidValue Said { get; } = said;

        public List<Support> Supports { get; } = [];

        public Support? WithdrawnBy { get; set; }

        public SlotValue ToValue() => new(Said.Key, Said.Text, Said.Time, Supports.ToValueArray(), WithdrawnBy) { Hour = Said.Hour };
    }
}

/// <summary>What one report changed in a slot.</summary>
internal sealed record SlotChange(ChangeKind Kind, SlotName Slot, string? Subject, string? From, string? To, Support Support);
