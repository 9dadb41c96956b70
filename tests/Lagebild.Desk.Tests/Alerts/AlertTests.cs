using System.Net;
using System.Text.Json;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Storage;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using NodaTime;

namespace Lagebild.Desk.Tests.Alerts;

public sealed class AlertTests
{
    private static readonly LogEntry First = new Written("2025-03-03", "Blatt", "Holt trifft Brandt", "Holt trifft Brandt am 6. März in Wien.").Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 6. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;

    private static readonly LogEntry Cancelled = new Written("2025-03-04", "Kurier", "Holt sagt Treffen mit Brandt ab", "Holt hat das Treffen mit Brandt am 6. März in Wien abgesagt.").Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Cancelled, "das Treffen mit Brandt am 6. März in Wien abgesagt", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;

    [Fact]
    public async Task A_webhook_is_told_of_a_change_with_its_sentence_and_a_signature_that_holds()
    {
        using var listener = new Listener();
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        var secret = await AddAsync(browser, ("thema", "Actor"), ("was", "Brandt"), ("weg", "Webhook"), ("an", listener.Address.AbsoluteUri));

        await ArriveAsync(desk, Cancelled);
        var sent = await listener.NextAsync();

        using var body = JsonDocument.Parse(sent.Body);
        Assert.Equal("lagebild.news", body.RootElement.GetProperty("type").GetString());
        Assert.Contains(body.RootElement.GetProperty("data").EnumerateArray(), i => i.GetProperty("quote").GetString() == "das Treffen mit Brandt am 6. März in Wien abgesagt");
        Assert.Equal($"v1,{AlertChannels.Sign(secret, $"{sent.Headers["webhook-id"]}.{sent.Headers["webhook-timestamp"]}.{sent.Body}")}", sent.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task What_is_not_asked_for_and_what_is_old_is_not_told()
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Actor"), ("was", "Sommer"), ("weg", "Desk"));
        await AddAsync(browser, ("thema", "Everything"), ("weg", "Desk"));
        var old = new Written("2024-11-01", "Archiv", "Lenz trifft Sommer", "Lenz trifft Sommer in Bonn.").Person("Lenz").Person("Sommer")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Lenz trifft Sommer in Bonn", ["Lenz", "Sommer"], place: "Bonn").Entry;

        await ArriveAsync(desk, old);
        await ArriveAsync(desk, Cancelled);
        await UntilAsync(async () => (await States(desk)).Any(s => s.Latest.Count > 0));

        var states = await States(desk);
        Assert.DoesNotContain(states.SelectMany(s => s.Latest), i => i.Quote.Contains("Sommer", StringComparison.Ordinal));
        Assert.Single(states, s => s.Latest.Count > 0);
    }

    [Theory]
    [InlineData("Kind", "gipfel", "Summit")]
    [InlineData("Kind", "Summit", "Summit")]
    [InlineData("Kind", "Kaffeerunde", null)]
    [InlineData("Story", "Kein solcher Titel", null)]
    public async Task A_kind_is_named_by_the_word_that_pages_have_for_it(string subject, string what, string? meant)
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();

        using var answer = await browser.SendAsync("/hinweise", "/hinweise", ("thema", subject), ("was", what), ("weg", "Desk"), ("an", ""), ("geheimnis", ""), ("sammeln", ""), ("ruhe-von", ""), ("ruhe-bis", ""));

        Assert.Equal(meant is null ? [] : [meant], (await new AlertBook(desk.Store).RulesAsync(default)).Select(r => r.What));
    }

    [Fact]
    public async Task A_story_is_named_by_its_address_or_its_title()
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        var address = $"/geschichte/{First.Id.Value[..16]}";
        var title = (await browser.PageAsync(address)).QuerySelector("h1")!.TextContent;

        await AddAsync(browser, ("thema", "Story"), ("was", title), ("weg", "Desk"));
        await AddAsync(browser, ("thema", "Story"), ("was", $"http://desk.example{address}"), ("weg", "Desk"));

