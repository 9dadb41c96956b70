using System.Collections.Frozen;

namespace Lagebild.Reading.Statements.Clauses;

/// <summary>Words that open a subordinate clause which can be content (table <c>openers.tsv</c>).</summary>
internal sealed class Openers
{
    private readonly FrozenDictionary<string, string> _kinds;

    public Openers(IEnumerable<string[]> rows) =>
        _kinds = rows.ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>"that", "whether" or "question"; null for any other word.</summary>
    public string? Kind(ReadOnlySpan<char> word) =>
        _kinds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind) ? kind : null;
}
