using System.Collections.Immutable;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>Looks at sources on the web: feeds, sitemaps and timelines.</summary>
/// <param name="fetch">Fetches, politely and within bounds.</param>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="clock">The time.</param>
internal sealed class WebLook(Func<FetchRequest, CancellationToken, Task<FetchOutcome>> fetch, Func<string, string?> variable, TimeProvider clock)
{
    private readonly Connection _connection = new();

    public async Task<Look> LookAsync(FollowedSource source, IReadOnlyDictionary<string, SeenItem> seen, CancellationToken cancellation)
    {
        if (!WebSource.TryCredentials(source.Settings, variable, out var credentials))
            return Failed(source, new SourceProblem("problem.source.credential", source.Settings.Credential!));
        var request = WebSource.Request(source.Settings.Kind, new Uri(source.Address), credentials, source.Settings.AllowedHosts) with { Validators = source.State.Validators };
        var outcome = await fetch(request, cancellation).ConfigureAwait(false);
        try
        {
            var list = outcome is Fetched fetched ? await ReadAsync(source, fetched, credentials, cancellation).ConfigureAwait(false) : null;
            return Found(source, outcome, list, seen);
        }
        catch (InputException e)
        {
            return Failed(source, SourceProblem.Of(e));
        }
    }

    /// <summary>The list with the parts that it points to.</summary>
    private async Task<ItemList> ReadAsync(FollowedSource source, Fetched fetched, FetchCredentials? credentials, CancellationToken cancellation)
    {
        var list = WebSource.Read(source.Settings.Kind, fetched);
        if (source.Settings.Kind != SourceKind.Sitemap)
            return list;
        foreach (var part in list.Further.Take(WebSource.MostParts))
        {
            var request = WebSource.Request(SourceKind.Sitemap, new Uri(part), credentials, source.Settings.AllowedHosts);
            if (await fetch(request, cancellation).ConfigureAwait(false) is Fetched further)
                list = list with { Items = [.. list.Items, .. WebSource.Read(SourceKind.Sitemap, further).Items] };
        }
        return list with { Items = [.. list.Items.Where(i => WebSource.IsRecent(i, clock.GetUtcNow()))] };
    }

    private Look Found(FollowedSource source, FetchOutcome outcome, ItemList? list, IReadOnlyDictionary<string, SeenItem> seen)
    {
        if (_connection.IsDown(new Uri(source.Address).Host, outcome))
        {
            // It is not the source that fails: it is asked again soon, and nothing is held against it.
            var later = source.State.Poll with { Due = clock.GetUtcNow() + PollSchedule.Shortest };
            return new Look(Look.Nothing, source.State with { Poll = later, Problem = Problem(outcome) });
        }
        var report = PollReport.Of(outcome, clock.GetUtcNow(), list, list?.Items.Count(i => !seen.ContainsKey(i.Key)) ?? 0);
        var state = source.State with { Poll = PollSchedule.After(source.Id.Value, source.State.Poll, report), Problem = Problem(outcome) };
        state = outcome switch
        {
            Fetched fetched => state with { Validators = fetched.Validators, MovedTo = fetched.MovedTo?.AbsoluteUri ?? state.MovedTo },
            NotModified same => state with { Validators = same.Validators, MovedTo = same.MovedTo?.AbsoluteUri ?? state.MovedTo },
            _ => state,
        };
        return new Look(list ?? Look.Nothing, state) { Missing = source.Settings.Kind == SourceKind.Timeline && list is not null ? Missing(list, seen) : [] };
    }

    private Look Failed(FollowedSource source, SourceProblem problem) => new(
        Look.Nothing, source.State with { Poll = PollSchedule.After(source.Id.Value, source.State.Poll, new Unanswered(clock.GetUtcNow())), Problem = problem, Validators = default });

    /// <summary>
    /// Posts that were shown, are younger than the oldest one shown now, and are gone: deleted. Their ids grow with time (snowflakes), so that a longer id
    /// is a younger one.
    /// </summary>
    private static ImmutableArray<string> Missing(ItemList list, IReadOnlyDictionary<string, SeenItem> seen)
    {
        var shown = list.Items.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        var oldest = shown.Where(IsNumber).OrderBy(k => k.Length).ThenBy(k => k, StringComparer.Ordinal).FirstOrDefault();
        return oldest is null ? [] : [.. seen.Values.Where(s => s.Document is not null && IsNumber(s.Key) && !shown.Contains(s.Key) && IsYounger(s.Key, oldest)).Select(s => s.Key).Order(StringComparer.Ordinal)];
    }

    private static bool IsNumber(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);

    private static bool IsYounger(string key, string other) => key.Length != other.Length ? key.Length > other.Length : string.CompareOrdinal(key, other) > 0;

    private static SourceProblem? Problem(FetchOutcome outcome) => outcome switch
    {
        Fetched or NotModified => null,
        Busy => new SourceProblem("problem.fetch.Busy"),
        Gone => new SourceProblem("problem.fetch.Gone"),
        Refused refused => new SourceProblem("problem.fetch.Status", refused.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Failed failed => new SourceProblem($"problem.fetch.{failed.Fault}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
