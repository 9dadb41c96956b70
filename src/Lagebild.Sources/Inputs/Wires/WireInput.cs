using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Dossiers.Origins;

namespace Lagebild.Sources.Inputs.Wires;

/// <summary>
/// A report as an agency sends it, in plain text: a header (number, priority, department, word count, keywords, version), a headline,
/// perhaps a subtitle and an author's line, a dateline, the text, and what is meant for editors only. What is left is headline and text.
/// </summary>
internal static partial class WireInput
{
    /// <summary>So many lines at the beginning may belong to the header.</summary>
    private const int LongestHeader = 14;

    private const int LongestHeadline = 300;
    private const int LongestAuthor = 90;

    private static readonly string[] Months = ["jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"];

    /// <summary>The report, or null where the text is no wire.</summary>
    public static RawReport? Read(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        var published = Stamp(lines);
        var source = Agency(lines);
        var hasTrailer = CutTrailer(lines);
        var (number, isCorrection) = (Number(lines), lines.Take(LongestHeader).TakeWhile(l => !IsDateline(l.Trim())).Any(WireWords.IsCorrection));
        var first = Header(lines, out var hasHeader);
        if (!hasHeader && !hasTrailer)
            return null;
        var headline = Headline(lines, ref first, hasHeader);
        var paragraphs = HardWraps.Paragraphs(lines.Skip(first), isWire: true);
        while (paragraphs.Count > 1 && (IsSame(paragraphs[0], headline) || WireWords.IsVersion(paragraphs[0]) && paragraphs[0].Length < LongestHeadline || IsAuthor(paragraphs[0])))
            paragraphs.RemoveAt(0);
        if (paragraphs.Count > 0 && WireWords.Subtitle(paragraphs[0]) is { } subtitle)
            paragraphs[0] = subtitle;
        if (paragraphs.Count == 0)
            return null;
        return new RawReport(headline, string.Join("\n\n", paragraphs))
        {
            Published = published,
            Source = source,
            IsCorrection = isCorrection,
            Address = number is not null && published is not null ? $"{Superseding.WireScheme}{source ?? ""}:{published}:{number}" : null,
        };
    }