        Assert.Equal([First.Id.Value, First.Id.Value], (await new AlertBook(desk.Store).RulesAsync(default)).Select(r => r.What));
    }

    [Fact]
    public async Task What_its_owner_watches_is_told_of_and_nothing_else()
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        var elsewhere = new Written("2025-03-04", "Bote", "Lenz trifft Sommer", "Lenz trifft Sommer am 7. März in Bonn.").Person("Lenz").Person("Sommer").Tells(5, "lenz", "sommer", "bonn")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Lenz trifft Sommer am 7. März in Bonn", ["Lenz", "Sommer"], place: "Bonn", time: "2025-03-07").Entry;
        await AddAsync(browser, ("thema", "Watched"), ("was", ""), ("weg", "Desk"));
        await browser.DecideAsync(desk.StoryOf(First), ("was", "beobachten"));

        await ArriveAsync(desk, elsewhere);
        await ArriveAsync(desk, Cancelled);
        await UntilAsync(async () => (await States(desk)).Single().Latest.Count > 0);

        Assert.All((await States(desk)).Single().Latest, i => Assert.Contains("Brandt", i.Quote, StringComparison.Ordinal));
        Assert.Contains("Was ich beobachte", (await browser.PageAsync("/hinweise")).QuerySelector(".rules h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_counts_what_was_found_until_its_reader_has_looked()
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Everything"), ("was", ""), ("weg", "Desk"));
        Assert.Equal("0", await UnseenAsync(browser));

        await ArriveAsync(desk, Cancelled);
        await UntilAsync(async () => await UnseenAsync(browser) != "0");
        var count = await UnseenAsync(browser);
        using (var renewal = new HttpRequestMessage(HttpMethod.Get, "/hinweise") { Headers = { { "X-Renew", "1" } } })
            (await browser.Client.SendAsync(renewal)).Dispose();
        Assert.Equal(count, await UnseenAsync(browser));

        var looked = await browser.PageAsync("/hinweise");
        Assert.Equal(count, looked.QuerySelectorAll(".rules .flag").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await UntilAsync(async () => await UnseenAsync(browser) == "0");
        await desk.RestartAsync(Options());
        using var later = desk.Browser();
        Assert.Empty((await later.PageAsync("/hinweise")).QuerySelectorAll(".rules .flag"));
    }

    [Fact]
    public async Task A_page_that_is_open_is_told_what_was_found_and_nobody_elses_is()
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Actor"), ("was", "Brandt"), ("weg", "Desk"));
        using var lines = new StreamReader(await browser.Client.GetStreamAsync($"/live?after={await desk.Store.Log.HeadAsync()}"));
        Assert.Equal("event: ping", await lines.ReadLineAsync());
        var board = desk.Server.Services.GetRequiredService<AlertBoard>();
        Assert.Null(board.Last("desk"));

        await ArriveAsync(desk, Cancelled);
        while (await lines.ReadLineAsync() != "event: alert")
        {
        }
        var data = (await lines.ReadLineAsync())!;

        using var told = JsonDocument.Parse(data["data: ".Length..]);
        Assert.Contains("Brandt", told.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("/", told.RootElement.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(board.Unseen("desk"), told.RootElement.GetProperty("unseen").GetInt32());
        Assert.Equal(0, board.Unseen("somebody"));
        Assert.Null(board.Last("somebody"));
    }

    [Fact]
    public async Task A_copy_of_a_report_is_no_news()
    {
        using var listener = new Listener();
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Everything"), ("weg", "Ntfy"), ("an", listener.Address + "lage"));
        var copy = new Written("2025-03-04", "Abschrift", "Holt trifft Brandt", "Holt trifft Brandt am 6. März in Wien.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 6. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;

        await ArriveAsync(desk, copy);
        await ArriveAsync(desk, Cancelled);

        Assert.DoesNotContain("Abschrift", (await listener.NextAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_arrive_waits_and_is_tried_again()
    {
        using var listener = new Listener { Status = 503 };
        await using var desk = await StartAsync();
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Everything"), ("weg", "Ntfy"), ("an", listener.Address + "lage"));

        await ArriveAsync(desk, Cancelled);
        await listener.NextAsync();
        await UntilAsync(async () => (await States(desk)).Any(s => s.Fault == "HTTP 503"));
        listener.Status = 200;
        desk.Clock.Forward(TimeSpan.FromMinutes(1));
        var again = await listener.NextAsync();
        await UntilAsync(async () => (await States(desk)).All(s => s.Waiting.Count == 0));

        Assert.Contains("abgesagt", again.Body, StringComparison.Ordinal);
        Assert.Null((await States(desk)).Single().Fault);
    }

    [Fact]
    public async Task News_that_came_while_the_desk_was_closed_are_told_when_it_opens()
    {
        using var listener = new Listener();
        await using var desk = await StartAsync();
        using (var browser = desk.Browser())
            await AddAsync(browser, ("thema", "Place"), ("was", "Wien"), ("weg", "Matrix"), ("an", $"{listener.Address}!raum:server"), ("geheimnis", "abc"));
        await UntilAsync(async () => await new AlertBook(desk.Store).PositionAsync(default) is not null);
        await desk.Server.DisposeAsync();

        await desk.Store.Log.AppendAsync([new ReportEntry(Cancelled)]);
        await desk.RestartAsync(Options());
        var sent = await listener.NextAsync();

        Assert.Equal("PUT", sent.Method);
        Assert.StartsWith("/_matrix/client/v3/rooms/%21raum%3Aserver/send/m.room.message/", sent.Path, StringComparison.Ordinal);
        Assert.Equal("Bearer abc", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task Mail_goes_out_once_a_day_where_a_digest_is_asked_for()
    {
        using var server = new MailServer();
        await using var desk = await StartAsync(Options() with { Alerts = new AlertOptions { MailServer = server.Address } });
        using var browser = desk.Browser();
        await AddAsync(browser, ("thema", "Story"), ("was", First.Id.Value[..16]), ("weg", "Mail"), ("an", "redaktion@blatt.example"), ("sammeln", "8"));

        await ArriveAsync(desk, Cancelled);
        await UntilAsync(async () => (await States(desk)).Single().Waiting.Count > 0);
        var early = server.Taken.Count;
        desk.Clock.Forward(TimeSpan.FromHours(1.5));
        await UntilAsync(() => Task.FromResult(!server.Taken.IsEmpty));
        Assert.True(server.Taken.TryDequeue(out var message));

        Assert.Equal(0, early);
        using var parsed = MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(message)));
        Assert.Contains("abgesagt", Assert.IsAssignableFrom<TextPart>(parsed.Body).Text, StringComparison.Ordinal);
        Assert.Equal("redaktion@blatt.example", parsed.To.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData("Webhook", "http://10.0.0.1/x")]
    [InlineData("Webhook", "ftp://blatt.example/")]
    [InlineData("Webhook", "https://name:wort@blatt.example/")]
    [InlineData("Ntfy", "https://ntfy.example/")]
    [InlineData("Mail", "redaktion@blatt.example")]
    [InlineData("Matrix", "raum")]
    public async Task An_address_that_nothing_can_be_sent_to_is_refused_in_words(string route, string address)
    {
        await using var desk = await StartAsync();
        using var browser = desk.Browser();

        using var answer = await browser.SendAsync("/hinweise", "/hinweise", ("thema", "Everything"), ("was", ""), ("weg", route), ("an", address), ("geheimnis", ""), ("sammeln", ""), ("ruhe-von", ""), ("ruhe-bis", ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Browser.DocumentAsync(answer)).QuerySelector("[role=alert]"));
        Assert.Empty(await new AlertBook(desk.Store).RulesAsync(default));
    }

    [Fact]
    public async Task A_webhook_into_a_private_network_is_not_called()
    {
        using var listener = new Listener();
        using var channels = new AlertChannels(new AlertOptions(), TimeProvider.System);

        var fault = await channels.SendAsync(new AlertRule("a", "b", AlertSubject.Everything, "", AlertRoute.Ntfy, listener.Address + "lage", Lagebild.Pages.UiLanguage.German), [new AlertItem("1", "t", "x", "q", "s", "/", null)], isTest: false, default);

        Assert.NotNull(fault);
        Assert.Empty(listener.Taken);
    }

    [Theory]
    [InlineData(22, 6, 23, false)]
    [InlineData(22, 6, 5, false)]
    [InlineData(22, 6, 6, true)]
    [InlineData(12, 14, 13, false)]
    [InlineData(12, 14, 14, true)]
    public void Quiet_hours_may_go_over_midnight(int from, int to, int hour, bool maySend)
    {
        var rule = new AlertRule("a", "b", AlertSubject.Everything, "", AlertRoute.Ntfy, "", Lagebild.Pages.UiLanguage.German) { QuietFrom = from, QuietTo = to };

        Assert.Equal(maySend, rule.MaySend(new LocalDateTime(2025, 3, 4, hour, 0), null));
    }

    private static DeskOptions Options() => new() { IsOpen = true, Alerts = new AlertOptions { AllowedHosts = ["127.0.0.1"] } };

    private static Task<DeskUnderTest> StartAsync(DeskOptions? options = null) => DeskUnderTest.StartAsync(options ?? Options(), [First]);

    /// <summary>Adds a rule by the form; the secret where the page shows one.</summary>
    private static async Task<string> AddAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync("/hinweise", "/hinweise", fields);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync());
        // The desk has looked once, so that what comes now is new.
        return answer.StatusCode == HttpStatusCode.OK ? (await Browser.DocumentAsync(answer)).QuerySelector(".good code")!.TextContent : "";
    }

    /// <summary>The number beside the alerts in the head of the first page; 0 where it is hidden.</summary>
    private static async Task<string> UnseenAsync(Browser browser)
    {
        var place = (await browser.PageAsync("/")).QuerySelector("#hinweise-neu")!;
        return place.HasAttribute("hidden") ? "0" : place.TextContent;
    }

    private static async Task ArriveAsync(DeskUnderTest desk, LogEntry entry)
    {
        await UntilAsync(async () => await new AlertBook(desk.Store).PositionAsync(default) is not null);
        await desk.Store.Log.AppendAsync([new ReportEntry(entry)]);
        await desk.SettleAsync();
    }

    private static async Task<IReadOnlyList<AlertState>> States(DeskUnderTest desk)
    {
        var book = new AlertBook(desk.Store);
        var states = new List<AlertState>();
        foreach (var rule in await book.RulesAsync(default))
            states.Add(await book.StateAsync(rule.Id, default));
        return states;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600 && !await holds(); i++)
            await Task.Delay(50);
        Assert.True(await holds());
    }
}
