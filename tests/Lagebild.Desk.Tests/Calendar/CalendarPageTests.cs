using AngleSharp.Dom;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Calendar;

public sealed class CalendarPageTests
{
    private static readonly LogEntry WithHour = Meets("Holt", "Brandt", "2025-03-06", EngagementStatus.Confirmed, "T15");
    private static readonly LogEntry OffAgain = Meets("Sand", "Lawin", "2025-03-06", EngagementStatus.Cancelled);
    private static readonly LogEntry OverSunday = Meets("Groll", "Weiss", "2025-03-07/2025-03-11", EngagementStatus.Planned);
    private static readonly LogEntry Sometime = Meets("Kern", "Ott", "2025-03", EngagementStatus.Planned);

    [Fact]
    public async Task A_month_is_a_table_of_weeks_from_Monday_with_state_by_word()
    {
        await using var desk = await DeskUnderTest.OpenAsync(WithHour, OffAgain);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/kalender");
        var day = Day(page, "2025-03-06");

        Assert.Equal("März 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["KW", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"], page.QuerySelectorAll("table.month thead th").Select(t => t.TextContent.Trim()));
        Assert.Equal("2025-02-24", page.QuerySelector("tr.days time")!.GetAttribute("datetime"));
        Assert.Equal("9", page.QuerySelector("tr.days .week")!.TextContent);
        Assert.Contains("15:00", day.QuerySelector("li.firm")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("bestätigt", day.QuerySelector("li.firm")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("abgesagt", day.QuerySelector("li.stopped")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is-today", Day(page, "2025-03-04").ClassName, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task What_lasts_over_a_Sunday_is_drawn_in_both_weeks()
    {
        await using var desk = await DeskUnderTest.OpenAsync(OverSunday);
        using var browser = desk.Browser();

        var spans = (await browser.PageAsync("/kalender")).QuerySelectorAll("td.lasting");

        Assert.Equal(["3", "2"], spans.Select(s => s.GetAttribute("colspan")));
        Assert.Equal(["span planned begins", "span planned ends"], spans.Select(s => s.QuerySelector(".span")!.ClassName));
        Assert.All(spans, s => Assert.Equal(7, s.ParentElement!.QuerySelectorAll("td:not(.week)").Sum(t => int.Parse(t.GetAttribute("colspan")!, null))));
    }

    [Fact]
    public async Task Two_that_last_at_the_same_time_lie_in_lanes_of_their_own()
    {
        await using var desk = await DeskUnderTest.OpenAsync(OverSunday, Meets("Holt", "Sand", "2025-03-06/2025-03-08", EngagementStatus.Planned), Meets("Lawin", "Ott", "2025-03-03/2025-03-04", EngagementStatus.Planned));
        using var browser = desk.Browser();

        var lanes = (await browser.PageAsync("/kalender")).QuerySelectorAll("tr.lane");

        Assert.Equal([2, 1, 1], lanes.Select(l => l.QuerySelectorAll(".lasting").Length));
    }

    [Fact]
    public async Task What_is_only_known_to_be_in_the_month_stands_below()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Sometime);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/kalender");

        Assert.Empty(page.QuerySelectorAll("td.lasting, table.month li"));
        Assert.Contains("März 2025", page.QuerySelector("#ungefaehr")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_shows_every_day_and_leads_to_the_next()
    {
        await using var desk = await DeskUnderTest.OpenAsync(WithHour);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/kalender?ansicht=woche&tag=2025-03-06");

        Assert.Equal("Woche 10: 3.–9. März 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(7, page.QuerySelectorAll("section.day").Length);
        Assert.Equal("/kalender?ansicht=woche&tag=2025-03-10", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Single(page.QuerySelector("#tag-2025-03-06")!.ParentElement!.QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task A_list_has_a_line_for_each()
    {
        await using var desk = await DeskUnderTest.OpenAsync(WithHour, OffAgain, OverSunday, Sometime);
        using var browser = desk.Browser();

        var rows = (await browser.PageAsync("/kalender?ansicht=liste")).QuerySelectorAll("table.dates tbody tr");

        Assert.Equal(4, rows.Length);
        Assert.Equal("15:00", rows[0].Children[1].TextContent);
    }

    [Theory]
    [InlineData("/kalender?tag=gestern")]
    [InlineData("/kalender?tag=0001-01-01")]
    [InlineData("/kalender?tag=9999-12-31")]
    [InlineData("/kalender?tag=2025-02-30&ansicht=woche")]
    [InlineData("/kalender?ansicht=%3Cscript%3E&tag=%22%3E")]
    public async Task A_day_that_is_none_is_today(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        var page = await browser.PageAsync(address);

        Assert.Contains("März 2025", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public async Task The_first_and_the_last_year_have_pages(string day)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        foreach (var view in new[] { "monat", "woche", "liste" })
            Harmless.Check(await browser.PageAsync($"/kalender?tag={day}&ansicht={view}"));
    }

    [Fact]
    public async Task The_address_to_subscribe_to_is_whole()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/kalender");

        Assert.Equal(new Uri(desk.Server.Address, "/feeds/kalender.ics").ToString(), page.QuerySelector("code.address")!.TextContent);
        Assert.Equal(4, page.QuerySelectorAll(".subscribe dt").Length);
    }

    [Fact]
    public async Task English_days_and_words_for_whoever_reads_English()
    {
        await using var desk = await DeskUnderTest.OpenAsync(WithHour);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/kalender?ui=en");

        Assert.Equal("March 2025", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("confirmed", Day(page, "2025-03-06").TextContent, StringComparison.Ordinal);
    }

    private static IElement Day(IDocument page, string day) => page.QuerySelector($"td time[datetime='{day}']")!.ParentElement!.ParentElement!;

    private static LogEntry Meets(string one, string other, string time, EngagementStatus status, string? hour = null) =>
        new Written("2025-03-01", "Blatt", $"{one} und {other}", $"{one} und {other} wollen sich treffen.").Person(one).Person(other)
            .Meets(EngagementKind.Meeting, status, $"{one} und {other} wollen sich treffen", [one, other], time: time, hour: hour).Entry;
}
