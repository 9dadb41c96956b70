using System.Collections.Frozen;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading;

/// <summary>The endings of one language's inflection (table <c>endings.tsv</c>).</summary>
internal sealed class Endings
{
    public Endings(IEnumerable<string[]> rows)
    {
        var byUse = rows.ToFrozenDictionary(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
        Adjective = byUse["adjective"];
        WeakAdjective = byUse["weak-adjective"][0];
        NotStrong = byUse["not-strong"];
        StrongMasculine = byUse["strong-masculine"][0];
        StrongFeminine = byUse["strong-feminine"][0];
        StrongNeuter = byUse["strong-neuter"][0];
        StrongPlural = byUse["strong-plural"][0];
        WeakNominative = byUse["weak-nominative"][0];
        AdjectivalNoun = byUse["adjectival-noun"][0];
        WeakNoun = byUse["weak-noun"][0];
        DativePlural = byUse["dative-plural"][0];
        Past = byUse["past"];
        PastSingular = byUse["past-singular"][0];
        PastPlural = byUse["past-plural"][0];
        PluralVerb = byUse["plural-verb"][0];
        InfinitiveMark = byUse["infinitive-mark"][0];
        FeminineNoun = byUse["feminine-noun"][0];
        Linking = byUse["linking"][0];
        NameStem = byUse["name-stem"];
        AgentNoun = byUse["agent-noun"][0];
        Genitive = byUse["genitive"];
        (Spelling, OtherSpelling) = (byUse["spelling"][0], byUse["spelling"][1]);
    }

    /// <summary>All endings of an adjective in the positive.</summary>
    public string[] Adjective { get; }

    /// <summary>Of an adjective behind an article in the dative, genitive or plural.</summary>
    public string WeakAdjective { get; }

    /// <summary>Of an adjective in any form that is not the nominative without an article.</summary>
    public string[] NotStrong { get; }

    /// <summary>Of an adjective without an article, in the nominative of the masculine.</summary>
    public string StrongMasculine { get; }

    public string StrongFeminine { get; }

    public string StrongNeuter { get; }

    public string StrongPlural { get; }

    /// <summary>Of an adjective behind the definite article, in the nominative.</summary>
    public string WeakNominative { get; }

    /// <summary>What a noun that is declined like an adjective adds in the masculine without an article ("Gesandte-r").</summary>
    public string AdjectivalNoun { get; }

    /// <summary>Of a masculine that takes it in every case but one ("Bot-en"), and of the plural of adjectival nouns.</summary>
    public string WeakNoun { get; }

    /// <summary>Of a plural in the dative whose nominative lacks the last letter.</summary>
    public string DativePlural { get; }

    /// <summary>Of the past of weak verbs, third person.</summary>
    public string[] Past { get; }

    public string PastSingular { get; }

    public string PastPlural { get; }

    /// <summary>Of the plural of a finite verb.</summary>
    public string PluralVerb { get; }

    /// <summary>What stands between prefix and verb in an infinitive with its mark ("an-zu-kündigen").</summary>
    public string InfinitiveMark { get; }

    /// <summary>Of nouns for women.</summary>
    public string FeminineNoun { get; }

    /// <summary>What links the parts of a compound.</summary>
    public string Linking { get; }

    /// <summary>What the words of a longer name lose, so that its cases meet.</summary>
    public string[] NameStem { get; }

    /// <summary>Of words that may be an adjective of a city or a masculine noun.</summary>
    public string AgentNoun { get; }

    /// <summary>Of a genitive: behind most words, and behind those in -s.</summary>
    public string[] Genitive { get; }

    /// <summary>Letters that some regions write otherwise.</summary>
    public string Spelling { get; }

    /// <summary>How they write them ("ss" in Switzerland).</summary>
    public string OtherSpelling { get; }

    /// <summary>Of an adjective without an article in the nominative singular.</summary>
    public string Strong(Gender gender) => gender switch
    {
        Gender.Masc => StrongMasculine,
        Gender.Neut => StrongNeuter,
        _ => StrongFeminine,
    };

    /// <summary>The ending of a list that the word has, with at least so many letters before it; null for none.</summary>
    public static string? Of(ReadOnlySpan<char> word, string[] endings, int least = 0)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + least && word.EndsWith(ending, StringComparison.Ordinal))
                return ending;
        }
        return null;
    }
}
