using System.Collections.Frozen;
using Lagebild.Language;

namespace Lagebild.Reading.Statements.Cues;

/// <summary>The cues of a language by lemma. One lemma may have several rows: the first that fits is taken.</summary>
internal sealed class CueTable
{
    private const string Folder = "Statements/German/";

    private readonly FrozenDictionary<string, Cue[]> _verbs;
    private readonly FrozenDictionary<string, Cue[]> _nouns;
    private readonly FrozenSet<string> _prefixes;
    private readonly int _longestPrefix;

    private CueTable(IEnumerable<Cue> verbs, IEnumerable<Cue> nouns, IEnumerable<string> prefixes)
    {
        _verbs = Index(verbs, StringComparer.Ordinal);
        _nouns = Index(nouns, StringComparer.Ordinal);
        _prefixes = prefixes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _longestPrefix = _prefixes.Max(p => p.Length);
    }

    public static CueTable German { get; } = new(
        [.. Rows("predicates.tsv", 5).Select(r => Cue.FromRow(r[0], r[2], r[3], r[4], r[1])),
            .. Rows("verbs.tsv", 5).Select(r => Cue.FromRow(r[0], r[1], r[2], r[3], r[4]))],
        Rows("nouns.tsv", 4).Select(r => Cue.FromRow(r[0], r[1], r[2], r[3], "")),
        Rows("prefixes.tsv", 1).Select(r => r[0]));

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

    private static IEnumerable<string[]> Rows(string name, int columns) => TsvTable.Rows(typeof(CueTable).Assembly, Folder + name, columns);
}
