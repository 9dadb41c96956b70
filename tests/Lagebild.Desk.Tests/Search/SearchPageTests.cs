using System.Net;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Statements;

namespace Lagebild.Desk.Tests.Search;

public sealed class SearchPageTests
{
    private static readonly LogEntry Ferry = new Written("2025-03-01", "Blatt", "Die Fähre bleibt liegen", "Im Hafen war es still. Die Fähre soll nach Sund fahren, sagt Anna Holt. Danach wird geprüft.")
        .Person("Anna Holt").Says("Anna Holt", "Die Fähre soll nach Sund fahren", Force.Announces).Entry;

    private static readonly LogEntry Talks = new Written("2025-02-10", "Bote", "Gespräche in Wien", "Jan Brandt spricht in Wien über die Fähre.")
        .Person("Jan Brandt").Meets(EngagementKind.Talks, EngagementStatus.Planned, "Jan Brandt spricht in Wien über die Fähre", ["Jan Brandt"], place: "Wien").Entry;

    [Fact]
    public async Task A_report_is_found_with_its_sentence_marked_between_its_neighbours()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry, Talks);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/suche?q=Sund");
        var passage = page.QuerySelector(".found .passage")!;

        Assert.Equal("Die Fähre soll nach Sund fahren, sagt Anna Holt.", passage.QuerySelector("mark")!.TextContent);
        Assert.StartsWith("Im Hafen war es still.", passage.TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("Danach wird geprüft.", passage.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains($"/leser/{Ferry.Id.Value[..16]}?von=", passage.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/feeds/suche.atom?q=Sund", page.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
        Harmless.Check(page);
    }

    [Fact]
    public async Task Outlet_month_place_and_people_narrow_the_search()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry, Talks);
        using var browser = desk.Browser();

        var links = (await browser.PageAsync("/suche?q=Fähre")).QuerySelectorAll(".facet a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);

        Assert.Equal(["Anna Holt", "Blatt", "Bote", "Februar 2025", "Jan Brandt", "März 2025", "Wien"], links.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, found) in new[] { ("Blatt", "Die Fähre bleibt liegen"), ("Februar 2025", "Gespräche in Wien"), ("Wien", "Gespräche in Wien"), ("Anna Holt", "Die Fähre bleibt liegen"), ("Jan Brandt", "Gespräche in Wien") })
            Assert.Equal([found], (await browser.PageAsync(links[name])).QuerySelectorAll(".found h2").Select(h => h.TextContent.Trim()));
    }

    [Theory]
    [InlineData("from:gestern", "from:gestern")]
    [InlineData("?!", "kein Wort")]
    [InlineData("\"", "kein Wort")]
    public async Task What_cannot_be_understood_is_said_and_not_thrown(string query, string said)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/suche?q={Uri.EscapeDataString(query)}");

        Assert.Contains(said, page.QuerySelector("#fehler")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(query, page.QuerySelector(".ask input")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"Fähre\" NEAR(Sund, 5)")]
    [InlineData("headline:* AND ( OR")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("in:\"")]
    [InlineData("<script>alert(1)</script>")]
    public async Task No_question_breaks_the_search(string query)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry);
        using var browser = desk.Browser();

        Harmless.Check(await browser.PageAsync($"/suche?q={Uri.EscapeDataString(query)}"));
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_refused()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry);
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/suche?q={new string('x', 3000)}");

        Assert.Contains("400", page.QuerySelector("#fehler")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".found li"));
    }

    [Fact]
    public async Task A_hostile_report_is_found_as_text()
    {
        await using var desk = await DeskUnderTest.OpenAsync(new Written("2025-03-01", Harmless.Attack, $"Werft {Harmless.Attack}", $"Die Werft {Harmless.Attack} ist verkauft.").Entry);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/suche?q=Werft");

        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".found h2")!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task Without_a_question_the_page_tells_how_to_ask_in_both_languages()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        Assert.True((await browser.PageAsync("/suche")).QuerySelector(".syntax")!.HasAttribute("open"));
        Assert.Contains("How to search", (await browser.PageAsync("/suche?ui=en")).QuerySelector(".syntax")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Keine Meldung", (await browser.PageAsync("/suche?q=Nordpol")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_kept_outlives_a_restart_and_is_forgotten()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry);
        using var browser = desk.Browser();

        using (var kept = await browser.SendAsync("/suche?q=Sund", "/suche"))
            Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        await desk.RestartAsync(new DeskOptions { IsOpen = true });
        using var later = desk.Browser();
        var saved = (await later.PageAsync("/suche")).QuerySelector(".saved li")!;
        Assert.Equal("/suche?q=Sund", saved.QuerySelector("a")!.GetAttribute("href"));
        var alert = await later.PageAsync(saved.QuerySelector("a[href^='/hinweise']")!.GetAttribute("href")!);
        Assert.Equal(("Search", "Sund"), (alert.QuerySelector("[name=thema] [selected]")!.GetAttribute("value"), alert.QuerySelector("[name=was]")!.GetAttribute("value")));
        using (var forgotten = await later.SendAsync("/suche", saved.QuerySelector("form")!.GetAttribute("action")!))
            Assert.Equal(HttpStatusCode.SeeOther, forgotten.StatusCode);

        Assert.Empty((await later.PageAsync("/suche")).QuerySelectorAll(".saved li"));
    }

    [Fact]
    public async Task A_search_is_not_kept_for_a_page_of_somebody_else()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Ferry);
        using var browser = desk.Browser();

        using var answer = await browser.PostAsync("/suche", ("q", "Sund"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await browser.PageAsync("/suche")).QuerySelectorAll(".saved li"));
    }
}
