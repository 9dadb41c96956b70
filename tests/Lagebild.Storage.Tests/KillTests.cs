using System.Diagnostics;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Storage.Tests;

public class KillTests
{
    private const int Kills = 200;
    private const int Chains = 2;

    [Fact]
    public async Task Killed_two_hundred_times_during_a_load_nothing_is_lost_and_nothing_is_twice() =>
        await Task.WhenAll(Enumerable.Range(0, Chains).Select(chain => Task.Run(() => KillAgainAndAgain(seed: chain, Kills / Chains))));

    private static async Task KillAgainAndAgain(int seed, int kills)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("killed.db");
        var moments = new Random(seed);
        for (var kill = 0; kill < kills; kill++)
        {
            var acknowledged = LoadAndKill(path, lines: moments.Next(1, 4), moments.Next(0, 6));
            await using var store = await SqliteDossierStore.OpenAsync(path);
            var count = await store.Log.CountAsync();
            Assert.True(count >= acknowledged, $"{acknowledged} reports were acknowledged, {count} are there.");
            Assert.NotNull(await store.Log.FindAsync(Loader.Entry(Math.Max(0, acknowledged - 1)).Id));
        }
        await using var last = await SqliteDossierStore.OpenAsync(path);
        var expected = Enumerable.Range(0, await last.Log.CountAsync()).Select(Loader.Entry).ToArray();
        Assert.Equal(expected.Select(e => e.Id), (await last.Log.ReportsAsync().ToListAsync()).Select(e => e.Id));
        Assert.Equal(
            StoryPartition.Of(expected).Select(s => (s.Id, s.Members.Count)).OrderBy(s => s.Id.Short),
            (await last.Stories.ListAsync()).Select(s => (s.Id, s.Reports)).OrderBy(s => s.Id.Short));
    }

    /// <summary>Starts the loader and kills it a little after some commits; returns how many reports it had acknowledged.</summary>
    private static int LoadAndKill(string path, int lines, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(Loader).Assembly.Location);
        start.ArgumentList.Add(path);
        start.ArgumentList.Add("1000000");
        using var process = Process.Start(start)!;
        var acknowledged = 0;
        for (var i = 0; i < lines && process.StandardOutput.ReadLine() is { } line; i++)
            acknowledged = int.Parse(line);
        Thread.Sleep(milliseconds);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { Length: > 0 } line && int.TryParse(line, out var number))
            acknowledged = Math.Max(acknowledged, number);
        process.WaitForExit();
        return acknowledged;
    }
}
