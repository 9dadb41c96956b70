using Lagebild.Desk.Web;
using Lagebild.Dossiers.Engagements;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>Ways through the desk that somebody goes in the morning.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class JourneyTests(Newsdesk desk)
{
    [SkippableFact]
    public async Task From_the_diary_to_the_sentence_that_proves_it()
    {
        await using var visit = await desk.VisitAsync("/");

        await visit.Page.Locator("#heute ~ ol .card h3 a").First.ClickAsync();
        await visit.Page.Locator("main details.proof summary").First.ClickAsync();
        await visit.Page.Locator("details.proof[open] a[href^='/leser/']").First.ClickAsync();

        await Expect(visit.Page.Locator("#stelle")).ToBeVisibleAsync();
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task The_same_way_by_keyboard_alone()
    {
        await using var visit = await desk.VisitAsync("/");

        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/begegnung/"));
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("Fähre");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/suche\?q=F%C3%A4hre"));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Ærø");
    }

    [SkippableFact]
    public async Task The_first_tab_leads_past_the_navigation()
    {
        await using var visit = await desk.VisitAsync("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("inhalt", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [SkippableFact]
    public async Task The_diary_narrowed_to_a_place_without_script()
    {
        await using var visit = await desk.VisitAsync("/", Ways.WithoutScript);

        await visit.Page.Locator(".narrow-down summary").ClickAsync();
        await visit.Page.Locator("input[name=ort]").FillAsync("Wien");
        await visit.Page.Locator(".filters button").ClickAsync();

        await Expect(visit.Page.Locator(".diary .card")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".diary")).ToContainTextAsync("Wien");
    }

    [SkippableFact]
    public async Task The_language_is_changed_and_stays_changed()
    {
        await using var visit = await desk.VisitAsync("/geschichten");

        await visit.Page.Locator(".who a[hreflang=en]").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Stories");
        await visit.GoAsync("/kalender");

        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [SkippableFact]
    public async Task A_story_as_it_was_known_before_the_summit_was_called_off()
    {
        await using var now = await desk.VisitAsync(desk.At(p => Addresses.Of(Places.Budapest(p))), Ways.WithoutScript);
        await using var then = await desk.VisitAsync(desk.At(p => $"{Addresses.Of(Places.Budapest(p))}?stand=2025-10-18"), Ways.WithoutScript);

        await Expect(now.Page.Locator("main")).ToContainTextAsync("abgesagt");
        await Expect(then.Page.Locator("main")).Not.ToContainTextAsync("abgesagt");
    }

    [SkippableFact]
    public async Task An_editor_confirms_an_engagement_without_script_and_takes_it_back()
    {
        await using var visit = await desk.VisitAsync(desk.At(p => Addresses.Of(p.Stories.First(s => s.Title.Contains("Donau", StringComparison.Ordinal)).Engagements[0].Key)), Ways.WithoutScript);

        await visit.Page.Locator("input[name=warum]").First.FillAsync("mit dem Ministerium telefoniert");
        await visit.Page.Locator("button[value=bestaetigen]").ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("mit dem Ministerium telefoniert");
        await visit.Page.Locator("form.undo button").First.ClickAsync();

        Assert.Equal(200, (await visit.Page.ReloadAsync())!.Status);
        Assert.Contains(await desk.Store.Notes.AllAsync(), n => n.Content is Lagebild.Dossiers.Notes.Undo);
    }

    [SkippableFact]
    public async Task A_rejected_engagement_is_gone_from_the_diary_at_once()
    {
        var (key, title) = Undated();
        await using var visit = await desk.VisitAsync(Addresses.Of(key));

        await visit.Page.Locator("button[value=verwerfen]").ClickAsync();
        await visit.GoAsync(Addresses.Of(desk.Live.Current.StoryOf(key.First)!));

        await Expect(visit.Page.Locator(".card h3", new() { HasTextString = title })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task A_report_that_arrives_shows_on_the_open_page_by_itself()
    {
        await using var visit = await desk.VisitAsync("/geschichten");
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("Sturmblatt");

        await desk.ArriveAsync("Sturm empfängt Ost in Bremen", "Minister Kai Sturm empfängt die Botschafterin Lea Ost am Freitag in Bremen.", "Sturmblatt");

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Sturmblatt", new() { Timeout = 20_000 });
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_page_that_somebody_writes_on_is_not_taken_away()
    {
        await using var visit = await desk.VisitAsync("/hinweise");
        await visit.Page.Locator("input[name=was]").FillAsync("Holberg");

        await desk.ArriveAsync("Nachtrag", "Der Minister Jens Holberg traf am Montag Greta Sundholm in Kiel.", "Eilblatt");

        await Expect(visit.Page.Locator("#neues")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        Assert.Equal("Holberg", await visit.Page.Locator("input[name=was]").InputValueAsync());
    }

    [SkippableFact]
    public async Task A_wish_to_be_told_is_made_and_removed_without_script()
    {
        await using var visit = await desk.VisitAsync("/hinweise", Ways.WithoutScript);

        await visit.Page.Locator("select[name=thema]").SelectOptionAsync("Actor");
        await visit.Page.Locator("input[name=was]").FillAsync("Kranzler");
        await visit.Page.Locator("form[action='/hinweise'] button").ClickAsync();
        await Expect(visit.Page.Locator(".rules")).ToContainTextAsync("Kranzler");
        await visit.Page.Locator("form[action='/hinweise/weg'] button").First.ClickAsync();

        await Expect(visit.Page.Locator(".rules")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task The_month_before_and_back_to_today()
    {
        await using var visit = await desk.VisitAsync("/kalender", Ways.WithoutScript);
        var today = await visit.Page.Locator("h1").InnerTextAsync();

        await visit.Page.Locator("main a[rel=prev]").ClickAsync();
        Assert.NotEqual(today, await visit.Page.Locator("h1").InnerTextAsync());
        await visit.GoAsync("/kalender");

        Assert.Equal(today, await visit.Page.Locator("h1").InnerTextAsync());
    }

    [SkippableTheory]
    [InlineData("/")]
    [InlineData("/kalender")]
    public async Task A_page_is_printed_without_what_only_a_screen_needs(string path)
    {
        await using var visit = await desk.VisitAsync(path);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await visit.Page.Locator(".bar").IsVisibleAsync());
        var pdf = await visit.Page.PdfAsync(new() { Format = "A4" });

        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
    }

    [SkippableFact]
    public async Task An_address_that_leads_nowhere_says_so_and_leads_back()
    {
        await using var visit = await desk.VisitAsync("/geschichte/0000000000000000", Ways.WithoutScript);
        Assert.Equal(404, visit.Status);

        await visit.Page.Locator("main a").First.ClickAsync();

        Assert.EndsWith("/", visit.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>An engagement of the first story that no other journey looks at.</summary>
    private (EngagementKey Key, string Title) Undated()
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        var sketch = Places.Budapest(desk.Live.Current).Engagements.OrderBy(e => e.Reports).ThenBy(e => e.Key.ToString(), StringComparer.Ordinal).First();
        return (sketch.Key, sketch.Title);
    }
}
