using Microsoft.Data.Sqlite;

namespace Lagebild.Storage.Sqlite;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as what a user can do something about.</summary>
internal static class SqliteProblems
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static StorageException Say(SqliteException e, string path) => e.SqliteErrorCode switch
    {
        Corrupt => new(StorageProblem.Damaged, path, e),
        NotADatabase => new(StorageProblem.NotOurs, path, e),
        Full => new(StorageProblem.Full, path, e),
        ReadOnly => new(StorageProblem.ReadOnly, path, e),
        CannotOpen => new(StorageProblem.CannotOpen, path, e),
        Busy or Locked => new(StorageProblem.Busy, path, e),
        IoError when e.SqliteExtendedErrorCode is 778 or 4874 => new(StorageProblem.Full, path, e),
        _ => new(StorageProblem.Failed, path, e),
    };
}
