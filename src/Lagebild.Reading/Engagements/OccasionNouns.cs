using System.Collections.Frozen;

namespace Lagebild.Reading.Engagements;

/// <summary>A noun that names an occasion.</summary>
/// <param name="Noun">The noun as the table gives it.</param>
/// <param name="Kind">Kind of the singular.</param>
/// <param name="Plural">Kind of the plural.</param>
/// <param name="IsWeak">True where the noun counts only with a party that it names itself.</param>
internal sealed record OccasionNoun(string Noun, EngagementKind Kind, EngagementKind Plural, bool IsWeak);

/// <summary>Finds occasions by noun, compounds by their last part (tables <c>occasion-nouns.tsv</c>, <c>not-occasions.tsv</c>).</summary>
internal sealed class OccasionNouns
{
    private const int ShortestFirstPart = 3;

    private static readonly string[] Endings = ["", "s", "es", "e", "en", "n", "ns"];

    private readonly FrozenDictionary<string, OccasionNoun> _nouns;
    private readonly FrozenDictionary<string, OccasionNoun>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenSet<string> _none;
    private readonly int _shortest;
    private readonly int _longest;

    public OccasionNouns(IEnumerable<string[]> nouns, IEnumerable<string[]> none)
    {
        _nouns = nouns.Select(Noun)
            .ToFrozenDictionary(n => n.Noun.ToLowerInvariant(), StringComparer.Ordinal);
        _bySpan = _nouns.GetAlternateLookup<ReadOnlySpan<char>>();
        _none = none.Select(r => r[0].ToLowerInvariant())
            .ToFrozenSet(StringComparer.Ordinal);
        _shortest = _nouns.Keys.Min(k => k.Length);
        _longest = _nouns.Keys.Max(k => k.Length);
    }

    /// <summary>The noun that the form is or ends in, and whether the form is a plural; null for any other word.</summary>
    public (OccasionNoun Noun, bool IsPlural)? Match(ReadOnlySpan<char> form)
    {
        if (form.Length < _shortest || !char.IsUpper(form[0]))
            return null;
        var word = form.ToString().ToLowerInvariant();
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            if (Longest(stem) is { } noun)
                return (noun, ending is "e" or "en" or "n" || noun.Noun.EndsWith("en", StringComparison.Ordinal) && noun.Plural != noun.Kind);
        }
        return null;
    }

    private OccasionNoun? Longest(string stem)
    {
        for (var length = Math.Min(stem.Length, _longest); length >= _shortest; length--)
        {
            var first = stem.Length - length;
            if ((first == 0 || first >= ShortestFirstPart) && _bySpan.TryGetValue(stem.AsSpan(first), out var noun))
                return IsNone(stem, length) ? null : noun;
        }
        return null;
    }

    /// <summary>True where the stem ends in a longer noun that names no occasion: "Unternehmenskreise" is no journey.</summary>
    private bool IsNone(string stem, int longerThan)
    {
        for (var first = 0; stem.Length - first > longerThan; first++)
        {
            if (_none.Contains(stem[first..]))
                return true;
        }
        return _none.Contains(stem);
    }

    private static OccasionNoun Noun(string[] row)
    {
        var kind = Enum.Parse<EngagementKind>(row[1], ignoreCase: true);
        return new OccasionNoun(row[0], kind, row[2].Length > 0 ? Enum.Parse<EngagementKind>(row[2], ignoreCase: true) : kind, row[3] == "x");
    }
}
