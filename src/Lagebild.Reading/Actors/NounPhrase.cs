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
    public static NounPhrase Read(ReadingText text, Units units, int noun)
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
    private static bool IsFiniteVerb(ReadingText text, int word)
    {
        var form = text.Tokens.Form(word);
        return text[word].Upos == Upos.VERB || IsOnlyVerb(text, word)
            || word > text[word].Sentence.FirstWord && text[word - 1].Upos == Upos.PUNCT && Endings.Of(form, text.Language.Endings.Past) is not null;
    }

    /// <summary>"In Oslo diskutierten Mitarbeiter": what may be a past tense is the verb where its stretch has no other.</summary>
    private static bool IsOnlyVerb(ReadingText text, int word)
    {
        var form = text.Tokens.Form(word);
        var sentence = text[word].Sentence;
        if (Endings.Of(form, text.Language.Endings.Past) is null || char.IsUpper(form[0]) || sentence.Kind != SentenceKind.Body || word == sentence.FirstWord
            || text[word - 1].Upos is Upos.ADP or Upos.ADJ or Upos.CCONJ or Upos.NUM or Upos.PUNCT || !IsPast(text.Language, form))
            return false;
        return !HasFinite(text, word, -1) && !HasFinite(text, word, 1);
    }

    private static bool IsPast(ReadingLanguage language, ReadOnlySpan<char> form)
    {
        foreach (var reading in language.Lexicon.Readings(form))
        {
            if (reading is { Upos: Upos.VERB, Feats: { VerbForm: VerbForm.Fin, Tense: Tense.Past } })
                return true;
        }
        return false;
    }

    /// <summary>True where a finite verb stands between the word and the next punctuation mark.</summary>
    private static bool HasFinite(ReadingText text, int word, int step)
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
    private static bool IsPronounBeforeVerb(ReadingText text, int pronoun, int verb) =>
        text[pronoun].Upos == Upos.PRON && text[verb] is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Fin };

    public static Determiner DeterminerOf(ReadingText text, int word) =>
        text.Is(word, WordClass.DefiniteArticle) ? Determiner.Definite
        : text.Is(word, WordClass.IndefiniteArticle) ? Determiner.Indefinite
        : text.Is(word, WordClass.NegativeDeterminer) ? Determiner.Negative
        : text.Is(word, WordClass.DemonstrativeDeterminer) ? Determiner.Demonstrative
        : text.Is(word, WordClass.PossessiveDeterminer) ? Determiner.Possessive
        : Determiner.None;

    private static bool IsModifier(ReadingText text, Units units, int word)
    {
        var form = text.Tokens.FormString(word);
        if (text[word].Upos == Upos.NUM || form.All(char.IsDigit) || text.Is(word, WordClass.Quantity))
            return true;
        if (DeterminerOf(text, word) != Determiner.None || text[word].Upos is Upos.ADP or Upos.PRON or Upos.CCONJ or Upos.SCONJ or Upos.PUNCT)
            return false;
        var first = text.Tokens.Form(units.First(word));
        if (Endings.Of(form, text.Language.Endings.Adjective) is null)
            return false;
        if (text[word].Upos == Upos.ADJ)
            return true;
        return char.IsLower(form[0]) && text[word].Upos is Upos.VERB or Upos.X && form.Length > 3 && first.Length > 0;
    }

    /// <summary>"Ungarns", "Trumps", "Paris'": a name before its noun.</summary>
    private static bool IsGenitiveName(ReadingText text, int word)
    {
        var form = text.Tokens.Form(word);
        return form.Length > 3 && char.IsUpper(form[0]) && form[^1] is 's' or '\'' or '’' && text[word].Upos is Upos.PROPN or Upos.X or Upos.NOUN or Upos.ADJ or Upos.ADV or Upos.DET && DeterminerOf(text, word) == Determiner.None
            && !(word > text[word].Sentence.FirstWord && DeterminerOf(text, word - 1) != Determiner.None);
    }
}
