using Lagebild.Language.Times;

namespace Lagebild.Dossiers.Log;

/// <summary>A point of view in time: the picture holds what had been published by then.</summary>
/// <param name="Time">A day (all of it counts) or an exact time.</param>
public sealed record AsOf(PublicationTime Time)
{
    /// <summary>Whether something published then was known. What has no publication time is not known at any stated time.</summary>
    public bool Knows(PublicationTime? published)
    {
        if (published is null)
            return false;
        if (Time.Instant is null || published.Instant is null)
            return published.Date <= Time.Date;
        return published.Instant.Value.ToInstant() <= Time.Instant.Value.ToInstant();
    }
}
