using System.Net;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Tests;
using NodaTime;

namespace Lagebild.Desk.Tests.Access;

public sealed class AdministrationTests
{
    [Fact]
    public async Task An_admin_lets_somebody_in_who_signs_in_with_the_password_shown_once()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var anna = await desk.SignedInAsync("anna");

        using var added = await anna.SendAsync("/verwaltung/menschen", "/verwaltung/menschen/neu", ("name", "Jan.Brandt"), ("anzeige", "Jan Brandt"), ("rolle", "Editor"));
        var password = (await Browser.DocumentAsync(added)).QuerySelector(".secret code")!.TextContent;
        Assert.DoesNotContain(password, (await anna.PageAsync("/verwaltung/menschen")).DocumentElement.OuterHtml, StringComparison.Ordinal);

        using var jan = desk.Browser();
        using var signed = await jan.SignInAsync("jan.brandt", password);
        Assert.Equal(HttpStatusCode.Found, signed.StatusCode);
        Assert.Contains("Redaktion", (await jan.PageAsync("/konto")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_bars_and_passwords_are_changed_on_the_page()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Reader));
        using var anna = await desk.SignedInAsync("anna");
        const string People = "/verwaltung/menschen";

        using var promoted = await anna.SendAsync(People, $"{People}/rolle", ("name", "jan"), ("rolle", "Editor"));
        Assert.Equal(DeskRole.Editor, (await desk.Accounts.FindAsync("jan", default))!.Role);
        using var barred = await anna.SendAsync(People, $"{People}/sperren", ("name", "jan"));
        Assert.True((await desk.Accounts.FindAsync("jan", default))!.IsDisabled);
        using var again = await anna.SendAsync(People, $"{People}/zulassen", ("name", "jan"));
        Assert.False((await desk.Accounts.FindAsync("jan", default))!.IsDisabled);
        using var reset = await anna.SendAsync(People, $"{People}/kennwort", ("name", "jan"));
        var password = (await Browser.DocumentAsync(reset)).QuerySelector(".secret code")!.TextContent;
        Assert.NotNull(await desk.Accounts.AuthenticateAsync("jan", password, default));
        using var last = await anna.SendAsync(People, $"{People}/rolle", ("name", "anna"), ("rolle", "Reader"));
        Assert.Equal(HttpStatusCode.BadRequest, last.StatusCode);
        using var unknown = await anna.SendAsync(People, $"{People}/sperren", ("name", "nobody"));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var wrong = await anna.SendAsync(People, $"{People}/rolle", ("name", "jan"), ("rolle", "17"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task The_database_page_counts_what_there_is_and_what_an_older_reader_read()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        var report = new Written("2025-03-01", "Blatt", "Kopf", "Holt trifft Brandt.").Entry;
        await desk.Store.Log.AppendAsync([new Storage.ReportEntry(report), new Storage.ReportEntry(new Written("2025-03-02", "Blatt", "Kopf", "Etwas anderes.").Entry)]);
        await desk.Store.Log.AppendAsync([new Storage.ReadingEntry(report.Report with { Reader = "newer" })]);
        await desk.RestartAsync(new DeskOptions { Reader = new DeskReader(() => "newer", _ => report.Report) });
        using var anna = await desk.SignedInAsync("anna");

        var page = await anna.PageAsync("/verwaltung");

        Assert.Equal(["1 · jetzige", "1"], page.QuerySelectorAll("tbody tr").Select(r => r.TextContent.Contains("jetzige", StringComparison.Ordinal) ? $"{r.Children[1].TextContent} · jetzige" : r.Children[1].TextContent));
        Assert.Contains("Eine Meldung hat zuletzt eine andere Fassung gelesen", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelectorAll(".pairs dd")[2].TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/verwaltung/neu-lesen']"));
    }

    [Fact]
    public async Task Decisions_are_listed_with_their_author_time_reason_and_story_the_latest_first()
    {
        var report = new Written("2025-03-01", "Blatt", "Kopf der Meldung", "Holt trifft Brandt.").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(report);
        var morning = Instant.FromUtc(2025, 3, 1, 6, 30);
        await desk.Store.Notes.AppendAsync(Note.Create("anna", morning, new StoryRenamed(report.Id, "Neuer Titel"), "<b>klarer</b>"));
        var renamed = Note.Create("jan", morning + Duration.FromHours(1), new StoryChecked(report.Id));
        await desk.Store.Notes.AppendAsync(renamed);
        await desk.Store.Notes.AppendAsync(Note.Create("jan", morning + Duration.FromHours(2), new Undo(renamed.Id)));
        await desk.SettleAsync();
        using var browser = desk.Browser();

        var lines = (await browser.PageAsync("/verwaltung/notizen")).QuerySelectorAll(".decisions > li");

        Assert.Equal(["jan", "jan", "anna"], lines.Select(l => l.QuerySelector("strong")!.TextContent));
        Assert.Contains("1.3.2025, 07:30", lines[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("<b>klarer</b>", lines[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("Neuer Titel", lines[2].QuerySelector(".of")!.TextContent);
        Assert.Equal("off", lines[1].ClassName);
        Assert.Single((await browser.PageAsync("/verwaltung/notizen?von=anna")).QuerySelectorAll(".decisions > li"));
        Assert.Equal(3, (await browser.PageAsync("/verwaltung/notizen?seite=99")).QuerySelectorAll(".decisions > li").Length);
    }
}
