using System.Text.Json;
using Lagebild.Desk.Linked;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Pages.Lookup;

namespace Lagebild.Desk.Tests.Linked;

public sealed class LinkedTests
{
    [Fact]
    public async Task A_story_is_given_to_other_newsrooms_as_events_with_status_and_dates()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        using var browser = desk.Browser();

        var item = await browser.JsonAsync($"/api/v1/stories/{Newsstand.Meeting.Id.Value}.ninjs.json");

        Assert.Equal(("composite", "3.1"), (item.Text("type"), item.GetProperty("standard").Text("version")));
        var meeting = Assert.Single(item.GetProperty("associations").EnumerateArray());
        Assert.Equal("event", meeting.Text("type"));
        Assert.Equal("http://cv.iptc.org/newscodes/eventstatus/canceled", meeting.GetProperty("eventDetails").Text("eventStatus"));
        Assert.Equal("2025-03-04T15:00:00+01:00", meeting.GetProperty("eventDetails").GetProperty("dates").Text("startDate"));
        Assert.Equal(["Brandt", "Holt"], meeting.GetProperty("people").EnumerateArray().Select(p => p.Text("name")));
        Assert.Equal(["Blatt", "Kurier"], meeting.GetProperty("infoSources").EnumerateArray().Select(p => p.Text("name")));
    }

    [Fact]
    public async Task An_engagement_is_an_event_of_schema_org()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        var happening = await browser.JsonAsync($"/api/v1/engagements/{Newsstand.Meeting.Id.Value[..12]}-e1.jsonld");

        Assert.Equal(("Event", "https://schema.org/EventScheduled", "2025-03-04T15:00:00+01:00"), (happening.Text("@type"), happening.Text("eventStatus"), happening.Text("startDate")));
        Assert.Equal("Wien", happening.GetProperty("location").Text("name"));
        Assert.Equal("Blatt", happening.GetProperty("subjectOf")[0].GetProperty("publisher").Text("name"));
    }

    [Fact]
    public async Task What_is_called_off_is_cancelled()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        using var browser = desk.Browser();

        Assert.Equal("https://schema.org/EventCancelled", (await browser.JsonAsync($"/api/v1/engagements/{Newsstand.Meeting.Id.Value[..8]}-e1.jsonld")).Text("eventStatus"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kalender")]
    [InlineData("/ort/Wien")]
    [InlineData("/mensch/")]
    [InlineData("/geschichte/")]
    public async Task Pages_that_show_engagements_hold_them_as_events_of_schema_org(string page)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        var address = page switch
        {
            "/mensch/" => page + desk.Picture().Actors.Values.Single(a => a.Sketch.Name == "Holt").Key,
            "/geschichte/" => desk.StoryOf(Newsstand.Meeting),
            _ => page,
        };

        var script = (await browser.PageAsync(address)).QuerySelector("head script[type='application/ld+json']")!.TextContent;

        using var graph = JsonDocument.Parse(script);
        Assert.Equal("https://schema.org", graph.RootElement.Text("@context"));
        var happening = Assert.Single(graph.RootElement.GetProperty("@graph").EnumerateArray());
        Assert.Equal(("Event", "https://schema.org/EventScheduled", "2025-03-04T15:00:00+01:00"), (happening.Text("@type"), happening.Text("eventStatus"), happening.Text("startDate")));
        Assert.Equal($"{desk.Server.Address.GetLeftPart(UriPartial.Authority)}{desk.Engagement(desk.Picture().Engagements().Single().Engagement.Title)}", happening.Text("url"));
        Assert.Equal("Wien", happening.GetProperty("location").Text("name"));
    }

    [Fact]
    public async Task Nothing_in_a_report_can_end_the_script_element_that_holds_the_event()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Hostile);
        var story = (await FoldedStory.OfAsync(desk.Store, (await desk.Store.Stories.FindAsync(Newsstand.Hostile.Id.Value))!))!;

        var json = EventLd.ForPage(story.Dossier.Engagements[0], story, new Site("http://desk"));

        Assert.DoesNotContain('<', json);
        Assert.Equal("</script><b>", JsonDocument.Parse(json).RootElement.GetProperty("subjectOf")[0].GetProperty("publisher").Text("name"));
    }

    [Fact]
    public async Task Evidence_points_into_the_text_by_characters_as_the_recommendation_counts_them()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Hostile);
        using var browser = desk.Browser();

        var page = await browser.JsonAsync($"/api/v1/stories/{Newsstand.Hostile.Id.Value}/annotations.json");

        var annotation = page.GetProperty("items").EnumerateArray().First();
        var target = annotation.GetProperty("target");
        var (place, quote) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        var characters = (await browser.Client.GetStringAsync(target.Text("source"))).EnumerateRunes().ToArray();
        var (start, end) = (place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
        Assert.Equal(quote.Text("exact"), string.Concat(characters[start..end].Select(r => r.ToString())));
        Assert.EndsWith("😀😀 ", quote.Text("prefix"), StringComparison.Ordinal);
    }
}
