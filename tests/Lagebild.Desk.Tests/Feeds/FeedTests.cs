using System.Net;
using System.Xml.Linq;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Tests.Notes;

namespace Lagebild.Desk.Tests.Feeds;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_feed_of_changes_tells_each_with_its_proof_under_names_that_stay()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        using var browser = desk.Browser();

        var feed = XDocument.Parse(await browser.Client.GetStringAsync("/feeds/aenderungen.atom?ui=de")).Root!;

        var entries = feed.Elements(Atom + "entry").ToArray();
        var off = entries.First(e => e.Element(Atom + "title")!.Value.Contains("abgesagt", StringComparison.Ordinal));
        Assert.Contains("ist abgesagt", off.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        Assert.Equal("Kurier", off.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal("2025-03-04T04:30:00Z", off.Element(Atom + "updated")!.Value);
        Assert.StartsWith($"{desk.Server.Address}begegnung/", off.Element(Atom + "link")!.Attribute("href")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries.Length, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        await desk.RestartAsync(new DeskOptions { IsOpen = true });
        using var other = desk.Browser();
        var again = XDocument.Parse(await other.Client.GetStringAsync("/feeds/aenderungen.atom?ui=de")).Root!.Elements(Atom + "entry");
        Assert.Equal(entries.Select(e => e.Element(Atom + "id")!.Value), again.Select(e => e.Element(Atom + "id")!.Value));
    }

    [Theory]
    [InlineData("/feeds/aenderungen.atom")]
    [InlineData("/feeds/suche.atom?q=Gipfel")]
    public async Task Whatever_a_report_holds_the_feed_is_well_formed(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Hostile);
        using var browser = desk.Browser();

        var entry = XDocument.Parse(await browser.Client.GetStringAsync(address)).Root!.Elements(Atom + "entry").First();

        Assert.Equal("</script><b>", entry.Element(Atom + "author")!.Element(Atom + "name")!.Value);
    }

    [Fact]
    public async Task A_story_has_a_feed_of_its_own()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        var feed = XDocument.Parse(await browser.Client.GetStringAsync($"/feeds/geschichte/{Newsstand.Meeting.Id.Value[..16]}.atom")).Root!;

        Assert.NotEmpty(feed.Elements(Atom + "entry"));
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.Equal("Blatt", e.Element(Atom + "author")!.Element(Atom + "name")!.Value));
    }

    [Fact]
    public async Task What_somebody_watches_has_a_feed_also_under_a_secret_address()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();
        Assert.Empty(await EntriesAsync(browser, "/feeds/beobachtet.atom"));

        await browser.DecideAsync(desk.StoryOf(Newsstand.Meeting), ("was", "beobachten"));
        using var made = await browser.SendAsync("/abos", "/abos/neu", ("zweck", "Leser"));
        var secret = (await Browser.DocumentAsync(made)).QuerySelectorAll("code").Select(c => c.TextContent).First(c => c.EndsWith("beobachtet.atom", StringComparison.Ordinal));

        foreach (var address in new[] { "/feeds/beobachtet.atom", secret })
        {
            var entries = await EntriesAsync(browser, address);
            Assert.NotEmpty(entries);
            Assert.All(entries, e => Assert.Equal("Blatt", e.Element(Atom + "author")!.Element(Atom + "name")!.Value));
        }
    }

    [Theory]
    [InlineData("/mensch/", "Holt")]
    [InlineData("/ort/", "Wien")]
    public async Task Somebody_and_a_place_have_feeds_that_their_pages_name(string page, string name)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();
        var address = page + (page == "/ort/" ? name : desk.Picture().Actors.Values.Single(a => a.Sketch.Name.Contains(name, StringComparison.Ordinal)).Key);

        var feed = (await browser.PageAsync(address)).QuerySelector("a[type='application/atom+xml']")!.GetAttribute("href")!;
        var entries = await EntriesAsync(browser, feed);

        Assert.NotEmpty(entries);
        Assert.All(entries, e => Assert.Equal("Blatt", e.Element(Atom + "author")!.Element(Atom + "name")!.Value));
        using var missing = await browser.GetAsync($"/feeds{page}nirgendwo.atom");
        await missing.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_search_that_cannot_be_understood_has_no_feed()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/feeds/suche.atom");

        await answer.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_calendar_has_what_is_due_and_takes_the_filters_of_the_first_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        var all = await browser.Client.GetStringAsync("/feeds/kalender.ics");
        var graz = await browser.Client.GetStringAsync("/feeds/kalender.ics?ort=Graz");
        var none = await browser.Client.GetStringAsync("/feeds/kalender.ics?bis=2025-02-20");
        var one = await browser.Client.GetStringAsync($"/feeds/begegnung/{Newsstand.Meeting.Id.Value[..16]}-e1.ics");
        var story = await browser.Client.GetStringAsync($"/feeds/geschichte/{Newsstand.Meeting.Id.Value[..16]}.ics");

        Assert.Equal((2, 1, 0, 1, 1), (Events(all), Events(graz), Events(none), Events(one), Events(story)));
        Assert.Contains("DTSTART;TZID=Europe/Berlin:20250304T150000", one, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Graz", graz, StringComparison.Ordinal);
    }

    private static async Task<XElement[]> EntriesAsync(Browser browser, string address) => [.. XDocument.Parse(await browser.Client.GetStringAsync(address)).Root!.Elements(Atom + "entry")];

    private static int Events(string calendar) => calendar.Split("BEGIN:VEVENT").Length - 1;
}
