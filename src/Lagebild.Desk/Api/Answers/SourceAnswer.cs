using Lagebild.Sources.Following;
using NodaTime;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A source that is followed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its title, or else its address.</param>
/// <param name="Kind">feed, sitemap, timeline, folder or mailbox.</param>
/// <param name="Condition">well, failing, paused …</param>
/// <param name="Documents">Documents that it has brought.</param>
/// <param name="Failures">Failed looks in a row.</param>
public sealed record SourceAnswer(string Id, string Name, string Kind, string Condition, long Documents, int Failures)
{
    /// <summary>Where it is looked at; of a mailbox or folder nothing is told.</summary>
    public string? Address { get; init; }

    /// <summary>When it last answered.</summary>
    public string? LastSuccess { get; init; }

    /// <summary>When it is looked at next.</summary>
    public string? Due { get; init; }

    /// <summary>Name of what went wrong at the last look.</summary>
    public string? Problem { get; init; }

    public static SourceAnswer Of(FollowedSource source, Instant now) => new(
        source.Id.Value, source.Name, Said.Name(source.Settings.Kind), Said.Name(source.Condition(now)), source.State.Documents, source.State.Poll.Failures)
    {
        Address = source.Settings.Kind is SourceKind.Mailbox or SourceKind.Folder ? null : source.Address,
        LastSuccess = source.State.Poll.LastAnswer is { } last ? Said.Time(Instant.FromDateTimeOffset(last)) : null,
        Due = source.Due is { } due ? Said.Time(due) : null,
        Problem = source.State.Problem?.Key,
    };
}
