using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>Puts a description into the nominative without its article: "dem bahrainischen Außenministerium" is "bahrainisches Außenministerium".</summary>
internal static class Describing
{
    public static string Nominative(ParsedText text, Units units, NounPhrase phrase, string title, Gender gender, bool isPlural)
    {
        var prefix = phrase.End - phrase.UnitFirst > 1 ? units.Form(phrase.UnitFirst, phrase.End - 1) : "";
        var noun = prefix + title;
        if (phrase.Adjectives.Count == 0)
            return noun;
        return string.Join(' ', phrase.Adjectives.Select(a => Strong(text, units, a, gender, isPlural)).Append(noun));
    }

    private static string Strong(ParsedText text, Units units, int word, Gender gender, bool isPlural)
    {
        var form = units.Text(word);
        if (word == text[word].Sentence.FirstWord && form.Length > 1 && !char.IsUpper(form[1]))
            form = char.ToLowerInvariant(form[0]) + form[1..];
        if (text[word].Upos == Upos.NUM || char.IsDigit(form[^1]))
            return form;
        foreach (var ending in new[] { "en", "em", "er", "es", "e" })
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && form.Length > ending.Length + 2)
                return form[..^ending.Length] + (isPlural ? "e" : gender switch { Gender.Masc => "er", Gender.Neut => "es", _ => "e" });
        }
        return form;
    }
}
