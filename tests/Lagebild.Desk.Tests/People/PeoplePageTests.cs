using System.Net;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Statements;

namespace Lagebild.Desk.Tests.People;

public sealed class PeoplePageTests
{
    private const string Holt = "/mensch/person%3Aana%20holt";

    private static readonly LogEntry Meeting = new Written("2025-03-01", "Blatt", "Anna Holt trifft Jan Brandt in Wien", "Anna Holt will Jan Brandt am 6. März in Wien treffen, auch Mia Sand kommt. Man werde nicht weichen.")
        .Person("Anna Holt", "Ministerin", "Norland").Person("Jan Brandt", "Präsident").Person("Mia Sand")
        .Meets(EngagementKind.Meeting, EngagementStatus.Confirmed, "Anna Holt will Jan Brandt am 6. März in Wien treffen", ["Anna Holt", "Jan Brandt", "Mia Sand"], place: "Wien", time: "2025-03-06")
        .Says("Anna Holt", "Man werde nicht weichen", Force.Refuses).Entry;

    private static readonly LogEntry Call = new Written("2025-02-20", "Bote", "Anna Holt telefonierte mit Jan Brandt über Fische", "Anna Holt und Jan Brandt sprachen am 19. Februar über Fische. Mia Sand schweigt dazu.")
        .Person("Anna Holt").Person("Jan Brandt").Person("Mia Sand")
        .Meets(EngagementKind.Call, EngagementStatus.Held, "Anna Holt und Jan Brandt sprachen am 19. Februar über Fische", ["Anna Holt", "Jan Brandt"], time: "2025-02-19")
        .Silent("Mia Sand", "Mia Sand schweigt dazu").Entry;

    [Fact]
    public async Task Everybody_stands_in_the_list_with_office_reports_and_the_next_date()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting, Call);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/menschen");
        var row = page.QuerySelectorAll("table.people tbody tr").First(r => r.TextContent.Contains("Anna Holt", StringComparison.Ordinal));

        Assert.Equal(3, page.QuerySelectorAll("table.people tbody tr").Length);
        Assert.Equal(Holt, row.QuerySelector(".name a")!.GetAttribute("href"));
        Assert.Equal("Ministerin", row.QuerySelector(".role")!.TextContent);
        Assert.Equal("2", row.QuerySelector(".number")!.TextContent);
        Assert.Contains("Do 6.3.", row.QuerySelector(".next")!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Theory]
    [InlineData("?name=brandt", "Jan Brandt")]
    [InlineData("?name=ministerin", "Anna Holt")]
    [InlineData("?name=niemand", null)]
    [InlineData("?name=%3F%3F", null)]
    [InlineData("?art=State", null)]
    public async Task The_list_is_narrowed_by_name_office_and_kind(string query, string? name)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting, Call);
        using var browser = desk.Browser();

        var names = (await browser.PageAsync($"/menschen{query}")).QuerySelectorAll("table.people .name").Select(n => n.TextContent);

        Assert.Equal(name is null ? [] : [name], names);
    }

    [Fact]
    public async Task A_person_has_offices_statements_dates_and_stories()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting, Call);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(Holt);

        Assert.Equal("Anna Holt", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Ministerin (Norland)", page.QuerySelector(".offices")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Man werde nicht weichen", page.QuerySelector(".said")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wien", page.QuerySelector("#kommt")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("19. Februar über Fische", page.QuerySelector("#war")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/leser/", page.QuerySelector(".said .proof a")!.GetAttribute("href"), StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task Whom_somebody_met_is_counted_and_the_graph_draws_what_the_table_counts()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting, Call);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(Holt);
        var brandt = page.QuerySelectorAll("table.met tbody tr").First(r => r.TextContent.Contains("Jan Brandt", StringComparison.Ordinal));
        var counted = page.QuerySelectorAll("table.matrix tbody .number").Select(n => n.TextContent).Where(t => t is not ("" or "–")).ToArray();

        Assert.Equal(["1", "1", "–"], brandt.QuerySelectorAll(".number").Select(n => n.TextContent));
        Assert.Equal(counted.Length, 2 * page.QuerySelectorAll(".circle line").Length);
        Assert.Contains("2", counted);
        Assert.Equal(3, page.QuerySelectorAll(".circle circle").Length);
    }

    [Fact]
    public async Task Silence_stands_on_the_page_of_whoever_keeps_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting, Call);
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/mensch/person%3Amia%20sand");

        Assert.Contains("Mia Sand schweigt dazu", page.QuerySelector("#schweigt")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mensch/person%3Aniemand")]
    [InlineData("/mensch/%2F..%2Fetc")]
    [InlineData("/mensch/%3Cscript%3E")]
    [InlineData("/mensch/%F0%9F%90%9F")]
    public async Task Whom_no_report_names_has_no_page(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Meeting);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Harmless.Check(await Browser.DocumentAsync(answer));
    }

    [Fact]
    public async Task A_hostile_name_stays_text_in_list_and_page_graph_and_table()
    {
        var name = $"Otto {Harmless.Attack} Groll";
        var report = new Written("2025-03-01", Harmless.Attack, Harmless.Attack, $"{name} will Jan Brandt und Mia Sand treffen. {name} sagt {Harmless.Attack}.")
            .Person(name, Harmless.Attack).Person("Jan Brandt").Person("Mia Sand")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, $"{name} will Jan Brandt und Mia Sand treffen", [name, "Jan Brandt", "Mia Sand"], time: "2025-03-06")
            .Says(name, $"{name} sagt {Harmless.Attack}").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(report);
        using var browser = desk.Browser();

        var list = await browser.PageAsync("/menschen");
        var link = list.QuerySelectorAll("table.people .name a").First(a => a.TextContent.StartsWith("Otto", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await browser.PageAsync(link);

        Assert.Equal(name, page.QuerySelector("h1")!.TextContent);
        Harmless.Check(list);
        Harmless.Check(page);
    }

    [Fact]
    public async Task Without_reports_the_list_says_so_in_both_languages()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        Assert.Contains("Noch niemand", (await browser.PageAsync("/menschen")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nobody yet", (await browser.PageAsync("/menschen?ui=en")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages_and_a_page_beyond_the_last_is_the_last()
    {
        var names = Enumerable.Range(0, 105).Select(i => $"Amt {i / 10}a{i % 10}").ToArray();
        var reports = names.Chunk(5).Select((five, i) => five.Aggregate(new Written("2025-03-01", "Blatt", $"Bericht {i}", $"{string.Join(", ", five)} kamen."), (written, name) => written.Body(name)).Entry).ToArray();
        await using var desk = await DeskUnderTest.OpenAsync(reports);
        using var browser = desk.Browser();

        var first = await browser.PageAsync("/menschen");
        var beyond = await browser.PageAsync("/menschen?seite=999");

        Assert.Equal(100, first.QuerySelectorAll("table.people tbody tr").Length);
        Assert.Equal("/menschen?seite=2", first.QuerySelector("nav.pages a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(5, beyond.QuerySelectorAll("table.people tbody tr").Length);
        Assert.Null(beyond.QuerySelector("nav.pages a[rel=next]"));
    }
}
