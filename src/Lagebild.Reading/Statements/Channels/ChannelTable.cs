using System.Collections.Frozen;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Cues;

namespace Lagebild.Reading.Statements.Channels;

/// <summary>A row of <c>channels.tsv</c>.</summary>
internal sealed record ChannelEntry(string Word, ChannelKind Kind, string[] Prepositions, string Naming);

/// <summary>Channels by name or noun (table <c>channels.tsv</c>).</summary>
internal sealed class ChannelTable
{
    private readonly FrozenDictionary<string, ChannelEntry> _byWord;
    private readonly ChannelEntry[] _names;
    private readonly Lemmas _lemmas;

    public ChannelTable(IEnumerable<string[]> rows, Lemmas lemmas)
    {
        _lemmas = lemmas;
        var all = rows.Select(r => new ChannelEntry(r[0], Enum.Parse<ChannelKind>(r[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), r[2].Split(' '), r[3])).ToList();
        _byWord = all.ToFrozenDictionary(e => e.Word, StringComparer.Ordinal);
        _names = [.. all.Where(e => e.Word.Contains(' ', StringComparison.Ordinal))];
    }

    /// <summary>Names of more than one word.</summary>
    public ReadOnlySpan<ChannelEntry> LongNames => _names;

    /// <summary>Whether a name is that of a platform on which its users write themselves.</summary>
    public bool IsPlatform(string name) => _byWord.TryGetValue(name, out var entry) && entry.Kind == ChannelKind.Platform;

    /// <summary>A name or noun by form or lemma; a compound by its last part.</summary>
    public ChannelEntry? Find(Word word)
    {
        if (_byWord.TryGetValue(word.FormString, out var entry))
            return entry;
        foreach (var lemma in _lemmas.Of(word, Upos.NOUN))
        {
            if (Find(lemma) is { } found)
                return found;
        }
        return null;
    }

    private ChannelEntry? Find(string lemma)
    {
        if (_byWord.TryGetValue(lemma, out var entry))
            return entry;
        for (var at = 3; at + 4 <= lemma.Length; at++)
        {
            if (_byWord.TryGetValue(char.ToUpperInvariant(lemma[at]) + lemma[(at + 1)..], out entry) && entry.Kind != ChannelKind.Platform)
                return entry;
        }
        return null;
    }
}
