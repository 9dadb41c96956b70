using System.Text.RegularExpressions;
using Lagebild.Language;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Lagebild.Pages.Text;

/// <summary>Pages for a terminal or a plain-text file.</summary>
public static partial class TextPageWriter
{
    private const int BadgeWidth = 15;

    /// <summary>Labels of details; a longer one has a blank behind it all the same.</summary>
    private const int LabelWidth = 10;

    /// <param name="pages">What to show, one below the other.</param>
    /// <param name="texts">The interface's language.</param>
    /// <param name="width">Columns to fill; at least 40 are used.</param>
    /// <param name="coloured">True to use ANSI colours.</param>
    public static string Write(IEnumerable<Page> pages, Texts texts, int width, bool coloured)
    {
        var output = new StringWriter { NewLine = "\n" };
        var console = Consoles.Create(output, Math.Max(width, 40), coloured);
        var first = true;
        foreach (var page in pages)
        {
            if (!first)
                console.Write(new Rule { Style = TextStyles.Muted, Border = BoxBorder.Double });
            first = false;
            Write(page, texts, console);
        }
        // A tab within a quoted line would break the columns.
        var written = output.ToString().Replace('\t', ' ');
        return coloured ? written : TrailingSpace().Replace(written, "");
    }

    private static void Write(Page page, Texts texts, IAnsiConsole console)
    {
        console.Write(new Paragraph(page.Title, TextStyles.Title));
        console.WriteLine();
        console.Write(new Paragraph(string.Join(" · ", page.Facts), TextStyles.Muted));
        console.WriteLine();
        foreach (var notice in page.Notices)
        {
            console.WriteLine();
            console.Write(Columns(2, new Paragraph("!", TextStyles.Of(Tone.Open)), new Paragraph(notice, TextStyles.Of(Tone.Open))));
        }
        foreach (var section in page.Sections)
        {
            if (section.IsShown)
                Write(section, texts, console);
        }
        if (page.Footer is { } footer)
        {
            console.WriteLine();
            console.Write(new Paragraph(footer, TextStyles.Muted));
            console.WriteLine();
        }
    }

    private static void Write(Section section, Texts texts, IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(section.Title)) { Justification = Justify.Left, Style = TextStyles.Muted });
        if (section.LineCount == 0)
            console.Write(new Padder(new Paragraph(section.WhenEmpty ?? "", TextStyles.Muted), new Padding(2, 0, 0, 0)));
        foreach (var group in section.Groups)
        {
            if (group.Heading is { } heading)
            {
                console.WriteLine();
                var line = new Paragraph("  " + heading, TextStyles.Heading);
                console.Write(group.Note is { Length: > 0 } note ? line.Append($"  {note}", TextStyles.Muted) : line);
                console.WriteLine();
            }
            foreach (var line in group.Lines)
            {
                if (line != group.Lines[0] && !line.IsSpoken && line.Details.Any(d => d.Label.Length > 0))
                    console.WriteLine();
                console.Write(Columns(BadgeWidth + 2, Badge(line), Body(line, texts)));
            }
        }
    }

    private static Padder Badge(Line line) =>
        new(line.Badge is { } badge ? new Paragraph(badge.Text, TextStyles.Of(badge.Tone)) : new Paragraph(), new Padding(2, 0, 1, 0));

    private static Rows Body(Line line, Texts texts) => new([Title(line), .. Details(line), .. Sources(line, texts)]);

    private static Paragraph Title(Line line)
    {
        var title = new Paragraph(line.Title, line.IsSpoken ? TextStyles.Plain : TextStyles.Heading);
        if (!line.IsSpoken && Remarks(line) is { Length: > 0 } remarks)
            title.Append($" · {remarks}", TextStyles.Muted);
        return title;
    }

    /// <summary>The details without a label.</summary>
    private static string Remarks(Line line) =>
        string.Join(" · ", line.Details.Where(d => d.Label.Length == 0).SelectMany(d => d.Values).Select(v => v.Text));

    private static IEnumerable<IRenderable> Details(Line line)
    {
        foreach (var detail in line.Details.Where(d => d.Label.Length > 0))
            yield return Columns(Math.Max(LabelWidth, detail.Label.Length + 1), new Paragraph(detail.Label, TextStyles.Muted), Values(detail));
    }

    private static Paragraph Values(Detail detail)
    {
        var paragraph = new Paragraph();
        var first = true;
        foreach (var value in detail.Values)
        {
            if (!first)
                paragraph.Append(" · ", TextStyles.Muted);
            first = false;
            paragraph.Append(value.Text, TextStyles.Of(value.Tone));
            if (value.Note is { Length: > 0 } note)
                paragraph.Append($" ({note})", TextStyles.Muted);
        }
        return paragraph;
    }

    private static IEnumerable<IRenderable> Sources(Line line, Texts texts)
    {
        foreach (var citation in line.Citations.Where(c => c.Where.Length > 0))
        {
            var before = line.IsSpoken && Remarks(line) is { Length: > 0 } remarks ? $"{remarks} · " : "";
            var source = citation.Source is { } name ? $"{name}, " : "";
            var range = citation is { Text: null, Range: { } r } ? $" [{r.Start}–{r.End}]" : "";
            var quote = citation.ShowsQuote ? " " + texts.Quote(OneLine(citation.Quote)) : "";
            yield return new Paragraph(before + source + citation.Where + range + quote, TextStyles.Muted);
        }
    }

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ");

    private static Grid Columns(int firstWidth, IRenderable first, IRenderable second) =>
        new Grid { Expand = false }
            .AddColumn(new GridColumn { Width = firstWidth, Padding = new Padding(0, 0, 0, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) })
            .AddRow(first, second);

    [GeneratedRegex(@"[ \t]+(?=\n|\z)")]
    private static partial Regex TrailingSpace();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
