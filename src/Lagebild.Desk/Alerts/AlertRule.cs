using Lagebild.Pages;
using NodaTime;

namespace Lagebild.Desk.Alerts;

/// <summary>What somebody wants to hear of.</summary>
public enum AlertSubject { Everything, Story, Actor, Place, Kind, Search, Watched }

/// <summary>By which way.</summary>
public enum AlertRoute
{
    /// <summary>The list on the desk alone.</summary>
    Desk,

    /// <summary>A message to an address, by the mail server of the desk.</summary>
    Mail,

    /// <summary>A signed POST to an address (Standard Webhooks 1.0).</summary>
    Webhook,

    /// <summary>A topic of a server that speaks ntfy's protocol.</summary>
    Ntfy,

    /// <summary>A room of a Matrix homeserver (Client-Server API v3).</summary>
    Matrix,
}

/// <summary>One wish to be told of news: whose, what about, by which way and when.</summary>
/// <param name="Id">Unique, of letters and digits.</param>
/// <param name="Owner">The account that made it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="What">The story's id, the name, the kind or the search; empty for everything and for what the owner watches.</param>
/// <param name="Route">By which way.</param>
/// <param name="To">The address: of mail, of the webhook, of the topic, or <c>https://homeserver/!room:server</c>; empty for the desk alone.</param>
/// <param name="Language">The language of the messages.</param>
public sealed record AlertRule(string Id, string Owner, AlertSubject Subject, string What, AlertRoute Route, string To, UiLanguage Language)
{
    /// <summary>Longest of the texts, in characters.</summary>
    public const int LongestText = 500;

    /// <summary>Signs webhooks, and lets into a Matrix room; empty where none is needed. Shown once and never again.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The hour of a digest once a day in Berlin; null to be told at once.</summary>
    public int? DigestHour { get; init; }

    /// <summary>From this hour in Berlin nothing is sent; what happens then is sent afterwards. Null for no quiet hours.</summary>
    public int? QuietFrom { get; init; }

    /// <summary>Until this hour.</summary>
    public int? QuietTo { get; init; }

    /// <summary>Whether a message may go out now.</summary>
    /// <param name="now">The time in Berlin.</param>
    /// <param name="lastDigest">The day of the last digest, or null.</param>
    public bool MaySend(LocalDateTime now, LocalDate? lastDigest)
    {
        if (QuietFrom is { } from && QuietTo is { } to && (from <= to ? now.Hour >= from && now.Hour < to : now.Hour >= from || now.Hour < to))
            return false;
        return DigestHour is not { } hour || (now.Hour >= hour && lastDigest != now.Date);
    }

    /// <summary>What it asks of the news; null where a search or the owner's watches do.</summary>
    internal Interest? Interest => Subject is AlertSubject.Search or AlertSubject.Watched ? null : new Interest(Subject, What);
}
