using Lagebild.Desk.Web;
using NodaTime;

namespace Lagebild.Desk.Access;

/// <summary>Somebody who may use the desk.</summary>
/// <param name="Name">Unique; never changes, for notes are signed with it.</param>
/// <param name="Display">As colleagues call them.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Password">Salted hash.</param>
/// <param name="Stamp">Held by every session of theirs: with another stamp all sessions have ended.</param>
/// <param name="Created">When they were let in.</param>
public sealed record Account(string Name, string Display, DeskRole Role, string Password, string Stamp, Instant Created)
{
    public const int LongestDisplay = 80;

    /// <summary>True where they are let in no longer.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    /// <summary>When they last signed in; null where it is not known.</summary>
    public Instant? SignedIn { get; init; }

    /// <summary>Until then no password is right; null where none was wrong too often.</summary>
    public Instant? LockedUntil { get; init; }
}
