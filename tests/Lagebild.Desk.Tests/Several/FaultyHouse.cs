using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Lagebild.App.Tests.Sources;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Reports.Json;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Tests;
using NodaTime;

namespace Lagebild.Desk.Tests.Several;

/// <summary>
/// Two machines that serve, follow sources and take notes over one PostgreSQL of the test's own, and what is needed to see whether a fault left anything
/// behind. The test's own connection goes past whatever is cut.
/// </summary>
internal sealed class FaultyHouse : IAsyncDisposable
{
    public const int Feeds = 4;

    private const string Schema = "faults", Reference = "reference", Interface = "/api/v1/stories";

    /// <summary>A guard against waiting for ever, not a measure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Of <see cref="WatchOptions.Lease"/>: a machine that dies while it looks holds a source no longer.</summary>
    private static readonly TimeSpan Lease = new WatchOptions().Lease;

    private readonly Func<int, string> _address;
    private readonly LoopbackSite _site = new();
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly ConcurrentBag<string> _noted = [];

    /// <summary>The story's address, by the name that it was to be given.</summary>
    private readonly ConcurrentDictionary<string, string> _tried = [];
    private int _freed, _entries, _notes;

    private FaultyHouse(PostgresInstance server, IDossierStore store, Func<int, string> address) => (Server, Store, _address) = (server, store, address);

    public PostgresInstance Server { get; }

    public IDossierStore Store { get; }

    public List<DeskProcess> Machines { get; } = [];

    /// <summary>Milliseconds until a page was answered after each fault.</summary>
    public ConcurrentBag<double> Answers { get; } = [];

