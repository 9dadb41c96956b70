namespace Lagebild.Sources.Inputs;

/// <summary>The root element of XML, told without reading on.</summary>
internal static class XmlRoot
{
    /// <summary>Its name without a prefix; null where the text does not begin as XML or HTML does.</summary>
    public static string? Name(ReadOnlySpan<char> text)
    {
        for (text = text.TrimStart(" \t\r\n\uFEFF"); text.StartsWith("<");)
        {
            if (text is not ['<', '?' or '!', ..])
                return Local(text[1..]);
            var end = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?") ? "?>" : ">";
            // A document type may hold declarations of its own between brackets.
            if (end == ">" && text.IndexOf('[') is >= 0 and var open && text.IndexOf('>') > open)
                end = "]>";
            if (text.IndexOf(end) is not (>= 0 and var at))
                return null;
            text = text[(at + end.Length)..].TrimStart();
        }
        return null;
    }

    private static string? Local(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAny(" \t\r\n/>");
        var name = length < 0 ? text : text[..length];
        return name.Length is > 0 and < 100 ? name[(name.IndexOf(':') + 1)..].ToString() : null;
    }
}
