using System.Text.RegularExpressions;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>Signing in, and running the desk: on the desk with accounts.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class AccessTests(Newsdesk desk)
{
    [SkippableFact]
    public async Task The_first_admin_is_made_at_the_printed_address_and_lets_a_colleague_in()
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        var folder = Directory.CreateTempSubdirectory("lagebild-setup-");
        await using (var store = await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "desk.db")))
        await using (var server = await DeskServer.StartAsync(store, new DeskOptions { Endpoint = new(System.Net.IPAddress.Loopback, 0) }, TimeProvider.System))
        await using (var context = await desk.Browser.NewContextAsync(new() { BaseURL = server.Address.GetLeftPart(UriPartial.Authority), Locale = "de-DE" }))
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(server.Setup!.PathAndQuery);
            await page.Locator("input[name=name]").FillAsync("chefin");
            await FillPasswordAsync(page, "Die Spätschicht hat um zehn Schluss");
            await page.Locator("form.stacked button").ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("/verwaltung/menschen$"));
            await page.Locator("form[action$='/neu'] input[name=name]").FillAsync("kollege");
            await page.Locator("form[action$='/neu'] select[name=rolle]").SelectOptionAsync("Editor");
            await page.Locator("form[action$='/neu'] button").ClickAsync();
            var password = await page.Locator(".secret code").InnerTextAsync();
            await page.Context.ClearCookiesAsync();
            await page.GotoAsync("/anmelden");
            await People.SignInAsync(page, "kollege", password);

            await Expect(page.Locator(".who .user")).ToHaveTextAsync("kollege");
            Assert.Equal(404, (await page.GotoAsync(server.Setup.PathAndQuery))!.Status);
        }
        folder.Delete(recursive: true);
    }

    [SkippableFact]
    public async Task A_wrong_password_says_so_and_the_right_one_leads_to_what_was_asked_for()
    {
        await using var visit = await desk.VisitAsync("/kalender?ansicht=woche", Ways.WithoutScript, People.Nobody);
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/anmelden"));

        await People.SignInAsync(visit.Page, People.Reader, "Guten Morgen Nachrichten");
        await Expect(visit.Page.Locator("[role=alert]")).ToContainTextAsync("stimmt nicht");
        await Expect(visit.Page.Locator("input[name=name]")).ToHaveValueAsync(People.Reader);
        await visit.Page.Locator("input[name=kennwort]").FillAsync(People.Password);
        await visit.Page.Locator("form.stacked button").ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync(new Regex(@"/kalender\?ansicht=woche"));
    }

    [SkippableFact]
    public async Task Whoever_signs_out_is_out()
    {
        await using var visit = await desk.VisitAsync("/anmelden", who: People.Nobody);
        await People.SignInAsync(visit.Page, People.Reader);
        await Expect(visit.Page.Locator(".who .user")).ToHaveTextAsync(People.Reader);

        await visit.GoAsync("/konto");
        await visit.Page.Locator("form[action='/abmelden'] button").First.ClickAsync();
        await visit.GoAsync("/geschichten");

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/anmelden"));
    }

    [SkippableFact]
    public async Task Ones_own_password_is_changed_and_holds_at_once()
    {
        var name = await LetInAsync("berta", DeskRole.Reader);
        await using var visit = await desk.VisitAsync("/anmelden", who: People.Nobody);
        await People.SignInAsync(visit.Page, name);
        await visit.GoAsync("/konto");

        await visit.Page.Locator("input[name=bisher]").FillAsync(People.Password);
        await FillPasswordAsync(visit.Page, "Am Hafen liegt noch Nebel heute");
        await visit.Page.Locator("form[action='/konto/kennwort'] button").ClickAsync();
        await Expect(visit.Page.Locator(".notice.good")).ToBeVisibleAsync();

        await using var again = await desk.VisitAsync("/anmelden", who: People.Nobody);
        await People.SignInAsync(again.Page, name, "Am Hafen liegt noch Nebel heute");
        await Expect(again.Page.Locator(".who .user")).ToHaveTextAsync(name);
    }

    [SkippableFact]
    public async Task A_token_is_shown_once_lets_a_program_read_and_is_taken_back()
    {
        await using var visit = await desk.VisitAsync("/konto", who: People.Editor);

        await visit.Page.Locator("input[name=zweck]").FillAsync("Anzeige im Flur");
        await visit.Page.Locator("form[action='/konto/token'] button").ClickAsync();
        var token = await visit.Page.Locator(".secret code").InnerTextAsync();
        Assert.Equal(200, await AskAsync(visit.Page, token));
        await visit.GoAsync("/konto");
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync(token);
        await visit.Page.Locator("tr", new() { HasText = "Anzeige im Flur" }).Locator("button").First.ClickAsync();
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("Anzeige im Flur");

        Assert.Equal(401, await AskAsync(visit.Page, token));
    }

    [SkippableFact]
    public async Task A_reader_reads_everything_and_decides_nothing()
    {
        await using var visit = await desk.VisitAsync(desk.Flensburg, who: People.Reader);

        await Expect(visit.Page.Locator(".slots-of")).ToContainTextAsync("Flensburg");
        await Expect(visit.Page.Locator(".tools, button[value=bestaetigen]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".places a[href='/verwaltung']")).ToHaveCountAsync(0);
        await visit.GoAsync("/verwaltung");

        Assert.Equal(403, visit.Status);
        await visit.Page.Locator("main a").First.ClickAsync();
        await Expect(visit.Page.Locator("#heute")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task An_admin_gives_another_role_blocks_and_lets_in_again_without_script()
    {
        var name = await LetInAsync("dirk", DeskRole.Reader);
        await using var visit = await desk.VisitAsync("/verwaltung/menschen", Ways.WithoutScript, People.Admin);
        var row = visit.Page.Locator("table.people tr", new() { HasText = name });

        await row.Locator("select[name=rolle]").SelectOptionAsync("Editor");
        await row.Locator("form[action$='/rolle'] button").ClickAsync();
        await Expect(row.Locator("select[name=rolle]")).ToHaveValueAsync("Editor");
        await row.Locator("button[formaction$='/sperren']").ClickAsync();
        await using (var blocked = await desk.VisitAsync("/anmelden", who: People.Nobody))
        {
            await People.SignInAsync(blocked.Page, name);
            await Expect(blocked.Page.Locator("[role=alert]")).ToBeVisibleAsync();
        }
        await row.Locator("button[formaction$='/zulassen']").ClickAsync();

        await Expect(row.Locator("button[formaction$='/sperren']")).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Decisions_are_listed_by_who_made_them()
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        var note = Note.Create("emil", Instant.FromUtc(2026, 4, 15, 7, 0), new StoryChecked(desk.Live.Current.Stories[0].Id.First), "gegengelesen");
        await desk.Store.Log.AppendAsync([new NoteEntry(note)]);
        await using var visit = await desk.VisitAsync("/verwaltung/notizen", who: People.Editor);
        await Expect(visit.Page.Locator("select[name=von] option[value=emil]")).ToHaveCountAsync(1);

        await visit.Page.Locator("select[name=von]").SelectOptionAsync("emil");
        await visit.Page.Locator("main form button").ClickAsync();

        await Expect(visit.Page.Locator(".decisions .by strong")).ToHaveTextAsync(["emil"]);
        await Expect(visit.Page.Locator(".decisions")).ToContainTextAsync("gegengelesen");
        await desk.Store.Log.AppendAsync([new NoteEntry(Note.Create("emil", Instant.FromUtc(2026, 4, 15, 7, 1), new Undo(note.Id)))]);
    }

    [SkippableFact]
    public async Task An_admin_sees_what_reading_anew_would_change()
    {
        await using var visit = await desk.VisitAsync("/verwaltung", who: People.Admin);

        await visit.Page.Locator("a[href='/verwaltung/neu-lesen']").ClickAsync();

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("2026.2");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task An_admin_takes_back_somebody_elses_token()
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        using var accounts = AccountBook.Of(desk.Store, TimeProvider.System);
        await new TokenBook(desk.Store, accounts, TimeProvider.System).CreateAsync((await accounts.FindAsync(People.Editor, default))!, "Vergessenes Skript", TokenScope.Note, default);
        await using var visit = await desk.VisitAsync("/verwaltung/token", Ways.WithoutScript, People.Admin);

        await visit.Page.Locator("tr", new() { HasText = "Vergessenes Skript" }).Locator("button").ClickAsync();

        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync("Vergessenes Skript");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("Anzeige im Newsroom");
    }

    private async Task<string> LetInAsync(string name, DeskRole role)
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        using var accounts = AccountBook.Of(desk.Store, TimeProvider.System);
        Assert.True(AccountName.TryParse(name, out var parsed) && await accounts.AddAsync(parsed, "", role, People.Password, default));
        return name;
    }

    private static async Task FillPasswordAsync(IPage page, string password)
    {
        await page.Locator("input[autocomplete=new-password]").First.FillAsync(password);
        await page.Locator("input[autocomplete=new-password]").Last.FillAsync(password);
    }

    private static async Task<int> AskAsync(IPage page, string token) =>
        (await page.APIRequest.GetAsync("/api/v1/diary", new() { Headers = [KeyValuePair.Create("Authorization", $"Bearer {token}")] })).Status;
}