    /// <param name="server">The server; it ends with the house.</param>
    /// <param name="address">Where each machine finds the schema it is told.</param>
    public static async Task<FaultyHouse> OpenAsync(PostgresInstance server, Func<int, string, string> address)
    {
        var house = new FaultyHouse(server, await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(server.Address(Schema))), machine => address(machine, Schema));
        await house.AddSourcesAsync(house.Store);
        for (var machine = 0; machine < 2; machine++)
            house.Machines.Add(await house.ServeAsync(machine));
        return house;
    }

    /// <summary>Starts a machine; one that does not come up because of the database is started again, as a service manager does.</summary>
    /// <param name="machine">Which of both.</param>
    /// <param name="variables">Of its environment, beside those of this process.</param>
    public async Task<DeskProcess> ServeAsync(int machine, IReadOnlyDictionary<string, string>? variables = null)
    {
        for (var left = 5; ; left--)
        {
            try
            {
                return await DeskProcess.ServeAsync(_address(machine), followsSources: true, variables);
            }
            catch (InvalidOperationException) when (left > 0)
            {
                await Task.Delay(1000);
            }
        }
    }

    /// <summary>Every feed has so many entries more, and all are due at once.</summary>
    public async Task GrowAsync(int entries)
    {
        _entries += entries;
        for (var feed = 0; feed < Feeds; feed++)
        {
            var items = Enumerable.Range(0, _entries).Select(i =>
                $"<item><guid>{feed}-{i}</guid><title>{Headline(feed, i)}</title><pubDate>Mon, 04 May 2026 05:00:00 +0200</pubDate>"
                + $"<description>Der Präsident von Norland hat das Treffen {i} in Hafenstadt am Montag zugesagt. Das teilte Blatt {feed} mit.</description></item>");
            _site.Put($"/{feed}.xml", "application/rss+xml", $"<rss version=\"2.0\"><channel><title>Blatt {feed}</title><language>de</language>{string.Concat(items)}</channel></rss>");
        }
        await FreeAsync();
    }

    /// <summary>An editor gives a story a name at a machine; whether that was taken is remembered.</summary>
    public async Task NoteAsync(int machine)
    {
        var title = $"Titel {Interlocked.Increment(ref _notes)}";
        try
        {
            var browser = Machines[machine].Browser;
            using var list = await browser.GetAsync("/geschichten").WaitAsync(Patience);
            if ((await Browser.DocumentAsync(list)).QuerySelector(".entry h3 a")?.GetAttribute("href") is not { } story)
                return;
            _tried[title] = story;
            using var page = await browser.GetAsync(story).WaitAsync(Patience);
            if (page.StatusCode != HttpStatusCode.OK)
                return;
            using var answer = await browser.SendAsync(story, $"{story}/notiz", ("was", "umbenennen"), ("titel", title)).WaitAsync(Patience);
            if (answer.StatusCode == HttpStatusCode.SeeOther)
                _noted.Add(title);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or TimeoutException or InvalidOperationException or Xunit.Sdk.XunitException)
        {
            // Nobody said that it was taken, or the story has another address meanwhile.
        }
    }

    /// <summary>Whoever still stands answers, pages and programs, if not at the first try then soon.</summary>
    public async Task AnswersAsync(int machine)
    {
        var start = Stopwatch.GetTimestamp();
        await AnswersAsync(machine, "/geschichten");
        await AnswersAsync(machine, Interface);
        Answers.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task AnswersAsync(int machine, string address)
    {
        const int Tries = 50;
        for (var left = Tries; ; left--)
        {
            try
            {
                using var answer = await Machines[machine].Browser.GetAsync(address).WaitAsync(TimeSpan.FromSeconds(10));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException)
            {
                // Not yet.
            }
            Assert.True(left > 0, $"Machine {machine} does not answer.");
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until all entries are in the log, no machine is behind, and each takes notes again.</summary>
    public async Task SettleAsync()
    {
        var next = Stopwatch.StartNew();
        await FreeAsync();
        await UntilAsync(async () =>
        {
            if (next.Elapsed > TimeSpan.FromSeconds(10))
            {
                await FreeAsync();
                next.Restart();
            }
            return await Store.Log.CountAsync() >= _entries * Feeds;
        });
        for (var machine = 0; machine < Machines.Count; machine++)
            await AnswersAsync(machine);
        await UntilAsync(async () => (await StatusAsync()).Count(m => !m.IsSilent && m.Behind == 0) >= Machines.Count);
        for (var machine = 0; machine < Machines.Count; machine++)
            await NotedAsync(machine);
        await HearsAsync();
        await SaysTheSameAsync();
        await RestsAsync();
    }

    /// <summary>Tries until a note is taken.</summary>
    private async Task NotedAsync(int machine)
    {
        var before = _noted.Count;
        await UntilAsync(async () =>
        {
            await NoteAsync(machine);
            return _noted.Count > before;
        });
    }

    /// <summary>A page that is open at one machine hears of what is noted at the other.</summary>
    private async Task HearsAsync()
    {
        var before = await Store.Log.HeadAsync();
        using var lines = new StreamReader(await Machines[0].Browser.Client.GetStreamAsync($"/live?after={before}").WaitAsync(Patience));
        var hears = HearsAsync(lines, before);
        await NotedAsync(1);
        await hears.WaitAsync(Patience);
    }

    private static async Task HearsAsync(StreamReader lines, LogPosition before)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal) && long.TryParse(line.AsSpan(6), CultureInfo.InvariantCulture, out var position) && position > before.Value)
                return;
        }
        Assert.Fail("The live events ended.");
    }

    /// <summary>Programs are told the same at each machine, as soon as none is behind.</summary>
    private async Task SaysTheSameAsync()
    {
        await UntilAsync(async () => (await StatusAsync()).Count(m => !m.IsSilent && m.Behind == 0) >= Machines.Count);
        var said = await Task.WhenAll(Machines.Select(m => m.Browser.Client.GetStringAsync(Interface)));
        Assert.Single(said.Distinct());
    }

    /// <summary>When every source was looked at and given back, nobody looks again: the next time is a quarter of an hour away at least.</summary>
    private async Task RestsAsync()
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        await UntilAsync(async () => (await Store.Sources.ListAsync()).All(s => s.Due > now + Duration.FromMinutes(5) && s.HeldUntil is null));
        var asked = Asked();
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.Equal(asked, Asked());
    }

    private int[] Asked() => [.. Enumerable.Range(0, Feeds).Select(feed => _site.Asked($"/{feed}.xml"))];

    /// <summary>
    /// Each entry once; every note that was taken; documents, readings, stories and dossiers those of a run without faults over the same feeds, byte for byte;
    /// and no source looked at more often than it was due.
    /// </summary>
    public async Task IsAsWithoutFaultsAsync()
    {
        foreach (var machine in Machines)
            await machine.DisposeAsync();
        Machines.Clear();
        var (freed, passed) = (_freed, Stopwatch.GetElapsedTime(_began));
        var asked = Asked();
        var notes = await Store.Notes.AllAsync();
        var titles = notes.Select(n => Assert.IsType<StoryRenamed>(n.Content).Title).ToArray();
        Assert.Subset(titles.ToHashSet(), _noted.ToHashSet());
        Assert.Subset(_tried.Keys.ToHashSet(), titles.ToHashSet());
        Assert.Equal(titles.Length, titles.Distinct().Count());
        Assert.Single(notes.Select(n => n.Author).Distinct());
        foreach (var renamed in notes.Select(n => (StoryRenamed)n.Content))
            Assert.Equal((await Store.Stories.FindAsync(_tried[renamed.Title].Split('/')[^1]))!.Id, (await Store.Stories.FindAsync(renamed.Story.Value))!.Id);

        await using var other = await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(Server.Address(Reference)));
        await AddSourcesAsync(other);
        await DeskProcess.RunAsync("watch", "--once", "--db", Server.Address(Reference));
        await other.Log.AppendAsync([.. notes.Select(n => new NoteEntry(n))]);
        var (documents, expected) = (await DocumentsAsync(Store), await DocumentsAsync(other));
        Assert.Equal(from feed in Enumerable.Range(0, Feeds) from i in Enumerable.Range(0, _entries) orderby Headline(feed, i) select Headline(feed, i), documents.Select(d => d.Headline).Order());
        Assert.Equal(expected, documents);
        Assert.Equal(await DossiersAsync(other), await DossiersAsync(Store));
        var entries = await Store.Log.ReportsAsync().ToListAsync();
        Assert.Equal(
            StoryPartition.Of(entries).Select(s => (s.Id.First.Value, s.Members.Count)).Order(),
            (await Store.Stories.ListAsync()).Select(s => (s.Id.First.Value, s.Reports)).Order());

        // Made due so often, and free again wherever a lease had ended meanwhile.
        var most = freed + (int)(passed / Lease);
        Assert.All(asked, times => Assert.InRange(times, 1, most));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var machine in Machines)
            await machine.DisposeAsync();
        await Store.DisposeAsync();
        _site.Dispose();
        await Server.DisposeAsync();
    }

    private static string Headline(int feed, int entry) => $"Norland {feed} sagt Treffen {entry} zu";

    private async Task AddSourcesAsync(IDossierStore store)
    {
        if (ReferenceEquals(store, Store))
            _freed++;
        for (var feed = 0; feed < Feeds; feed++)
        {
            await SourceAdding.AddAsync(
                store.Sources,
                new SourceSettings { Kind = SourceKind.Feed, Address = $"{_site.Address}/{feed}.xml", Title = $"Blatt {feed}", Pages = PagePolicy.Never, AllowedHosts = ["127.0.0.1"] },
                SystemClock.Instance.GetCurrentInstant(),
                CancellationToken.None);
        }
    }

    /// <summary>Makes all sources due at once, as they will be when leases and pauses are over.</summary>
    private async Task FreeAsync()
    {
        _freed++;
        try
        {
            foreach (var source in await Store.Sources.ListAsync())
                await Store.Sources.ChangeAsync(source.Id, source.Settings, SystemClock.Instance.GetCurrentInstant());
        }
        catch (StorageException e) when (e.Problem is StorageProblem.Busy or StorageProblem.Full)
        {
            // Somebody else writes for long, or there is no room: those that are left are freed the next time.
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, "It did not come to that.");
            await Task.Delay(200);
        }
    }

    private async Task<IReadOnlyList<(bool IsSilent, long Behind)>> StatusAsync()
    {
        using var process = DeskProcess.Start("cluster", "status", "--json", "--db", Server.Address(Schema));
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.GetProperty("members").EnumerateArray().Select(m => (m.GetProperty("silent").GetBoolean(), m.GetProperty("behind").GetInt64()))];
    }

    private static async Task<List<(string Headline, string Text, string Report)>> DocumentsAsync(IDossierStore store) =>
        [.. (await store.Log.ReportsAsync().ToListAsync()).OrderBy(e => e.Id.Value, StringComparer.Ordinal).Select(e => (e.Document.Headline, e.Document.Text, ReportJson.ToString(e.Report)))];

    private static async Task<List<string>> DossiersAsync(IDossierStore store)
    {
        var (notes, dossiers) = (await store.Notes.AllAsync(), new List<string>());
        foreach (var summary in (await store.Stories.ListAsync()).OrderBy(s => s.Id.First.Value, StringComparer.Ordinal))
            dossiers.Add(DossierJson.ToString(DossierFold.Fold(await store.Stories.ReadAsync((await store.Stories.FindAsync(summary.Id.First.Value))!), notes: notes)) + summary.Title);
        return dossiers;
    }
}
