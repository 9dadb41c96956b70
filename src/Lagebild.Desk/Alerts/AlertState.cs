using NodaTime;

namespace Lagebild.Desk.Alerts;

/// <summary>One piece of news on its way.</summary>
/// <param name="Id">Hash of the change: the same change is told once.</param>
/// <param name="Title">The story's title.</param>
/// <param name="Text">The change in words.</param>
/// <param name="Quote">The sentence that proves it.</param>
/// <param name="Source">Outlet and day.</param>
/// <param name="Path">Where it is on the desk.</param>
/// <param name="Address">The report's web address, or null.</param>
public sealed record AlertItem(string Id, string Title, string Text, string Quote, string Source, string Path, string? Address);

/// <summary>How far a rule has been served. Kept apart from the rule, which only its owner changes.</summary>
public sealed record AlertState
{
    /// <summary>Ids that are remembered, so that nothing is told twice.</summary>
    public const int Remembered = 1000;

    /// <summary>Items that wait at most; of more, the oldest are left out of the messages and stay on the desk.</summary>
    public const int MostWaiting = 200;

    /// <summary>Items that the desk lists.</summary>
    public const int Listed = 50;

    public IReadOnlyList<AlertItem> Waiting { get; init; } = [];

    /// <summary>The latest, the newest first, whether sent or not.</summary>
    public IReadOnlyList<AlertItem> Latest { get; init; } = [];

    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>How much was found in all; by it the desk knows how much of <see cref="Latest"/> its owner has not seen.</summary>
    public long Found { get; init; }

    public LocalDate? LastDigest { get; init; }

    public Instant? LastSent { get; init; }

    /// <summary>Why the last try failed, in words; null where it did not.</summary>
    public string? Fault { get; init; }

    /// <summary>Tries in a row that failed.</summary>
    public int Failures { get; init; }

    /// <summary>Not to be tried before, by the database's clock; also while somebody is trying.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>The state with news that was not told yet; the same one where there is none.</summary>
    public AlertState With(IEnumerable<AlertItem> news, bool isSent)
    {
        var known = Told.ToHashSet(StringComparer.Ordinal);
        var fresh = news.Where(n => known.Add(n.Id)).ToArray();
        return fresh.Length == 0 ? this : this with
        {
            Waiting = isSent ? [.. Waiting.Concat(fresh).TakeLast(MostWaiting)] : Waiting,
            Latest = [.. fresh.Reverse().Concat(Latest).Take(Listed)],
            Found = Found + fresh.Length,
            Told = [.. Told.Concat(fresh.Select(f => f.Id)).TakeLast(Remembered)],
        };
    }
}
