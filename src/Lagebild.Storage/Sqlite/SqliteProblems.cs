using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as words that help.</summary>
internal static class SqliteProblems
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static StorageException Say(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Corrupt => new(StorageProblem.Damaged, $"The database {path} is damaged. Nothing was changed; restore a copy, or try: sqlite3 {path} .recover", e),
        NotADatabase => new(StorageProblem.NotOurs, $"{path} is no database of this program. Nothing was changed.", e),
        Full => new(StorageProblem.Full, $"There is no room left for the database {path}. What had been added before is safe; make room and add again.", e),
        ReadOnly => new(StorageProblem.ReadOnly, $"The database {path} cannot be written: the file or its folder is read-only.", e),
        CannotOpen => new(StorageProblem.CannotOpen, $"The database {path} cannot be opened or made. Does the folder exist, and may you write there?", e),
        Busy or Locked => new(StorageProblem.Busy, $"Another program is writing to the database {path}. Try again when it has finished.", e),
        IoError when e.SqliteExtendedErrorCode is 778 or 4874 => new(StorageProblem.Full, $"The disk of the database {path} cannot take what was to be written. What had been added before is safe.", e),
        _ => new(StorageProblem.Failed, $"The database {path} failed: {e.Message}", e),
    };
}
