using Lagebild.App;
using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Desk.Pictures;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Lagebild.Desk.Journeys;

/// <summary>
/// A desk over the samples on the morning of 16 April 2026, and a browser before it. Needs Chromium at /usr/bin/chromium (Debian: apt-get install chromium);
/// journeys are skipped, visibly, where it is not.
/// </summary>
public sealed class Newsdesk : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-journeys-");
    private IPlaywright? _playwright;
    private DeskServer? _server;

    /// <summary>Six in the morning in Berlin.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 4, 16, 6, 0, 0, TimeSpan.FromHours(2));

    public IBrowser Browser { get; private set; } = null!;

    public IDossierStore Store { get; private set; } = null!;

    public string Address { get; private set; } = "";

    /// <summary>Reports of the samples that had not been published by then.</summary>
    public IReadOnlyList<Document> Later { get; private set; } = [];

    internal Intake Intake { get; private set; } = null!;

    internal LivePicture Live => _server!.Services.GetRequiredService<LivePicture>();

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        Store = await SqliteDossierStore.OpenAsync(Path.Combine(_folder.FullName, "desk.db"));
        Intake = new Intake(Languages.Installed, Store.Log, []);
        var samples = DemoCommand.Samples().ToLookup(d => d.Published?.Instant?.ToDateTimeOffset() <= Morning);
        Later = [.. samples[false].OrderBy(d => d.Published?.Instant?.ToInstant())];
        await Intake.TakeAsync(samples[true], _ => { }, CancellationToken.None);
        _server = await DeskServer.StartAsync(Store, new DeskOptions { Endpoint = new(System.Net.IPAddress.Loopback, 0), IsOpen = true }, new DemoClock(TimeProvider.System, Morning));
        while (!Live.Current.IsWhole || Live.Current.Stories.Count == 0)
            await Task.Delay(50);
        Address = _server.Address.GetLeftPart(UriPartial.Authority);
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
        if (_server is not null)
            await _server.DisposeAsync();
        if (Store is not null)
            await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A tab that notes what a reader would never see: errors of the console, and requests to anywhere else.</summary>
    public async Task<Visit> VisitAsync(string path, BrowserNewContextOptions? options = null)
    {
        Skip.If(Browser is null, "Chromium is not installed here.");
        options ??= new();
        options.Locale ??= "de-DE";
        options.BaseURL = Address;
        var context = await Browser.NewContextAsync(options);
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        await visit.GoAsync(path);
        return visit;
    }
}

[CollectionDefinition(Name)]
public sealed class AtTheNewsdesk : ICollectionFixture<Newsdesk>
{
    public const string Name = "newsdesk";
}
