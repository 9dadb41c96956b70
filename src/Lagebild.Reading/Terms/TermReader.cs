using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Terms;
using Lagebild.Reading.Documents;

namespace Lagebild.Reading.Terms;

/// <summary>
/// What a report is about, as a bag of terms: its nouns, names, adjectives and verbs in their dictionary form and the parts of its
/// compounds, each as rare as it is in German at large. How often the report has a word does not count: in texts as short as news,
/// that it stands there tells more. First names are left out beside their family names, days of the week and months everywhere.
/// </summary>
internal sealed class TermReader
{
    /// <summary>Terms that are kept of a report, the strongest: more would say little and bind what does not belong together.</summary>
    private const int Most = 64;

    /// <summary>Characters of a first paragraph that count as lead.</summary>
    private const int LeadLength = 600;

    private const int ShortestTerm = 3;

    /// <summary>What stands in every 20th passage or more tells nothing: ln 20, in <see cref="TermRarity.Scale"/>.</summary>
    private const int LeastRarity = 24;

    /// <summary>Strengths are in hundredths; the lead's terms come before others of a quarter more.</summary>
    private const int Whole = 100, Part = 70, Verb = 70, Adjective = 85, InLead = 125;

    private readonly GermanTerms _terms;
    private readonly TermRarity _rarity;
    private readonly FrozenSet<string> _idle;

    public TermReader(ReadingLanguage language)
    {
        _terms = language.TermsOfWords;
        _rarity = language.Rarity;
        _idle = language.Table("Terms", "idle-terms", 1).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The strongest terms, sorted by their text.</summary>
    public ValueArray<Term> Read(Document document, Analysis analysis)
    {
        var (words, leadEnd) = (analysis.Parse, LeadEnd(document));
        var givenNames = GivenNames(analysis);
        var found = new Dictionary<string, Term>(StringComparer.Ordinal);
        for (var w = 0; w < words.Count; w++)
        {
            var word = words[w];
            var strength = Strength(word.Upos);
            if (strength == 0 || givenNames.Contains(word.FormString) || IsAside(word, document.Text))
                continue;
            Add(found, _terms.Of(word.FormString), strength, word.Range.Start < leadEnd);
        }
        return found.Values
            .OrderByDescending(t => t.Weight * (t.IsLead ? InLead : Whole))
            .ThenBy(t => t.Text, StringComparer.Ordinal)
            .Take(Most)
            .OrderBy(t => t.Text, StringComparer.Ordinal)
            .ToValueArray();
    }

    private void Add(Dictionary<string, Term> found, string[] terms, int strength, bool isLead)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            var rarity = terms[i].Length < ShortestTerm || _idle.Contains(terms[i]) ? 0 : _rarity.Of(terms[i]);
            var weight = rarity < LeastRarity ? 0 : rarity * strength * (i == 0 ? Whole : Part) / (Whole * Whole);
            if (weight == 0)
                continue;
            var text = terms[i].Length > Term.Length ? terms[i][..Term.Length] : terms[i];
            var known = found.GetValueOrDefault(text);
            found[text] = new Term(text, Math.Max(weight, known?.Weight ?? 0), isLead || known is { IsLead: true });
        }
    }

    private static int Strength(Upos upos) => upos switch
    {
        Upos.NOUN or Upos.PROPN or Upos.X => Whole,
        Upos.ADJ => Adjective,
        Upos.VERB => Verb,
        _ => 0,
    };

    /// <summary>Words that are given names of persons and no one's family name.</summary>
    private static HashSet<string> GivenNames(Analysis analysis)
    {
        var (given, family) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var name in analysis.Names)
        {
            if (name.Type != NameType.PER)
                continue;
            for (var w = name.FirstWord; w < name.EndWord - 1; w++)
                given.Add(analysis.Parse[w].FormString);
            family.Add(analysis.Parse[name.EndWord - 1].FormString);
        }
        given.ExceptWith(family);
        return given;
    }

    /// <summary>One word in brackets: the sign of an agency or a speaker's party, not what the report is about.</summary>
    private static bool IsAside(Word word, string text) =>
        word.Range.Start > 0 && text[word.Range.Start - 1] == '(' && word.Range.End < text.Length && text[word.Range.End] == ')';

    /// <summary>Headline and first paragraph, as far as <see cref="LeadLength"/>.</summary>
    private static int LeadEnd(Document document)
    {
        var body = document.BodyRange;
        var paragraph = document.Text.IndexOf('\n', Math.Min(body.Start + 1, document.Text.Length));
        return Math.Min(paragraph < 0 ? body.End : paragraph, body.Start + LeadLength);
    }
}
