using System.Text.RegularExpressions;
using Lagebild.Desk.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>Ways to find something, to keep it, and to take it into other programs.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class FindingTests(Newsdesk desk)
{
    [SkippableFact]
    public async Task A_search_is_narrowed_by_a_facet_without_script()
    {
        await using var visit = await desk.VisitAsync("/suche?q=Holberg", Ways.WithoutScript);
        var all = await visit.Page.Locator(".found > li").CountAsync();

        await visit.Page.Locator(".facet a", new() { HasText = "Fördeblatt" }).First.ClickAsync();

        await Expect(visit.Page.Locator("input[name=q]").Last).ToHaveValueAsync(new Regex("source:Fördeblatt"));
        Assert.InRange(await visit.Page.Locator(".found > li").CountAsync(), 1, all - 1);
    }

    [SkippableFact]
    public async Task A_search_is_kept_and_forgotten()
    {
        await using var visit = await desk.VisitAsync("/suche?q=Reeder");

        await visit.Page.Locator("form[action='/suche'][method=post] button").ClickAsync();
        await Expect(visit.Page.Locator(".saved a[aria-current=true]")).ToHaveTextAsync("Reeder");
        await visit.Page.Locator(".saved form button").First.ClickAsync();

        await Expect(visit.Page.Locator(".saved")).ToHaveCountAsync(0);
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_search_that_cannot_be_understood_says_why_and_how_to_ask()
    {
        await using var visit = await desk.VisitAsync("/suche?q=from:gestern", Ways.WithoutScript);

        await Expect(visit.Page.Locator("#fehler")).ToContainTextAsync("gestern");
        await visit.Page.Locator(".syntax tbody a").First.ClickAsync();

        await Expect(visit.Page.Locator("#fehler")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task From_a_search_to_being_told_of_what_it_finds()
    {
        await using var visit = await desk.VisitAsync("/suche?q=Ærø", Ways.WithoutScript);

        await visit.Page.Locator(".asking a[href^='/hinweise']").ClickAsync();
        await Expect(visit.Page.Locator("input[name=was]")).ToHaveValueAsync("Ærø");
        await visit.Page.Locator("form[action='/hinweise'] button").ClickAsync();
        await Expect(visit.Page.Locator(".rules")).ToContainTextAsync("Ærø");

        await visit.Page.Locator("form[action='/hinweise/weg'] button").First.ClickAsync();
    }

    [SkippableFact]
    public async Task From_a_story_to_somebody_in_it_and_to_whom_they_met()
    {
        await using var visit = await desk.VisitAsync("/geschichten", Ways.WithoutScript);

        await visit.Page.Locator("main input[name=q]").FillAsync("Holberg");
        await visit.Page.Locator("main .filters button").First.ClickAsync();
        await visit.Page.Locator(".storylist h3 a").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Holberg");
        await visit.GoAsync("/menschen?name=Holberg");
        await visit.Page.Locator("table.people a", new() { HasText = "Holberg" }).First.ClickAsync();

        await Expect(visit.Page.Locator("table.met")).ToContainTextAsync("Sundholm");
    }

    [SkippableFact]
    public async Task From_the_places_to_what_takes_place_there()
    {
        await using var visit = await desk.VisitAsync("/orte");

        await visit.Page.Locator("main input[name=name]").FillAsync("Flens");
        await visit.Page.Locator("main .filters button").ClickAsync();
        await visit.Page.Locator("table.places th a", new() { HasText = "Flensburg" }).ClickAsync();
        await visit.Page.Locator(".card h3 a").First.ClickAsync();

        await Expect(visit.Page.Locator(".slots-of")).ToContainTextAsync("Flensburg");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task An_open_question_leads_to_its_story()
    {
        await using var visit = await desk.VisitAsync("/offen", Ways.WithoutScript);

        await visit.Page.Locator("main input[name=geschichte]").FillAsync("Holberg");
        await visit.Page.Locator("main .filters button").ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Reeder");
        await visit.Page.Locator("main a[href^='/geschichte/']").First.ClickAsync();

        await Expect(visit.Page.Locator("#offen")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task The_calendar_as_a_list_narrowed_to_a_place()
    {
        await using var visit = await desk.VisitAsync("/kalender", Ways.WithoutScript);

        await visit.Page.Locator("ul.views a").Last.ClickAsync();
        await visit.Page.Locator(".narrow-down summary").ClickAsync();
        await visit.Page.Locator("main input[name=ort]").FillAsync("Flensburg");
        await visit.Page.Locator(".narrow-down button").ClickAsync();

        await Expect(visit.Page.Locator("main table").First).ToContainTextAsync("Flensburg");
        await Expect(visit.Page.Locator("main table").First).Not.ToContainTextAsync("Wien");
    }

    [SkippableFact]
    public async Task What_changes_in_a_story_goes_into_a_feed_reader()
    {
        await using var visit = await desk.VisitAsync(desk.Ferry);

        var feed = await visit.Page.APIRequest.GetAsync((await visit.Page.Locator("a[type='application/atom+xml']").First.GetAttributeAsync("href"))!);
        var calendar = await visit.Page.APIRequest.GetAsync((await visit.Page.Locator("a[type='text/calendar']").First.GetAttributeAsync("href"))!);

        Assert.Equal((200, 200), (feed.Status, calendar.Status));
        Assert.Contains("<entry>", await feed.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("BEGIN:VEVENT", await calendar.TextAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_secret_address_opens_the_calendar_until_it_is_taken_back()
    {
        await using var visit = await desk.VisitAsync("/kalender", Ways.WithoutScript);

        await visit.Page.Locator(".subscribe a[href='/abos']").ClickAsync();
        await visit.Page.Locator("input[name=zweck]").FillAsync("Thunderbird am Platz");
        await visit.Page.Locator("form[action='/abos/neu'] button").ClickAsync();
        var address = await visit.Page.Locator(".secret code").First.InnerTextAsync();
        Assert.Equal(200, (await visit.Page.APIRequest.GetAsync(address)).Status);
        await visit.Page.Locator("form[action='/abos/weg'] button").First.ClickAsync();
        await Expect(visit.Page.Locator("form[action='/abos/weg']")).ToHaveCountAsync(0);

        Assert.Equal(404, (await visit.Page.APIRequest.GetAsync(address)).Status);
    }

    [SkippableFact]
    public async Task A_source_is_followed_paused_resumed_and_removed_without_script()
    {
        await using var visit = await desk.VisitAsync("/quellen", Ways.WithoutScript);

        await visit.Page.Locator("input[name=adresse]").FillAsync("https://hafenblatt.example/rss");
        await visit.Page.Locator("input[name=titel]").FillAsync("Hafenblatt");
        await visit.Page.Locator("form[action='/quellen'] button").ClickAsync();
        var row = visit.Page.Locator("table.sources tr", new() { HasText = "Hafenblatt" });
        await row.Locator("button[value=anhalten]").ClickAsync();
        await Expect(row.Locator("button[value=weiter]")).ToBeVisibleAsync();
        await row.Locator("button[value=weiter]").ClickAsync();
        await row.Locator("details summary").ClickAsync();
        await row.Locator("button[value=entfernen]").ClickAsync();

        await Expect(row).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_list_of_sources_goes_to_another_reader_and_comes_back()
    {
        await using var visit = await desk.VisitAsync("/quellen");

        var list = await visit.Page.APIRequest.GetAsync((await visit.Page.Locator("a[download]").GetAttributeAsync("href"))!);
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "liste.opml", MimeType = "text/x-opml", Buffer = await list.BodyAsync() });
        await visit.Page.Locator("form[action='/quellen/opml'] button").ClickAsync();

        await Expect(visit.Page.Locator(".notice[role=status]")).ToContainTextAsync("3");
        await Expect(visit.Page.Locator("table.sources tbody tr:not(.group)")).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task The_interface_shows_by_examples_what_it_answers_without_script()
    {
        await using var visit = await desk.VisitAsync("/api/docs", Ways.WithoutScript);

        var route = visit.Page.Locator("section[aria-labelledby=addSource]");
        await route.Locator("summary").First.ClickAsync();

        await Expect(route.Locator("code").Nth(1)).ToContainTextAsync("\"address\": \"https://blatt.example/\"");
    }

    [SkippableFact]
    public async Task What_is_known_about_a_story_day_by_day()
    {
        await using var visit = await desk.VisitAsync(desk.Ferry, Ways.WithoutScript);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("abgesagt");

        await visit.Page.Locator("input[name=stand][type=date]").FillAsync("2026-04-08");
        await visit.Page.Locator(".look-back:not(.slide) button").ClickAsync();
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("abgesagt");
        await visit.Page.Locator(".look-back a[rel=next]").ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex("stand=2026-04-09"));
    }
}
