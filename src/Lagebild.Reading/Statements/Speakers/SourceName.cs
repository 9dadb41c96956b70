using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>
/// A source in the dative as it is named: "mehreren Medienberichten zufolge" are "mehrere Medienberichte", "dem Bericht zufolge" is
/// "der Bericht" (table <c>dative-words.tsv</c>).
/// </summary>
internal static class SourceName
{
    private const int ShortestTail = 4;

    /// <summary>The phrase in the nominative; as it stands where it is no plain noun phrase in the dative.</summary>
    public static string Nominative(ReadingText text, WordSpan phrase)
    {
        var whole = phrase.Range(text).Of(text.Text);
        // "dem „Morgenkurier“ zufolge": a name in quotation marks is named alone.
        if (phrase.Count > 3 && text[phrase.First].Upos == Upos.DET && text[phrase.First + 1].Form is "„" or "»" && text[phrase.End - 1].Form is "“" or "«")
            return new WordSpan(phrase.First + 2, phrase.End - 1).Range(text).Of(text.Text);
        var noun = phrase.First;
        while (noun < phrase.End && text[noun].Upos is Upos.ADJ or Upos.DET or Upos.NUM)
            noun++;
        // "einer mit dem Vorgang vertrauten Person": what stands between the article and its noun stays as it is.
        if (noun < phrase.End && text[noun].Upos == Upos.ADP && text[phrase.First] is { Upos: Upos.DET, Head: { } far } && phrase.Contains(far.Index))
            noun = far.Index;
        if (noun == phrase.End || text[noun].Upos != Upos.NOUN || noun + 1 < phrase.End && text[noun + 1].Form is "-" && !text.Tokens.SpaceAfter(noun))
            return whole;
        var plural = Plural(text.Language, text[noun].FormString);
        if (Before(text, phrase.First, noun, plural is null && text[noun].Feats.Number != Number.Plur ? Gender(text[noun]) : "p") is not { } before)
            return whole;
        var behind = noun + 1 < phrase.End ? text.Text[text[noun].Range.End..text[phrase.End - 1].Range.End] : "";
        return string.Join(' ', [.. before, plural ?? text[noun].FormString]) + behind;
    }

    /// <summary>Determiner and adjectives in the nominative; null where they show no dative.</summary>
    private static List<string>? Before(ReadingText text, int first, int noun, string gender)
    {
        var words = new List<string>();
        if (first == noun)
            return gender is "p" ? words : null;
        var ending = text.Language.Endings.StrongPlural;
        if (text.Language.Statements.Datives.TryGetValue((text[first].FormString.ToLowerInvariant(), gender), out var article))
        {
            words.Add(char.IsUpper(text[first].Form[0]) ? char.ToUpperInvariant(article.Nominative[0]) + article.Nominative[1..] : article.Nominative);
            (ending, first) = (article.Ending, first + 1);
        }
        else if (gender is not "p")
        {
            return null;
        }
        for (var w = first; w < noun; w++)
        {
            var form = text[w].FormString;
            words.Add(IsAttribute(text, w, noun) && form.EndsWith(text.Language.Endings.WeakAdjective, StringComparison.Ordinal) ? form[..^text.Language.Endings.WeakAdjective.Length] + ending : form);
        }
        return words;
    }

    /// <summary>True for an adjective of the noun itself, not of what stands between it and its article.</summary>
    private static bool IsAttribute(ReadingText text, int word, int noun)
    {
        for (; word < noun; word++)
        {
            if (text[word].Upos is Upos.NOUN or Upos.PROPN or Upos.ADP or Upos.NUM)
                return false;
        }
        return true;
    }

    private static string Gender(Word noun) => noun.Feats.Gender switch
    {
        Language.Tagging.Gender.Masc => "m",
        Language.Tagging.Gender.Fem => "f",
        Language.Tagging.Gender.Neut => "n",
        _ => "",
    };

    /// <summary>The plural without the n of the dative where the lexicon knows its end so; null for a singular, and where the plural itself ends in n.</summary>
    private static string? Plural(ReadingLanguage language, string form)
    {
        if (form.Length <= ShortestTail || !form.EndsWith('n'))
            return null;
        for (var start = 0; form.Length - start >= ShortestTail; start++)
        {
            var tail = char.ToUpperInvariant(form[start]) + form[(start + 1)..];
            if (IsPlural(language, tail, Case.Nom))
                return null;
            if (IsPlural(language, tail, Case.Dat) && IsPlural(language, tail[..^1], Case.Nom))
                return form[..^1];
        }
        return null;
    }

    private static bool IsPlural(ReadingLanguage language, string form, Case @case)
    {
        foreach (var reading in language.Lexicon.Readings(form))
        {
            if (reading is { Upos: Upos.NOUN, Feats.Number: Number.Plur } && reading.Feats.Case == @case)
                return true;
        }
        return false;
    }
}
