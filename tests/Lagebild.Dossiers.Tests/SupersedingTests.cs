using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Dossiers.Tests;

/// <summary>Which documents are later versions of others.</summary>
public sealed class SupersedingTests
{
    private const string Address = "https://blatt.example/politik/holt";

    private static readonly Document One = At("2025-11-03", "Anna Holt trifft Jan Brandt am Freitag in Kiel.");
    private static readonly Document Two = At("2025-11-04", "Anna Holt trifft Jan Brandt am Freitag in Lübeck.");
    private static readonly Document Three = At("2025-11-05", "Anna Holt trifft Jan Brandt am Samstag in Lübeck.");

    private static Document At(string? published, string text, string? address = Address, string source = "Blatt") => Document.Create(
        "Holt trifft Brandt", text, TextLanguage.German, published is null ? null : PublicationTimeText.Parse(published), source, address);

    private static IEnumerable<(Document Older, Document Newer)> Found(params Document[] arriving)
    {
        var superseding = new Superseding([]);
        foreach (var document in arriving)
            superseding.Take(document);
        return superseding.Found.Select(f => (arriving.First(d => d.Id == f.Older), arriving.First(d => d.Id == f.Newer)));
    }

    [Fact]
    public void The_later_version_at_one_address_takes_the_place_of_the_earlier_one_whichever_comes_first()
    {
        Assert.Equal([(One, Two)], Found(One, Two));
        Assert.Equal([(One, Two)], Found(Two, One));
        Assert.Equal([(One, Two), (Two, Three)], Found(One, Two, Three));
        Assert.Equal([(One, Three), (Two, Three)], Found(One, Three, Two));
    }

    [Fact]
    public void Of_versions_of_one_time_or_none_the_one_that_came_later_stands()
    {
        var (first, second) = (At(null, "Erste Fassung."), At(null, "Zweite Fassung."));
        Assert.Equal([(first, second)], Found(first, second));
        Assert.Equal([(second, first)], Found(second, first));
        Assert.Equal([(One, first)], Found(One, first));
    }

    [Theory]
    [InlineData("https://blatt.example/")]
    [InlineData("https://blatt.example")]
    [InlineData("/home/eva/berichte.txt")]
    [InlineData("reports.jsonl")]
    [InlineData(null)]
    public void An_address_that_names_no_single_article_says_nothing(string? address) =>
        Assert.Empty(Found(At("2025-11-03", "Ein Text.", address), At("2025-11-04", "Ein anderer.", address)));

    [Fact]
    public void One_number_of_an_agency_on_one_day_is_one_report()
    {
        var (first, second) = (At("2025-11-03", "Erste Fassung.", "wire:dpa:2025-11-03:bdt0345"), At("2025-11-03", "Zweite Fassung.", "wire:dpa:2025-11-03:bdt0345"));
        Assert.Equal([(first, second)], Found(first, second));
        Assert.Empty(Found(first, At("2025-11-04", "Zweite Fassung.", "wire:dpa:2025-11-04:bdt0345")));
    }

    [Fact]
    public void A_text_that_calls_itself_a_correction_takes_the_place_of_the_one_it_repeats()
    {
        const string Rest = " Die beiden wollen dort über die Fähre nach Lommen und die Fischerei im Sund reden, wie das Ministerium am Montag in der Hauptstadt mitteilte.";
        var wrong = At("2025-11-03", "Anna Holt trifft Jan Brandt am Freitag in Kiel." + Rest, null);
        var other = At("2025-11-03", "In Nordstadt hat der Rat über den Haushalt beraten und ihn nach langer Debatte mit knapper Mehrheit gebilligt.", null);
        var right = At("2025-11-04", "Anna Holt trifft Jan Brandt am Freitag in Lübeck." + Rest, null);

        Assert.Null(Superseding.Corrected(right, [wrong, other]));
        var correction = right with { IsCorrection = true };
        Assert.Equal(wrong.Id, Superseding.Corrected(correction, [other, wrong, correction]));
        Assert.Null(Superseding.Corrected(correction, [other]));
        Assert.Null(Superseding.Corrected(correction, [At("2025-11-03", wrong.Body, null, "Anderes Blatt")]));
        Assert.Null(Superseding.Corrected(correction, [At("2025-10-20", wrong.Body, null)]));
    }
}
