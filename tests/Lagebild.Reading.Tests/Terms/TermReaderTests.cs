using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Terms;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Terms;
using NodaTime;

namespace Lagebild.Reading.Tests.Terms;

public sealed class TermReaderTests
{
    private static readonly Lazy<Reader> Reader = new(() => new Reader(GermanPipeline.Create()));

    private static Term[] Read(string headline, string body) =>
        [.. Reader.Value.Read(Document.Create(headline, body, TextLanguage.German, new PublicationTime(new LocalDate(2026, 3, 4)))).Terms];

    [Fact]
    public void Compounds_have_their_parts_and_words_their_dictionary_form()
    {
        var terms = Read("", "Die Gewerkschaft droht mit einem Hungerstreik auf den Inseln.").Select(t => t.Text).ToArray();

        Assert.Contains("streik", terms);
        Assert.Contains("insel", terms);
        Assert.DoesNotContain("die", terms);
    }

    [Fact]
    public void Rare_words_weigh_more_than_common_ones()
    {
        var terms = Read("", "Die Regierung kauft neue Eisbrecher.").ToDictionary(t => t.Text, t => t.Weight);

        Assert.True(terms["eisbrec"] > terms.GetValueOrDefault("regieru"));
    }

    [Fact]
    public void Given_names_dates_and_signs_of_agencies_are_left_out()
    {
        var terms = Read("Ministerin Jana Falk tritt zurück", "Bremen (dpa) - Jana Falk gab ihr Amt am Montag auf. Falk ging im März.").Select(t => t.Text).ToArray();

        Assert.Contains("falk", terms);
        Assert.Empty(terms.Intersect(["jana", "montag", "märz", "dpa"]));
    }

    [Fact]
    public void Only_headline_and_first_paragraph_are_lead()
    {
        var terms = Read("Eisbrecher für Orsk", "Der Hafen bekommt Eisbrecher.\n\nEin Leuchtturm folgt.").ToDictionary(t => t.Text, t => t.IsLead);

        Assert.True(terms["eisbrec"]);
        Assert.False(terms["leuchtt"]);
    }

    [Fact]
    public void They_come_sorted_each_once_and_not_too_many()
    {
        var words = string.Join(". ", Enumerable.Range(0, 200).Select(i => $"Der Xav{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}or kam"));
        var terms = Read("", words + ".");

        Assert.Equal(64, terms.Length);
        Assert.Equal(terms.Select(t => t.Text).Distinct().Order(StringComparer.Ordinal), terms.Select(t => t.Text));
    }

    [Theory]
    [InlineData("der", 0, 24)]
    [InlineData("regierung", 8, 40)]
    [InlineData("eisbrecher", 60, 75)]
    [InlineData("xqzwort", 75, 75)]
    public void The_table_says_how_rare_a_term_is(string term, int least, int most) => Assert.InRange(TermRarity.German.Of(term), least, most);
}
