using System.Collections.Frozen;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>The cues of a language by lemma. One lemma may have several rows: the first that fits is taken.</summary>
internal sealed class CueTable
{
    private readonly FrozenDictionary<string, Cue[]> _verbs;
    private readonly FrozenDictionary<string, Cue[]> _nouns;
    private readonly FrozenSet<string> _prefixes;
    private readonly int _longestPrefix;

    public CueTable(StatementTables tables)
    {
        _verbs = Index(
            [.. tables.Rows("predicates", 5).Select(r => Cue.FromRow(r[0], r[2], r[3], r[4], r[1])), .. tables.Rows("verbs", 5).Select(r => Cue.FromRow(r[0], r[1], r[2], r[3], r[4]))],
            StringComparer.Ordinal);
        _nouns = Index(tables.Rows("nouns", 4).Select(r => Cue.FromRow(r[0], r[1], r[2], r[3], "")), StringComparer.Ordinal);
        _prefixes = tables.Rows("prefixes", 1).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _longestPrefix = _prefixes.Max(p => p.Length);
    }

    public ReadOnlySpan<Cue> Verb(string lemma) => _verbs.TryGetValue(lemma, out var cues) ? cues : [];

    /// <summary>A noun by its lemma; a compound by its last part.</summary>
    public ReadOnlySpan<Cue> Noun(string lemma)
    {
        if (_nouns.TryGetValue(lemma, out var cues))
            return cues;
        for (var at = 3; at + 4 <= lemma.Length; at++)
        {
            var last = char.ToUpperInvariant(lemma[at]) + lemma[(at + 1)..];
            if (_nouns.TryGetValue(last, out cues))
                return cues;
        }
        return [];
    }

    /// <summary>True for a word that can be the separated prefix of a cue verb.</summary>
    public bool IsPrefix(ReadOnlySpan<char> word) =>
        word.Length <= _longestPrefix && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenDictionary<string, Cue[]> Index(IEnumerable<Cue> cues, StringComparer comparer) =>
        cues.GroupBy(c => c.Lemma, comparer).ToFrozenDictionary(g => g.Key, g => g.ToArray(), comparer);
}
