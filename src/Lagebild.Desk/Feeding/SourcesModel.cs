using Lagebild.Desk.Web;
using Lagebild.Sources.Following;
using NodaTime;

namespace Lagebild.Desk.Feeding;

/// <summary>A source in the list.</summary>
/// <param name="Source">The source.</param>
/// <param name="Condition">How it is now.</param>
/// <param name="LastSuccess">When it was read last; null for never.</param>
/// <param name="Problem">What is wrong, in words; null where nothing is.</param>
public sealed record SourceRow(FollowedSource Source, SourceCondition Condition, Instant? LastSuccess, string? Problem);

/// <summary>Where news comes from.</summary>
public sealed class SourcesModel
{
    private SourcesModel(IReadOnlyList<SourceRow> rows) => Rows = rows;

    /// <summary>By folder, then by name.</summary>
    public IReadOnlyList<SourceRow> Rows { get; }

    /// <summary>What was done, or could not be, in words; null for nothing.</summary>
    public string? Said { get; private init; }

    /// <summary>True where <see cref="Said"/> tells of a failure.</summary>
    public bool HasFailed { get; private init; }

    /// <summary>What stood in the form that could not be followed; null otherwise.</summary>
    public NewSource? Tried { get; private init; }

    internal static async Task<SourcesModel> OfAsync(DeskRequest desk, string? said = null, bool hasFailed = false, NewSource? tried = null)
    {
        var sources = FollowedSource.Readable(await desk.Store.Sources.ListAsync(desk.Cancellation).ConfigureAwait(false));
        var rows = sources.OrderBy(s => string.Join('/', s.Settings.Path), StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id.Value, StringComparer.Ordinal).Select(s => new SourceRow(
            s,
            s.Condition(desk.Now),
            s.State.Poll.LastAnswer is { } last ? Instant.FromDateTimeOffset(last) : null,
            s.State.Problem is { } problem ? SourceText.Say(problem.Key, s.Name, problem.Values, desk.Texts) : null));
        return new SourcesModel([.. rows]) { Said = said ?? SourceText.Done(desk), HasFailed = hasFailed, Tried = tried };
    }
}
