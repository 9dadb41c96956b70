using System.Diagnostics;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Log;
using Lagebild.Storage.Postgres;
using NodaTime;
using Npgsql;

namespace Lagebild.Storage.Tests;

/// <summary>Schemas of the tests' own server.</summary>
internal sealed class PostgresPlace(PostgresServer server) : Place
{
    private readonly string _prefix = server.Fresh().Schema;
    private readonly HashSet<string> _schemas = [];

    public override Task<IDossierStore> OpenAsync(string name = "store") => PostgresDossierStore.OpenAsync(Address(name));

    public override Task<IDossierStore> OpenToReadAsync(string name = "store") => PostgresDossierStore.OpenToReadAsync(Address(name));

    public string Name(string name = "store") => server.Address(Address(name).Schema);

    public string Schema(string name = "store") => Address(name).Schema;

    public override async ValueTask DisposeAsync()
    {
        foreach (var schema in _schemas)
            await server.DropAsync(schema);
    }

    private PostgresAddress Address(string name)
    {
        _schemas.Add($"{_prefix}_{name}");
        return server.At($"{_prefix}_{name}");
    }
}

public class PostgresDossierStoreTests : DossierStoreContract
{
    private protected override async Task<Place> PlaceAsync() => new PostgresPlace(await PostgresServer.OfTestsAsync());

    /// <summary>After which a test is taken to hang.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private protected override int Tries(int tries) => Math.Max(3, tries / 8);

    [SkippableFact]
    public async Task The_database_tells_of_what_others_write_also_after_a_connection_broke()
    {
        await using var place = (PostgresPlace)await PlaceAsync();
        await using var store = await place.OpenAsync();
        var server = await PostgresServer.OfTestsAsync();
        await using var source = NpgsqlDataSource.Create(server.At(place.Schema()).Settings);
        using var heard = new SemaphoreSlim(0);
        await using var listener = new PostgresListener(source, $"{place.Schema()}_log", () => heard.Release());
        Assert.True(await heard.WaitAsync(Guard));
        Assert.True(listener.Hears);
        await store.Log.AddAsync([Loader.Entry(0)]);
        Assert.True(await heard.WaitAsync(Guard));

        await server.RunAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN {place.Schema()}%'");
        Assert.True(await heard.WaitAsync(Guard));
        await store.Log.AddAsync([Loader.Entry(1)]);
        Assert.True(await heard.WaitAsync(Guard));
    }

    [SkippableFact]
    public async Task The_condition_of_a_database_is_told_before_and_after_it_is_made()
    {
        await using var place = (PostgresPlace)await PlaceAsync();
        var address = (await PostgresServer.OfTestsAsync()).At(place.Schema());

        var before = await StoreCondition.OfPostgresAsync(address);
        Assert.Equal((0L, true), (before.Schema, before.CanWrite));
        Assert.StartsWith("PostgreSQL ", before.Engine, StringComparison.Ordinal);

        await using var store = await PostgresDossierStore.OpenAsync(address);
        var after = await StoreCondition.OfPostgresAsync(address);
        Assert.Equal((0L, false, true), (after.MigrationsDue, after.ViewsAreDue, after.CanWrite));
        Assert.InRange(after.Schema, 1, 1000);
    }

    [SkippableFact]
    public async Task A_machine_whose_clock_is_wrong_takes_no_source_that_another_one_holds()
    {
        await using var place = (PostgresPlace)await PlaceAsync();
        var server = await PostgresServer.OfTestsAsync();
        await using var right = await place.OpenAsync();
        var fast = new Shifted(TimeSpan.FromMinutes(5));
        await using var wrong = await PostgresDossierStore.OpenAsync(server.At(place.Schema()), fast);
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var fastNow = Instant.FromDateTimeOffset(fast.GetUtcNow());
        await right.Sources.AddAsync(new StoredSource(new SourceId("feed"), "{}", "{}", now - Duration.FromMinutes(1)));

        var lease = await right.Sources.LeaseAsync(now, Duration.FromMinutes(2));
        Assert.NotNull(lease);
        Assert.Null(await wrong.Sources.LeaseAsync(fastNow, Duration.FromMinutes(2)));

        // Due in three minutes by the right clock; by the wrong one that has passed, by the database's it has not.
        Assert.True(await right.Sources.SettleAsync(lease, "{}", now + Duration.FromMinutes(3), [], now));
        Assert.Null(await wrong.Sources.LeaseAsync(fastNow, Duration.FromMinutes(2)));
        var seen = (await wrong.Sources.FindAsync(new SourceId("feed")))!.Due!.Value - fastNow;
        Assert.InRange(seen.TotalSeconds, 170, 181);
    }

