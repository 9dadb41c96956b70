using System.Text;

namespace Lagebild.Sources.Inputs.Wires;

/// <summary>
/// Lines broken to a width, joined to paragraphs. A hyphen at a line's end parts a word before a small letter ("Verhand-", "lungen"), and
/// belongs to it before a capital ("Müller-", "Lüdenscheidt"), behind a digit ("20-", "jährige") and before "und" ("Nord-", "und Südeuropa").
/// </summary>
internal static class HardWraps
{
    private const int LeastWidth = 40;
    private const int GreatestWidth = 120;

    private static readonly string[] Conjunctions = ["und", "oder", "bzw.", "beziehungsweise", "sowie", "bis"];

    /// <summary>The paragraphs of lines: an empty line or an indented one begins another.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="isWire">True for lines that are known to be broken to a width: a long one that ends no sentence goes on.</param>
    public static List<string> Paragraphs(IEnumerable<string> lines, bool isWire = false)
    {
        var paragraphs = new List<string>();
        var block = new List<string>();
        foreach (var line in lines)
        {
            var isIndented = block.Count > 0 && line.StartsWith("  ", StringComparison.Ordinal) && !block[^1].StartsWith(' ');
            if (line.Trim().Length == 0 || isIndented)
                Close(block, paragraphs, isWire);
            if (line.Trim().Length > 0)
                block.Add(line);
        }
        Close(block, paragraphs, isWire);
        return paragraphs;
    }

    /// <summary>True where the lines of a text were broken to a width.</summary>
    public static bool AreIn(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        var full = 0;
        var hyphens = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length is < LeastWidth or > GreatestWidth || lines[i + 1].Length == 0)
                continue;
            full += lines[i][^1] is '.' or '!' or '?' or ':' or '“' or '"' ? 0 : 1;
            hyphens += EndsInsideWord(lines[i]) ? 1 : 0;
        }
        return full >= 2 && hyphens > 0 && lines.All(l => l.Length <= GreatestWidth);
    }

    /// <summary>A text whose lines stand as they are, but for those that go on inside a word or, behind a long one, with a small letter.</summary>
    public static string Joined(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        return Enumerable.Range(0, lines.Count - 1).Any(i => IsInsideWord(lines[i], lines[i + 1].TrimStart()))
            ? string.Join('\n', Pieces(lines, isWire: false))
            : text;
    }

    /// <summary>Two lines as one.</summary>
    public static void Append(StringBuilder paragraph, string line)
    {
        if (paragraph.Length == 0)
        {
            paragraph.Append(line);
            return;
        }
        var before = paragraph.ToString(Math.Max(0, paragraph.Length - 2), Math.Min(2, paragraph.Length));
        var isInsideWord = EndsInsideWord(before) && line.Length > 0 && char.IsLetter(line[0]);
        if (!isInsideWord || Array.Exists(Conjunctions, c => line.StartsWith(c, StringComparison.Ordinal) && (line.Length == c.Length || line[c.Length] == ' ')))
            paragraph.Append(' ').Append(line);
        else if (char.IsLower(line[0]) && char.IsLower(before[0]))
            paragraph.Remove(paragraph.Length - 1, 1).Append(line);
        else
            paragraph.Append(line);
    }

    private static bool EndsInsideWord(string line) => line is [.., var letter, '-'] && char.IsLetterOrDigit(letter);

    private static bool IsInsideWord(string line, string next) => EndsInsideWord(line) && next is [var first, ..] && char.IsLetter(first);

    private static bool EndsSentence(string line) => line is [.., '.' or '!' or '?' or ':' or '“' or '"' or '«' or '…'];

    /// <summary>"- Rathaus", "10.00 Uhr: Sitzung": an item of a list goes on nothing.</summary>
    private static bool IsItem(string line) => line is ['-' or '–' or '•' or '*' or '#' or '+', ..] or [>= '0' and <= '9', ..];

    private static bool GoesOn(string line, string next, bool isWire) =>
        IsInsideWord(line, next)
        || line.Length >= LeastWidth && !EndsSentence(line) && next.Length > 0 && !IsItem(next) && (isWire || char.IsLower(next[0]));

    /// <summary>Lines with those joined that go on.</summary>
    private static List<string> Pieces(List<string> lines, bool isWire)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0 && !GoesOn(lines[i - 1].Trim(), lines[i].Trim(), isWire))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            Append(piece, lines[i].Trim());
        }
        pieces.Add(piece.ToString());
        return pieces;
    }

    private static void Close(List<string> block, List<string> paragraphs, bool isWire)
    {
        if (block.Count == 0)
            return;
        if (IsList(block))
        {
            paragraphs.AddRange(Pieces(block, isWire));
        }
        else
        {
            var paragraph = new StringBuilder();
            foreach (var line in block)
                Append(paragraph, line.Trim());
            paragraphs.Add(paragraph.ToString());
        }
        block.Clear();
    }

    /// <summary>Lines that end like sentences, are much shorter than the longest, or begin with points were not broken to a width.</summary>
    private static bool IsList(List<string> block)
    {
        if (block.Count == 1 || block.Count(l => l.Trim() is ['-' or '•' or '*', ' ', ..]) > 1)
            return true;
        var longest = block.Max(l => l.Trim().Length);
        var inner = block.SkipLast(1).ToList();
        return longest < LeastWidth || inner.Count(l => l.Trim().Length * 3 < longest * 2 || l.TrimEnd()[^1] is '.' or '!' or '?' or ':') * 2 > inner.Count;
    }
}
