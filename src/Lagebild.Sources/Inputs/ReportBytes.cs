using Lagebild.Sources.Exchange;
using Lagebild.Sources.Items;
using Lagebild.Sources.Posts;
using Lagebild.Sources.Warc;

namespace Lagebild.Sources.Inputs;

/// <summary>
/// Bytes of any origin as reports: text, HTML, JSON or JSON Lines, posts and archives of platforms, the exchange formats of agencies, archives of web pages.
/// </summary>
public static class ReportBytes
{
    /// <param name="bytes">In any encoding that can be told.</param>
    /// <param name="promised">What the input's name promises; null to tell by the content.</param>
    /// <param name="passedOver">Told what of a collection gave no report: rows whose {1} is the number, or what is wrong with one part.</param>
    /// <param name="origin">Whose posts they are, where an archive does not say so.</param>
    /// <returns>None where all that a collection holds was passed over.</returns>
    /// <exception cref="InputException">The input is empty, holds no report, or is of another kind.</exception>
    public static IEnumerable<RawReport> Parse(byte[] bytes, InputFormat? promised, Action<InputException>? passedOver = null, PostOrigin? origin = null)
    {
        origin ??= PostOrigin.Unknown;
        if (promised is InputFormat.Warc || WarcPages.Are(bytes))
            return new WarcPages(new MemoryStream(bytes)).Reports(passedOver);
        var text = TextDecoding.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("problem.empty");
        return (promised ?? InputFormats.ByContent(text)) switch
        {
            InputFormat.Json => FromJson(text, passedOver, origin),
            InputFormat.JsonLines => FromLines(text, passedOver, origin),
            InputFormat.Html => [Web.HtmlInput.Read(text)],
            InputFormat.Xml => XmlReports.Parse(text, bytes, passedOver),
            InputFormat.XArchive => SourceItemReport.Of(XArchive.Read(text, origin), passedOver),
            _ => [TextInput.Read(CleanText.Of(DocumentMaking.Repaired(text)))],
        };
    }

    private static IEnumerable<RawReport> FromLines(string text, Action<InputException>? passedOver, PostOrigin origin)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        using var first = LooseJson.Parse(lines[0]);
        return PostInput.Find(first.RootElement, origin) is null
            ? lines.SelectMany(line => FromJson(line, passedOver, origin))
            : SourceItemReport.Of(PostInput.Lines(text, origin), passedOver);
    }

    /// <summary>Posts and ninjs by the members that only they have, else reports.</summary>
    private static IEnumerable<RawReport> FromJson(string text, Action<InputException>? passedOver, PostOrigin origin)
    {
        using var document = LooseJson.Parse(text);
        var list = PostInput.Find(document.RootElement, origin) ?? Ninjs.Find(document.RootElement);
        return list is null ? JsonInput.Read(text) : SourceItemReport.Of(list, passedOver);
    }
}
