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
            return outcome is not Fetched fetched
                ? Found(source, outcome, null, seen)
                : source.Settings.Kind switch
                {
                    SourceKind.Sitemap => await SitemapAsync(source, fetched, seen, credentials, cancellation).ConfigureAwait(false),
                    SourceKind.Timeline => await TimelineAsync(source, fetched, seen, credentials, cancellation).ConfigureAwait(false),
                    var kind => Found(source, outcome, WebSource.Read(kind, fetched), seen),
                };
        }
        catch (InputException e)
        {
            return Failed(source, SourceProblem.Of(e));
        }
    }

    /// <summary>
    /// A sitemap, or an index with its newest parts. An index that stays the same says nothing of its parts: it is asked for anew with every look, and so
    /// are they.
    /// </summary>
    private async Task<Look> SitemapAsync(
        FollowedSource source, Fetched fetched, IReadOnlyDictionary<string, SeenItem> seen, FetchCredentials? credentials, CancellationToken cancellation)
    {
        var list = WebSource.Read(SourceKind.Sitemap, fetched);
        var parts = list.Further.Take(WebSource.MostParts).ToList();
        var failed = 0;
        foreach (var part in parts)
        {
            if (await PartAsync(source, part, credentials, cancellation).ConfigureAwait(false) is { } further)
                list = list with { Items = [.. list.Items, .. further.Items] };
            else
                failed++;
        }
        var look = Found(source, fetched, list with { Items = [.. list.Items.Where(i => WebSource.IsRecent(i, clock.GetUtcNow()))] }, seen);
        return parts.Count == 0 ? look : look with { State = look.State with { Validators = default, Problem = failed == 0 ? look.State.Problem : PartsFailed(failed, parts.Count) } };
    }

    private async Task<ItemList?> PartAsync(FollowedSource source, string part, FetchCredentials? credentials, CancellationToken cancellation)
    {
        try
        {
            var request = WebSource.Request(SourceKind.Sitemap, new Uri(part), credentials, source.Settings.AllowedHosts);
            return await fetch(request, cancellation).ConfigureAwait(false) is Fetched fetched ? WebSource.Read(SourceKind.Sitemap, fetched) : null;
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static SourceProblem PartsFailed(int failed, int all) => new("problem.sitemap.parts", Number(failed), Number(all));

    /// <summary>
    /// A timeline back to where the last look ended, page by page; at the first look one page. Where a page cannot be had the look has failed, since the
    /// next one would find known posts on the first page and go back no further. The oldest come first, so that those that one look cannot take are the
    /// newest, which the next one meets before any known ones.
    /// </summary>
    private async Task<Look> TimelineAsync(
        FollowedSource source, Fetched fetched, IReadOnlyDictionary<string, SeenItem> seen, FetchCredentials? credentials, CancellationToken cancellation)
    {
        var list = WebSource.Read(SourceKind.Timeline, fetched);
        var (page, last) = (list, fetched);
        for (var pages = 1; pages < WebSource.MostPages && last.Next is { } next && seen.Count > 0 && !page.Items.IsEmpty && !page.Items.Any(i => seen.ContainsKey(i.Key)); pages++)
        {
            var outcome = await fetch(WebSource.Request(SourceKind.Timeline, next, credentials, source.Settings.AllowedHosts), cancellation).ConfigureAwait(false);
            if (outcome is not Fetched older)
                return Found(source, outcome is NotModified or Gone ? new Failed(FetchFault.Malformed, "a page of a timeline that is not there") : outcome, null, seen);
            (page, last) = (WebSource.Read(SourceKind.Timeline, older), older);
            list = list with { Items = [.. list.Items, .. page.Items] };
        }
        return Found(source, fetched, list with { Items = [.. list.Items.Reverse()] }, seen);
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
        Refused refused => new SourceProblem("problem.fetch.Status", Number(refused.Status)),
        Failed failed => new SourceProblem($"problem.fetch.{failed.Fault}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
