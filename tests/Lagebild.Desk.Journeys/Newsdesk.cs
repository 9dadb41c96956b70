using Lagebild.App;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Desk.Pictures;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Sqlite;
using Lagebild.Storage.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lagebild.Desk.Journeys;

/// <summary>
/// A desk over the samples on the morning of 16 April 2026, and a browser before it. Needs Chromium at /usr/bin/chromium (Debian: apt-get install chromium);
/// journeys are skipped, visibly, where it is not. <c>LAGEBILD_JOURNEYS_DB=postgres</c> puts two desks over one PostgreSQL in its place: visits go to one and
/// the other in turns, and what arrives and what is decided comes through the database.
/// </summary>
public sealed class Newsdesk : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-journeys-");
    private static readonly bool HasSeveral = Environment.GetEnvironmentVariable("LAGEBILD_JOURNEYS_DB") == "postgres";

    private readonly List<DeskServer> _servers = [];
    private readonly List<IDossierStore> _stores = [];
    private IPlaywright? _playwright;
    private PostgresInstance? _database;
    private int _visits;

    /// <summary>Six in the morning in Berlin.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 4, 16, 6, 0, 0, TimeSpan.FromHours(2));

    public IBrowser Browser { get; private set; } = null!;

    public IDossierStore Store => _stores[0];

    /// <summary>Reports of the samples that had not been published by then.</summary>
    public IReadOnlyList<Document> Later { get; private set; } = [];

    internal Intake Intake { get; private set; } = null!;

    internal LivePicture Live => Of(_servers[0]);

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        if (HasSeveral)
            _database = await PostgresInstance.StartAsync(["fsync=off"]);
        for (var desk = 0; desk < (HasSeveral ? 2 : 1); desk++)
        {
            _stores.Add(_database is { } database
                ? await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(database.Address("journeys")))
                : await SqliteDossierStore.OpenAsync(Path.Combine(_folder.FullName, "desk.db")));
        }
        Intake = new Intake(Languages.Installed, Store, []);
        var samples = DemoCommand.Samples().ToLookup(d => d.Published?.Instant?.ToDateTimeOffset() <= Morning);
        Later = [.. samples[false].OrderBy(d => d.Published?.Instant?.ToInstant())];
        await Intake.TakeAsync(samples[true], _ => { }, CancellationToken.None);
        foreach (var store in _stores)
            _servers.Add(await DeskServer.StartAsync(store, new DeskOptions { Endpoint = new(System.Net.IPAddress.Loopback, 0), IsOpen = true }, new DemoClock(TimeProvider.System, Morning)));
        foreach (var live in _servers.Select(Of))
        {
            while (!live.Current.IsWhole || live.Current.Stories.Count == 0)
                await Task.Delay(50);
        }
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var server in _servers)
            await server.DisposeAsync();
        foreach (var store in _stores)
            await store.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static LivePicture Of(DeskServer server) => server.Services.GetRequiredService<LivePicture>();

    /// <summary>A tab that notes what a reader would never see: errors of the console, and requests to anywhere else.</summary>
    public async Task<Visit> VisitAsync(string path, BrowserNewContextOptions? options = null)
    {
        Skip.If(Browser is null, "Chromium is not installed here.");
        options ??= new();
        options.Locale ??= "de-DE";
        var address = _servers[Interlocked.Increment(ref _visits) % _servers.Count].Address.GetLeftPart(UriPartial.Authority);
        options.BaseURL = address;
        var context = await Browser.NewContextAsync(options);
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.GoAsync(path);
        return visit;
    }
}

[CollectionDefinition(Name)]
public sealed class AtTheNewsdesk : ICollectionFixture<Newsdesk>
{
    public const string Name = "newsdesk";
}
