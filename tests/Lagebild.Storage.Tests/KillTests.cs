using System.Diagnostics;
using Lagebild.Dossiers.Stories;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Tests;

/// <summary>
/// A program that adds reports, writes notes or brings a database up to date is killed again and again: nothing is lost and nothing is there twice.
/// <c>LAGEBILD_KILLS=200</c> kills so often on each database; by default it is done as often as a test run allows.
/// </summary>
public class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_KILLS"), out var kills) ? kills : 5;

    [Fact]
    public async Task Killed_while_adding_and_noting_a_file_loses_nothing_and_has_nothing_twice()
    {
        await using var place = new SqlitePlace();
        await KillAgainAndAgain(place, place.Name());
    }

    [SkippableFact]
    public async Task Killed_while_adding_and_noting_a_server_loses_nothing_and_has_nothing_twice()
    {
        await using var place = new PostgresPlace(await PostgresServer.OfTestsAsync());
        await KillAgainAndAgain(place, place.Name());
    }

    [Fact]
    public async Task Killed_while_it_is_brought_up_to_date_a_file_loses_nothing()
    {
        await using var place = new SqlitePlace();
        await using (var store = await place.OpenAsync())
            await store.Log.AddAsync(Enumerable.Range(0, 30).Select(Loader.Entry));
        var moments = new Random(3);
        for (var kill = 0; kill < Kills; kill++)
        {
            // The views of an older program are made anew by whoever opens to write.
            SetViews(place.Name(), 1);
            Kill(["--open", place.Name()], 0, moments.Next(150, 700));
        }
        await using var last = await place.OpenAsync();
        Assert.Equal(30, await last.Log.CountAsync());
        Assert.Equal(Stories(30), await Stories(last));
    }

    [SkippableFact]
    public async Task Killed_while_it_is_brought_up_to_date_a_server_loses_nothing()
    {
        var server = await PostgresServer.OfTestsAsync();
        await using var place = new PostgresPlace(server);
        await using (var store = await place.OpenAsync())
            await store.Log.AddAsync(Enumerable.Range(0, 30).Select(Loader.Entry));
        var moments = new Random(4);
        for (var kill = 0; kill < Kills; kill++)
        {
            await server.RunAsync($"UPDATE {place.Schema()}.head SET views = 1");
            Kill(["--open", place.Name()], 0, moments.Next(150, 700));
        }
        await using var last = await place.OpenAsync();
        Assert.Equal(30, await last.Log.CountAsync());
        Assert.Equal(Stories(30), await Stories(last));
    }

    [Fact]
    public async Task Killed_while_the_schema_of_a_file_is_brought_up_to_date_all_is_old_or_all_is_new()
    {
        using var folder = new TemporaryFolder();
        var (old, path) = (folder.File("first.db"), folder.File("again.db"));
        await FirstSchema.MakeAsync(old, Enumerable.Range(0, 30).Select(Loader.Entry));
        var moments = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!, "again.db*"))
                File.Delete(file);
            File.Copy(old, path);
            Kill(["--open", path], 0, moments.Next(100, 600));
            await using var store = await SqliteDossierStore.OpenAsync(path);
            var entries = await store.Log.ReadAfterAsync(LogPosition.Start).ToListAsync();
            Assert.Equal(Enumerable.Range(1, 32).Select(i => (long)i), entries.Select(e => e.Position.Value));
            Assert.Equal(Enumerable.Range(0, 30).Select(i => Loader.Entry(i).Id), entries.Select(e => e.Entry).OfType<ReportEntry>().Select(e => e.Report.Id));
            Assert.Single(await store.Notes.AllAsync());
            Assert.Empty((await LogCheck.OfAsync(store.Log)).Problems);
            Assert.Equal(Stories(30), await Stories(store));
        }
    }

    [SkippableFact]
    public async Task Killed_while_the_schema_of_a_server_is_brought_up_to_date_all_is_old_or_all_is_new()
    {
        var server = await PostgresServer.OfTestsAsync();
        await using var place = new PostgresPlace(server);
        await using (var store = await place.OpenAsync())
            await store.Log.AddAsync(Enumerable.Range(0, 30).Select(Loader.Entry));
        var (schema, moments) = (place.Schema(), new Random(6));
        for (var kill = 0; kill < Kills; kill++)
        {
            await server.RunAsync($"""
                DROP TABLE IF EXISTS {schema}.record, {schema}.seen_item, {schema}.source CASCADE;
                DROP INDEX IF EXISTS {schema}.document_address;
                UPDATE {schema}.head SET schema = {BeforeSources}, views = 1
                """);
            Kill(["--open", place.Name()], 0, moments.Next(100, 600));
            Assert.Contains((long)(await server.RunAsync($"SELECT schema FROM {schema}.head"))!, new[] { BeforeSources, Postgres.PostgresSession.Files.Schema.Count });
            await using var store = await place.OpenAsync();
            Assert.Equal(Enumerable.Range(0, 30).Select(i => Loader.Entry(i).Id), (await store.Log.ReportsAsync().ToListAsync()).Select(e => e.Id));
            Assert.Empty(await store.Sources.ListAsync());
            Assert.Equal(Stories(30), await Stories(store));
        }
    }

    /// <summary>Steps of PostgreSQL's schema before sources, records and the index of addresses.</summary>
    private const long BeforeSources = 9;

    private static async Task KillAgainAndAgain(Place place, string name)
    {
        var moments = new Random(name.Length);
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = Kill([name, "1000000"], moments.Next(1, 4), moments.Next(0, 6));
            await using var store = await place.OpenAsync();
            var count = await store.Log.CountAsync();
            Assert.True(count >= acknowledged, $"{acknowledged} reports were acknowledged, {count} are there.");
            Assert.NotNull(await store.Log.FindAsync(Loader.Entry(Math.Max(0, acknowledged - 1)).Id));
        }
        await using var last = await place.OpenAsync();
        var expected = Enumerable.Range(0, await last.Log.CountAsync()).Select(Loader.Entry).ToArray();
        Assert.Equal(expected.Select(e => e.Id), (await last.Log.ReportsAsync().ToListAsync()).Select(e => e.Id));
        // The last kill may have come between a batch and its note.
        await last.Log.AppendAsync([.. Loader.Notes(expected.Length).Select(n => new NoteEntry(n))]);
        Assert.Empty((await LogCheck.OfAsync(last.Log)).Problems);
        Assert.Equal(Loader.Notes(expected.Length).Select(n => n.Id), (await last.Notes.AllAsync()).Select(n => n.Id));
        Assert.Equal(Stories(expected.Length), await Stories(last));
    }

    private static IEnumerable<(string, int)> Stories(int reports) =>
        StoryPartition.Of(Enumerable.Range(0, reports).Select(Loader.Entry)).Select(s => (s.Id.First.Value, s.Members.Count)).Order();

    private static async Task<IEnumerable<(string, int)>> Stories(IDossierStore store) => (await store.Stories.ListAsync()).Select(s => (s.Id.First.Value, s.Reports)).Order();

    private static void SetViews(string path, int version)
    {
        using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = $"PRAGMA user_version = {(SqliteSession.Files.Schema.Count * 1000) + version}";
        command.ExecuteNonQuery();
    }

    /// <summary>Starts the loader and kills it a little after some commits; returns how many reports it had acknowledged.</summary>
    private static int Kill(string[] arguments, int lines, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Loader).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
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
