using System.Net;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Today;

public sealed class TodayPageTests
{
    [Fact]
    public async Task What_is_on_today_stands_on_the_first_page_with_the_sentence_that_proves_it()
    {
        var report = new Written("2025-03-03", "Blatt", "Holt trifft Brandt", "Holt trifft Brandt am 4. März in Wien.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 4. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-04").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(report);
        using var browser = desk.Browser();

        var today = (await browser.PageAsync("/")).QuerySelector("#heute")!.ParentElement!.TextContent;

        Assert.Contains("Wien", today, StringComparison.Ordinal);
        Assert.Contains("Holt trifft Brandt am 4. März in Wien", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_on_now_stands_first_and_the_rest_of_today_after_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(
            Occasion("Blatt", "Holt", "Brandt", "Wien", "2025-03-04", hour: "T07:30"), Occasion("Blatt", "Kern", "Lenz", "Graz", "2025-03-03/2025-03-05"),
            Occasion("Blatt", "Sommer", "Roth", "Linz", "2025-03-04", hour: "T15:00"), Occasion("Blatt", "Vogt", "Wirth", "Bonn", "2025-03-01/2025-03-31"));
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/");

        Assert.Equal(["Graz", "Wien"], page.QuerySelectorAll("[aria-labelledby=jetzt] .where").Select(w => w.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(["Linz"], page.QuerySelectorAll("[aria-labelledby=heute] .where").Select(w => w.TextContent));
        Assert.Equal(["Bonn"], page.QuerySelectorAll("[aria-labelledby=zeitraeume] .where").Select(w => w.TextContent));
        desk.Clock.Forward(TimeSpan.FromHours(4));
        Assert.Equal(["Graz"], (await browser.PageAsync("/")).QuerySelectorAll("[aria-labelledby=jetzt] .where").Select(w => w.TextContent));
    }

    [Theory]
    [InlineData("ort=Wien", "Wien")]
    [InlineData("ort=Kongresshaus", "Kongresshaus Graz")]
    [InlineData("mensch=Kern", "Kongresshaus Graz")]
    [InlineData("quelle=Bote", "Kongresshaus Graz")]
    [InlineData("quelle=Blatt", "Wien")]
    public async Task Filters_narrow_the_diary_and_what_stands_beside_it(string filter, string place)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Occasion("Blatt", "Holt", "Brandt", "Wien", "2025-03-06"), Occasion("Bote", "Kern", "Lenz", "Kongresshaus Graz", "2025-03-06"));
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/?{filter}");

        Assert.Equal([place], page.QuerySelectorAll(".diary .where").Select(w => w.TextContent));
        var told = page.QuerySelectorAll(".side ol.changes cite").Select(c => c.TextContent).Distinct();
        Assert.Equal([place == "Wien" ? "Blatt" : "Bote"], told);
    }

    [Fact]
    public async Task An_outlet_that_tells_of_another_engagement_of_the_story_only_is_not_meant()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        Assert.Equal(["Wien"], (await browser.PageAsync("/?quelle=Bote")).QuerySelectorAll(".diary .where").Select(w => w.TextContent));
        Assert.DoesNotContain((await browser.PageAsync("/kalender?quelle=Bote&ansicht=liste")).QuerySelectorAll("a"), a => a.TextContent.StartsWith("Call", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?art=Kaffeerunde", "Kaffeerunde")]
    [InlineData("/?sicher=abc", "abc")]
    [InlineData("/kalender?art=Kaffeerunde", "Kaffeerunde")]
    public async Task A_filter_that_is_not_to_be_had_is_said_and_hides_nothing(string address, string said)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(address);

        Assert.Contains($"„{said}“", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Holt", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var feed = await browser.GetAsync("/feeds/kalender.ics?art=Kaffeerunde");
        Assert.Equal(HttpStatusCode.BadRequest, feed.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_that_says_so()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/nirgendwo");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Nicht gefunden", (await Browser.DocumentAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    private static LogEntry Occasion(string source, string one, string other, string place, string time, string? hour = null)
    {
        var sentence = $"{one} trifft {other} in {place}";
        return new Written("2025-03-03", source, sentence, $"{sentence}.").Person(one).Person(other)
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, sentence, [one, other], place: place, time: time, hour: hour).Entry;
    }
}
