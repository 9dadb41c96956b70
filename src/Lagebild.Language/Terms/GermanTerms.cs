using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Terms;

/// <summary>
/// The terms of a German word: its dictionary form as the lexicon has it, without regard to the sentence, and the two parts of a compound.
/// The same form gives the same terms in a report and in the table of <see cref="TermRarity"/>.
/// </summary>
public sealed class GermanTerms(GermanLexicon lexicon)
{
    private const int ShortestTerm = 2, LongestForm = 64;

    private static readonly Lazy<GermanTerms> Embedded = new(() => new GermanTerms(GermanLexicon.Shipped));

    private readonly GermanCompounds _compounds = new(lexicon);

    /// <summary>The terms over the lexicon that ships with the program.</summary>
    public static GermanTerms Shipped => Embedded.Value;

    /// <summary>The term of the whole word first, in small letters, then those of its parts; none for what has no letters.</summary>
    public string[] Of(string form)
    {
        if (form.Length is < ShortestTerm or > LongestForm || !form.Any(char.IsLetter))
            return [];
        var lower = form.ToLowerInvariant();
        if (!char.IsUpper(form[0]))
            return [Reading(lower, nounsOnly: false) ?? lower];
        var hyphen = form.LastIndexOf('-');
        if (hyphen > 0 && hyphen < form.Length - ShortestTerm)
            return [lower, .. Of(form[..hyphen]).Take(1), .. Of(form[(hyphen + 1)..]).Take(1)];
        var whole = Reading(form, nounsOnly: true) ?? Reading(lower, nounsOnly: false) ?? lower;
        return _compounds.TrySplit(form, out var head, out var modifier)
            ? [whole, modifier.ToLowerInvariant(), head.ToLowerInvariant()]
            : [whole];
    }

    private string? Reading(string form, bool nounsOnly)
    {
        foreach (var reading in lexicon.Readings(form))
        {
            if (!nounsOnly || reading.Upos == Upos.NOUN)
                return reading.Lemma(form).ToLowerInvariant();
        }
        return null;
    }
}
