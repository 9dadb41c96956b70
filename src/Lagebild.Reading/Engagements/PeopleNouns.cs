using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Nouns in the plural for people who take part without being actors elsewhere: "mit Entführern", "Expertentreffen" (tables
/// <c>people-nouns.tsv</c> and the role nouns of the actors; compounds by their head).
/// </summary>
internal static class PeopleNouns
{
    private static readonly HashSet<string> People =
        [.. TsvTable.Rows(typeof(PeopleNouns).Assembly, "Engagements/German/people-nouns.tsv", 1).Select(r => r[0])];

    /// <summary>The nominative plural of people in the form of the text, or null for any other word.</summary>
    public static string? Plural(string form)
    {
        if (!char.IsUpper(form[0]) || !IsPeople(form))
            return null;
        return form.EndsWith("ern", StringComparison.Ordinal) || form.EndsWith("eln", StringComparison.Ordinal) ? form[..^1] : form;
    }

    /// <summary>The people in front of a compound: "Expertentreffen", "Ministerrunde".</summary>
    public static string? InFront(string compound, OccasionNoun noun)
    {
        var at = compound.LastIndexOf(noun.Noun, StringComparison.OrdinalIgnoreCase);
        return at > 3 && compound[..at] is var front && IsPeople(front) ? front : null;
    }

    private static bool IsPeople(string form)
    {
        if (Known(form))
            return true;
        return GermanCompounds.Shipped.TrySplit(form, out var head, out _) && People.Contains(head);
    }

    private static bool Known(string form)
    {
        if (ActorTables.Of(TextLanguage.German).Roles.Match(form) is { Prefix: 0, MayBePlural: true })
            return true;
        if (People.Contains(form))
            return true;
        foreach (var reading in GermanLexicon.Shipped.Readings(form))
        {
            if (reading.Upos == Upos.NOUN && reading.Feats.Number != Number.Sing && People.Contains(reading.Lemma(form)))
                return true;
        }
        return false;
    }
}
