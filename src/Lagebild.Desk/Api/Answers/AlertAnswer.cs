using System.Text.Json.Serialization;
using Lagebild.Desk.Alerts;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A wish to be told of news, without its secret.</summary>
/// <param name="Id">Its id.</param>
/// <param name="About">everything, watched, story, actor, place, kind or search.</param>
/// <param name="What">The story's id, the name, the kind or the search; empty for everything.</param>
/// <param name="Route">desk, mail, webhook, ntfy or matrix.</param>
/// <param name="Waiting">News that wait to be sent.</param>
/// <param name="Failures">Tries in a row that failed.</param>
/// <param name="Latest">What it told last, the newest first.</param>
public sealed record AlertAnswer(string Id, string About, string What, string Route, int Waiting, int Failures, IReadOnlyList<AlertItem> Latest)
{
    /// <summary>Where it goes; absent for the desk alone.</summary>
    public string? To { get; init; }

    /// <summary>Hour of the digest in Berlin; absent where news are told at once.</summary>
    public int? DigestHour { get; init; }

    /// <summary>From this hour in Berlin nothing is sent.</summary>
    public int? QuietFrom { get; init; }

    /// <summary>Until this hour.</summary>
    public int? QuietTo { get; init; }

    public string? LastSent { get; init; }

    /// <summary>Why the last try failed, in words.</summary>
    public string? Fault { get; init; }

    internal static AlertAnswer Of(AlertRule rule, AlertState state) => new(rule.Id, Said.Name(rule.Subject), rule.What, Said.Name(rule.Route), state.Waiting.Count, state.Failures, state.Latest)
    {
        To = rule.To.Length > 0 ? rule.To : null,
        DigestHour = rule.DigestHour,
        QuietFrom = rule.QuietFrom,
        QuietTo = rule.QuietTo,
        LastSent = state.LastSent is { } sent ? Said.Time(sent) : null,
        Fault = state.Fault,
    };
}

/// <summary>A wish that was just made.</summary>
/// <param name="Alert">The wish.</param>
public sealed record NewAlertAnswer(AlertAnswer Alert)
{
    /// <summary>Signs the messages of a webhook; told this once.</summary>
    public string? Secret { get; init; }
}

/// <summary>What came of a message that was sent to try a wish.</summary>
/// <param name="IsSent">True where it went out.</param>
public sealed record AlertTestAnswer(bool IsSent)
{
    /// <summary>Why it did not, in words.</summary>
    public string? Fault { get; init; }
}

/// <summary>A wish as a caller writes it.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record AlertDraft
{
    /// <summary>everything, watched, story, actor, place, kind or search.</summary>
    public string? About { get; init; }

    /// <summary>The story's id or title, the name, the kind or the search.</summary>
    public string? What { get; init; }

    /// <summary>desk, mail, webhook, ntfy or matrix.</summary>
    public string? Route { get; init; }

    /// <summary>The address of mail, webhook or topic, or <c>https://homeserver/!room:server</c>.</summary>
    public string? To { get; init; }

    /// <summary>What lets into a topic or a room.</summary>
    public string? Secret { get; init; }

    public int? DigestHour { get; init; }

    public int? QuietFrom { get; init; }

    public int? QuietTo { get; init; }
}
