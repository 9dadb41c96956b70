using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lagebild.Bench.Cluster;

/// <summary>Readers of several desks over one database, each with a connection of its own, at one of the desks; and what they had to wait.</summary>
/// <param name="desks">Where they look.</param>
/// <param name="pages">What they look at, by kind of page.</param>
internal sealed partial class Readership(IReadOnlyList<Uri> desks, IReadOnlyDictionary<string, string[]> pages)
{
    /// <summary>How often a kind of page is chosen, of all; those that are not named, once.</summary>
    private static readonly Dictionary<string, int> Weights = new(StringComparer.Ordinal) { ["today"] = 3, ["story"] = 2 };

    private readonly string[] _kinds = [.. pages.Keys.Order(StringComparer.Ordinal).SelectMany(k => Enumerable.Repeat(k, Weights.GetValueOrDefault(k, 1)))];

    /// <summary>What was looked at: kind of page, milliseconds, status (0 where there was no answer), bytes.</summary>
    public ConcurrentBag<(string Page, double Milliseconds, int Status, long Bytes)> Taken { get; } = [];

    /// <summary>The pages of a desk that a reader would come to by following links.</summary>
    public static async Task<IReadOnlyDictionary<string, string[]>> PagesAsync(Uri desk, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = desk };
        var found = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal) { ["story"] = [], ["engagement"] = [], ["reader"] = [], ["person"] = [], ["place"] = [] };
        foreach (var list in (string[])["/", "/geschichten", "/menschen", "/orte", "/offen", "/kalender"])
            await FollowAsync(list);
        foreach (var story in found["story"].Take(300).ToArray())
            await FollowAsync(story);
        var pages = found.Where(f => f.Value.Count > 0).ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);
        (pages["today"], pages["stories"], pages["people"], pages["places"], pages["calendar"], pages["open"], pages["sources"]) = (["/"], ["/geschichten"], ["/menschen"], ["/orte"], ["/kalender"], ["/offen"], ["/quellen"]);
        pages["search"] = [.. ((string[])["Präsident", "Regierung", "Verhandlungen", "Minister", "Wahl", "\"am Montag\""]).Select(q => $"/suche?q={Uri.EscapeDataString(q)}")];
        return pages;

        async Task FollowAsync(string path)
        {
            foreach (Match link in Link().Matches(await http.GetStringAsync(path, cancellation)))
            {
                var (address, kind) = (link.Groups["path"].Value, link.Groups["kind"].Value);
                found[kind switch { "geschichte" => "story", "begegnung" => "engagement", "leser" => "reader", "mensch" => "person", _ => "place" }].Add(System.Net.WebUtility.HtmlDecode(address));
            }
        }
    }

    /// <summary>Readers look until it is cancelled, each at another page after a pause, which is longer or shorter by chance.</summary>
    /// <param name="readers">How many.</param>
    /// <param name="pause">Between two pages, on average; none for as fast as pages come.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task ReadAsync(int readers, TimeSpan pause, CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, readers).Select(r => Task.Run(() => ReadAsync(desks[r % desks.Count], new Random(r), pause, cancellation), CancellationToken.None)));

    private async Task ReadAsync(Uri desk, Random random, TimeSpan pause, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = desk, Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");
        try
        {
            while (true)
            {
                await Task.Delay(pause * (2 * random.NextDouble()), cancellation);
                var kind = _kinds[random.Next(_kinds.Length)];
                var path = pages[kind][random.Next(pages[kind].Length)];
                var start = Stopwatch.GetTimestamp();
                try
                {
                    using var answer = await http.GetAsync(path, cancellation);
                    var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
                    Taken.Add((kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (int)answer.StatusCode, body.Length));
                }
                catch (HttpRequestException)
                {
                    Taken.Add((kind, Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0, 0));
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The time is over.
        }
    }

    /// <summary>What was taken so far, by kind of page, and all together.</summary>
    /// <param name="costs">Milliseconds of a core that a page takes, at the desks and at PostgreSQL.</param>
    public string Table(IReadOnlyDictionary<string, (double Desk, double Server)> costs)
    {
        var text = new StringBuilder("| page | looked at | median ms | 99 % ms | not answered with 200 | ms of a core, desk | ms of a core, PostgreSQL |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var group in Taken.GroupBy(t => t.Page).OrderBy(g => g.Key, StringComparer.Ordinal))
            Row(group.Key, [.. group], costs[group.Key]);
        Row("all", [.. Taken], (Taken.Average(t => costs[t.Page].Desk), Taken.Average(t => costs[t.Page].Server)));
        return text.ToString();

        void Row(string name, (string Page, double Milliseconds, int Status, long Bytes)[] rows, (double Desk, double Server) cost) => text.Append(
            CultureInfo.InvariantCulture,
            $"| {name} | {rows.Length} | {Quantile.At([.. rows.Select(r => r.Milliseconds)], 0.5):0} | {Quantile.At([.. rows.Select(r => r.Milliseconds)], 0.99):0} | {rows.Count(r => r.Status != 200)} | {cost.Desk:0.0} | {cost.Server:0.0} |\n");
    }

    [GeneratedRegex("href=\"(?<path>/(?<kind>geschichte|begegnung|leser|mensch|ort)/[^\"?#]+)")]
    private static partial Regex Link();
}
