using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Lagebild.App.Tests.Sources;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Tests;
using NodaTime;

namespace Lagebild.Desk.Tests.Several;

/// <summary>
/// Two machines that serve and follow sources over one PostgreSQL, while one is killed, stands still, or loses its connections, again and again. Afterwards
/// the database is that of a run without faults. <c>LAGEBILD_KILLS=100</c> does so often; by default it is done as often as a test run allows.
/// </summary>
public sealed class FaultTests
{
    private const int Feeds = 4;
    private const int EntriesPerRound = 2;

    /// <summary>A guard against waiting for ever, not a measure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly int Faults = int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_KILLS"), out var kills) ? kills : 6;

    [SkippableFact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_whichever_machine_fails_and_how()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are stopped by signals.");
        var server = await PostgresServer.OfTestsAsync();
        var schema = server.Fresh().Schema;
        using var site = new LoopbackSite();
        try
        {
            await using var store = await PostgresDossierStore.OpenAsync(server.At(schema));
            await AddSourcesAsync(store, site);
            var machines = new List<DeskProcess> { await ServeAsync(), await ServeAsync() };
            try
            {
                var moments = new Random(23);
                for (var round = 0; round < Faults; round++)
                {
                    Grow(site, round + 1);
                    await FreeAsync(store);
                    await Task.Delay(moments.Next(100, 2500));
                    var victim = moments.Next(machines.Count);
                    switch (round % 3)
                    {
                        case 0:
                            await machines[victim].KillAsync();
                            await machines[victim].DisposeAsync();
                            await AnswersAsync(machines[1 - victim]);
                            machines[victim] = await ServeAsync();
                            break;
                        case 1:
                            await machines[victim].FreezeAsync(TimeSpan.FromSeconds(3), () => AnswersAsync(machines[1 - victim]));
                            break;
                        default:
                            await server.RunAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{schema}' AND pid <> pg_backend_pid()");
                            break;
                    }
                }
                await UntilAllIsThereAsync(store);
                foreach (var machine in machines)
                    await AnswersAsync(machine);
                await UntilAsync(async () => (await StatusAsync(server, schema)).Count(m => !m.IsSilent && m.Behind == 0) >= machines.Count);
            }
            finally
            {
                foreach (var machine in machines)
                    await machine.DisposeAsync();
            }
            await IsAsWithoutFaultsAsync(store);
        }
        finally
        {
            await server.DropAsync(schema);
        }

        Task<DeskProcess> ServeAsync() => DeskProcess.ServeAsync($"{server.Address(schema)}&application_name={schema}", followsSources: true);
    }

    private static async Task AddSourcesAsync(IDossierStore store, LoopbackSite site)
    {
        for (var feed = 0; feed < Feeds; feed++)
        {
            await SourceAdding.AddAsync(
                store.Sources,
                new SourceSettings { Kind = SourceKind.Feed, Address = $"{site.Address}/{feed}.xml", Title = $"Blatt {feed}", Pages = PagePolicy.Never, AllowedHosts = ["127.0.0.1"] },
                SystemClock.Instance.GetCurrentInstant(),
                CancellationToken.None);
        }
    }

    private static void Grow(LoopbackSite site, int rounds)
    {
        for (var feed = 0; feed < Feeds; feed++)
        {
            var entries = Enumerable.Range(0, rounds * EntriesPerRound).Select(i =>
                $"<item><guid>{feed}-{i}</guid><title>Norland {feed} sagt Treffen {i} zu</title><pubDate>Mon, 04 May 2026 05:00:00 +0200</pubDate>"
                + $"<description>Der Präsident von Norland hat das Treffen {i} in Hafenstadt am Montag zugesagt. Das teilte Blatt {feed} mit.</description></item>");
            site.Put($"/{feed}.xml", "application/rss+xml", $"<rss version=\"2.0\"><channel><title>Blatt {feed}</title><language>de</language>{string.Concat(entries)}</channel></rss>");
        }
    }

    /// <summary>Makes all sources due at once, as they will be when leases and pauses are over.</summary>
    private static async Task FreeAsync(IDossierStore store)
    {
        foreach (var source in await store.Sources.ListAsync())
            await store.Sources.ChangeAsync(source.Id, source.Settings, SystemClock.Instance.GetCurrentInstant());
    }

    /// <summary>Whoever still stands answers while another one does not.</summary>
    private static async Task AnswersAsync(DeskProcess machine)
    {
        using var answer = await machine.Browser.GetAsync("/geschichten");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task UntilAllIsThereAsync(IDossierStore store)
    {
        var next = Stopwatch.StartNew();
        await FreeAsync(store);
        await UntilAsync(async () =>
        {
            if (next.Elapsed > TimeSpan.FromSeconds(10))
            {
                await FreeAsync(store);
                next.Restart();
            }
            return await store.Log.CountAsync() >= Faults * EntriesPerRound * Feeds;
        });
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

    private static async Task<IReadOnlyList<(bool IsSilent, long Behind)>> StatusAsync(PostgresServer server, string schema)
    {
        using var process = DeskProcess.Start("cluster", "status", "--json", "--db", server.Address(schema));
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var json = JsonDocument.Parse(output);
        return [.. json.RootElement.EnumerateArray().Select(m => (m.GetProperty("silent").GetBoolean(), m.GetProperty("behind").GetInt64()))];
    }

    /// <summary>Each entry once, and the stories those of the pure fold over the documents.</summary>
    private static async Task IsAsWithoutFaultsAsync(IDossierStore store)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in store.Log.ReportsAsync())
            entries.Add(entry);
        var expected = from feed in Enumerable.Range(0, Feeds) from i in Enumerable.Range(0, Faults * EntriesPerRound) select $"Norland {feed} sagt Treffen {i} zu";
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Select(e => e.Document.Headline).Order(StringComparer.Ordinal));
        Assert.Equal(
            StoryPartition.Of(entries).Select(s => (s.Id.First.Value, s.Members.Count)).Order(),
            (await store.Stories.ListAsync()).Select(s => (s.Id.First.Value, s.Reports)).Order());
        Assert.Empty(await store.Notes.AllAsync());
    }
}
