namespace Lagebild.Storage;

/// <summary>
/// A database as six seams; whoever needs one of them takes that one. What has been appended is there for good, and what is derived always agrees with
/// it. One contract test suite holds for every implementation. Members may be called at once from several threads.
/// </summary>
public interface IDossierStore : IAsyncDisposable
{
    /// <summary>All that was ever taken in, in the order of arrival.</summary>
    IReportLog Log { get; }

    /// <summary>The stories that the reports are about.</summary>
    IStoryViews Stories { get; }

    /// <summary>What editors know better.</summary>
    INotes Notes { get; }

    /// <summary>Full text.</summary>
    ISearch Search { get; }

    /// <summary>Where news comes from.</summary>
    ISources Sources { get; }

    /// <summary>What the desk keeps besides.</summary>
    IRecords Records { get; }

    /// <summary>The time by the database's clock, by which machines agree; that of this machine where the database has none of its own.</summary>
    /// <exception cref="StorageException">The database does not answer.</exception>
    Task<NodaTime.Instant> TimeAsync(CancellationToken cancellation = default);

    /// <summary>How much there is of everything.</summary>
    Task<StoreFacts> CountAsync(CancellationToken cancellation = default);
}
