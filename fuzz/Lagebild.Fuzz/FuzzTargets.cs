using System.Text;
using System.Text.Json;
using Lagebild.Dossiers.Notes;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;
using Lagebild.Sources.Exchange;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Inputs.Wires;
using Lagebild.Sources.Items;
using Lagebild.Sources.Mail;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Warc;
using Lagebild.Storage.Log;
using Lagebild.Storage.Searching;
using MailKit;
using MimeKit;
using NodaTime;

namespace Lagebild.Fuzz;

/// <summary>
/// All entries that read foreign bytes, each with what it promises whatever they are: a value within its bounds or the refusal that it documents, never
/// another exception, and the same again the second time where that is cheap.
/// </summary>
internal static class FuzzTargets
{
    private static readonly Lazy<Reader> German = new(() => new Reader(GermanPipeline.Create()));

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("text", ["samples/erste-seite.txt"], bytes => Reports(bytes, InputFormat.Text)),
        new("html", [], bytes => Reports(bytes, InputFormat.Html)),
        new("json", ["samples/faehre"], bytes => Reports(bytes, InputFormat.Json)),
        new("reader", ["samples/erste-seite.txt"], ReadWhole),
        new("any", ["samples/sources"], bytes => Reports(bytes, null)),
        new("feed", ["samples/sources"], bytes => { Items(() => FeedReader.Read(bytes, "utf-16", Address)); Items(() => FeedReader.Read(bytes)); }),
        new("sitemap", ["samples/sources/news-sitemap.xml", "samples/sources/sitemap-index.xml"], bytes => Items(() => Sitemap.Read(bytes))),
        new("opml", ["samples/sources/subscriptions.opml"], bytes => Take(() => Opml.Write(Opml.Read(bytes)))),
        new("sourceopml", ["samples/sources/subscriptions.opml"], Lists),
        new("settings", [], Settings),
        new("discovery", [], bytes => Take(() => FeedDiscovery.Find(Encoding.UTF8.GetString(bytes), Address).Length.ToString())),
        new("ninjs", ["samples/sources/ninjs-1.json", "samples/sources/ninjs-3.json"], bytes => Items(() => ExchangeInput.Parse(bytes))),
        new("newsml", ["samples/sources/newsml-g2.xml"], bytes => Items(() => ExchangeInput.Parse(bytes))),
        new("nitf", ["samples/sources/nitf.xml"], bytes => Items(() => ExchangeInput.Parse(bytes))),
        new("wire", ["samples/sources/wire.txt"], Wire),
        new("mail", ["samples/sources/newsletter.eml"], Mail),
        new("warc", ["samples/sources/pages.warc"], Warc),
        new("posts", ["samples/sources/mastodon-timeline.json", "samples/sources/outbox.json", "samples/sources/x-archive-tweets.js", "samples/sources/x-posts.jsonl"], bytes => Items(() => PostInput.Parse(bytes))),
        new("edtf", [], Dates),
        new("published", [], bytes => { if (PublicationDate.Parse(Encoding.UTF8.GetString(bytes)) is { Date: var day }) Demand(day.Year is >= 1 and <= 9999, "a day of the calendar"); }),
        new("search", [], Search),
        new("notes", [], Notes),
        new("import", [], Import),
        new("robots", [], Robots),
    ];

    private const string Address = "https://inselbote.example/feed";

    /// <exception cref="KeyNotFoundException">There is no such target.</exception>
    public static FuzzTarget Named(string name) =>
        All.FirstOrDefault(t => t.Name == name) ?? throw new KeyNotFoundException($"There is no target '{name}'. There are: {string.Join(", ", All.Select(t => t.Name))}.");

    private static void Reports(byte[] bytes, InputFormat? format)
    {
        foreach (var document in Documents(bytes, format))
            Demand(document.Text.IndexOf('\0') < 0, "a document holds no NUL");
    }

    private static List<Document> Documents(byte[] bytes, InputFormat? format)
    {
        var documents = new List<Document>();
        foreach (var raw in Take(() => ReportBytes.Parse(bytes, format, Problem).Take(1000).ToList()) ?? [])
        {
            if (Take(() => raw.ToDocument(new InputOptions(), "a.txt")) is { } document)
                documents.Add(document);
        }
        return documents;
    }

    /// <summary>Reading costs more than all else, so that it is tried on text alone.</summary>
    private static void ReadWhole(byte[] bytes)
    {
        if (bytes.Length > 8192)
            return;
        foreach (var document in Documents(bytes, InputFormat.Text))
        {
            var dated = Document.Create("", document.Text, document.Language, new PublicationTime(new LocalDate(2026, 5, 4)));
            var report = ReportJson.ToString(German.Value.Read(dated));
            using var json = JsonDocument.Parse(report);
            Quotes(json.RootElement, dated.Text);
            Demand(report == ReportJson.ToString(German.Value.Read(dated)), "a document read twice gives one report");
        }
    }

    private static void Quotes(JsonElement element, string text)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Quotes(item, text);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("quote", out var quote))
        {
            var (start, end) = (element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());
            Demand(start >= 0 && start < end && end <= text.Length, "evidence lies within its document");
            Demand(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text[start..end])) == quote.GetString(), "evidence spells its document");
        }
        foreach (var member in element.EnumerateObject())
            Quotes(member.Value, text);
    }

    private static void Items(Func<ItemList> read)
    {
        if (Take(read) is not { } list)
            return;
        Demand(list.Items.Length <= FeedLimits.SitemapEntries, "a list is bounded");
        Demand(list.Items.Length == list.Items.Select(i => i.Key).Distinct().Count(), "items of a list have keys of their own");
        foreach (var item in list.Items)
        {
            Demand(item.Key.Length is >= 1 and <= FeedLimits.AddressLength, "a key is neither empty nor endless");
            Demand(!item.Headline.Contains('\n'), "a headline is a line");
            Demand(item.Address is null || item.Address.StartsWith("http", StringComparison.Ordinal), "an address is one of the web");
            Demand(!(item.Body + item.Headline + item.Author + item.Publisher + string.Concat(item.Sections)).Any(c => char.IsControl(c) && c != '\n'), "no control characters");
        }
    }

    /// <summary>A list that is not trusted gives sources of the web alone, and no leave for anything; what is written of a trusted one is read as it was.</summary>
    private static void Lists(byte[] bytes)
    {
        if (Take(() => SourceOpml.Parse(bytes)) is { } foreign)
        {
            Demand(foreign.Sources.All(s => s is { Credential: null, AllowedHosts.IsEmpty: true }), "a foreign list has no leave");
            Demand(foreign.Sources.All(s => s.Address.StartsWith("http", StringComparison.Ordinal)), "a foreign list names addresses of the web");
        }
        if (Take(() => SourceOpml.Parse(bytes, isTrusted: true)) is not { Sources.Count: > 0 } own)
            return;
        foreach (var settings in own.Sources)
            Demand(SourceSettings.Parse(settings.ToJson()) == settings, "settings are read as they were written");
        var written = SourceOpml.Write(own.Sources);
        Demand(written == SourceOpml.Write(SourceOpml.Parse(Encoding.UTF8.GetBytes(written), isTrusted: true).Sources), "a list is read as it was written");
    }

    private static void Settings(byte[] bytes)
    {
        try
        {
            var settings = SourceSettings.Parse(Encoding.UTF8.GetString(bytes));
            Demand(SourceSettings.Parse(settings.ToJson()) == settings, "settings are read as they were written");
        }
        catch (FormatException)
        {
        }
    }

    private static void Wire(byte[] bytes)
    {
        if (Take(() => WireInput.Read(CleanText.Of(TextDecoding.Decode(bytes)))) is { } report)
            Demand(!report.Headline.Contains('\n') && report.Body.Length > 0, "a wire has a headline on a line, and a text");
        Reports(bytes, InputFormat.Text);
    }

    /// <summary>Only what this program makes of a message: taking it apart is the mail library's, whose refusals are its own.</summary>
    private static void Mail(byte[] bytes)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new MemoryStream(bytes));
        }
        catch (FormatException)
        {
            return;
        }
        var envelope = new Envelope { Subject = message.Subject, MessageId = message.MessageId, Date = message.Headers.Contains(HeaderId.Date) ? message.Date : null };
        envelope.From.AddRange(message.From);
        Items(() => new ItemList([MailItem.Of(envelope, "1:1", [.. message.BodyParts.OfType<TextPart>()])]));
    }

    private static void Warc(byte[] bytes)
    {
        Take(() => new WarcPages(new MemoryStream(bytes)).Read().Count().ToString());
        Take(() => new WarcPages(new MemoryStream(bytes)).Reports(Problem).Count().ToString());
    }

    private static void Dates(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (Edtf.TryParse(text) is not { } value)
            return;
        Demand(value.Text == text, "a value is spelled as it came");
        Demand(value.Earliest is not { } first || value.Latest is not { } last || first <= last, "a span begins before it ends");
        Demand(value.CompareTo(Edtf.Parse(text)) == 0, "a value equals itself");
    }

    private static void Search(byte[] bytes)
    {
        try
        {
            _ = SearchQuery.Parse(Encoding.UTF8.GetString(bytes)).IsEmpty;
        }
        catch (FormatException)
        {
        }
    }

    private static void Notes(byte[] bytes)
    {
        try
        {
            var note = NoteJson.Parse(bytes);
            Demand(NoteJson.Parse(NoteJson.ToUtf8Bytes(note)).Id == note.Id, "a note is read as it was written");
        }
        catch (FormatException)
        {
        }
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                _ = NoteJson.ParseContent(json.RootElement);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
        }
    }

    /// <summary>What <c>lagebild db import</c> reads: an entry a line.</summary>
    private static void Import(byte[] bytes)
    {
        foreach (var line in Encoding.Latin1.GetString(bytes).Split('\n').Take(1000))
        {
            try
            {
                var entry = LogJson.ToUtf8Bytes(LogJson.Parse(Encoding.Latin1.GetBytes(line)));
                Demand(entry.AsSpan().SequenceEqual(LogJson.ToUtf8Bytes(LogJson.Parse(entry))), "an entry is read as it was written");
            }
            catch (FormatException)
            {
            }
        }
    }

    private static void Robots(byte[] bytes)
    {
        var rules = RobotsRules.Parse(bytes);
        Demand(rules.CrawlDelay is null or { TotalDays: >= 0 and < 1 }, "a pause is a time that may be waited for");
        Demand(rules.Allows(new Uri("https://inselbote.example/robots.txt")), "the rules themselves may be asked for");
        var address = new Uri("https://inselbote.example/archiv/2026/faehre.html?seite=2&q=%C3%A4");
        Demand(rules.Allows(address) == RobotsRules.Parse(bytes).Allows(address), "the same rules say the same");
    }

    private static T? Take<T>(Func<T?> read) where T : class
    {
        try
        {
            return read();
        }
        catch (InputException e)
        {
            Problem(e);
            return null;
        }
    }

    private static void Problem(InputException problem) =>
        Demand(problem.Key.StartsWith("problem.", StringComparison.Ordinal) || problem.Key.StartsWith("passed.", StringComparison.Ordinal), "a refusal is a row of the interface's table");

    private static void Demand(bool holds, string promise)
    {
        if (!holds)
            throw new BrokenPromiseException(promise);
    }
}
