namespace Lagebild.Sources.Inputs;

/// <summary>Bytes of any origin as reports: text, HTML, JSON or JSON Lines.</summary>
public static class ReportBytes
{
    /// <param name="bytes">In any encoding that can be told.</param>
    /// <param name="promised">What the input's name promises; null to tell by the content.</param>
    /// <exception cref="InputException">The input is empty, holds no report, or is of another kind.</exception>
    public static IEnumerable<RawReport> Parse(byte[] bytes, InputFormat? promised)
    {
        var text = TextDecoding.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException("problem.empty");
        return (promised ?? InputFormats.ByContent(text)) switch
        {
            InputFormat.Json => JsonInput.Read(text),
            InputFormat.JsonLines => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(JsonInput.Read),
            InputFormat.Html => [Web.HtmlInput.Read(text)],
            InputFormat.Xml => throw new InputException("problem.xml"),
            _ => [TextInput.Read(CleanText.Of(DocumentMaking.Repaired(text)))],
        };
    }
}
