using Lagebild.Dossiers.Log;
using Lagebild.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Tests;

/// <summary>A file as the first program wrote it, before the log had positions: the first report read twice, and one note on two names.</summary>
internal static class FirstSchema
{
    /// <summary>Steps of the schema that it has.</summary>
    private const int Steps = 6;

    /// <summary>Makes such a file; the reports come before the second reading and the note.</summary>
    public static async Task MakeAsync(string path, IEnumerable<LogEntry> reports)
    {
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync(reports);
        Run(path, $"""
            CREATE TABLE old (seq INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, reader INTEGER NOT NULL REFERENCES reader, body BLOB NOT NULL, UNIQUE (document, reader)) STRICT;
            INSERT INTO reader (version) VALUES ('test 2');
            INSERT INTO old SELECT 1, document, reader, body FROM report WHERE document = 1;
            INSERT INTO old SELECT 2, document, 2, body FROM report WHERE document = 1;
            INSERT INTO old SELECT document + 1, document, reader, body FROM report WHERE document > 1;
            DROP TABLE report; ALTER TABLE old RENAME TO report;
            DROP TABLE note; DROP TABLE head; DROP TABLE source; DROP TABLE seen_item; DROP TABLE record; DROP INDEX document_address;
            CREATE TABLE note (one TEXT NOT NULL, other TEXT NOT NULL, same INTEGER NOT NULL, PRIMARY KEY (one, other)) STRICT, WITHOUT ROWID;
            INSERT INTO note VALUES ('Holt', 'Brandt', 1);
            PRAGMA user_version = {(Steps * 1000) + 5}
            """);
    }

    /// <summary>Runs statements on a file that nobody has open.</summary>
    public static void Run(string path, string sql)
    {
        using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
