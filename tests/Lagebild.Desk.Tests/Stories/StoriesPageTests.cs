using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Stories;

public sealed class StoriesPageTests
{
    [Fact]
    public async Task Every_story_stands_in_the_list_with_its_reports_its_sources_and_what_comes_next()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/geschichten");

        var entries = page.QuerySelectorAll(".storylist > li");
        Assert.Equal(2, entries.Length);
        Assert.Contains("3 Meldungen", entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Blatt, Bote, Funk", entries[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Do 6.3.", entries[0].QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Meldungen je Tag über 3 Tage: zusammen 3, am letzten Tag 1", entries[0].QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData("roth", Newsweek.OtherTitle)]
    [InlineData("ZUCKER", Newsweek.OtherTitle)]
    [InlineData("Zuckerfabrik Rat", Newsweek.OtherTitle)]
    [InlineData("Linz", null)]
    [InlineData("from:gestern", null)]
    [InlineData("graz brandt", Newsweek.Title)]
    public async Task Words_narrow_the_list_to_stories_that_speak_of_them(string words, string? title)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/geschichten?q={Uri.EscapeDataString(words)}");

        Assert.Equal(title is null ? [] : [title], page.QuerySelectorAll(".storylist h3").Select(h => h.TextContent));
        Assert.Equal(title is null, page.QuerySelector(".empty") is not null);
    }

    [Theory]
    [InlineData("", Newsweek.OtherTitle)]
    [InlineData("meldungen", Newsweek.Title)]
    [InlineData("termin", Newsweek.Title)]
    [InlineData("unsinn", Newsweek.OtherTitle)]
    public async Task The_list_is_sorted_as_asked(string order, string first)
    {
        var today = new Written("2025-03-04", "Blatt", "Zuckerfabrik bleibt", "Mia Roth berät am 9. März mit dem Rat.").Person("Mia Roth").Tells(90, "zucker", "rat")
            .Meets(EngagementKind.Talks, EngagementStatus.Planned, "Mia Roth berät am 9. März mit dem Rat", ["Mia Roth"], time: "2025-03-09").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(today, Newsweek.First, Newsweek.Second, Newsweek.Third);
        using var browser = desk.Browser();

        var titles = (await browser.PageAsync($"/geschichten?ordnung={order}")).QuerySelectorAll(".storylist h3").Select(h => h.TextContent).ToArray();

        Assert.Equal(2, titles.Length);
        Assert.Equal(first, titles[0]);
    }

    [Fact]
    public async Task Fifty_stories_stand_on_a_page_and_links_lead_to_the_others()
    {
        // Far apart in time and without a word in common: nobody would take two of them for one story.
        var reports = Enumerable.Range(0, 53).Select(i => new Written(
            NodaTime.Text.LocalDatePattern.Iso.Format(new NodaTime.LocalDate(2020, 1, 1).PlusDays(30 * i)), "Blatt", $"{Letters(i)}rix {Letters(i)}mol",
            string.Join(' ', Enumerable.Range(0, 40).Select(w => $"{Letters(i)}{Letters(w)}k"))).Tells(90, $"{Letters(i)}rix", $"{Letters(i)}mol").Entry).ToArray();
        await using var desk = await DeskUnderTest.OpenAsync(reports);
        using var browser = desk.Browser();

        var first = await browser.PageAsync("/geschichten?ordnung=meldungen");
        var second = await browser.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(50, first.QuerySelectorAll(".storylist > li").Length);
        Assert.Equal(3, second.QuerySelectorAll(".storylist > li").Length);
        Assert.Equal(53, first.QuerySelectorAll(".storylist h3 a").Concat(second.QuerySelectorAll(".storylist h3 a")).Select(a => a.GetAttribute("href")).Distinct().Count());
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.NotNull(second.QuerySelector("a[rel=prev]"));
    }

    /// <summary>Words of their own, so that no report is the copy of another.</summary>
    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
}
