namespace Lagebild.Client;

internal sealed record SourceDraft(string Address, string? Title, string? Group);

internal sealed record SourceChange(bool IsPaused);

/// <summary>What became of a list of sources: new ones, and those that were there already or are no web addresses.</summary>
public sealed record SourcesTaken(int Added, int Left);

/// <summary>Somebody who may use the desk, as reader, editor or admin.</summary>
public sealed record Account(string Name, string Display, string Role, bool IsDisabled, DateTimeOffset Created, DateTimeOffset? SignedIn, DateTimeOffset? LockedUntil);

/// <summary>An account with a password to hand on, told this once.</summary>
public sealed record NewPassword(Account Account, string Password);

internal sealed record AccountDraft(string Name, string? Display, string Role);

internal sealed record AccountChange(string? Role, bool? IsDisabled);

/// <summary>What the database holds; older: documents that a reader of another version read last.</summary>
public sealed record DatabaseFacts(string Name, long Bytes, long Documents, long Notes, long Stories, long Older, IReadOnlyList<ReaderCount> Readers, string? Reader);

/// <summary>A reader and how many documents it read last.</summary>
public sealed record ReaderCount(string Version, long Documents);

/// <summary>What reading anew would change, on a sample.</summary>
public sealed record Reread(string Version, IReadOnlyList<RereadReport> Reports);

/// <summary>A report that was read anew.</summary>
public sealed record RereadReport(Report Report, bool IsSame, IReadOnlyList<RereadEngagement> Engagements, IReadOnlyList<RereadCount> Counts);

/// <summary>An engagement as two readers tell it; null where one of them does not.</summary>
public sealed record RereadEngagement(ToldEngagement? Before, ToldEngagement? After);

/// <summary>An engagement as a reader tells it.</summary>
public sealed record ToldEngagement(string Title, string Status, string? Time, string? Hour, string? Place);

/// <summary>How many facts of a kind two readers tell.</summary>
public sealed record RereadCount(string Kind, int Before, int After);
