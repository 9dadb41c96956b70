using System.Collections.Frozen;
using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Events;

/// <summary>What verbs and nouns may tell (tables <c>event-words.tsv</c>, <c>event-modes.tsv</c>, <c>event-hearsay.tsv</c>); decisions look at it, it decides nothing by itself.</summary>
internal sealed class EventWords
{
    private readonly FrozenDictionary<string, (EventTypes All, EventTypes Core)> _verbs, _nouns;
    private readonly FrozenDictionary<(string, PloverType), string> _modes;
    private readonly ILookup<string, string[]> _hearsay;

    public EventWords(IEnumerable<string[]> words, IEnumerable<string[]> modes, IEnumerable<string[]> hearsay)
    {
        var (verbs, nouns) = (new Dictionary<string, (EventTypes, EventTypes)>(StringComparer.Ordinal), new Dictionary<string, (EventTypes, EventTypes)>(StringComparer.Ordinal));
        foreach (var row in words)
        {
            foreach (var word in Words(row[2]))
            {
                var type = Enum.Parse<PloverType>(row[0]);
                var (of, lemma) = char.IsUpper(word[0]) ? (nouns, word.ToLowerInvariant()) : (verbs, word);
                var (all, core) = of.GetValueOrDefault(lemma);
                of[lemma] = (all.With(type), row[1] == "core" ? core.With(type) : core);
            }
        }
        (_verbs, _nouns) = (verbs.ToFrozenDictionary(StringComparer.Ordinal), nouns.ToFrozenDictionary(StringComparer.Ordinal));
        _modes = modes
            .SelectMany(r => Words(r[2]).Select(w => (Key: (w.ToLowerInvariant(), Enum.Parse<PloverType>(r[0])), Mode: r[1])))
            .ToFrozenDictionary(r => r.Key, r => r.Mode);
        _hearsay = hearsay.SelectMany(r => r[0].Split('|')).Select(Words).ToLookup(p => p[0], StringComparer.Ordinal);
    }

    /// <summary>True where a word or a phrase begins that makes what its clause tells a rumour or a guess (table <c>event-hearsay.tsv</c>).</summary>
    public bool IsHearsay(ParsedText text, int first, int end)
    {
        foreach (var phrase in _hearsay[text[first].FormString.ToLowerInvariant()])
        {
            var at = 0;
            while (at < phrase.Length && first + at < end && text[first + at].Form.Equals(phrase[at], StringComparison.OrdinalIgnoreCase))
                at++;
            if (at == phrase.Length)
                return true;
        }
        return false;
    }

    /// <summary>True where one of the adjectives makes its noun a rumour or a guess.</summary>
    public bool IsHearsay(IEnumerable<string> lemmas) => lemmas.Any(l => _hearsay[l.ToLowerInvariant()].Any(p => p.Length == 1));

    /// <summary>All verbs and nouns with what they may tell, sorted.</summary>
    public IEnumerable<(string Lemma, bool IsNoun, EventTypes Types)> All =>
        _verbs.Select(v => (v.Key, false, v.Value.All)).Concat(_nouns.Select(n => (n.Key, true, n.Value.All))).OrderBy(w => w.Key, StringComparer.Ordinal).ThenBy(w => w.Item2);

    /// <summary>The types that a verb may tell, and of them those that it hardly ever does not tell, by its lemma in small letters, a separated prefix included.</summary>
    public (EventTypes All, EventTypes Core) OfVerb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>The same of a noun, by the lemma in small letters or by the last part of a compound.</summary>
    public (EventTypes All, EventTypes Core) OfNoun(string lemma, string head) => _nouns.TryGetValue(lemma, out var whole) ? whole : _nouns.GetValueOrDefault(head);

    /// <summary>The mode that a word tells of an event of the type, or null.</summary>
    public string? Mode(string lemma, PloverType type) => _modes.GetValueOrDefault((lemma, type));

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A set of types.</summary>
internal readonly record struct EventTypes(int Bits)
{
    public bool IsEmpty => Bits == 0;

    public EventTypes With(PloverType type) => new(Bits | (1 << (int)type));

    public bool Contains(PloverType type) => (Bits & (1 << (int)type)) != 0;

    public EventTypes And(EventTypes other) => new(Bits | other.Bits);

    public IEnumerable<PloverType> All
    {
        get
        {
            for (var t = 0; Bits >> t != 0; t++)
            {
                if ((Bits >> t & 1) != 0)
                    yield return (PloverType)t;
            }
        }
    }
}
