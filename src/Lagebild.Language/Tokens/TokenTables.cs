using System.Collections.Frozen;

namespace Lagebild.Language.Tokens;

/// <summary>How an abbreviation's full stop behaves.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Something must follow it ("Dr.", "z.B."): a sentence ends there only with its paragraph.</summary>
    Inner,

    /// <summary>It may also stand at the end of a sentence ("usw.", "Mio.", "e.V.").</summary>
    Either,

    /// <summary>An abbreviation only where a number stands beside it ("Art. 5", "3. Jan."); else a word and a full stop.</summary>
    Number,
}

/// <summary>The tables of one language for tokens and sentences; each stands under the language's folder as a <c>.tsv</c> file.</summary>
internal sealed class TokenTables
{
    private static readonly Lazy<TokenTables> German = new(() => new TokenTables("German"));
    private static readonly Lazy<TokenTables> English = new(() => new TokenTables("English"));

    private readonly FrozenDictionary<string, AbbreviationKind> _abbreviations;
    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _abbreviationOf;
    private readonly FrozenDictionary<string, string[]> _contractions;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _contractionOf;
    private readonly Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _lists;

    private TokenTables(string folder)
    {
        var assembly = typeof(TokenTables).Assembly;
        _abbreviations = TsvTable.Rows(assembly, $"{folder}/abbreviations.tsv", 2)
            .ToFrozenDictionary(r => r[0], r => Enum.Parse<AbbreviationKind>(r[1], ignoreCase: true), StringComparer.Ordinal);
        _abbreviationOf = _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = TsvTable.Rows(assembly, $"{folder}/contractions.tsv", 2)
            .ToFrozenDictionary(r => r[0], r => r[1].Split(' '), StringComparer.OrdinalIgnoreCase);
        _contractionOf = _contractions.GetAlternateLookup<ReadOnlySpan<char>>();
        _lists = TsvTable.Rows(assembly, $"{folder}/token-words.tsv", 2)
            .GroupBy(r => r[0], r => r[1])
            .ToDictionary(
                g => g.Key,
                g => g.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());
    }

    public static TokenTables Of(TextLanguage language) => (language == TextLanguage.German ? German : English).Value;

    /// <summary>Looks the abbreviation up without its full stop; a capital at a sentence's beginning is forgiven.</summary>
    public bool TryAbbreviation(ReadOnlySpan<char> word, out AbbreviationKind kind)
    {
        if (_abbreviationOf.TryGetValue(word, out kind))
            return true;
        if (word.Length is 0 or > 12 || !char.IsUpper(word[0]))
            return false;
        Span<char> lowered = stackalloc char[word.Length];
        word.CopyTo(lowered);
        lowered[0] = char.ToLowerInvariant(lowered[0]);
        return _abbreviationOf.TryGetValue(lowered, out kind);
    }

    /// <summary>The words of a contraction in lower case ("im": in, dem), or null.</summary>
    public string[]? Contraction(ReadOnlySpan<char> token) =>
        token.Length <= 12 && _contractionOf.TryGetValue(token, out var words) ? words : null;

    /// <summary>True where a capitalised word stands at the beginning of sentences and hardly elsewhere.</summary>
    public bool IsOpener(ReadOnlySpan<char> word) => Has("opener", word);

    /// <summary>True for words before which digits with a full stop are an ordinal ("am 16.").</summary>
    public bool IsBeforeOrdinal(ReadOnlySpan<char> word) => Has("before-ordinal", word);

    /// <summary>True for nouns before which digits with a full stop are an ordinal ("16. Oktober").</summary>
    public bool IsAfterOrdinal(ReadOnlySpan<char> word) => Has("after-ordinal", word);

    /// <summary>True for what is cut off a word's end as a token ("geht's": geht + 's), apostrophe included.</summary>
    public bool IsClitic(ReadOnlySpan<char> ending) => Has("clitic", ending);

    /// <summary>True for endings that a sign inside the word joins to it (":innen").</summary>
    public bool IsJoinedEnding(ReadOnlySpan<char> ending) => Has("joined-ending", ending);

    /// <summary>True for last parts of domain names.</summary>
    public bool IsDomain(ReadOnlySpan<char> ending) => Has("domain", ending);

    public bool IsEmoticon(ReadOnlySpan<char> signs) => Has("emoticon", signs);

    private bool Has(string list, ReadOnlySpan<char> word) => _lists.TryGetValue(list, out var words) && words.Contains(word);
}
