using Lagebild.Language.Parsing;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Signs;

namespace Lagebild.Reading.Silences;

/// <summary>What an open matter concerns, told by its words (table <c>slot-words.tsv</c>).</summary>
internal sealed class SlotWords
{
    private readonly List<(SlotName Slot, SignPattern Words)> _rows;

    public SlotWords(IEnumerable<string[]> rows) =>
        _rows = [.. rows.Select(r => (Enum.Parse<SlotName>(r[0], ignoreCase: true), SignPattern.Parse(r[1].Replace(' ', '|'))))];

    /// <summary>Every slot that the stretch names, the surest first.</summary>
    public List<SlotName> Of(ParsedText text, int first, int end) =>
        [.. _rows.Where(r => r.Words.Find(text, first, end) >= 0).Select(r => r.Slot)];
}
