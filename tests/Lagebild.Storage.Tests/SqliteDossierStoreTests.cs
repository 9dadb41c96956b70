using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Tests;

public class SqliteDossierStoreTests : DossierStoreContract
{
    private protected override IDossierStore Open(TemporaryFolder folder, string name) => SqliteDossierStore.Open(folder.File(name + ".db"));

    private static LogEntry Entry(int i) => new Written("2025-03-01", "Blatt", $"Kopf {i}", $"Der {i}. Bericht. " + string.Join(' ', Enumerable.Range(0, 60).Select(w => $"w{i}x{w}"))).Entry;

    [Fact]
    public void A_file_that_is_no_database_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("text.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is my diary. ", 500)));
        var before = File.ReadAllBytes(path);

        Assert.Equal(StorageProblem.NotOurs, Assert.Throws<StorageException>(() => SqliteDossierStore.Open(path)).Problem);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Somebody_elses_database_is_left_alone()
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

        Assert.Equal(StorageProblem.NotOurs, Assert.Throws<StorageException>(() => SqliteDossierStore.Open(path)).Problem);
    }

    [Fact]
    public void A_damaged_database_is_reported_and_not_made_worse()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("damaged.db");
        using (var store = SqliteDossierStore.Open(path))
            store.Append([.. Enumerable.Range(0, 200).Select(Entry)]);
        var bytes = File.ReadAllBytes(path);
        Array.Fill(bytes, (byte)0x5a, 4096, bytes.Length - 4096);
        File.WriteAllBytes(path, bytes);

        var problem = Assert.Throws<StorageException>(() =>
        {
            using var store = SqliteDossierStore.Open(path);
            store.Append([Entry(1000)]);
        }).Problem;
        Assert.Equal(StorageProblem.Damaged, problem);
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_full_disk_loses_the_batch_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("full.db");
        var added = 0;
        using (var store = SqliteDossierStore.Open(path, new Limits(MaxPages: 80)))
        {
            var problem = Assert.Throws<StorageException>(() =>
            {
                for (var i = 0; i < 1000; i += 10)
                    added += store.Append([.. Enumerable.Range(i, 10).Select(Entry)]);
            }).Problem;
            Assert.Equal(StorageProblem.Full, problem);
        }

        Assert.True(added > 0);
        using var again = SqliteDossierStore.Open(path);
        Assert.Equal(added, again.Count);
        Assert.Equal(10, again.Append([.. Enumerable.Range(added, 10).Select(Entry)]));
    }

    [Fact]
    public void Where_no_file_can_be_made_the_message_says_so()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(StorageProblem.CannotOpen, Assert.Throws<StorageException>(() => SqliteDossierStore.Open(folder.File("missing/folder/x.db"))).Problem);
        Assert.Equal(StorageProblem.Missing, Assert.Throws<StorageException>(() => SqliteDossierStore.OpenToRead(folder.File("none.db"))).Problem);
        Assert.False(File.Exists(folder.File("none.db")));
    }

    [Fact]
    public void What_is_opened_to_read_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("read.db");
        using (var store = SqliteDossierStore.Open(path))
            store.Append([Entry(1)]);

        using var reader = SqliteDossierStore.OpenToRead(path);
        Assert.Equal(StorageProblem.ReadOnly, Assert.Throws<StorageException>(() => reader.Append([Entry(2)])).Problem);
        Assert.Equal(1, reader.Count);
    }

    [Fact]
    public void One_writes_while_the_other_reads_and_a_second_writer_is_told_to_wait()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("two.db");
        using var writer = SqliteDossierStore.Open(path);
        writer.Append([Entry(1)]);
        using var second = SqliteDossierStore.Open(path, new Limits(BusyMilliseconds: 50));
        using var reader = SqliteDossierStore.OpenToRead(path);
        using var blocker = new SqliteConnection($"Data Source={path};Pooling=False");
        blocker.Open();
        using (blocker.BeginTransaction(deferred: false))
        {
            Assert.Equal(1, reader.Count);
            Assert.Equal(StorageProblem.Busy, Assert.Throws<StorageException>(() => second.Append([Entry(2)])).Problem);
        }

        Assert.Equal(1, second.Append([Entry(2)]));
        Assert.Equal(2, reader.Count);
        Assert.Equal(2, writer.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Views_of_an_older_program_are_made_anew_whoever_comes_first(bool toRead)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("old.db");
        using (var store = SqliteDossierStore.Open(path))
            store.Append([Entry(1), Entry(2)]);
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = $"DROP TABLE band; DROP TABLE story; CREATE TABLE story (seq INTEGER PRIMARY KEY); PRAGMA user_version = {(Sql.Schema.Count * 1000) + 1}";
            command.ExecuteNonQuery();
        }

        using var again = toRead ? SqliteDossierStore.OpenToRead(path) : SqliteDossierStore.Open(path);
        Assert.Equal(2, again.Stories().Count);
        Assert.Equal(2, again.Search("bericht", 10).Count);
    }

    [Fact]
    public void Names_of_stories_are_kept_by_whoever_reads_them_first()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("names.db");
        using (var store = SqliteDossierStore.Open(path))
            store.Append([Entry(1)]);
        Assert.Equal(0L, Named());
        using (var reader = SqliteDossierStore.OpenToRead(path))
            reader.Stories();
        Assert.Equal(1L, Named());

        long Named()
        {
            using var other = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "SELECT count(title) FROM story";
            return (long)command.ExecuteScalar()!;
        }
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("new.db");
        SqliteDossierStore.Open(path).Dispose();
        using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99001";
            command.ExecuteNonQuery();
        }

        Assert.Equal(StorageProblem.TooNew, Assert.Throws<StorageException>(() => SqliteDossierStore.Open(path)).Problem);
    }
}
