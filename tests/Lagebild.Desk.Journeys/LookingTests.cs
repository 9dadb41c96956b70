using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>The same ways on a phone, in the dark, in English and on paper.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class LookingTests(Newsdesk desk)
{
    [SkippableFact]
    public async Task On_a_phone_from_the_diary_to_the_proof_without_scrolling_sideways()
    {
        await using var visit = await desk.VisitAsync("/", Ways.Phone);

        await visit.Page.Locator("#heute ~ ol .card h3 a").First.TapAsync();
        await visit.Page.Locator("main details.proof summary").First.TapAsync();
        await visit.Page.Locator("details.proof[open] a[href^='/leser/']").First.TapAsync();
        await Expect(visit.Page.Locator("#stelle")).ToBeVisibleAsync();

        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 0, 390);
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task On_a_phone_an_editor_decides_without_script()
    {
        var options = Ways.Phone;
        options.JavaScriptEnabled = false;
        await using var visit = await desk.VisitAsync(desk.Flensburg, options);

        await visit.Page.Locator("button[value=bestaetigen]").TapAsync();

        await visit.TakeBackAsync();
    }

    [SkippableFact]
    public async Task In_the_dark_pages_are_dark_and_stay_so_from_page_to_page()
    {
        await using var visit = await desk.VisitAsync("/", new() { ColorScheme = ColorScheme.Dark });

        Assert.True(await BrightnessAsync(visit.Page) < 80);
        await visit.Page.Locator(".places a[href='/geschichten']").ClickAsync();
        await visit.Page.Locator(".storylist h3 a").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        Assert.True(await BrightnessAsync(visit.Page) < 80);
    }

    [SkippableFact]
    public async Task In_English_from_the_diary_to_a_decision()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg, new() { Locale = "en-GB" });

        await Expect(visit.Page.Locator("#entscheiden")).ToHaveTextAsync("Decide");
        await visit.Page.Locator("button[value=bestaetigen]").ClickAsync();
        await Expect(visit.Page.Locator("#meldung")).ToContainTextAsync("Noted");
        await visit.TakeBackAsync();
        await visit.GoAsync("/");

        await Expect(visit.Page.Locator("#morgen")).ToContainTextAsync("Tomorrow");
    }

    [SkippableFact]
    public async Task In_English_what_was_wrong_is_said_in_English_without_script()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg, new() { Locale = "en-GB", JavaScriptEnabled = false });

        var form = await visit.UnfoldAsync("tag", "soon", "phoned");
        await form.Locator("button").First.ClickAsync();

        await Expect(visit.Page.Locator("[role=alert]")).ToContainTextAsync("soon");
        await Expect(visit.Page.Locator("[role=alert]")).ToContainTextAsync("Not noted");
    }

    [SkippableFact]
    public async Task Signing_in_speaks_English_and_meets_the_dark()
    {
        await using var visit = await desk.VisitAsync("/anmelden", new() { Locale = "en-GB", ColorScheme = ColorScheme.Dark }, People.Nobody);

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Sign in");
        Assert.True(await BrightnessAsync(visit.Page) < 80);
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_story_is_printed_with_its_engagements_and_without_its_tools()
    {
        await using var visit = await desk.VisitAsync(desk.Ferry);

        Assert.Contains("%PDF", await PrintAsync(visit.Page), StringComparison.Ordinal);
        await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".tools").First).ToBeHiddenAsync();
    }

    [SkippableFact]
    public async Task A_report_is_printed_with_its_facts()
    {
        await using var visit = await desk.VisitAsync(desk.At(p => Lagebild.Desk.Web.Addresses.Reader(Places.Budapest(p).Members[0])));

        Assert.Contains("%PDF", await PrintAsync(visit.Page), StringComparison.Ordinal);
        await Expect(visit.Page.Locator("#tatsachen")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".bar")).ToBeHiddenAsync();
    }

    private static async Task<string> PrintAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return System.Text.Encoding.ASCII.GetString(await page.PdfAsync(new() { Format = "A4" }), 0, 4);
    }

    /// <summary>Of the page's ground, from 0 to 255.</summary>
    private static Task<double> BrightnessAsync(IPage page) => page.EvaluateAsync<double>(
        "(() => { const c = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).map(Number); const p = c.length > 3 && c[3] === 0 ? getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g).map(Number) : c; return (p[0] + p[1] + p[2]) / 3; })()");
}
