namespace Lagebild.Storage;

/// <summary>What can go wrong with a database, as far as a user can do something about it.</summary>
public enum StorageProblem { Damaged, NotOurs, TooNew, Full, ReadOnly, CannotOpen, Busy, Failed }

/// <summary>A clear word on what went wrong. Nothing was made worse: what had been committed is still there.</summary>
public sealed class StorageException(StorageProblem problem, string message, Exception? cause = null) : Exception(message, cause)
{
    public StorageProblem Problem { get; } = problem;
}
