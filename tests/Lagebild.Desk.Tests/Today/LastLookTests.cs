using Lagebild.Desk.Today;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Tests.Today;

public sealed class LastLookTests
{
    private static readonly Instant Morning = Instant.FromUtc(2025, 3, 4, 6, 0);

    [Fact]
    public void What_is_new_stays_new_all_through_a_visit_and_counts_from_the_end_of_the_one_before()
    {
        var first = LastLook.Next(null, new LogPosition(10), Morning);
        Assert.Null(first.From);

        var later = LastLook.Next(first, new LogPosition(12), Morning + Duration.FromMinutes(20));
        Assert.Null(later.From);

        var afternoon = LastLook.Next(later, new LogPosition(30), Morning + Duration.FromHours(8));
        Assert.Equal(new LogPosition(12), afternoon.From);
        Assert.Equal(Morning + Duration.FromMinutes(20), afternoon.FromTime);

        var again = LastLook.Next(afternoon, new LogPosition(31), Morning + Duration.FromHours(8) + Duration.FromMinutes(10));
        Assert.Equal(new LogPosition(12), again.From);
    }

    [Fact]
    public async Task A_report_of_last_week_that_came_in_overnight_is_new_in_the_morning_and_not_after_it_was_marked_as_seen()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Report("2025-03-03", "Holt", "Brandt", "Wien"));
        using var browser = desk.Browser();
        Assert.DoesNotContain("letzten Besuch", await ChangesAsync(browser), StringComparison.Ordinal);

        await desk.Store.Log.AppendAsync([new ReportEntry(Report("2025-02-20", "Ruth Kern", "Paul Sommer", "Graz"))]);
        await desk.SettleAsync();
        desk.Clock.Forward(TimeSpan.FromHours(12));
        var morning = await ChangesAsync(browser);
        Assert.Contains("seit dem letzten Besuch", morning, StringComparison.Ordinal);
        Assert.Contains("Kern", morning, StringComparison.Ordinal);
        Assert.DoesNotContain("Holt", morning, StringComparison.Ordinal);
        Assert.Contains("Holt", await ChangesAsync(browser, "/?neu=tage"), StringComparison.Ordinal);

        using var answer = await browser.SendAsync("/", "/gesehen");
        Assert.DoesNotContain("Kern", await ChangesAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_more_is_new_than_is_shown_the_page_leads_to_the_rest_and_the_button_says_how_much_it_marks()
    {
        string[] names = ["Adler", "Becker", "Conrad", "Dietz", "Engel", "Fink", "Gruber", "Hahn", "Immel", "Jung", "Keller", "Lang", "Maurer", "Noll", "Otten", "Pohl", "Quast", "Reuter", "Seidel", "Thoma"];
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();
        await browser.PageAsync("/");
        await desk.Store.Log.AppendAsync([.. names.Select((n, i) => new ReportEntry(Report("2025-03-03", $"{n}mann", $"{n}sen", $"{n}stadt")))]);
        await desk.SettleAsync();
        desk.Clock.Forward(TimeSpan.FromHours(12));

        var page = await browser.PageAsync("/");
        var shown = page.QuerySelectorAll(".side ol.changes > li").Length;
        var rest = page.QuerySelector(".side .rest a")!;
        var all = (await browser.PageAsync(rest.GetAttribute("href")!)).QuerySelectorAll(".side ol.changes > li").Length;

        Assert.True(all >= names.Length, $"{all}");
        Assert.Equal($"{all - shown} weitere", rest.TextContent);
        Assert.Equal($"alles gesehen, auch {all - shown} nicht gezeigte", page.QuerySelector("form.seen button")!.TextContent);
    }

    [Fact]
    public async Task A_page_that_renews_itself_overnight_is_no_visit()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Report("2025-03-03", "Holt", "Brandt", "Wien"));
        using var browser = desk.Browser();
        await browser.PageAsync("/");
        await desk.Store.Log.AppendAsync([new ReportEntry(Report("2025-02-20", "Ruth Kern", "Paul Sommer", "Graz"))]);
        await desk.SettleAsync();
        desk.Clock.Forward(TimeSpan.FromHours(6));
        using (var renewal = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Renew", "1" } } })
            (await browser.Client.SendAsync(renewal)).Dispose();

        desk.Clock.Forward(TimeSpan.FromHours(6));
        Assert.Contains("Kern", await ChangesAsync(browser), StringComparison.Ordinal);
    }

    private static LogEntry Report(string day, string one, string other, string place) => new Written(day, "Blatt", $"{one} trifft {other} in {place}", $"{one} trifft {other} in {place}.").Person(one).Person(other)
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, $"{one} trifft {other} in {place}", [one, other], place: place).Entry;

    /// <summary>What stands beside the diary.</summary>
    private static async Task<string> ChangesAsync(Browser browser, string address = "/") => (await browser.PageAsync(address)).QuerySelector(".side")!.TextContent;
}
