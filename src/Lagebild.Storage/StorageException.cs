namespace Lagebild.Storage;

/// <summary>What can go wrong with a database, as far as a user can do something about it.</summary>
public enum StorageProblem
{
    /// <summary>There is no such file to read.</summary>
    Missing,

    Damaged,

    /// <summary>A file of another program.</summary>
    NotOurs,

    TooNew,

    /// <summary>Of an earlier version, and cannot be brought up to date where it lies.</summary>
    TooOld,

    Full,
    ReadOnly,
    CannotOpen,
    Busy,
    Failed,
}

/// <summary>A clear word on what went wrong. Nothing was made worse: what had been committed is still there.</summary>
/// <param name="problem">What it is.</param>
/// <param name="path">The database, or its folder.</param>
/// <param name="cause">What it was noticed by.</param>
public sealed class StorageException(StorageProblem problem, string path, Exception? cause = null)
    : Exception($"{path}: {problem}{(cause is null ? "" : $" ({cause.Message})")}", cause)
{
    public StorageProblem Problem { get; } = problem;

    public string Path { get; } = path;
}
