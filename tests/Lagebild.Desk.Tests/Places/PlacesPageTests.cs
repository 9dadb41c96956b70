using System.Net;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Places;

public sealed class PlacesPageTests
{
    private static readonly LogEntry InKiew = Meets("2025-03-01", "Kiew", "2025-03-06");
    private static readonly LogEntry InKyjiw = Meets("2025-02-20", "Kyjiw", "2025-02-19", EngagementStatus.Held);
    private static readonly LogEntry InHall = Meets("2025-02-21", "Alte Halle", "2025-03-09");

    [Fact]
    public async Task Places_are_listed_once_whatever_they_are_called_with_state_and_next_date()
    {
        await using var desk = await DeskUnderTest.OpenAsync(InKiew, InKyjiw, InHall);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/orte");
        var rows = page.QuerySelectorAll("table.places tbody tr");

        Assert.Equal(2, rows.Length);
        Assert.Contains("Ukraine", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("2", rows[0].QuerySelector(".number")!.TextContent);
        Assert.Contains("Do 6.3.", rows[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".map path.state"));
        Assert.Single(page.QuerySelectorAll(".map circle"));
        Harmless.Check(page);
    }

    [Theory]
    [InlineData("de", "Österreich")]
    [InlineData("en", "Austria")]
    public async Task A_state_is_named_in_the_language_of_the_page(string language, string state)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meets("2025-03-01", "Wien", "2025-03-06"));
        using var browser = desk.Browser();

        Assert.Equal(state, (await browser.PageAsync($"/orte?ui={language}")).QuerySelector("table.places .name small")!.TextContent);
        Assert.Contains(state, (await browser.PageAsync($"/ort/Wien?ui={language}")).QuerySelector(".kicker")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ort/Kiew")]
    [InlineData("/ort/Kyjiw")]
    [InlineData("/ort/kyiv")]
    public async Task A_place_is_found_by_any_of_its_names_and_shows_what_takes_place_there(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(InKiew, InKyjiw, InHall);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(address);

        Assert.Single(page.QuerySelector("#kommt")!.ParentElement!.QuerySelectorAll(".entries > li"));
        Assert.Single(page.QuerySelector("#war")!.ParentElement!.QuerySelectorAll(".entries > li"));
        Assert.NotNull(page.QuerySelector(".map circle.subject"));
        Assert.Single(page.QuerySelectorAll(".map path.here"));
        Harmless.Check(page);
    }

    [Fact]
    public async Task The_mark_of_a_place_lies_within_the_map_and_its_state()
    {
        await using var desk = await DeskUnderTest.OpenAsync(InKiew);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/ort/Kiew");
        var view = page.QuerySelector(".map svg")!.GetAttribute("viewBox")!.Split(' ').Select(int.Parse).ToArray();
        var mark = page.QuerySelector(".map circle.subject")!;
        var (x, y) = (int.Parse(mark.GetAttribute("cx")!, null), int.Parse(mark.GetAttribute("cy")!, null));

        Assert.InRange(x, view[0], view[0] + view[2]);
        Assert.InRange(y, view[1], view[1] + view[3]);
        // 30.52 degrees east, 50.45 degrees north.
        Assert.Equal(610, x);
        Assert.Equal(-1172, y, 2.0);
    }

    [Fact]
    public async Task A_place_that_no_table_knows_has_a_page_without_a_map()
    {
        await using var desk = await DeskUnderTest.OpenAsync(InHall);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/ort/Alte%20Halle");

        Assert.Null(page.QuerySelector(".map"));
        Assert.Contains("keine Karte", page.QuerySelector(".side .empty")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ort/Nirgendwo")]
    [InlineData("/ort/%2F")]
    [InlineData("/ort/%3Csvg%20onload%3D1%3E")]
    public async Task A_place_where_nothing_takes_place_has_no_page(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(InKiew);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_hostile_name_with_a_slash_stays_text_and_leads_to_its_page()
    {
        var name = $"Saal 1/2 {Harmless.Attack}";
        await using var desk = await DeskUnderTest.OpenAsync(Meets("2025-03-01", name, "2025-03-06"));
        using var browser = desk.Browser();

        var list = await browser.PageAsync("/orte");
        var page = await browser.PageAsync(list.QuerySelector("table.places .name a")!.GetAttribute("href")!);

        Assert.Equal(name, page.QuerySelector("h1")!.TextContent);
        Harmless.Check(list);
        Harmless.Check(page);
    }

    [Fact]
    public async Task Without_reports_the_list_says_so_in_both_languages()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        Assert.Contains("Noch keine Orte", (await browser.PageAsync("/orte")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No places yet", (await browser.PageAsync("/orte?ui=en")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    private static LogEntry Meets(string published, string place, string day, EngagementStatus status = EngagementStatus.Planned) =>
        new Written(published, "Blatt", $"Holt trifft Brandt in {place}", $"Anna Holt trifft Jan Brandt in {place}.").Person("Anna Holt").Person("Jan Brandt")
            .Meets(EngagementKind.Meeting, status, $"Anna Holt trifft Jan Brandt in {place}", ["Anna Holt", "Jan Brandt"], place: place, time: day).Entry;
}
