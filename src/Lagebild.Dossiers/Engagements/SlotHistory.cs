using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>What is known of a slot. Always derived from the history, never stored beside it.</summary>
public enum SlotState { NotMentioned, Known, Open, Disputed }

/// <summary>A value that reports give for a slot.</summary>
/// <param name="Key">What makes two values the same.</param>
/// <param name="Text">The value in the words of the first report that gives it.</param>
/// <param name="Time">The value of a time slot.</param>
/// <param name="Supports">Who says so, the first one first.</param>
/// <param name="WithdrawnBy">The report that replaced or corrected it, or null.</param>
public sealed record SlotValue(string Key, string Text, Edtf? Time, ValueArray<Support> Supports, Support? WithdrawnBy)
{
    /// <summary>The hour on the day of a time slot; null where none is told.</summary>
    public TimeOfDay? Hour { get; init; }
}

/// <summary>A time during which a slot was said to be open.</summary>
/// <param name="Said">The reports that say so, the first one first.</param>
/// <param name="AnsweredBy">The report that ended it, or null while it is open.</param>
public sealed record OpenSpell(ValueArray<Support> Said, Support? AnsweredBy);

/// <summary>Two values that reports hold against each other.</summary>
/// <param name="First">Key of the older value.</param>
/// <param name="Second">Key of the value that contradicts it.</param>
/// <param name="Since">The report that contradicts.</param>
/// <param name="ResolvedBy">The report that settled it, or null.</param>
public sealed record Dispute(string First, string Second, Support Since, Support? ResolvedBy);

/// <summary>Everything that reports say about one slot, in the order of publication.</summary>
/// <param name="Slot">Which slot.</param>
/// <param name="Subject">For participants: the name of the one concerned.</param>
public sealed record SlotHistory(SlotName Slot, string? Subject)
{
    public ValueArray<SlotValue> Values { get; init; }

    /// <summary>The value that holds; in a dispute the older one.</summary>
    public SlotValue? Current { get; init; }

    public ValueArray<OpenSpell> OpenSpells { get; init; }

    public ValueArray<Dispute> Disputes { get; init; }

    public bool IsOpen => !OpenSpells.IsEmpty && OpenSpells[^1].AnsweredBy is null;

    public bool IsDisputed => Disputes.Any(d => d.ResolvedBy is null);

    public SlotState State =>
        IsDisputed ? SlotState.Disputed : IsOpen ? SlotState.Open : Current is null ? SlotState.NotMentioned : SlotState.Known;

    public SlotValue Value(string key) => Values.Single(v => v.Key == key);
}
