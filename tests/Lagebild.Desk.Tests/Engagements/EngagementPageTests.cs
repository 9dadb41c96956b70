using System.Net;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Tests.Engagements;

public sealed class EngagementPageTests
{
    private const string Title = "Meeting Anna Holt–Jan Brandt";

    [Fact]
    public async Task An_engagement_shows_every_value_of_every_slot_with_the_sentence_and_the_way_into_the_report()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(desk.Engagement(Title));

        var places = page.QuerySelectorAll("[aria-label=Wo] .values > li");
        Assert.Equal(["Wien", "Graz"], places.Select(p => p.QuerySelector(".value")!.FirstChild!.TextContent.Trim()));
        Assert.Contains("strittig seit Bote, So 2.3.", places[1].TextContent, StringComparison.Ordinal);
        Assert.Contains(places[0].QuerySelectorAll("a"), a => a.GetAttribute("href")!.StartsWith(Addresses.Reader(Newsweek.First.Id) + "?von=", StringComparison.Ordinal));
        Assert.Equal(3, page.QuerySelectorAll(".evidence > li").Length);
        Assert.Contains(Newsweek.Meeting, page.Section("belege"), StringComparison.Ordinal);
        Assert.Equal(["geplant", "bestätigt"], page.QuerySelectorAll("#verlauf ~ ol .badge").Select(b => b.TextContent));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == $"/feeds{desk.Engagement(Title)}.ics");
    }

    [Fact]
    public async Task Whatever_report_tells_of_it_leads_to_the_same_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync($"/begegnung/{Newsweek.Second.Id.Value[..16]}-e1?notiz=12345678");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"{desk.Engagement(Title)}?notiz=12345678", answer.Headers.Location!.ToString());
    }
}
