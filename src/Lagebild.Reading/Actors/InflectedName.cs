using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>
/// A name of several words or a weak noun as it stands behind an article in another case: "der „Nordener Allgemeinen Zeitung“" is the
/// "Nordener Allgemeine Zeitung", "dem „Küstenboten“" is the "Küstenbote".
/// </summary>
internal static class InflectedName
{
    /// <param name="text">The whole text.</param>
    /// <param name="first">First word of the name.</param>
    /// <param name="end">Index behind its last word.</param>
    /// <param name="name">The name as it stands.</param>
    /// <returns>The name in the nominative; as it stands where its article shows no other case or its noun is unknown.</returns>
    public static string Nominative(ReadingText text, int first, int end, string name)
    {
        var gender = Oblique(text, first) is >= 0 and var article ? Gender(text, text[end - 1], article) : Language.Tagging.Gender.None;
        if (gender == Language.Tagging.Gender.None)
            return name;
        var weak = text.Language.Endings.WeakAdjective;
        var ending = text.Language.Endings.Strong(gender);
        for (var w = first; w < end - 1; w++)
        {
            var form = text[w].FormString;
            if (char.IsUpper(form[0]) && form.EndsWith(weak, StringComparison.Ordinal) && IsAdjective(text.Language, form))
                name = name.Replace(form, form[..^weak.Length] + ending, StringComparison.Ordinal);
        }
        var last = text[end - 1].FormString;
        return gender == Language.Tagging.Gender.Masc && IsWeak(text.Language, last) && name.EndsWith(last, StringComparison.Ordinal) ? name[..^1] : name;
    }

    /// <summary>Index of the article before the name where it can show dative or genitive, or -1; quotation marks may stand between.</summary>
    private static int Oblique(ReadingText text, int first)
    {
        var before = first - 1;
        if (before > 0 && !char.IsLetterOrDigit(text[before].Form[0]))
            before--;
        return before >= 0 && text.Is(before, WordClass.ObliqueArticle) ? before : -1;
    }

    /// <summary>The noun's gender, where the article agrees with it in a case other than the nominative.</summary>
    private static Gender Gender(ReadingText text, Word noun, int article)
    {
        var gender = Of(text.Language, noun.Form);
        if (gender == Language.Tagging.Gender.None && text.Language.Compounds.TrySplit(noun.Form, out var head, out _))
            gender = Of(text.Language, head);
        var isFeminine = text.Is(article, WordClass.FeminineOblique);
        return gender != Language.Tagging.Gender.None && isFeminine == (gender == Language.Tagging.Gender.Fem) ? gender : Language.Tagging.Gender.None;
    }

    /// <summary>The one gender of the singular that the lexicon knows.</summary>
    private static Gender Of(ReadingLanguage language, ReadOnlySpan<char> form)
    {
        var gender = Language.Tagging.Gender.None;
        foreach (var reading in language.Lexicon.Readings(form))
        {
            if (reading.Upos != Upos.NOUN || reading.Feats.Number != Number.Sing || reading.Feats.Gender == gender)
                continue;
            if (gender != Language.Tagging.Gender.None)
                return Language.Tagging.Gender.None;
            gender = reading.Feats.Gender;
        }
        return gender;
    }

    private static bool IsAdjective(ReadingLanguage language, string form)
    {
        var lower = char.ToLowerInvariant(form[0]) + form[1..];
        if (language.Lexicon.Has(lower, Upos.ADJ))
            return true;
        // "Norddeutschen": the head is known.
        for (var at = 3; at < lower.Length - 4; at++)
        {
            if (language.Lexicon.Has(lower.AsSpan(at), Upos.ADJ) && lower.AsSpan(at).Length > 5)
                return true;
        }
        return false;
    }

    /// <summary>"Boten" of "Bote": a masculine that takes n in every case but one.</summary>
    private static bool IsWeak(ReadingLanguage language, string form)
    {
        if (!form.EndsWith(language.Endings.WeakNoun, StringComparison.Ordinal))
            return false;
        for (var at = 0; at < form.Length - 4; at++)
        {
            var tail = char.ToUpperInvariant(form[at]) + form[(at + 1)..];
            foreach (var reading in language.Lexicon.Readings(tail))
            {
                if (reading is { Upos: Upos.NOUN, Feats.Number: Number.Sing, Feats.Gender: Language.Tagging.Gender.Masc } && reading.Lemma(tail) == tail[..^1])
                    return true;
            }
        }
        return false;
    }
}
