using System.Collections.Frozen;

namespace Lagebild.Reading;

/// <summary>The words of one language that belong to a <see cref="WordClass"/> (table <c>word-classes.tsv</c>). Capitals do not count.</summary>
internal sealed class WordClasses
{
    /// <summary>What a stem (<c>kein*</c>) may have behind it.</summary>
    private const int LongestInflection = 2;

    private readonly FrozenDictionary<string, UInt128> _forms, _stems;
    private readonly FrozenDictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> _form, _stem;
    private readonly string[][] _words = [.. Enum.GetValues<WordClass>().Select(_ => Array.Empty<string>())];

    /// <param name="rows">Class and words; a word that ends in <c>*</c> is a stem, with up to two letters behind it.</param>
    public WordClasses(IEnumerable<string[]> rows)
    {
        var (forms, stems) = (new Dictionary<string, UInt128>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, UInt128>(StringComparer.OrdinalIgnoreCase));
        foreach (var row in rows)
        {
            var of = Enum.Parse<WordClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            _words[(int)of] = row[1].Split(' ');
            foreach (var word in _words[(int)of])
            {
                var (into, key) = word[^1] == '*' ? (stems, word[..^1]) : (forms, word);
                into[key] = into.GetValueOrDefault(key) | Bit(of);
            }
        }
        (_forms, _stems) = (forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), stems.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
        (_form, _stem) = (_forms.GetAlternateLookup<ReadOnlySpan<char>>(), _stems.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>All classes of a form, one bit each.</summary>
    public UInt128 Of(ReadOnlySpan<char> form)
    {
        _form.TryGetValue(form, out var all);
        for (var length = Math.Max(1, form.Length - LongestInflection); length <= form.Length; length++)
        {
            if (_stem.TryGetValue(form[..length], out var more))
                all |= more;
        }
        return all;
    }

    public bool Is(ReadOnlySpan<char> form, WordClass of) => (Of(form) & Bit(of)) != 0;

    /// <summary>The words of a class as the table has them.</summary>
    public ReadOnlySpan<string> In(WordClass of) => _words[(int)of];

    /// <summary>True where the form ends in a word of the class.</summary>
    public bool EndsIn(ReadOnlySpan<char> form, WordClass of)
    {
        foreach (var word in In(of))
        {
            if (form.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>True where the form begins with a word of the class.</summary>
    public bool BeginsWith(ReadOnlySpan<char> form, WordClass of)
    {
        foreach (var word in In(of))
        {
            if (form.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    public static UInt128 Bit(WordClass of) => UInt128.One << (int)of;
}
