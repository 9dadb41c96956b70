using System.Net;
using Lagebild.Desk.Access;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Tests.Alerts;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Several;

/// <summary>Two desks over one PostgreSQL are one desk to whoever uses them.</summary>
public sealed class SeveralDesksTests
{
    private static readonly LogEntry First = new Written("2025-03-03", "Blatt", "Holt trifft Brandt", "Holt trifft Brandt am 6. März in Wien.").Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 6. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;

    private static readonly LogEntry Cancelled = new Written("2025-03-04", "Kurier", "Holt sagt Treffen mit Brandt ab", "Holt hat das Treffen mit Brandt am 6. März in Wien abgesagt.").Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Cancelled, "das Treffen mit Brandt am 6. März in Wien abgesagt", ["Holt", "Brandt"], place: "Wien", time: "2025-03-06").Entry;

    [SkippableFact]
    public async Task What_one_desk_writes_is_on_the_pages_of_the_other()
    {
        await using var house = await House.OpenAsync(new DeskOptions { IsOpen = true }, First);
        using var one = house.Browser(0);
        using var other = house.Browser(1);
        var story = (await one.PageAsync("/geschichten")).QuerySelector(".entry h3 a")!.GetAttribute("href")!;

        using var answer = await one.SendAsync(story, $"{story}/notiz", ("was", "umbenennen"), ("titel", "Wiener Treffen"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await house.SettleAsync();

        Assert.Contains("Wiener Treffen", (await other.PageAsync(story)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Whoever_signed_in_at_one_desk_is_signed_in_at_the_other_and_signed_out_at_both()
    {
        await using var house = await House.OpenAsync(new DeskOptions());
        house.Clock.Morning = DateTimeOffset.UtcNow;
        Assert.True(await house.Servers[0].Services.GetRequiredService<AccountBook>().AddAsync(Newsroom.Name("kern"), "", DeskRole.Editor, Newsroom.Password, default));
        using var one = house.Browser(0);
        using (var signedIn = await one.SignInAsync("kern", Newsroom.Password))
            Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);

        // One name before both desks: the same cookies.
        using var other = house.Browser(1, one.Cookies);
        using (var page = await other.GetAsync("/konto"))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await house.Servers[0].Services.GetRequiredService<AccountBook>().EndSessionsAsync(Newsroom.Name("kern"), default);
        using (var page = await other.GetAsync("/konto"))
            Assert.Equal(HttpStatusCode.Found, page.StatusCode);
    }

    [SkippableFact]
    public async Task News_are_told_once_though_both_desks_look_for_them()
    {
        using var listener = new Listener();
        await using var house = await House.OpenAsync(new DeskOptions { IsOpen = true, Alerts = new AlertOptions { AllowedHosts = [listener.Address.Host] } }, First);
        using var browser = house.Browser(0);
        using (var added = await browser.SendAsync("/hinweise", "/hinweise", ("thema", "Actor"), ("was", "Brandt"), ("weg", "Webhook"), ("an", listener.Address.AbsoluteUri)))
            Assert.True(added.IsSuccessStatusCode || added.StatusCode == HttpStatusCode.SeeOther);
        foreach (var server in house.Servers)
            await server.Services.GetRequiredService<AlertRunner>().LookAsync(default);

        await house.Stores[0].Log.AppendAsync([new ReportEntry(Cancelled)]);
        await house.SettleAsync();
        var sent = await listener.NextAsync();
        foreach (var server in house.Servers)
        {
            await server.Services.GetRequiredService<AlertRunner>().LookAsync(default);
            await server.Services.GetRequiredService<AlertRunner>().SendAsync(default);
        }

        Assert.Contains("abgesagt", sent.Body, StringComparison.Ordinal);
        Assert.Empty(listener.Taken);
    }

    [SkippableFact]
    public async Task News_are_told_once_though_the_clock_of_one_desk_is_minutes_ahead()
    {
        using var listener = new Listener { Answer = new TaskCompletionSource() };
        await using var house = await House.OpenAsync(new DeskOptions { IsOpen = true, Alerts = new AlertOptions { AllowedHosts = [listener.Address.Host] } }, TimeSpan.FromMinutes(5), First);
        using var browser = house.Browser(0);
        using (var added = await browser.SendAsync("/hinweise", "/hinweise", ("thema", "Actor"), ("was", "Brandt"), ("weg", "Webhook"), ("an", listener.Address.AbsoluteUri)))
            Assert.True(added.IsSuccessStatusCode || added.StatusCode == HttpStatusCode.SeeOther);
        foreach (var server in house.Servers)
            await server.Services.GetRequiredService<AlertRunner>().LookAsync(default);

        await house.Stores[0].Log.AppendAsync([new ReportEntry(Cancelled)]);
        await house.SettleAsync();
        // One desk has sent it and waits for an answer; the other one's clock says that its lease has long ended.
        await listener.NextAsync();
        foreach (var server in house.Servers)
        {
            await server.Services.GetRequiredService<AlertRunner>().LookAsync(default);
            await server.Services.GetRequiredService<AlertRunner>().SendAsync(default);
        }
        listener.Answer.SetResult();
        // Whatever was sent meanwhile has arrived before this.
        using (var last = await new HttpClient().PostAsync(new Uri(listener.Address, "last"), null))
            Assert.True(last.IsSuccessStatusCode);

        Assert.Equal("/last", Assert.Single(listener.Taken).Path);
    }

    [SkippableFact]
    public async Task A_desk_that_goes_away_takes_nothing_with_it()
    {
        await using var house = await House.OpenAsync(new DeskOptions { IsOpen = true }, First);
        await house.Servers[0].DisposeAsync();
        await house.Stores[0].DisposeAsync();

        await house.Stores[1].Log.AppendAsync([new ReportEntry(Cancelled)]);
        await house.SettleAsync(1);

        using var other = house.Browser(1);
        Assert.Contains("abgesagt", (await other.PageAsync("/")).Body!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    private sealed class AheadClock(TimeProvider right, TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => right.GetUtcNow() + ahead;
    }

    /// <summary>Two desks over one schema of the tests' own server.</summary>
    private sealed class House : IAsyncDisposable
    {
        private readonly PostgresServer _server;
        private readonly string _schema;

        private House(PostgresServer server, string schema) => (_server, _schema) = (server, schema);

        public MorningClock Clock { get; } = new();

        public List<IDossierStore> Stores { get; } = [];

        public List<DeskServer> Servers { get; } = [];

        public static Task<House> OpenAsync(DeskOptions options, params IReadOnlyCollection<LogEntry> reports) => OpenAsync(options, TimeSpan.Zero, reports);

        /// <param name="options">Of both desks.</param>
        /// <param name="ahead">How far the clock of each desk is ahead of that of the one before it.</param>
        /// <param name="reports">What is there at first.</param>
        public static async Task<House> OpenAsync(DeskOptions options, TimeSpan ahead, params IReadOnlyCollection<LogEntry> reports)
        {
            var server = await PostgresServer.OfTestsAsync();
            var address = server.Fresh();
            var house = new House(server, address.Schema);
            for (var i = 0; i < 2; i++)
                house.Stores.Add(await PostgresDossierStore.OpenAsync(address));
            if (reports.Count > 0)
                await house.Stores[0].Log.AppendAsync([.. reports.Select(r => new ReportEntry(r))]);
            foreach (var store in house.Stores)
                house.Servers.Add(await DeskServer.StartAsync(store, options with { Endpoint = new IPEndPoint(IPAddress.Loopback, 0) }, new AheadClock(house.Clock, ahead * house.Servers.Count)));
            await house.SettleAsync();
            return house;
        }

        public Browser Browser(int desk, CookieContainer? cookies = null) => new(Servers[desk].Address, cookies);

        /// <summary>Waits until the pictures hold whatever the log holds.</summary>
        public async Task SettleAsync(int from = 0)
        {
            var head = await Stores[^1].Log.HeadAsync();
            foreach (var server in Servers.Skip(from))
            {
                var live = server.Services.GetRequiredService<LivePicture>();
                while (!live.Current.IsWhole || live.Current.Position.CompareTo(head) < 0)
                    await Task.Delay(10);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var server in Servers)
                await server.DisposeAsync();
            foreach (var store in Stores)
                await store.DisposeAsync();
            await _server.DropAsync(_schema);
        }
    }
}