    [SkippableFact]
    public async Task A_full_disk_is_told_loses_nothing_and_is_over_when_there_is_room_again()
    {
        PostgresServer.SkipWhereThereIsNone();
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/prlimit"), "Needs prlimit (Debian: util-linux).");
        await using var server = await PostgresInstance.StartAsync(["fsync=off"]);
        await using var store = await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(server.Address("disk")));
        await store.Log.AddAsync([Large(0)]);
        // Above the 16 MiB of a file of the write-ahead log, and not at the end of a page.
        await server.LimitFilesAsync((18 << 20) + 1000);
        var next = 1;
        var problem = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (; next < 60; next++)
                await store.Log.AddAsync([Large(next)]);
        });
        Assert.Equal(StorageProblem.Full, problem.Problem);
        Assert.Equal(next, await store.Log.CountAsync());
        Assert.Equal(StorageProblem.Full, (await Assert.ThrowsAsync<StorageException>(() => store.Log.AddAsync([Large(next)]))).Problem);
        Assert.Equal(next, (await store.Stories.ListAsync()).Sum(s => s.Reports));

        await server.LimitFilesAsync(null);
        Assert.Equal(1, await store.Log.AddAsync([Large(next)]));
        Assert.Equal(0, await store.Log.AddAsync([Large(next)]));
        Assert.Equal(next + 1, await store.Log.CountAsync());
    }

    /// <summary>A report whose text no database makes smaller.</summary>
    private static LogEntry Large(int number)
    {
        var noise = new byte[750_000];
        new Random(number).NextBytes(noise);
        return new Written($"2025-03-{1 + (number % 28):00}", "Blatt", $"Bericht {number}", Convert.ToBase64String(noise)).Person("Anna Holt").Entry;
    }

    /// <summary>A clock that is ahead.</summary>
    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    [SkippableFact]
    public async Task Two_that_write_at_once_lose_nothing_and_leave_the_stories_of_the_pure_fold()
    {
        await using var place = await PlaceAsync();
        await using (var first = await place.OpenAsync())
        await using (var second = await place.OpenAsync())
        {
            await Task.WhenAll(new[] { (first, 0), (second, 8) }.Select(w => Task.Run(async () =>
            {
                // They overlap, so that each also meets what the other has appended.
                for (var next = w.Item2; next < w.Item2 + 24; next += 4)
                    await w.Item1.Log.AddAsync(Enumerable.Range(next, 4).Select(Loader.Entry));
            })));
        }
        await using var store = await place.OpenToReadAsync();
        var expected = Enumerable.Range(0, 32).Select(Loader.Entry).ToArray();
        Assert.Equal(Enumerable.Range(1, 32).Select(i => (long)i), (await store.Log.ReadAfterAsync(LogPosition.Start).ToListAsync()).Select(e => e.Position.Value));
        Assert.Equal(
            Dossiers.Stories.StoryPartition.Of(expected).Select(s => (s.Id, s.Members.Count)).OrderBy(s => s.Id.First.Value),
            (await store.Stories.ListAsync()).Select(s => (s.Id, s.Reports)).OrderBy(s => s.Id.First.Value));
    }

    [SkippableFact]
    public async Task Two_processes_that_write_at_once_lose_nothing_and_have_nothing_twice()
    {
        await using var place = new PostgresPlace(await PostgresServer.OfTestsAsync());
        var name = place.Name();
        await (await place.OpenAsync()).DisposeAsync();
        // Each begins at the end that it finds and goes on by itself, so that they meet in what both append.
        var processes = Enumerable.Range(0, 2).Select(_ => Process.Start(new ProcessStartInfo("dotnet", [typeof(Loader).Assembly.Location, name, "60"]) { RedirectStandardOutput = true })!).ToArray();
        foreach (var process in processes)
        {
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
        }

        await using var store = await place.OpenToReadAsync();
        var expected = Enumerable.Range(0, 60).Select(Loader.Entry).ToArray();
        var entries = await store.Log.ReadAfterAsync(LogPosition.Start).ToListAsync();
        Assert.Equal(Enumerable.Range(1, entries.Count).Select(i => (long)i), entries.Select(e => e.Position.Value));
        Assert.Equal(expected.Select(e => e.Id.Value).Order(), entries.Select(e => e.Entry).OfType<ReportEntry>().Select(e => e.Report.Id.Value).Order());
        Assert.Equal(Loader.Notes(60).Select(n => n.Id).Order(), (await store.Notes.AllAsync()).Select(n => n.Id).Order());
        Assert.Empty((await LogCheck.OfAsync(store.Log)).Problems);
    }

    [SkippableFact]
    public async Task Whoever_follows_while_two_write_misses_no_position()
    {
        await using var place = await PlaceAsync();
        await using var first = await place.OpenAsync();
        await using var second = await place.OpenAsync();
        await using var follower = await place.OpenToReadAsync();
        var writing = Task.WhenAll(new[] { (first, 0), (second, 100) }.Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++)
                await w.Item1.Log.AddAsync([Loader.Entry(w.Item2 + i)]);
        })));
        var seen = new List<long>();
        while (seen.Count < 24)
        {
            await foreach (var entry in follower.Log.ReadAfterAsync(new LogPosition(seen.LastOrDefault())))
                seen.Add(entry.Position.Value);
        }
        await writing;
        Assert.Equal(Enumerable.Range(1, 24).Select(i => (long)i), seen);
    }

    [SkippableFact]
    public async Task A_schema_of_somebody_else_or_of_a_newer_program_is_left_alone()
    {
        var server = await PostgresServer.OfTestsAsync();
        var (other, newer) = (server.Fresh(), server.Fresh());
        await server.RunAsync($"CREATE SCHEMA {other.Schema}; CREATE TABLE {other.Schema}.mine (a int)");
        await (await PostgresDossierStore.OpenAsync(newer)).DisposeAsync();
        await server.RunAsync($"UPDATE {newer.Schema}.head SET schema = 99");

        Assert.Equal(StorageProblem.NotOurs, await Problem(() => PostgresDossierStore.OpenAsync(other)));
        Assert.Equal(StorageProblem.TooNew, await Problem(() => PostgresDossierStore.OpenAsync(newer)));
        Assert.Equal(StorageProblem.Missing, await Problem(() => PostgresDossierStore.OpenToReadAsync(server.Fresh())));
    }

    [SkippableFact]
    public async Task A_writer_waits_for_another_no_longer_than_told_and_a_reader_not_at_all()
    {
        var server = await PostgresServer.OfTestsAsync();
        var address = server.Fresh();
        await using var store = await PostgresDossierStore.OpenAsync(address, canWrite: true, wait: 200, null);
        await store.Log.AddAsync([Loader.Entry(1)]);
        await using var reader = await PostgresDossierStore.OpenToReadAsync(address);
        await using var blocker = new Npgsql.NpgsqlConnection(address.Settings.ConnectionString);
        await blocker.OpenAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var command = new Npgsql.NpgsqlCommand($"SELECT 1 FROM {address.Schema}.head FOR UPDATE", blocker, transaction))
            await command.ExecuteScalarAsync();

        Assert.Equal(StorageProblem.Busy, await Problem(() => store.Log.AddAsync([Loader.Entry(2)])));
        Assert.Equal(1, await reader.Log.CountAsync());
        await transaction.RollbackAsync();
        Assert.Equal(1, await store.Log.AddAsync([Loader.Entry(2)]));
    }

    [Theory]
    [InlineData("postgres://eva:geheim@db.example:5433/lage?sslmode=require", "postgres://eva@db.example:5433/lage")]
    [InlineData("postgresql://db.example/lage", "postgres://db.example/lage")]
    public void An_address_is_named_without_its_password(string address, string name) => Assert.Equal(name, PostgresAddress.Parse(address).Name);

    [Theory]
    [InlineData("postgres://db.example/lage?unknown=1")]
    [InlineData("postgres://db.example/lage?search_path=a;b")]
    public void What_cannot_be_understood_is_refused(string address) =>
        Assert.Equal(StorageProblem.CannotOpen, Assert.Throws<StorageException>(() => PostgresAddress.Parse(address)).Problem);

    private static async Task<StorageProblem?> Problem<T>(Func<Task<T>> work) => (await Assert.ThrowsAsync<StorageException>(async () => await work())).Problem;
}
