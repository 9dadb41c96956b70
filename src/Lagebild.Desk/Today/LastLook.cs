using System.Text.Json;
using System.Text.Json.Serialization;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Today;

/// <summary>
/// Up to where somebody has looked. A visit lasts until half an hour passes without a look; what came in since the end of the visit before is new all through
/// a visit, also when the page is loaded again.
/// </summary>
/// <param name="Seen">Position of the log that the last look showed.</param>
/// <param name="SeenAt">When that was, in milliseconds since 1970 UTC.</param>
/// <param name="Since">Position at the end of the visit before; null where this is the first.</param>
/// <param name="SinceAt">When that ended, in milliseconds since 1970 UTC.</param>
internal sealed record LastLook(long Seen, long SeenAt, long? Since, long? SinceAt)
{
    private static readonly Duration Pause = Duration.FromMinutes(30);

    /// <summary>Looks within a minute are one.</summary>
    private static readonly Duration Moment = Duration.FromMinutes(1);

    /// <summary>The position from which on things are new; null where nobody has looked before.</summary>
    [JsonIgnore]
    public LogPosition? From => Since is { } since ? new LogPosition(since) : null;

    [JsonIgnore]
    public Instant? FromTime => SinceAt is { } time ? Instant.FromUnixTimeMilliseconds(time) : null;

    /// <summary>After one more look; the same where it comes at once after the last one.</summary>
    public static LastLook Next(LastLook? last, LogPosition head, Instant now)
    {
        if (last is null)
            return new LastLook(head.Value, now.ToUnixTimeMilliseconds(), null, null);
        var passed = now - Instant.FromUnixTimeMilliseconds(last.SeenAt);
        if (passed >= Pause)
            return new LastLook(head.Value, now.ToUnixTimeMilliseconds(), last.Seen, last.SeenAt);
        return passed < Moment ? last : last with { Seen = head.Value, SeenAt = now.ToUnixTimeMilliseconds() };
    }

    /// <summary>After everything was marked as seen.</summary>
    public static LastLook AllSeen(LogPosition head, Instant now) => new(head.Value, now.ToUnixTimeMilliseconds(), head.Value, now.ToUnixTimeMilliseconds());
}

/// <summary>Where each user's last look is kept, among the store's records.</summary>
internal sealed class LookBook(IRecords records)
{
    private const string Kind = "look";

    /// <summary>The user's look as it is kept; null where he has not looked before.</summary>
    public async Task<LastLook?> FindAsync(string user, CancellationToken cancellation) => Read((await records.FindAsync(Kind, user, cancellation).ConfigureAwait(false))?.Content);

    /// <summary>Keeps one more look.</summary>
    /// <param name="user">Who looks.</param>
    /// <param name="head">What he sees.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Nothing is kept where it comes before the end.</param>
    public Task KeepAsync(string user, LogPosition head, Instant now, CancellationToken cancellation) => records.ChangeAsync(Kind, user, content =>
    {
        var last = Read(content);
        var next = LastLook.Next(last, head, now);
        return next == last ? null : Write(next);
    }, cancellation);

    public Task MarkAllAsync(string user, LogPosition head, Instant now, CancellationToken cancellation) =>
        records.ChangeAsync(Kind, user, _ => Write(LastLook.AllSeen(head, now)), cancellation);

    private static LastLook? Read(string? content) => content is null ? null : JsonSerializer.Deserialize(content, LookJson.Default.LastLook);

    private static string Write(LastLook look) => JsonSerializer.Serialize(look, LookJson.Default.LastLook);
}

[JsonSerializable(typeof(LastLook))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class LookJson : JsonSerializerContext;
