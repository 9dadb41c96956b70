using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Language.German;

/// <summary>Gives a word its lemma once it is tagged.</summary>
public interface ILemmatizer
{
    string Lemma(string form, Upos upos, Morphology feats);
}

/// <summary>
/// Lemmas in the convention of UD German GSD: closed classes by table, then what was learned of the very word, then the lexicon, then
/// the head of a compound, then the learned rules of endings.
/// </summary>
public sealed class GermanLemmatizer(GermanLexicon lexicon, LemmaRules? learned) : ILemmatizer
{
    private static readonly Lazy<GermanLemmatizer> Embedded =
        new(() => new GermanLemmatizer(GermanLexicon.Shipped, LemmaRules.LoadEmbedded("models/de/lemmas.bin")));

    private readonly GermanCompounds _compounds = new(lexicon);

    /// <summary>The lemmatizer that ships with the program.</summary>
    public static GermanLemmatizer Shipped => Embedded.Value;

    public string Lemma(string form, Upos upos, Morphology feats)
    {
        if (upos is Upos.PUNCT or Upos.SYM or Upos.X or Upos.NUM)
            return form;
        if (Lower(form) is var lower && ClosedClasses.German.Lemma(lower, upos) is { } closed)
            return Closed(lower, closed, feats);
        if (learned?.OfWord(form, upos, feats) is { } known && known.FitsTo(form))
            return known.Apply(form);
        return upos switch
        {
            Upos.NOUN => Noun(form, feats),
            Upos.VERB or Upos.AUX => Verb(lower, feats),
            Upos.ADJ => Adjective(form, lower, feats),
            Upos.PROPN => Name(form, feats),
            _ => learned?.OfEnd(lower, upos, feats).Apply(lower) ?? lower,
        };
    }

    /// <summary>One lemma a word, in the treebank's convention; that of a separated verb lacks its prefix.</summary>
    public string[] Lemmas(TokenizedText text, ReadOnlySpan<Upos> upos, ReadOnlySpan<Morphology> morphology)
    {
        var lemmas = new string[text.WordCount];
        for (var i = 0; i < lemmas.Length; i++)
            lemmas[i] = Lemma(text.FormString(i), upos[i], morphology[i]);
        return lemmas;
    }

    /// <summary>One lemma a word; separated verbs have their full lemma ("kündigte … an" is "ankündigen").</summary>
    public string[] FullLemmas(
        TokenizedText text, ReadOnlySpan<Upos> upos, ReadOnlySpan<Morphology> morphology, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations)
    {
        var lemmas = Lemmas(text, upos, morphology);
        SeparableVerbs.Join(text, upos, heads, relations, lemmas);
        return lemmas;
    }

    /// <summary>The polite forms have a lemma of their own, and "ihr" is "you" as a subject.</summary>
    private static string Closed(string lower, string lemma, Morphology feats) => lemma switch
    {
        "sie" when feats.IsPolite => "Sie",
        "ihr" when feats.IsPolite => "Ihr",
        "sie" when lower == "ihr" && (feats.Case == Case.Nom || feats.Person == Person.Second) => "ihr",
        _ => lemma,
    };

    /// <summary>A name loses the s of its genitive, unless the letter before tells that it may be its own.</summary>
    private static string Name(string form, Morphology feats) =>
        feats.Case == Case.Gen && feats.Number != Number.Plur && form.Length > 3 && form[^1] == 's' && form[^2] is not ('s' or 'u' or 'i' or 'o' or '\'')
            ? form[..^1]
            : form;

    private string Noun(string form, Morphology feats)
    {
        if (Reading(form, Upos.NOUN, feats) is { } reading)
            return reading.Lemma(form);
        return _compounds.Lemma(form, feats) ?? learned?.OfEnd(form, Upos.NOUN, feats).Apply(form) ?? form;
    }

    private string Verb(string lower, Morphology feats)
    {
        if (ClosedClasses.German.Lemma(lower, Upos.AUX) is { } auxiliary)
            return auxiliary;
        return Reading(lower, Upos.VERB, feats)?.Lemma(lower) ?? learned?.OfEnd(lower, Upos.VERB, feats).Apply(lower) ?? lower;
    }

    private string Adjective(string form, string lower, Morphology feats)
    {
        if (char.IsAsciiDigit(form[0]))
            return form;
        if (feats.VerbForm == VerbForm.Part)
            return Verb(lower, Morphology.None.With(VerbForm.Part));
        // Adjectives of places ("Berliner") keep their capital and their form.
        var isProper = char.IsUpper(form[0]) && form.EndsWith("er", StringComparison.Ordinal) && feats.Case == Case.None;
        if (isProper && Reading(lower, Upos.ADJ, feats) is null)
            return form;
        return Reading(lower, Upos.ADJ, feats)?.Lemma(lower) ?? learned?.OfEnd(lower, Upos.ADJ, feats).Apply(lower) ?? lower;
    }

    /// <summary>The first reading that agrees with the features; else the first of this part of speech.</summary>
    private LexiconAnalysis? Reading(ReadOnlySpan<char> form, Upos upos, Morphology feats)
    {
        LexiconAnalysis? first = null;
        foreach (var reading in lexicon.Readings(form))
        {
            if (reading.Upos != upos)
                continue;
            if (reading.Feats.AgreesWith(feats))
                return reading;
            first ??= reading;
        }
        return first;
    }

    private static string Lower(string form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c))
                return form.ToLowerInvariant();
        }
        return form;
    }
}
