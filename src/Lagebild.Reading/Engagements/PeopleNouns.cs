using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Nouns in the plural for people who take part without being actors elsewhere: "mit Entführern", "Expertentreffen" (tables
/// <c>people-nouns.tsv</c> and the role nouns of the actors; compounds by their head).
/// </summary>
internal sealed class PeopleNouns(ReadingLanguage language, IEnumerable<string[]> rows)
{
    private readonly HashSet<string> _people = [.. rows.Select(r => r[0])];

    /// <summary>The nominative plural of people in the form of the text, or null for any other word.</summary>
    public string? Plural(string form)
    {
        if (!char.IsUpper(form[0]) || !IsPeople(form))
            return null;
        return form.EndsWith("ern", StringComparison.Ordinal) || form.EndsWith("eln", StringComparison.Ordinal) ? form[..^1] : form;
    }

    /// <summary>The people in front of a compound: "Expertentreffen", "Ministerrunde".</summary>
    public string? InFront(string compound, OccasionNoun noun)
    {
        var at = compound.LastIndexOf(noun.Noun, StringComparison.OrdinalIgnoreCase);
        return at > 3 && compound[..at] is var front && IsPeople(front) ? front : null;
    }

    private bool IsPeople(string form)
    {
        if (Known(form))
            return true;
        return language.Compounds.TrySplit(form, out var head, out _) && _people.Contains(head);
    }

    private bool Known(string form)
    {
        if (language.Actors.Roles.Match(form) is { Prefix: 0, MayBePlural: true })
            return true;
        if (_people.Contains(form))
            return true;
        foreach (var reading in language.Lexicon.Readings(form))
        {
            if (reading.Upos == Upos.NOUN && reading.Feats.Number != Number.Sing && _people.Contains(reading.Lemma(form)))
                return true;
        }
        return false;
    }
}
