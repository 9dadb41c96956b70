using System.Collections.Frozen;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Cues;

namespace Lagebild.Reading.Statements.Media;

/// <summary>What kind of source a word names (table <c>source-kinds.tsv</c>).</summary>
internal sealed class SourceKinds
{
    private const int ShortestFirstPart = 3;
    private const int ShortestEnd = 4;

    private readonly Lemmas _lemmas;
    private readonly FrozenDictionary<string, SourceKind> _names;
    private readonly FrozenDictionary<string, SourceKind> _nouns;

    public SourceKinds(IEnumerable<string[]> rows, Lemmas lemmas)
    {
        _lemmas = lemmas;
        var all = rows.ToList();
        _names = Kinds(all);
        _nouns = Kinds(all.Where(r => r[2] == "noun"));
    }

    /// <summary>The kind of a source named by the word; Other where the word tells nothing.</summary>
    public SourceKind Of(Word word)
    {
        var form = word.FormString;
        if (_names.TryGetValue(form, out var kind))
            return kind;
        // A web address is read, not heard.
        if (form.LastIndexOf('.') is > 2 and var dot && form.Length - dot is 3 or 4 && char.IsLower(form[^1]))
            return SourceKind.Outlet;
        foreach (var lemma in _lemmas.Of(word, Upos.NOUN))
        {
            if (_nouns.TryGetValue(lemma, out kind) || EndOf(lemma, out kind))
                return kind;
        }
        return SourceKind.Other;
    }

    private bool EndOf(string compound, out SourceKind kind)
    {
        for (var at = ShortestFirstPart; at + ShortestEnd <= compound.Length; at++)
        {
            if (_nouns.TryGetValue(char.ToUpperInvariant(compound[at]) + compound[(at + 1)..], out kind))
                return true;
        }
        kind = SourceKind.Other;
        return false;
    }

    private static FrozenDictionary<string, SourceKind> Kinds(IEnumerable<string[]> rows) =>
        rows.ToFrozenDictionary(r => r[0], r => Enum.Parse<SourceKind>(r[1], ignoreCase: true), StringComparer.Ordinal);
}

/// <summary>Who or what speaks, as far as that tells by which medium; the words of the column "source" in <c>media.tsv</c>.</summary>
internal enum SourceKind { Other, Written, Document, Outlet, Broadcast, Account, Testimony, Estimate, Person, Nobody }
