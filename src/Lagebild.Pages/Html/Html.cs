using System.Buffers;
using System.Text;

namespace Lagebild.Pages.Html;

/// <summary>Text within HTML. The pages are UTF-8, so that only mark-up needs escaping.</summary>
public static class Html
{
    private static readonly SearchValues<char> MarkUp = SearchValues.Create("&<>\"'");

    public static string Escape(string text) => text.AsSpan().ContainsAny(MarkUp)
        ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
            .Replace("'", "&#39;", StringComparison.Ordinal)
        : text;

    public static StringBuilder Text(this StringBuilder html, string text) => html.Append(Escape(text));
}
