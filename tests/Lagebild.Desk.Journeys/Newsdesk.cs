using System.Collections.Concurrent;
using Lagebild.App;
using Lagebild.App.Commands.Database;
using Lagebild.App.Explain;
using Lagebild.App.Inputs;
using Lagebild.Desk.Pictures;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
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
/// the other in turns, and what arrives and what is decided comes through the database. Beside it, over the same database, stands a desk with accounts, which
/// goes by the machine's clock, for browsers forget a cookie by theirs; and an empty one that nobody has set up.
/// </summary>
public sealed class Newsdesk : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-journeys-");
    private static readonly bool HasSeveral = Environment.GetEnvironmentVariable("LAGEBILD_JOURNEYS_DB") == "postgres";

    private readonly List<DeskServer> _servers = [];
    private readonly Dictionary<string, Cookie[]> _sessions = [];
    private readonly ConcurrentDictionary<DocumentId, Report> _reread = [];
    private DeskServer? _closed, _fresh;
    private IDossierStore? _empty;
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

    /// <summary>Where the first admin of the empty desk is made.</summary>
    public Uri Setup => _fresh!.Setup!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        Assertions.SetDefaultExpectTimeout(20_000);
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
        await Sources.AddAsync(Store.Sources, Morning);
        foreach (var store in _stores)
            _servers.Add(await DeskServer.StartAsync(store, Options with { IsOpen = true }, new DemoClock(TimeProvider.System, Morning)));
        _closed = await DeskServer.StartAsync(Store, Options, TimeProvider.System);
        await People.LetInAsync(Store, new DemoClock(TimeProvider.System, Morning));
        _empty = await SqliteDossierStore.OpenAsync(Path.Combine(_folder.FullName, "empty.db"));
        _fresh = await DeskServer.StartAsync(_empty, Options, TimeProvider.System);
        foreach (var live in _servers.Append(_closed).Select(Of))
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
        foreach (var server in _servers.Append(_closed).Append(_fresh).OfType<DeskServer>())
            await server.DisposeAsync();
        foreach (var store in _stores.Append(_empty).OfType<IDossierStore>())
            await store.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A desk that takes every address for a feed, and tells why by the models that are installed.</summary>
    private DeskOptions Options => new()
    {
        Endpoint = new(System.Net.IPAddress.Loopback, 0),
        Detect = (address, settings, _) => Task.FromResult(Sources.Found(address, settings)),
        Explain = (document, texts) => Languages.Installed.Explain(document) is var (analysis, _) ? FactLines.Text("", Languages.Installed.ExplainFacts(document, analysis), texts, withNames: false).Trim() : null,
        Reader = new DeskReader(() => "2026.2", document => _reread.GetOrAdd(document.Id, _ => Intake.Read(document) with { Reader = "2026.2" })),
    };

    private static LivePicture Of(DeskServer server) => server.Services.GetRequiredService<LivePicture>();

    /// <summary>A tab that notes what a reader would never see: errors of the console, and requests to anywhere else.</summary>
    /// <param name="path">Where it begins.</param>
    /// <param name="options">The browser's.</param>
    /// <param name="who">Somebody of <see cref="People"/> on the desk with accounts, <see cref="People.Nobody"/> there, <see cref="People.First"/> on the empty one; null on the open one.</param>
    public async Task<Visit> VisitAsync(string path, BrowserNewContextOptions? options = null, string? who = null)
    {
        Skip.If(Browser is null, "Chromium is not installed here.");
        options ??= new();
        options.Locale ??= "de-DE";
        var server = who switch { null => _servers[Interlocked.Increment(ref _visits) % _servers.Count], People.First => _fresh!, _ => _closed! };
        var address = server.Address.GetLeftPart(UriPartial.Authority);
        options.BaseURL = address;
        var context = await Browser.NewContextAsync(options);
        if (who is not (null or People.First or People.Nobody))
            await context.AddCookiesAsync(await SessionAsync(who));
        var visit = new Visit(context, await context.NewPageAsync(), address);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>The cookies of somebody who signed in once; there are only so many tries a minute.</summary>
    private async Task<Cookie[]> SessionAsync(string who)
    {
        if (_sessions.TryGetValue(who, out var known))
            return known;
        await using var visit = await VisitAsync("/anmelden", who: People.Nobody);
        await People.SignInAsync(visit.Page, who);
        return _sessions[who] = [.. (await visit.Page.Context.CookiesAsync()).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure })];
    }
}

[CollectionDefinition(Name)]
public sealed class AtTheNewsdesk : ICollectionFixture<Newsdesk>
{
    public const string Name = "newsdesk";
}
