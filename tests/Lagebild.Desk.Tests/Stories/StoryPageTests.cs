using System.Net;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Stories;

public sealed class StoryPageTests
{
    [Fact]
    public async Task A_story_shows_what_is_planned_what_happened_and_where_reports_disagree()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(desk.StoryOf(Newsweek.First));

        var planned = page.Section("geplant");
        Assert.Contains("6. März 2025", planned, StringComparison.Ordinal);
        Assert.Contains("zuerst Blatt, Sa 1.3.", planned, StringComparison.Ordinal);
        Assert.Contains("strittig", planned, StringComparison.Ordinal);
        Assert.Contains("Call Anna Holt–Jan Brandt", page.Section("geschehen"), StringComparison.Ordinal);
        Assert.Equal(["Wien", "Graz"], page.QuerySelectorAll(".clash .part > .what").Select(w => w.TextContent));
        Assert.Contains("Ob Lawin kommt, ist offen", page.Section("offen"), StringComparison.Ordinal);
        Assert.Contains("seit 3 Tagen", page.Section("offen"), StringComparison.Ordinal);
        Assert.Contains("Lawin", page.Section("schweigen"), StringComparison.Ordinal);
        Assert.Contains("Es geht um die Fähre", page.Section("aussagen"), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".reports-of tbody tr").Length);
    }

    [Fact]
    public async Task The_timeline_has_a_table_that_says_the_same()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(desk.StoryOf(Newsweek.First));

        Assert.Equal(page.QuerySelectorAll("svg.timeline a.row").Select(r => r.GetAttribute("href")).Order(), page.QuerySelectorAll(".as-table table:first-of-type td a[href^='/begegnung/']").Select(r => r.GetAttribute("href")).Order());
        Assert.Contains("geplant (Sa 1.3.), bestätigt (Mo 3.3.)", page.QuerySelector(".as-table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("link[rel=alternate]"), l => l.GetAttribute("href") == $"/feeds{desk.StoryOf(Newsweek.First)}.atom");
    }

    [Fact]
    public async Task Looking_back_shows_what_was_known_on_that_day_and_says_so()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var story = desk.StoryOf(Newsweek.First);

        var page = await browser.PageAsync($"{story}?stand=2025-03-01");

        Assert.Contains("Stand: Samstag, 1. März 2025.", page.QuerySelector(".looking-back")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wien", page.Section("geplant"), StringComparison.Ordinal);
        Assert.DoesNotContain("Graz", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("seit heute", page.Section("offen"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".reports-of tbody tr"));
        Assert.Empty(page.QuerySelectorAll("form[method=post] button"));
        Assert.Contains(page.QuerySelectorAll(".look-back a"), a => a.GetAttribute("href") == $"{story}?stand=2025-03-02");
    }

    [Theory]
    [InlineData("0", "?stand=2025-03-01")]
    [InlineData("1", "?stand=2025-03-02")]
    [InlineData("3", "")]
    [InlineData("99999999999", "")]
    public async Task The_slider_goes_from_the_first_day_to_today_and_needs_no_script(string step, string day)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var story = desk.StoryOf(Newsweek.First);

        var slider = (await browser.PageAsync(story)).QuerySelector("form.slide input[type=range]")!;
        using var answer = await browser.GetAsync($"{story}?{slider.GetAttribute("name")}={step}");

        Assert.Equal(("0", "3", "3"), (slider.GetAttribute("min"), slider.GetAttribute("max"), slider.GetAttribute("value")));
        Assert.Equal((HttpStatusCode.Redirect, story + day), (answer.StatusCode, answer.Headers.Location!.ToString()));
        var back = (await browser.PageAsync(story + day)).QuerySelector("form.slide input")!;
        Assert.Equal(day.Length > 0 ? step : "3", back.GetAttribute("value"));
    }

    [Fact]
    public async Task A_card_says_what_held_before_and_who_said_first_that_somebody_takes_part()
    {
        var first = new Written("2025-03-01", "Blatt", "Holt trifft Brandt", "Holt trifft Brandt am 6. März in Wien.").Person("Holt").Person("Brandt").Tells(90, "holt", "brandt", "wien")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 6. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;
        var moved = new Written("2025-03-02", "Bote", "Treffen verschoben", "Das Treffen von Holt, Brandt und Lenz in Wien ist auf den 8. März verschoben.").Person("Holt").Person("Brandt").Person("Lenz").Tells(90, "holt", "brandt", "wien")
            .Meets(EngagementKind.Meeting, EngagementStatus.Postponed, "Das Treffen von Holt, Brandt und Lenz in Wien ist auf den 8. März verschoben", ["Holt", "Brandt", "Lenz"], place: "Wien", time: "2025-03-08").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(first, moved);
        using var browser = desk.Browser();

        var card = (await browser.PageAsync(desk.StoryOf(first))).QuerySelector("article.engagement")!;

        var past = Assert.Single(card.QuerySelectorAll(".slots .past"));
        Assert.Equal("6. März 2025", past.QuerySelector("del")!.TextContent);
        Assert.Contains("zuerst Blatt, Sa 1.3. · überholt durch Bote, So 2.3.", past.TextContent, StringComparison.Ordinal);
        var told = card.QuerySelectorAll(".held").Where(h => h.QuerySelector(".party") is not null).Select(h => (Names: string.Join(", ", h.QuerySelectorAll(".party .value").Select(v => v.TextContent)), Told: h.QuerySelector("small:last-child")!.TextContent));
        Assert.Equal([("Brandt, Holt", "zuerst Blatt, Sa 1.3. · 2 Meldungen, 2 unabhängig"), ("Lenz", "zuerst Bote, So 2.3. · 1 Meldung")], told.OrderBy(t => t.Names.Length == 4));
    }

    [Fact]
    public async Task Before_its_first_report_nothing_was_known_of_a_story()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"{desk.StoryOf(Newsweek.First)}?stand=2025-02-01");

        Assert.Equal("Damals gab es zu dieser Geschichte noch keinen Bericht.", page.QuerySelector(".empty")!.TextContent);
        Assert.NotNull(page.QuerySelector("form.look-back"));
    }

    [Fact]
    public async Task What_is_no_day_to_look_back_to_is_said_and_the_present_is_shown()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"{desk.StoryOf(Newsweek.First)}?stand=gestern");

        Assert.Contains("„gestern“ ist kein Tag", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Graz", page.Section("geplant"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/geschichte/0000000000000000")]
    [InlineData("/geschichte/abc")]
    [InlineData("/geschichte/..%2f..%2fetc%2fpasswd")]
    [InlineData("/geschichte/%3Cscript%3E")]
    [InlineData("/begegnung/0000000000000000-e1")]
    [InlineData("/begegnung/00000000")]
    [InlineData("/begegnung/0000000000000000-e99999999999")]
    [InlineData("/leser/0000000000000000")]
    [InlineData("/leser/x")]
    [InlineData("/leser/%F0%9F%98%80")]
    public async Task What_is_named_wrongly_is_not_found(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.First);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
