using System.Text;
using System.Text.RegularExpressions;

namespace Lagebild.Pages.Markdown;

/// <summary>Pages as CommonMark, for notes, tickets and mails.</summary>
public static partial class MarkdownPageWriter
{
    public static string Write(IEnumerable<Page> pages, Texts texts) =>
        string.Join("\n---\n\n", pages.Select(p => Write(p, texts)));

    private static string Write(Page page, Texts texts)
    {
        var md = new StringBuilder();
        md.Append("# ").Append(Escape(page.Title)).Append("\n\n");
        md.Append('*').Append(Escape(string.Join(" · ", page.Facts))).Append("*\n\n");
        foreach (var notice in page.Notices)
            md.Append("> **!** ").Append(Escape(notice)).Append("\n\n");
        foreach (var section in page.Sections.Where(s => s.IsShown))
            Write(section, texts, md);
        if (page.Footer is { } footer)
            md.Append('*').Append(Escape(footer)).Append("*\n");
        return md.ToString();
    }

    private static void Write(Section section, Texts texts, StringBuilder md)
    {
        md.Append("## ").Append(Escape(section.Title)).Append("\n\n");
        if (section.LineCount == 0)
            md.Append(Escape(section.WhenEmpty ?? "")).Append("\n\n");
        foreach (var group in section.Groups)
        {
            if (group.Heading is { } heading)
                md.Append("### ").Append(Escape(heading)).Append(group.Note is { Length: > 0 } note ? $" – {Escape(note)}" : "").Append("\n\n");
            foreach (var line in group.Lines)
                Write(line, texts, md);
            md.Append('\n');
        }
    }

    private static void Write(Line line, Texts texts, StringBuilder md)
    {
        var title = Escape(line.Title);
        md.Append("- ").Append(line.IsSpoken ? title : $"**{title}**");
        if (line.Badge is { } badge)
            md.Append(" – ").Append(Escape(badge.Text));
        foreach (var remark in line.Details.Where(d => d.Label.Length == 0).SelectMany(d => d.Values))
            md.Append(" · ").Append(Escape(remark.Text));
        md.Append('\n');
        foreach (var detail in line.Details.Where(d => d.Label.Length > 0))
            md.Append("  - ").Append(Escape(detail.Label)).Append(": ").Append(string.Join("; ", detail.Values.Select(Value))).Append('\n');
        foreach (var citation in line.Citations.Where(c => c.Where.Length > 0))
            md.Append("  - ").Append(Source(citation, texts)).Append('\n');
    }

    private static string Value(Value value) => Escape(value.Text) + (value.Note is { Length: > 0 } note ? $" ({Escape(note)})" : "");

    private static string Source(Citation citation, Texts texts)
    {
        var name = citation.Source is null ? ""
            : citation.Address is { } address && WebAddress.IsSafe(address) ? $"[{Escape(citation.Source)}](<{address.Replace(">", "%3E", StringComparison.Ordinal)}>), "
            : $"{Escape(citation.Source)}, ";
        var range = citation is { Text: null, Range: { } r } ? $" \\[{r.Start}–{r.End}\\]" : "";
        return $"*{name}{Escape(citation.Where)}{range}*" + (citation.ShowsQuote ? $" {Escape(texts.Quote(citation.Quote))}" : "");
    }

    /// <summary>Text that Markdown would read as mark-up is escaped, and line ends become spaces.</summary>
    private static string Escape(string text) => LeadingMark().Replace(Special().Replace(WhiteSpace().Replace(text, " "), @"\$0"), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>|~&]")]
    private static partial Regex Special();

    [GeneratedRegex(@"^(\d{0,9})([#+\-=.)])(?=\s|$|[=-])")]
    private static partial Regex LeadingMark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
