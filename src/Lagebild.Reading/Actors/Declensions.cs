using System.Globalization;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>One form of a noun.</summary>
/// <param name="Form">The form.</param>
/// <param name="Gender">Gender that it shows; None where it does not.</param>
/// <param name="MayBePlural">True where it can be a plural.</param>
/// <param name="MustBePlural">True where it can be nothing else.</param>
/// <param name="Title">The nominative to show.</param>
internal readonly record struct InflectedForm(string Form, Gender Gender, bool MayBePlural, bool MustBePlural, string Title);

/// <summary>How nouns are inflected (tables <c>declensions.tsv</c>, <c>inhabitant-endings.tsv</c>).</summary>
internal sealed class Declensions
{
    private readonly ILookup<string, Row> _rows;
    private readonly List<(string Ending, string Declension)> _inhabitants;

    public Declensions(IEnumerable<string[]> rows, IEnumerable<string[]> inhabitants)
    {
        _rows = rows.SelectMany(r => r[0].Split(' ').Select(d => (Declension: d, Row: new Row(r[1], r[2], r[3], r[4], r[5], r[6])))).ToLookup(r => r.Declension, r => r.Row, StringComparer.Ordinal);
        _inhabitants = [.. inhabitants.Select(r => (r[0].TrimStart('*'), r[1]))];
    }

    /// <summary>The declension of a noun for the people of a state.</summary>
    public string OfInhabitant(string noun) => _inhabitants.Find(r => noun.EndsWith(r.Ending, StringComparison.Ordinal)).Declension;

    /// <summary>All forms of a noun; of two that are equal the first one counts.</summary>
    public IEnumerable<InflectedForm> Of(TableNoun noun, string declension) =>
        _rows[declension].Where(r => r.Fits(noun)).Select(r => new InflectedForm(
            Made(r.Form, noun.Lemma), r.Shows is "noun" ? noun.Gender : NounForms.GenderOf(r.Shows), r.Number is not "sg", r.Number is "pl", Made(r.Title, noun.Lemma)));

    /// <summary>"stem+in", "lemma-4+frau": the base, and what stands behind it.</summary>
    private static string Made(string pattern, string lemma)
    {
        var plus = pattern.IndexOf('+', StringComparison.Ordinal);
        var (name, ending) = plus < 0 ? (pattern, "") : (pattern[..plus], pattern[(plus + 1)..]);
        var stem = lemma[^1] == 'e' ? lemma[..^1] : lemma;
        return name switch
        {
            "lemma" => lemma,
            "stem" => stem,
            "umlaut" => Umlaut(lemma),
            "umlaut-stem" => Umlaut(stem),
            _ => lemma[..^int.Parse(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)],
        } + ending;
    }

    private static string Umlaut(string word)
    {
        var at = word.LastIndexOfAny(['a', 'o', 'u']);
        return at < 0 || at > 0 && word[at - 1] is 'a' or 'e' && word[at] == 'u'
            ? word
            : word[..at] + word[at] switch { 'a' => 'ä', 'o' => 'ö', _ => 'ü' } + word[(at + 1)..];
    }

    private sealed record Row(string Lemma, string Gender, string Form, string Shows, string Number, string Title)
    {
        public bool Fits(TableNoun noun) =>
            (Lemma.Length == 0 || noun.Lemma.EndsWith(Lemma[1..], StringComparison.Ordinal) == (Lemma[0] == '-'))
            && (Gender.Length == 0 || (noun.Gender == NounForms.GenderOf(Gender.TrimStart('!'))) == (Gender[0] != '!'));
    }
}
