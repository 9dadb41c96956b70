using Lagebild.Language;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>What words of a page tell about the lines and boxes they stand in, by page-lines.tsv.</summary>
internal static class PageLines
{
    private const int LongestStart = 250;
    private const int LongestNotice = 700;
    private const int LongestTail = 60;

    /// <summary>"Das Treffen in Oslo. Foto: Erika Muster/dpa": so short a line with a credit at its end is a caption.</summary>
    private const int LongestCaption = 300;

    private static readonly Dictionary<string, string[]> Roles =
        TsvTable.Rows(typeof(PageLines).Assembly, "Inputs/Web/page-lines.tsv", 2).ToDictionary(r => r[0], r => r[1].Split('|'), StringComparer.Ordinal);

    private static readonly HashSet<string> Boxes = [.. Roles["box"]];

    private static readonly string[] Credits = ["foto:", "fotos:", "bild:", "grafik:", "archivbild:", "symbolbild:", "archivfoto:", "© "];

    /// <summary>True for a paragraph that is none of the report.</summary>
    public static bool IsAside(string paragraph)
    {
        var line = paragraph.ToLowerInvariant();
        return Array.Exists(Roles["whole"], f => line.TrimEnd('.', ':', '!', '…', '›', '»', ' ') == f)
            || (line.Length <= LongestStart && Array.Exists(Roles["start"], f => line.StartsWith(f, StringComparison.Ordinal) && (line.Length == f.Length || !char.IsLetter(f[^1]) || !char.IsLetterOrDigit(line[f.Length]))))
            || (line.Length <= LongestNotice && !HasQuotation(line) && Array.Exists(Roles["contains"], f => HasWords(line, f)))
            || (line.Length <= LongestCaption && IsCaption(line));
    }

    /// <summary>True for a class or id of a box that holds none of the report.</summary>
    public static bool IsBox(string name) => name.Split([' ', '-', '_', ':'], StringSplitOptions.RemoveEmptyEntries).Any(w => Boxes.Contains(w.ToLowerInvariant()));

    /// <summary>True for the class of text that is shown to screen readers only.</summary>
    public static bool IsHidden(string name) => Roles["hidden"].Contains(name.ToLowerInvariant());

    /// <summary>True for a heading behind which a page goes on with other things.</summary>
    public static bool IsTail(string line) =>
        line.Length <= LongestTail && line.ToLowerInvariant() is var lower && Array.Exists(Roles["tail"], f => lower.StartsWith(f, StringComparison.Ordinal) && (lower.Length == f.Length || !char.IsLetter(lower[f.Length])))
        && line[^1] is not ('.' or ',' or ';');

    public static bool TellsUpdate(string line) => Has("updated", line);

    public static bool TellsPublication(string line) => Has("published", line);

    /// <summary>The line from the word on that tells of publication; the line itself where none does.</summary>
    public static string FromPublication(string line)
    {
        var lower = line.ToLowerInvariant();
        var first = Roles["published"].Select(f => IndexOfWords(lower, f)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        return line[Math.Min(first, line.Length)..];
    }

    private static bool Has(string role, string line)
    {
        var lower = line.ToLowerInvariant();
        return Array.Exists(Roles[role], f => HasWords(lower, f));
    }

    /// <summary>The credit stands at the line's end, with nothing behind it but names.</summary>
    private static bool IsCaption(string line)
    {
        foreach (var credit in Credits)
        {
            var at = line.LastIndexOf(credit, StringComparison.Ordinal);
            if (at > 0 && !char.IsLetter(line[at - 1]) && line.Length - at <= 80 && !line.AsSpan(at).ContainsAny('!', '?', '„'))
                return true;
        }
        return false;
    }

    /// <summary>News about cookies quotes somebody; a notice does not.</summary>
    private static bool HasQuotation(string line) => line.Contains('„', StringComparison.Ordinal) || line.Contains('»', StringComparison.Ordinal);

    private static bool HasWords(string line, string words) => IndexOfWords(line, words) >= 0;

    private static int IndexOfWords(string line, string words)
    {
        for (var at = line.IndexOf(words, StringComparison.Ordinal); at >= 0; at = line.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(line[at - 1])) && (end == line.Length || !char.IsLetter(line[end])))
                return at;
        }
        return -1;
    }
}
