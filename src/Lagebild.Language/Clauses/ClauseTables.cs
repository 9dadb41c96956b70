using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lagebild.Language.German.Lexicon;

namespace Lagebild.Language.Clauses;

/// <summary>What a language says about its clauses: the tables of <c>Clauses/</c> and a lexicon of verb forms. Immutable.</summary>
public sealed class ClauseTables
{
    private static readonly ConcurrentDictionary<TextLanguage, ClauseTables> Loaded = [];

    private readonly FrozenSet<string> _prefixes, _denying, _control, _dative, _befalling, _plainNouns, _adjectives;
    private readonly FrozenDictionary<string, bool> _bePerfect;
    private readonly FrozenDictionary<string, Subordinator> _subordinators;
    private readonly FrozenDictionary<(string Verb, string Preposition), string[]> _lightNouns;

    private ClauseTables(string folder, ReadingsOf readings)
    {
        Readings = readings;
        Auxiliaries = new Auxiliaries(Rows("auxiliaries.tsv", 7));
        Words = new GrammarWords(Rows("words.tsv", 2));
        Negators = new Negators(Rows("negators.tsv", 2));
        _prefixes = Listed("prefixes.tsv");
        _denying = Listed("denying-verbs.tsv");
        _control = Listed("control-verbs.tsv");
        _dative = [.. Rows("dative-verbs.tsv", 2).SelectMany(r => r[1].Split(' '))];
        _befalling = [.. Rows("dative-verbs.tsv", 2).Where(r => r[0] == "befalls").SelectMany(r => r[1].Split(' '))];
        _plainNouns = Listed("plain-nouns.tsv");
        _adjectives = Listed("adjectives.tsv");
        _bePerfect = Rows("be-perfect.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1] == "all", StringComparer.Ordinal);
        _subordinators = Rows("subordinators.tsv", 3).DistinctBy(r => r[0])
            .ToFrozenDictionary(r => r[0], r => new Subordinator(Enum.Parse<EmbeddingKind>(r[1], ignoreCase: true), r[2] is "zu", r[2] is "zu" or "both"), StringComparer.OrdinalIgnoreCase);
        _lightNouns = Rows("light-verbs.tsv", 3).ToFrozenDictionary(r => (r[0], r[1] == "-" ? "" : r[1]), r => r[2].Split(' '));

        IEnumerable<string[]> Rows(string name, int columns) => TsvTable.Rows(typeof(ClauseTables).Assembly, $"Clauses/{folder}/{name}", columns);
        FrozenSet<string> Listed(string name) => Rows(name, 1).SelectMany(r => r[0].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The readings of a form in the lexicon of the language.</summary>
    internal delegate ReadOnlySpan<LexiconAnalysis> ReadingsOf(ReadOnlySpan<char> form);

    /// <exception cref="NotSupportedException">There are no tables for the language.</exception>
    public static ClauseTables For(TextLanguage language) => Loaded.GetOrAdd(language, static l => l switch
    {
        TextLanguage.German => new ClauseTables("German", form => GermanLexicon.Shipped.Readings(form)),
        _ => throw new NotSupportedException($"Clauses are not read in {l}."),
    });

    internal ReadingsOf Readings { get; }

    internal Auxiliaries Auxiliaries { get; }

    internal Negators Negators { get; }

    internal GrammarWords Words { get; }

    /// <summary>True for what can stand apart from its verb at the end of a clause.</summary>
    internal bool IsPrefix(ReadOnlySpan<char> form) => _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    internal bool IsDenying(string verb) => _denying.Contains(verb);

    /// <summary>True where the infinitive under the verb is done by its object.</summary>
    internal bool IsObjectControl(string verb) => _control.Contains(verb);

    /// <summary>True for a verb that has a dative beside its subject and never an accusative.</summary>
    internal bool IsDative(string verb) => _dative.Contains(verb);

    /// <summary>True where of a thing and somebody the thing is the subject ("ihm droht Haft").</summary>
    internal bool IsBefalling(string verb) => _befalling.Contains(verb);

    /// <summary>True for a participle that is an adjective.</summary>
    internal bool IsAdjective(ReadOnlySpan<char> form) => _adjectives.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>True for a noun that tells when without a preposition.</summary>
    internal bool IsPlainTime(string noun) => _plainNouns.Contains(noun);

    internal Subordinator? Subordinator(ReadOnlySpan<char> form) =>
        _subordinators.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var found) ? found : null;

    /// <summary>True where the verb makes its perfect with the auxiliary of being.</summary>
    internal bool IsBePerfect(string verb)
    {
        if (_bePerfect.ContainsKey(verb))
            return true;
        for (var at = 2; at + 4 <= verb.Length; at++)
        {
            if (_bePerfect.TryGetValue(verb[at..], out var withPrefixes) && withPrefixes && IsPrefix(verb.AsSpan(0, at)))
                return true;
        }
        return false;
    }

    /// <summary>True where the noun, or the last part of it, says what is done beside the verb.</summary>
    internal bool IsLight(string verb, string preposition, string noun) =>
        _lightNouns.TryGetValue((verb, preposition), out var nouns) && Array.Exists(nouns, n => noun == n || (noun.Length > n.Length + 2 && noun.EndsWith(n, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A word that opens a subordinate clause.</summary>
/// <param name="Kind">What the clause is to the one above it.</param>
/// <param name="IsOnlyInfinitive">True for "um": with a finite verb it opens nothing.</param>
/// <param name="TakesInfinitive">True where an infinitive with zu may follow.</param>
internal sealed record Subordinator(EmbeddingKind Kind, bool IsOnlyInfinitive, bool TakesInfinitive);
