using System.Net;
using Lagebild.Client;
using Lagebild.Dossiers.Notes;
using Lagebild.Reading.Engagements;
using Lagebild.Storage.Log;
using LogEntry = Lagebild.Dossiers.Log.LogEntry;
using NoteEntry = Lagebild.Storage.NoteEntry;

namespace Lagebild.Desk.Tests.Api;

public sealed class VersionsTests
{
    private static readonly LogEntry First = Newsweek.Version("2025-03-01", "Wien"), Second = Newsweek.Version("2025-03-02", "Graz"), Last = Newsweek.Version("2025-03-03", "Graz", EngagementStatus.Cancelled);

    private static async Task<DeskUnderTest> OpenAsync()
    {
        var desk = await DeskUnderTest.OpenAsync();
        var log = new VersionedLog(desk.Store, TimeProvider.System);
        foreach (var version in new[] { First, Second, Last })
            await log.AppendAsync([version]);
        await desk.SettleAsync();
        return desk;
    }

    [Fact]
    public async Task A_corrected_version_says_what_it_changed_and_the_earlier_one_which_took_its_place()
    {
        await using var desk = await OpenAsync();
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);

        var last = await client.VersionsAsync(Last.Id.Value);
        var second = await client.VersionsAsync(Second.Id.Value[..8]);

        Assert.Equal((Last.Id.Value, Last.Id.Value, null), (last.Report.Id, last.Report.Story, last.SupersededBy));
        Assert.Equal([(Second.Id.Value, Last.Id.Value), (First.Id.Value, Second.Id.Value)], last.Supersedes.Select(v => (v.Report.Id, v.SupersededBy)));
        Assert.Equal([new VersionChange("Meeting Anna Holt–Jan Brandt", "status", "planned", "cancelled")], last.Supersedes[0].Changes);
        Assert.Equal([new VersionChange("Meeting Anna Holt–Jan Brandt", "place", "Wien", "Graz")], last.Supersedes[1].Changes);
        Assert.Equal(("Holt trifft Brandt am 6. März in Graz.", "Holt trifft Brandt am 6. März in Wien."), (Assert.Single(last.Supersedes[1].Added), Assert.Single(last.Supersedes[1].Gone)));
        Assert.Equal((Second.Id.Value, Last.Id.Value, First.Id.Value), (second.Report.Id, second.SupersededBy?.Id, Assert.Single(second.Supersedes).Report.Id));
    }

    [Fact]
    public async Task An_earlier_version_keeps_its_address_and_links_to_the_one_that_took_its_place()
    {
        await using var desk = await OpenAsync();
        using var browser = desk.Browser();

        using var report = await browser.GetAsync($"/api/v1/reports/{Second.Id.Value}");
        using var text = await browser.GetAsync($"/api/v1/reports/{Second.Id.Value}/text");

        string[] links = [$"</api/v1/reports/{First.Id.Value}>; rel=\"predecessor-version\"", $"</api/v1/reports/{Last.Id.Value}>; rel=\"successor-version\""];
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (report.StatusCode, text.StatusCode));
        Assert.Equal(links, report.Headers.GetValues("Link"));
        Assert.Equal(links, text.Headers.GetValues("Link"));
        Assert.Equal(Second.Document.Text, await text.Content.ReadAsStringAsync());
        Assert.Equal(Last.Id.Value, Assert.Single((await browser.JsonAsync("/api/v1/reports")).Items()).Text("id"));
    }

    [Fact]
    public async Task What_an_editor_took_out_is_no_version()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        await desk.Store.Log.AppendAsync([new NoteEntry(Note.Create("anna", NodaTime.Instant.FromUtc(2025, 3, 4, 5, 0), new DocumentWithdrawn(Newsweek.First.Id)))]);
        await desk.SettleAsync();
        using var browser = desk.Browser();

        using var withdrawn = await browser.GetAsync($"/api/v1/reports/{Newsweek.First.Id.Value}/versions");
        var standing = await browser.JsonAsync($"/api/v1/reports/{Newsweek.Second.Id.Value}/versions");

        await withdrawn.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty(standing.GetProperty("supersedes").EnumerateArray());
        Assert.False(standing.TryGetProperty("supersededBy", out _));
    }
}
