using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;

namespace Lagebild.Dossiers.Changes;

/// <summary>Choosing and ordering changes.</summary>
public static class ChangeList
{
    /// <summary>
    /// The changes by reports published since one time and not after another, the most important first, the latest first among equals.
    /// A day counts whole at either end.
    /// </summary>
    public static ValueArray<Change> Between(this ValueArray<Change> changes, PublicationTime since, PublicationTime? until = null)
    {
        var end = until is null ? null : new AsOf(until);
        return changes.AsEnumerable()
            .Where(c => c.Support.Published is { } published && IsSince(published, since) && (end is null || end.Knows(published)))
            .OrderByDescending(c => c.Importance)
            .ThenByDescending(c => Moment.Of(c.Support.Published))
            .ToValueArray();
    }

    private static bool IsSince(PublicationTime published, PublicationTime since) =>
        published.Instant is { } exact && since.Instant is { } start ? exact.ToInstant() > start.ToInstant() : published.Date >= since.Date;
}
