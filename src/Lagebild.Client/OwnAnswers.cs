namespace Lagebild.Client;

/// <summary>A search that somebody keeps, and what it finds as a feed of the desk.</summary>
public sealed record SavedSearch(string Id, string Query, string Feed);

internal sealed record SearchDraft(string Query);

/// <summary>A wish to be told of news.</summary>
/// <param name="Id">Its id.</param>
/// <param name="About">everything, watched, story, actor, place, kind or search.</param>
/// <param name="What">The story's id, the name, the kind or the search.</param>
/// <param name="Route">desk, mail, webhook, ntfy or matrix.</param>
/// <param name="Waiting">News that wait to be sent.</param>
/// <param name="Failures">Tries in a row that failed.</param>
/// <param name="Latest">What it told last, the newest first.</param>
/// <param name="To">Where it goes; null for the desk alone.</param>
/// <param name="DigestHour">Hour of the digest in Berlin; null where news are told at once.</param>
/// <param name="QuietFrom">From this hour in Berlin nothing is sent.</param>
/// <param name="QuietTo">Until this hour.</param>
/// <param name="LastSent">When something last went out.</param>
/// <param name="Fault">Why the last try failed, in words.</param>
public sealed record Alert(
    string Id, string About, string What, string Route, int Waiting, int Failures, IReadOnlyList<AlertNews> Latest, string? To, int? DigestHour, int? QuietFrom, int? QuietTo, DateTimeOffset? LastSent, string? Fault);

/// <summary>A piece of news that was told: the change in words, and the sentence that proves it.</summary>
public sealed record AlertNews(string Id, string Title, string Text, string Quote, string Source, string Path, string? Address);

/// <summary>A wish to be made.</summary>
public sealed record NewAlert
{
    /// <summary>everything, watched, story, actor, place, kind or search.</summary>
    public required string About { get; init; }

    /// <summary>The story's id or title, the name, the kind or the search; empty for everything.</summary>
    public string What { get; init; } = "";

    /// <summary>desk, mail, webhook, ntfy or matrix.</summary>
    public string Route { get; init; } = "desk";

    /// <summary>The address of mail, webhook or topic, or <c>https://homeserver/!room:server</c>.</summary>
    public string? To { get; init; }

    /// <summary>What lets into a topic or a room.</summary>
    public string? Secret { get; init; }

    public int? DigestHour { get; init; }

    public int? QuietFrom { get; init; }

    public int? QuietTo { get; init; }
}

/// <summary>A wish that was made; the secret of a webhook is told this once.</summary>
public sealed record AddedAlert(Alert Alert, string? Secret);

internal sealed record AlertTest(bool IsSent, string? Fault);

/// <summary>A secret address for calendars and feeds, without its secret part.</summary>
public sealed record FeedAddress(string Id, string Name, DateTimeOffset Created);

/// <summary>A secret address that was made: the calendar and the feed of all changes under it, told this once.</summary>
public sealed record MadeFeedAddress(FeedAddress FeedAddress, string Calendar, string Changes);

internal sealed record FeedAddressDraft(string Name);

/// <summary>A token, without its secret. Scope: read, note or admin.</summary>
public sealed record Token(string Id, string Name, string Owner, string Scope, DateTimeOffset Created, DateOnly? LastUsed);

/// <summary>A token that was made, and what is shown as bearer, told this once.</summary>
public sealed record MadeToken(Token Token, string Secret);

internal sealed record TokenDraft(string Name, string Scope);
