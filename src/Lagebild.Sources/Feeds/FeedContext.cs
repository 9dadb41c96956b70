using System.Collections.Immutable;
using System.Net;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>What the entries of one feed share while it is read.</summary>
/// <param name="home">Address of the site, for relative addresses of a feed whose own address is not known.</param>
internal sealed class FeedContext(Uri? home)
{
    private string? _example;
    private int _unreadable;

    public Uri? Home => home;

    public FeedMarkup Markup { get; } = new();

    /// <summary>The first that is a date.</summary>
    public PublicationTime? Date(IEnumerable<FeedElement> elements) => elements.Select(e => Date(e.Text)).FirstOrDefault(d => d is not null);

    /// <summary>Null where there is none, and where it cannot be read, which is counted.</summary>
    public PublicationTime? Date(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var date = FeedDates.Parse(text);
        if (date is null)
        {
            _unreadable++;
            _example ??= FeedMarkup.Cut(CleanText.Line(text), 60);
        }
        return date;
    }

    /// <summary>What was passed over so far, given how many entries the feed has.</summary>
    public IEnumerable<InputException> Problems(int entries)
    {
        if (entries > FeedLimits.Entries)
            yield return new InputException("problem.feed.tooManyEntries", FeedLimits.Entries, entries - FeedLimits.Entries);
        if (_example is not null)
            yield return new InputException("problem.feed.dates", _unreadable, _example);
    }

    /// <summary>Each once, in the source's words; the addresses that some programs name beside them are none.</summary>
    public static ImmutableArray<string> Sections(IEnumerable<string?> texts) =>
        [.. texts.Select(t => FeedMarkup.Cut(CleanText.Line(WebUtility.HtmlDecode(t ?? "")), FeedLimits.LineLength))
            .Where(t => t.Length > 0 && !t.StartsWith("http", StringComparison.Ordinal))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(FeedLimits.Sections)];
}
