using System.Collections.Frozen;

namespace Lagebild.Reading.Statements.Quotations;

/// <summary>Which marks open a quotation and which may close it (table <c>quotation-marks.tsv</c>).</summary>
internal sealed class QuotationMarks
{
    private readonly FrozenDictionary<string, string[]> _closers;
    private readonly FrozenSet<string> _all;

    public QuotationMarks(IEnumerable<string[]> rows)
    {
        _closers = rows.ToFrozenDictionary(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
        _all = _closers.Keys.Concat(_closers.Values.SelectMany(c => c)).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool IsMark(string form) => _all.Contains(form);

    public bool Opens(string form) => _closers.ContainsKey(form);

    public bool Closes(string form, string opener) => Array.IndexOf(_closers[opener], form) >= 0;
}
