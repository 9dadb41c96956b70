using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>Puts a description into the nominative without its article: "dem bahrainischen Außenministerium" is "bahrainisches Außenministerium".</summary>
internal static class Describing
{
    public static string Nominative(ReadingText text, Units units, NounPhrase phrase, string title, Gender gender, bool isPlural)
    {
        var prefix = phrase.End - phrase.UnitFirst > 1 ? units.Form(phrase.UnitFirst, phrase.End - 1) : "";
        var noun = prefix + title;
        if (phrase.Adjectives.Count == 0)
            return noun;
        return string.Join(' ', phrase.Adjectives.Select(a => Strong(text, units, a, gender, isPlural)).Append(noun));
    }

    private static string Strong(ReadingText text, Units units, int word, Gender gender, bool isPlural)
    {
        var form = units.Text(word);
        if (word == text[word].Sentence.FirstWord && form.Length > 1 && !char.IsUpper(form[1]))
            form = char.ToLowerInvariant(form[0]) + form[1..];
        if (text[word].Upos == Upos.NUM || char.IsDigit(form[^1]))
            return form;
        var endings = text.Language.Endings;
        return Endings.Of(form, endings.Adjective, least: 3) is { } ending ? form[..^ending.Length] + (isPlural ? endings.StrongPlural : endings.Strong(gender)) : form;
    }
}
