using Lagebild.Sources.Exchange;
using Lagebild.Sources.Feeds;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Inputs;

/// <summary>XML as reports, by the format that its root element tells.</summary>
internal static class XmlReports
{
    /// <param name="text">The bytes as text, in whatever encoding they were found to be.</param>
    /// <param name="bytes">For a format that tells its encoding in a way of its own.</param>
    /// <param name="passedOver">Told what of it gave no report.</param>
    /// <exception cref="InputException">It is XML of another kind.</exception>
    public static IEnumerable<RawReport> Parse(string text, byte[] bytes, Action<InputException>? passedOver = null) =>
        ExchangeInput.Roots.Contains(XmlRoot.Name(text))
            ? SourceItemReport.Of(ExchangeInput.Parse(text), passedOver)
            : IsFeed(XmlRoot.Name(text)) ? SourceItemReport.Of(FeedReader.Read(bytes), passedOver)
            : throw new InputException(XmlRoot.Name(text) == "opml" ? "problem.opml.list" : "problem.xml");

    private static bool IsFeed(string? root) => root is "rss" or "feed" or "RDF" or "rdf:RDF";
}
