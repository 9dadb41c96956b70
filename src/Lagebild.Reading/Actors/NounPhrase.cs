using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Actors;

/// <summary>Kinds of determiner before a noun.</summary>
internal enum Determiner { None, Definite, Indefinite, Possessive, Demonstrative, Negative }

/// <summary>
/// A noun with what stands before it: determiner, adjectives, numbers, a name in the genitive. Read from the words themselves, so that a
/// wrong tree does not matter.
/// </summary>
/// <param name="First">Index of the phrase's first word, determiner included.</param>
/// <param name="UnitFirst">Index of the noun's first word (its hyphenated first part).</param>
/// <param name="End">Index behind the noun.</param>
/// <param name="Determiner">What kind of determiner it has.</param>
/// <param name="DeterminerWord">Its index, or -1.</param>
/// <param name="Adjectives">Indexes of the adjectives and numbers in text order.</param>
/// <param name="OwnerFirst">Index of the genitive name before it, or -1.</param>
internal readonly record struct NounPhrase(
    int First, int UnitFirst, int End, Determiner Determiner, int DeterminerWord, List<int> Adjectives, int OwnerFirst)
{
    private const int MostModifiers = 6;

    /// <summary>Reads leftwards from the noun's unit.</summary>
    public static NounPhrase Read(ParsedText text, Units units, int noun)
    {
        var unit = units.First(noun);
        var sentence = text[noun].Sentence.FirstWord;
        var adjectives = new List<int>();
        var at = unit - 1;
        while (at >= sentence && adjectives.Count < MostModifiers && IsModifier(text, units, at))
        {
            adjectives.Insert(0, at);
            at = units.First(at) - 1;
        }
        // A finite verb before a bare noun is no participle.
        var hasDeterminer = at >= sentence && DeterminerOf(text, at) != Determiner.None && !(adjectives.Count > 0 && IsPronounBeforeVerb(text, at, adjectives[0]));
        while (!hasDeterminer && adjectives.Count > 0 && IsFiniteVerb(text, adjectives[0]))
        {
            at = adjectives[0];
            adjectives.RemoveAt(0);
        }
        var first = adjectives.Count > 0 ? units.First(adjectives[0]) : unit;
        if (at >= sentence && DeterminerOf(text, at) is not Determiner.None and var kind)
            return new NounPhrase(at, unit, units.End(noun), kind, at, adjectives, -1);
        if (at >= sentence && IsGenitiveName(text, at))
            return new NounPhrase(units.First(at), unit, units.End(noun), Determiner.None, -1, adjectives, units.First(at));
        return new NounPhrase(first, unit, units.End(noun), Determiner.None, -1, adjectives, -1);
    }

    /// <summary>"…, behauptete Außenminister Kern": behind a comma a bare past tense is a verb, whatever its tag.</summary>
    private static bool IsFiniteVerb(ParsedText text, int word)
    {
        var form = text.Tokens.Form(word);
        return text[word].Upos == Upos.VERB || IsOnlyVerb(text, word)
            || word > text[word].Sentence.FirstWord && text[word - 1].Upos == Upos.PUNCT && (form.EndsWith("te") || form.EndsWith("ten"));
    }

    /// <summary>"In Oslo diskutierten Mitarbeiter": what may be a past tense is the verb where its stretch has no other.</summary>
    private static bool IsOnlyVerb(ParsedText text, int word)
    {
        var form = text.Tokens.Form(word);
        var sentence = text[word].Sentence;
        if (!(form.EndsWith("te") || form.EndsWith("ten")) || char.IsUpper(form[0]) || sentence.Kind != SentenceKind.Body || word == sentence.FirstWord
            || text[word - 1].Upos is Upos.ADP or Upos.ADJ or Upos.CCONJ or Upos.NUM or Upos.PUNCT || !IsPast(form))
            return false;
        return !HasFinite(text, word, -1) && !HasFinite(text, word, 1);
    }

    private static bool IsPast(ReadOnlySpan<char> form)
    {
        foreach (var reading in GermanLexicon.Shipped.Readings(form))
        {
            if (reading is { Upos: Upos.VERB, Feats: { VerbForm: VerbForm.Fin, Tense: Tense.Past } })
                return true;
        }
        return false;
    }

    /// <summary>True where a finite verb stands between the word and the next punctuation mark.</summary>
    private static bool HasFinite(ParsedText text, int word, int step)
    {
        var sentence = text[word].Sentence;
        for (var w = word + step; w >= sentence.FirstWord && w < sentence.EndWord && text[w].Upos != Upos.PUNCT; w += step)
        {
            if (text[w] is { Upos: Upos.VERB or Upos.AUX, Feats.VerbForm: VerbForm.Fin })
                return true;
        }
        return false;
    }

    /// <summary>"Das berichteten Diplomaten": a pronoun and its verb, not an article.</summary>
    private static bool IsPronounBeforeVerb(ParsedText text, int pronoun, int verb) =>
        text[pronoun].Upos == Upos.PRON && text[verb] is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Fin };

    public static Determiner DeterminerOf(ParsedText text, int word)
    {
        var form = text.Tokens.FormString(word).ToLowerInvariant();
        return form switch
        {
            "der" or "die" or "das" or "den" or "dem" or "des" => Determiner.Definite,
            "ein" or "eine" or "einen" or "einem" or "einer" or "eines" => Determiner.Indefinite,
            _ when Starts(form, "kein") => Determiner.Negative,
            _ when Starts(form, "dies") || Starts(form, "jene") => Determiner.Demonstrative,
            _ when form is "sein" or "ihr" or "mein" or "dein" or "unser" || Starts(form, "sein") && form.Length <= 6 || Starts(form, "ihre")
                || Starts(form, "unser") || Starts(form, "deren") || Starts(form, "dessen") || Starts(form, "meine") => Determiner.Possessive,
            _ => Determiner.None,
        };
    }

    private static bool Starts(string form, string start) => form.StartsWith(start, StringComparison.Ordinal) && form.Length <= start.Length + 2;

    private static bool IsModifier(ParsedText text, Units units, int word)
    {
        var form = text.Tokens.FormString(word);
        if (text[word].Upos == Upos.NUM || form.All(char.IsDigit) || Grammar.IsQuantity(form))
            return true;
        if (DeterminerOf(text, word) != Determiner.None || text[word].Upos is Upos.ADP or Upos.PRON or Upos.CCONJ or Upos.SCONJ or Upos.PUNCT)
            return false;
        var first = text.Tokens.Form(units.First(word));
        var inflected = form.EndsWith('e') || form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("er", StringComparison.Ordinal)
            || form.EndsWith("es", StringComparison.Ordinal) || form.EndsWith("em", StringComparison.Ordinal);
        if (!inflected)
            return false;
        if (text[word].Upos == Upos.ADJ)
            return true;
        return char.IsLower(form[0]) && text[word].Upos is Upos.VERB or Upos.X && form.Length > 3 && first.Length > 0;
    }

    /// <summary>"Ungarns", "Trumps", "Paris'": a name before its noun.</summary>
    private static bool IsGenitiveName(ParsedText text, int word)
    {
        var form = text.Tokens.Form(word);
        return form.Length > 3 && char.IsUpper(form[0]) && form[^1] is 's' or '\'' or '’' && text[word].Upos is Upos.PROPN or Upos.X or Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.DET && DeterminerOf(text, word) == Determiner.None
            && !(word > text[word].Sentence.FirstWord && DeterminerOf(text, word - 1) != Determiner.None);
    }
}
