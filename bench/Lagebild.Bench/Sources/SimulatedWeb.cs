using System.Net;
using System.Text;
using Lagebild.Bench.Dossiers;
using Lagebild.Sources.Fetching;

namespace Lagebild.Bench.Sources;

/// <summary>
/// Feeds that grow while they are read: few publish much and many little, as outlets do, together so many articles a day. Each entry holds its whole text.
/// Seeded; nothing goes over the network.
/// </summary>
internal sealed class SimulatedWeb
{
    private readonly List<Article> _articles;
    private readonly Entry[][] _entries;
    private readonly TimeProvider _clock;
    private readonly int _shown;
    private int _requests, _unchanged;

    /// <param name="articles">What is published, in a random order and again and again.</param>
    /// <param name="sources">How many feeds there are.</param>
    /// <param name="articlesPerDay">Of all together.</param>
    /// <param name="start">When the first entry may come.</param>
    /// <param name="length">For how long something is published.</param>
    /// <param name="clock">The time.</param>
    /// <param name="shown">Entries that a feed shows.</param>
    public SimulatedWeb(List<Article> articles, int sources, int articlesPerDay, DateTimeOffset start, TimeSpan length, TimeProvider clock, int shown = 20)
    {
        (_articles, _clock, _shown, End) = (articles, clock, shown, start + length);
        var random = new Random(2000);
        // A falling row: the first publish some forty an hour, the last once in a day or two.
        var weights = Enumerable.Range(1, sources).Select(k => 1.0 / (k + 20)).ToArray();
        PerHour = [.. weights.Select(w => w / weights.Sum() * articlesPerDay / 24)];
        _entries = [.. PerHour.Select(rate => Entries(rate, start, length, random))];
    }

    /// <summary>Articles an hour of each source.</summary>
    public IReadOnlyList<double> PerHour { get; }

    public int Requests => _requests;

    public int Unchanged => _unchanged;

    /// <summary>Articles that were published until a time.</summary>
    public int PublishedUntil(DateTimeOffset time) => _entries.Sum(e => e.Count(x => x.Published <= time));

    /// <summary>When nothing more is published.</summary>
    public DateTimeOffset End { get; }

    /// <summary>The headlines of what was published until a time.</summary>
    public IEnumerable<string> HeadlinesUntil(DateTimeOffset time) => _entries.SelectMany(e => e.Where(x => x.Published <= time)).Select(e => _articles[e.Article].Headline).Distinct();

    public static string Address(int source) => $"https://source{source}.example/feed.xml";

    public Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _requests);
        var source = int.Parse(request.Address.Host["source".Length..request.Address.Host.IndexOf('.')], System.Globalization.CultureInfo.InvariantCulture);
        var now = _clock.GetUtcNow();
        var published = _entries[source].Where(e => e.Published <= now).ToArray();
        var validators = new Validators($"\"{published.Length}\"", null);
        if (request.Validators == validators)
        {
            Interlocked.Increment(ref _unchanged);
            return Task.FromResult<FetchOutcome>(new NotModified(validators));
        }
        return Task.FromResult<FetchOutcome>(new Fetched(Encoding.UTF8.GetBytes(Feed(source, published)), request.Address) { ContentType = "application/rss+xml", Charset = "utf-8", Validators = validators });
    }

    private string Feed(int source, Entry[] entries)
    {
        var feed = new StringBuilder($"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Blatt {source}</title><language>de</language>");
        foreach (var entry in entries.TakeLast(_shown).Reverse())
        {
            var article = _articles[entry.Article];
            feed.Append($"<item><guid isPermaLink=\"false\">{source}-{entry.Number}</guid><title>{WebUtility.HtmlEncode(article.Headline)}</title><pubDate>{entry.Published:R}</pubDate><content:encoded>");
            foreach (var paragraph in article.Paragraphs)
                feed.Append(WebUtility.HtmlEncode($"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));
            feed.Append("</content:encoded></item>");
        }
        return feed.Append("</channel></rss>").ToString();
    }

    private Entry[] Entries(double perHour, DateTimeOffset start, TimeSpan length, Random random)
    {
        var entries = new List<Entry>();
        for (var at = start; ;)
        {
            at += TimeSpan.FromHours(-Math.Log(1 - random.NextDouble()) / perHour);
            if (at > start + length)
                return [.. entries];
            entries.Add(new Entry(entries.Count, random.Next(_articles.Count), new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero)));
        }
    }

    private readonly record struct Entry(int Number, int Article, DateTimeOffset Published);
}
