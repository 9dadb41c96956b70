namespace Lagebild.Sources.Inputs;

/// <summary>What an input is written in.</summary>
public enum InputFormat { Text, Html, Json, JsonLines, Xml }

/// <summary>Tells formats apart by name and content.</summary>
public static class InputFormats
{
    /// <summary>The format that the name's ending promises; null where it promises nothing.</summary>
    public static InputFormat? ByName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".json" => InputFormat.Json,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        _ => null,
    };

    public static InputFormat ByContent(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
            return MarkUp(start[..Math.Min(start.Length, 2000)]);
        if (start.StartsWith("{") && start[1..].TrimStart() is ['"' or '}', ..])
            return HasSecondObject(start) ? InputFormat.JsonLines : InputFormat.Json;
        return start.StartsWith("[") && start[1..].TrimStart() is ['{', ..] ? InputFormat.Json : InputFormat.Text;
    }

    private static InputFormat MarkUp(ReadOnlySpan<char> start)
    {
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase))
            return InputFormat.Html;
        return start.StartsWith("<?xml") || start.StartsWith("<rss") || start.StartsWith("<feed") || start.StartsWith("<!DOCTYPE")
            ? InputFormat.Xml
            : InputFormat.Html;
    }

    private static bool HasSecondObject(ReadOnlySpan<char> start) =>
        start.IndexOf('\n') is >= 0 and var end && start[..end].TrimEnd() is [.., '}'] && start[end..].TrimStart() is ['{', ..];
}
