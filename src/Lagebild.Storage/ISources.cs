using NodaTime;

namespace Lagebild.Storage;

/// <summary>
/// The sources that are followed, and how far each has been. They are no part of the log: what a source brought is there as documents, and following it
/// anew from the beginning brings nothing twice. What settings and states mean is for whoever follows the sources to say.
/// </summary>
public interface ISources
{
    /// <summary>All sources in the order of their ids.</summary>
    Task<IReadOnlyList<StoredSource>> ListAsync(CancellationToken cancellation = default);

    /// <summary>A source; null where there is none of that id.</summary>
    Task<StoredSource?> FindAsync(SourceId source, CancellationToken cancellation = default);

    /// <summary>Adds a source.</summary>
    /// <returns>False where one of that id is there; nothing is changed then.</returns>
    Task<bool> AddAsync(StoredSource source, CancellationToken cancellation = default);

    /// <summary>Changes what a user decides. The state stays as it was; whoever is looking at the source just now loses it, so that nothing decided before undoes this.</summary>
    /// <param name="source">The source.</param>
    /// <param name="settings">The new settings.</param>
    /// <param name="due">When it is to be looked at next; null for never.</param>
    /// <param name="state">The new state; null to leave it as it is.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>False where there is no such source.</returns>
    Task<bool> ChangeAsync(SourceId source, string settings, Instant? due, string? state = null, CancellationToken cancellation = default);

    /// <summary>Forgets a source and what was seen of it; its documents stay.</summary>
    /// <returns>False where there was no such source.</returns>
    Task<bool> RemoveAsync(SourceId source, CancellationToken cancellation = default);

    /// <summary>
    /// Takes the source that has been due for longest and that nobody holds. Nobody else is given it until it is given back or the time is over, in
    /// whatever process they are.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="length">After this time the source is free again, so that it is not lost with whoever held it.</param>
    /// <param name="cancellation">Nothing is taken where it comes before the end.</param>
    /// <returns>Null where none is due.</returns>
    Task<SourceLease?> LeaseAsync(Instant now, Duration length, CancellationToken cancellation = default);

    /// <summary>Keeps a source for longer than was asked for at first.</summary>
    /// <param name="lease">As it was taken.</param>
    /// <param name="until">The new end.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>False where the lease has been lost meanwhile.</returns>
    Task<bool> ExtendAsync(SourceLease lease, Instant until, CancellationToken cancellation = default);

    /// <summary>When the next source is due, or the next lease ends; null where there is nothing to wait for.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellation = default);

    /// <summary>Keeps what was learnt of a source, and gives it back.</summary>
    /// <param name="lease">As it was taken.</param>
    /// <param name="state">The new state.</param>
    /// <param name="due">When it is to be looked at next; null for never.</param>
    /// <param name="seen">Items that it brought; one seen before counts as seen again.</param>
    /// <param name="forgotten">Items last seen before this time are forgotten.</param>
    /// <param name="cancellation">Nothing is kept where it comes before the end.</param>
    /// <returns>False where the lease has been lost meanwhile: nothing is kept then.</returns>
    Task<bool> SettleAsync(SourceLease lease, string state, Instant? due, IReadOnlyCollection<SeenItem> seen, Instant forgotten, CancellationToken cancellation = default);

    /// <summary>What has been seen of a source, by the items' keys.</summary>
    Task<IReadOnlyDictionary<string, SeenItem>> SeenAsync(SourceId source, CancellationToken cancellation = default);
}

/// <summary>What a source is called in the database and on the command line.</summary>
public readonly record struct SourceId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A source as it is kept.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Settings">What a user decides, as JSON.</param>
/// <param name="State">What was learnt by looking, as JSON.</param>
/// <param name="Due">When it is to be looked at next; null for never.</param>
public sealed record StoredSource(SourceId Id, string Settings, string State, Instant? Due)
{
    /// <summary>Until when somebody is looking at it; null where nobody is.</summary>
    public Instant? HeldUntil { get; init; }
}

/// <summary>A source that only its holder looks at.</summary>
/// <param name="Source">As it stood when it was taken.</param>
/// <param name="Holder">Tells this lease from all others.</param>
public sealed record SourceLease(StoredSource Source, Guid Holder);

/// <summary>An item that was seen.</summary>
/// <param name="Key">What the source knows it by.</param>
/// <param name="Content">Hash of what it said; another one under the same key is a newer version.</param>
/// <param name="Document">The document that was made of it; null where it was passed over.</param>
/// <param name="Seen">When the source last showed it.</param>
public sealed record SeenItem(string Key, string Content, Reading.Documents.DocumentId? Document, Instant Seen);
