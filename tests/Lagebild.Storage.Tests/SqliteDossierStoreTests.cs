using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Tests;

/// <summary>Folders with SQLite files.</summary>
internal sealed class SqlitePlace : Place
{
    private readonly TemporaryFolder _folder = new();

    public override Task<IDossierStore> OpenAsync(string name = "store") => SqliteDossierStore.OpenAsync(_folder.File(name + ".db"));

    public override Task<IDossierStore> OpenToReadAsync(string name = "store") => SqliteDossierStore.OpenToReadAsync(_folder.File(name + ".db"));

    public string Name(string name = "store") => _folder.File(name + ".db");

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public class SqliteDossierStoreTests : DossierStoreContract
{
    private protected override Task<Place> PlaceAsync() => Task.FromResult<Place>(new SqlitePlace());

    private static LogEntry Entry(int i) => new Written("2025-03-01", "Blatt", $"Kopf {i}", $"Der {i}. Bericht. " + string.Join(' ', Enumerable.Range(0, 60).Select(w => $"w{i}x{w}"))).Entry;

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("text.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is my diary. ", 500)));
        var before = File.ReadAllBytes(path);

        Assert.Equal(StorageProblem.NotOurs, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenAsync(path))).Problem);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task Somebody_elses_database_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("other.db");
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE mine (a)";
            command.ExecuteNonQuery();
        }

        Assert.Equal(StorageProblem.NotOurs, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenAsync(path))).Problem);
    }

    [Fact]
    public async Task A_damaged_database_is_reported_and_not_made_worse()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("damaged.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync([.. Enumerable.Range(0, 200).Select(Entry)]);
        var bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0x5a, 4096, bytes.Length - 4096);
        File.WriteAllBytes(path, bytes);

        var problem = (await Assert.ThrowsAsync<StorageException>(async () =>
        {
            await using var store = await SqliteDossierStore.OpenAsync(path);
            await store.Log.AddAsync([Entry(1000)]);
        })).Problem;
        Assert.Equal(StorageProblem.Damaged, problem);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_full_disk_loses_the_batch_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("full.db");
        var added = 0;
        await using (var store = await SqliteDossierStore.OpenAsync(path, new Limits(MaxPages: 80)))
        {
            var problem = (await Assert.ThrowsAsync<StorageException>(async () =>
            {
                for (var i = 0; i < 1000; i += 10)
                    added += await store.Log.AddAsync([.. Enumerable.Range(i, 10).Select(Entry)]);
            })).Problem;
            Assert.Equal(StorageProblem.Full, problem);
        }

        Assert.True(added > 0);
        await using var again = await SqliteDossierStore.OpenAsync(path);
        Assert.Equal(added, await again.Log.CountAsync());
        Assert.Equal(10, await again.Log.AddAsync([.. Enumerable.Range(added, 10).Select(Entry)]));
    }

    [Fact]
    public async Task Where_no_file_can_be_made_the_message_says_so()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(StorageProblem.CannotOpen, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenAsync(folder.File("missing/folder/x.db")))).Problem);
        Assert.Equal(StorageProblem.Missing, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenToReadAsync(folder.File("none.db")))).Problem);
        Assert.False(File.Exists(folder.File("none.db")));
    }

    [Fact]
    public async Task What_is_opened_to_read_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("read.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync([Entry(1)]);

        await using var reader = await SqliteDossierStore.OpenToReadAsync(path);
        Assert.Equal(StorageProblem.ReadOnly, (await Assert.ThrowsAsync<StorageException>(() => reader.Log.AddAsync([Entry(2)]))).Problem);
        Assert.Equal(1, await reader.Log.CountAsync());
    }

    [Fact]
    public async Task One_writes_while_the_other_reads_and_a_second_writer_is_told_to_wait()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("two.db");
        await using var writer = await SqliteDossierStore.OpenAsync(path);
        await writer.Log.AddAsync([Entry(1)]);
        await using var second = await SqliteDossierStore.OpenAsync(path, new Limits(BusyMilliseconds: 50));
        await using var reader = await SqliteDossierStore.OpenToReadAsync(path);
        using var blocker = new SqliteConnection($"Data Source={path};Pooling=False");
        blocker.Open();
        using (blocker.BeginTransaction(deferred: false))
        {
            Assert.Equal(1, await reader.Log.CountAsync());
            Assert.Equal(StorageProblem.Busy, (await Assert.ThrowsAsync<StorageException>(() => second.Log.AddAsync([Entry(2)]))).Problem);
        }

        Assert.Equal(1, await second.Log.AddAsync([Entry(2)]));
        Assert.Equal(2, await reader.Log.CountAsync());
        Assert.Equal(2, await writer.Log.CountAsync());
    }

    [Fact]
    public async Task While_one_writes_three_that_read_wait_for_nobody()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("busy.db");
        await using var writer = await SqliteDossierStore.OpenAsync(path);
        await writer.Log.AddAsync([Entry(0)]);
        var isDone = false;
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var seen = 0;
            do
            {
                await using var reader = await SqliteDossierStore.OpenToReadAsync(path);
                var count = await reader.Log.CountAsync();
                Assert.True(count >= seen && (await reader.Stories.ListAsync()).Sum(s => s.Reports) >= count);
                seen = count;
            }
            while (!Volatile.Read(ref isDone));
            return seen;
        })).ToArray();
        for (var i = 1; i <= 40; i += 4)
            await writer.Log.AddAsync(Enumerable.Range(i, 4).Select(Entry));
        Volatile.Write(ref isDone, true);
        Assert.All(await Task.WhenAll(readers), seen => Assert.InRange(seen, 1, 41));
    }

    [Fact]
    public async Task A_reader_that_opens_within_a_long_transaction_does_not_wait_for_its_end()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("held.db");
        await using var writer = await SqliteDossierStore.OpenAsync(path);
        await writer.Log.AddAsync([Entry(1)]);
        await using (await SqliteDossierStore.OpenToReadAsync(path))
        {
            // What is slow at first is loaded.
        }
        using var blocker = new SqliteConnection($"Data Source={path};Pooling=False");
        blocker.Open();
        using var transaction = blocker.BeginTransaction(deferred: false);
        using (var command = blocker.CreateCommand())
        {
            command.Transaction = transaction;
            command.CommandText = "UPDATE head SET position = 99";
            command.ExecuteNonQuery();
        }
        // The transaction is still open when the reader has finished, and a reader that needed its lock would give up with an error.
        await using var reader = await SqliteDossierStore.OpenToReadAsync(path);
        Assert.Equal(new LogPosition(1), await reader.Log.HeadAsync());
        Assert.Single(await reader.Stories.ListAsync());
    }

    [Fact]
    public async Task Views_of_an_older_program_are_made_anew_by_a_writer_and_a_reader_is_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("old.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync([Entry(1), Entry(2)]);
        FirstSchema.Run(path, $"DROP TABLE band; DROP TABLE story; CREATE TABLE story (seq INTEGER PRIMARY KEY); PRAGMA user_version = {(SqliteSession.Files.Schema.Count * 1000) + 1}");
        var before = File.ReadAllBytes(path);

        Assert.Equal(StorageProblem.TooOld, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenToReadAsync(path))).Problem);
        Assert.Equal(before, File.ReadAllBytes(path));
        await using var again = await SqliteDossierStore.OpenAsync(path);
        Assert.Equal(2, (await again.Stories.ListAsync()).Count);
        Assert.Equal(2, (await again.Search.FindAsync(Lagebild.Storage.Searching.SearchQuery.Parse("bericht"), 10)).Count);
    }

    [Fact]
    public async Task A_database_of_the_first_schema_keeps_its_readings_and_notes_at_positions_of_their_own()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("first.db");
        var (one, two) = (Entry(1), Entry(2));
        await FirstSchema.MakeAsync(path, [one, two]);

        await using var store2 = await SqliteDossierStore.OpenAsync(path);
        var entries = await store2.Log.ReadAfterAsync(LogPosition.Start).ToListAsync();
        Assert.Equal([(1L, "ReportEntry"), (2, "ReportEntry"), (3, "ReadingEntry"), (4, "NoteEntry")], entries.Select(e => (e.Position.Value, e.Entry.GetType().Name)));
        Assert.Equal([one.Id, two.Id], entries.Select(e => e.Entry).OfType<ReportEntry>().Select(e => e.Report.Id));
        Assert.Equal(new SameActor("Holt", "Brandt", true), Assert.Single(await store2.Notes.AllAsync()).Content);
        Assert.Equal(new LogPosition(4), await store2.Log.HeadAsync());
        Assert.Equal(2, (await store2.Stories.ListAsync()).Count);
    }

    [Fact]
    public async Task Stories_are_named_by_the_writer_and_a_reader_leaves_the_file_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("names.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync([Entry(1)]);
        FirstSchema.Run(path, "UPDATE story SET title = NULL");
        var before = File.ReadAllBytes(path);
        await using (var reader = await SqliteDossierStore.OpenToReadAsync(path))
            Assert.Equal("Kopf 1", Assert.Single(await reader.Stories.ListAsync()).Title);

        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("new.db");
        await (await SqliteDossierStore.OpenAsync(path)).DisposeAsync();
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99001";
            command.ExecuteNonQuery();
        }

        Assert.Equal(StorageProblem.TooNew, (await Assert.ThrowsAsync<StorageException>(() => SqliteDossierStore.OpenAsync(path))).Problem);
    }
}
