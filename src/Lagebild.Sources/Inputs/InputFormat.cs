namespace Lagebild.Sources.Inputs;

/// <summary>What an input is written in.</summary>
public enum InputFormat { Text, Html, Json, JsonLines, Xml, XArchive, Warc }

/// <summary>Tells formats apart by name and content.</summary>
public static class InputFormats
{
    private static readonly string[] XmlRoots = ["rss", "feed", "RDF", .. Exchange.ExchangeInput.Roots];

    /// <summary>The format that the name's ending promises; null where it promises nothing.</summary>
    public static InputFormat? ByName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".json" => InputFormat.Json,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        ".warc" => InputFormat.Warc,
        ".gz" when path.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) => InputFormat.Warc,
        _ => null,
    };

    public static InputFormat ByContent(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
            return MarkUp(start[..Math.Min(start.Length, 2000)]);
        if (start.StartsWith("{") && start[1..].TrimStart() is ['"' or '}', ..])
            return HasSecondObject(start) ? InputFormat.JsonLines : InputFormat.Json;
        if (Posts.XArchive.Is(text))
            return InputFormat.XArchive;
        return start.StartsWith("[") && start[1..].TrimStart() is ['{', ..] ? InputFormat.Json : InputFormat.Text;
    }

    /// <summary>The root decides: reports in XML may hold pages of HTML.</summary>
    private static InputFormat MarkUp(ReadOnlySpan<char> start)
    {
        if (XmlRoot.Name(start) is { } root && XmlRoots.Contains(root))
            return InputFormat.Xml;
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return InputFormat.Html;
        return start.StartsWith("<?xml") || start.StartsWith("<!DOCTYPE") ? InputFormat.Xml : InputFormat.Html;
    }

    private static bool HasSecondObject(ReadOnlySpan<char> start) =>
        start.IndexOf('\n') is >= 0 and var end && start[..end].TrimEnd() is [.., '}'] && start[end..].TrimStart() is ['{', ..];
}
