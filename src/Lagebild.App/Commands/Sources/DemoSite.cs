using System.Net;
using System.Net.Sockets;
using System.Text;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Following;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary>The outlets of the samples as a web site on this machine: each has a feed, in which a report stands once the clock has come to its publication.</summary>
internal sealed class DemoSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ILookup<string, Document> _reports;
    private readonly List<string> _outlets;
    private readonly TimeProvider _clock;

    public DemoSite(IEnumerable<Document> reports, TimeProvider clock)
    {
        _clock = clock;
        _reports = reports.Where(r => r.Published is not null).ToLookup(r => r.Source ?? "Lagebild", StringComparer.Ordinal);
        _outlets = [.. _reports.Select(g => g.Key).Order(StringComparer.Ordinal)];
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    /// <summary>One source an outlet.</summary>
    public IEnumerable<SourceSettings> Sources => _outlets.Select((outlet, i) => new SourceSettings
    {
        Kind = SourceKind.Feed,
        Address = $"{Address}/{i}.xml",
        Title = outlet,
        Pages = PagePolicy.Never,
        AllowedHosts = ["127.0.0.1"],
    });

    /// <summary>When a report is published; where only the day is known, at noon of it.</summary>
    public static Instant Time(Document report) =>
        report.Published!.Instant?.ToInstant() ?? report.Published.Date.At(new LocalTime(12, 0)).InUtc().ToInstant();

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener is closed, or whoever asked has gone.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var isFeed = int.TryParse(Path.GetFileNameWithoutExtension(context.Request.Url!.AbsolutePath), out var outlet) && outlet >= 0 && outlet < _outlets.Count;
        context.Response.StatusCode = isFeed ? 200 : 404;
        if (isFeed)
        {
            context.Response.ContentType = "application/rss+xml; charset=utf-8";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Feed(_outlets[outlet])));
        }
        context.Response.Close();
    }

    private string Feed(string outlet)
    {
        var now = Instant.FromDateTimeOffset(_clock.GetUtcNow());
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>");
        feed.Append($"<title>{WebUtility.HtmlEncode(outlet)}</title>");
        foreach (var report in _reports[outlet].Where(r => Time(r) <= now).OrderByDescending(Time))
        {
            var text = string.Concat(report.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
            feed.Append($"<item><guid isPermaLink=\"false\">{report.Id.Value}</guid><title>{WebUtility.HtmlEncode(report.Headline)}</title>")
                .Append($"<pubDate>{Time(report).ToDateTimeOffset():R}</pubDate><content:encoded>{WebUtility.HtmlEncode(text)}</content:encoded></item>");
        }
        return feed.Append("</channel></rss>").ToString();
    }
}