    /// <summary>Takes away what stands behind the news; true where there was something.</summary>
    private static bool CutTrailer(List<string> lines)
    {
        for (var i = 3; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || !(WireWords.Ends(lines[i]) || WireWords.Closes(lines[i]) || IsEndStamp(lines[i])))
                continue;
            // Behind a line of text the same words are news.
            if (lines[i - 1].Length > 0 && lines[i].TrimStart()[0] is not ('#' or '*') && !WireWords.Closes(lines[i]) && !IsEndStamp(lines[i]))
                continue;
            lines.RemoveRange(i, lines.Count - i);
            return true;
        }
        return false;
    }

    /// <summary>The first line behind the header.</summary>
    private static int Header(List<string> lines, out bool isThere)
    {
        isThere = false;
        var first = 0;
        for (var i = 0; i < Math.Min(lines.Count, LongestHeader); i++)
        {
            var line = lines[i].Trim();
            if (IsNumberLine(line) || (isThere && (IsKeywords(line) || WireWords.IsVersion(line))) || (i == 0 && IsKeywords(line)))
                isThere = true;
            else if (WireWords.IsVersion(line) && line.Length < 120 && (line[0] is '(' or '+' || line.EndsWith('=') || !line.EndsWith('.')) && i < 2)
                isThere |= line[0] is '(' or '+';
            else if (line.Length > 0)
                break;
            if (line.Length > 0 || isThere)
                first = i + 1;
        }
        return isThere ? first : 0;
    }

    /// <summary>The lines up to an empty one, the author's line or the dateline; only one where there is no header.</summary>
    private static string Headline(List<string> lines, ref int first, bool hasHeader)
    {
        while (first < lines.Count && lines[first].Trim().Length == 0)
            first++;
        var headline = "";
        for (var taken = 0; first < lines.Count && lines[first].Trim() is { Length: > 0 } line && taken < (hasHeader ? 3 : 1); taken++)
        {
            if (taken > 0 && (IsAuthor(line) || IsDateline(line) || WireWords.Subtitle(line) is not null || headline.EndsWith('=')))
                break;
            headline = headline.Length == 0 ? line : $"{headline} {line}";
            first++;
        }
        headline = WireWords.WithoutLabel(headline.TrimEnd('=', ' '));
        if (headline.Length > LongestHeadline || IsDateline(headline))
        {
            first -= 1;
            headline = "";
        }
        while (first < lines.Count && (lines[first].Trim().Length == 0 || IsAuthor(lines[first].Trim())))
            first++;
        return headline;
    }

    /// <summary>"bdt0345 3 pl 412 dpa 0567", "APA0123 5 II 0345 AA": a number, and behind it numbers and departments only.</summary>
    private static bool IsNumberLine(string line)
    {
        if (line.Length > LongestHeadline || !NumberLine().IsMatch(line))
            return false;
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = words.Skip(1).Count(w => w.All(char.IsDigit) || WireWords.IsAgency(w) || WireWords.IsRessort(w.Split('/')[0]));
        return words.Length == 1 || known * 2 >= words.Length - 1;
    }

    /// <summary>"Außenpolitik/Deutschland/Polen/": keywords between strokes.</summary>
    private static bool IsKeywords(string line) => line.Length <= LongestHeadline && Keywords().IsMatch(line) && line.Count(c => c == '/') >= 2;

    /// <summary>"Von Erika Muster, dpa =", "Von Erika Muster und Max Muster": names only.</summary>
    private static bool IsAuthor(string line)
    {
        var plain = line.TrimEnd('=', ' ');
        return plain.Length <= LongestAuthor && Author().IsMatch(plain);
    }

    private static bool IsDateline(string line) => Dateline().IsMatch(line.Length > LongestHeadline ? line[..LongestHeadline] : line);

    private static bool IsEndStamp(string line) => line.Length <= LongestHeadline && EndStamp().IsMatch(line);

    private static bool IsSame(string paragraph, string headline) =>
        headline.Length > 0 && paragraph.Length <= headline.Length + 30 && Letters(WireWords.WithoutLabel(paragraph)) == Letters(headline);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The agency named by the number line, else by the dateline.</summary>
    private static string? Agency(List<string> lines)
    {
        foreach (var line in lines.Take(LongestHeader))
        {
            var word = IsNumberLine(line.Trim()) ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(WireWords.IsAgency) ?? NumberLine().Match(line.Trim()).Groups["agency"].Value
                : Dateline().Match(line.Trim() is { Length: > LongestHeadline } l ? l[..LongestHeadline] : line.Trim()) is { Success: true } dateline ? dateline.Groups["agency"].Value : "";
            if (WireWords.IsAgency(word))
                return word.Length <= 4 && word.All(char.IsUpper) ? word : word.ToLowerInvariant();
        }
        return null;
    }

    /// <summary>What the agency counts the report by ("bdt0345"); a corrected version on the same day has the same.</summary>
    private static string? Number(List<string> lines) =>
        lines.Take(LongestHeader).Select(l => l.Trim()).FirstOrDefault(IsNumberLine) is { } line ? NumberLine().Match(line).Value.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() : null;

    /// <summary>The day in "171230 Okt 25" (day, hour, minute, month, year) or "2025-10-17/12:30".</summary>
    private static string? Stamp(List<string> lines)
    {
        foreach (var line in lines.Take(LongestHeader).Concat(lines.TakeLast(LongestHeader)))
        {
            if (EndStamp().Match(line.Length > LongestHeadline ? "" : line.Trim()) is not { Success: true } stamp)
                continue;
            if (stamp.Groups["iso"].Value is { Length: > 0 } iso)
                return iso;
            if (stamp.Groups["month"].Value is { Length: >= 3 } name && Array.IndexOf(Months, name[..3].ToLowerInvariant()) is >= 0 and var month)
                return string.Create(CultureInfo.InvariantCulture, $"20{stamp.Groups["year"].Value}-{month + 1:00}-{stamp.Groups["day"].Value}");
        }
        return null;
    }

    [GeneratedRegex(@"^(?<agency>APA|[a-z]{2,5}|[A-Z]{2,5})\s?[0-9]{3,4}(?:\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^[\p{L}0-9][\p{L}0-9 .\-]*(?:/[\p{L}0-9][\p{L}0-9 .\-]*){1,12}/?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Keywords();

    [GeneratedRegex(@"^(?:Von|By)\s\p{Lu}[\p{L}.'\-]*(?:\s(?:von|van|de|der|den|zu|bin|al|und|und\s)?\s?\(?\p{Lu}[\p{L}.'\-]*\)?){0,7}(?:,?\s\(?[\p{L}\-]{2,12}\)?)?(?:\s\([^)]{1,30}\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Author();

    [GeneratedRegex(@"^\p{Lu}[\p{L}.\- /]{1,60}(?:,\s[^()]{1,20})?\s?\((?<agency>[A-Za-z\-]{2,12})(?:[/,][^)]{1,20})?\)(?:,\s[^–\-]{1,20})?\s*(?:[-–—:]|\.\s)", RegexOptions.ExplicitCapture)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?:(?<day>[0-3][0-9])[0-2][0-9][0-5][0-9]\s(?<month>[A-Z][a-zä]{2})[a-z]*\s(?<year>[0-9]{2})|APA[0-9]{4}\s(?<iso>20[0-9]{2}-[0-9]{2}-[0-9]{2})/[0-9:]{5}.*|[a-z]{2,4}(?:-[a-z]+)?\s[a-z]{2}(?:/[a-z]{2,3})?\s?[a-z]{2,3}dpa\s.*|[a-z]{2,4}\s[a-z]{2}\syy[a-z]{2,4}\s.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex EndStamp();
}
