using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>How a title names an occasion: its noun in the nominative, with the first part of a hyphenated one.</summary>
internal static class OccasionName
{
    public static string Of(ParsedText words, Units units, Trigger trigger)
    {
        var (word, first) = (trigger.Word, units.First(trigger.Word));
        var noun = Nominative(words[word]);
        return first == word ? noun : words.Text[words.Tokens.Range(first).Start..words.Tokens.Range(word).Start] + noun;
    }

    /// <summary>"des Gipfels" is "Gipfel", "den Gesprächen" is "Gespräche"; the plural of a feminine noun is the same in all cases.</summary>
    private static string Nominative(Word noun)
    {
        var (form, lemma) = (noun.FormString, noun.Lemma);
        if (form == lemma + "s" || form == lemma + "es" || form == lemma + "n" && lemma.EndsWith("el", StringComparison.Ordinal))
            return lemma;
        return noun.Feats is { Case: Case.Dat, Number: Number.Plur, Gender: Gender.Masc or Gender.Neut } && form == lemma + "en" ? lemma + "e" : form;
    }
}
