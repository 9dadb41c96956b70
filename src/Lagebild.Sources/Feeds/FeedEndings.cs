using Lagebild.Language;

namespace Lagebild.Sources.Feeds;

/// <summary>Tells by its end whether a text is only the beginning of one (<c>feed-endings.tsv</c>).</summary>
internal static class FeedEndings
{
    private const int LongestLine = 400;

    /// <summary>What a software adds behind the text stands in so many paragraphs.</summary>
    private const int MostLines = 3;

    private static readonly char[] Marks = [' ', '»', '›', '>', '→', '↗', '▶', '►', ':', '|', '-', '–', '—'];

    private static readonly ILookup<string, string> Table = TsvTable.Rows(typeof(FeedEndings).Assembly, "Feeds/feed-endings.tsv", 2).ToLookup(r => r[0], r => r[1]);

    /// <summary>Takes such ends off; true where one says that the text goes on elsewhere.</summary>
    public static bool TakeOff(List<string> paragraphs)
    {
        var goesOn = false;
        for (var i = 0; i < MostLines && paragraphs.Count > 0 && Ending(paragraphs[^1]) is var (left, isCut); i++)
        {
            goesOn |= isCut;
            paragraphs.RemoveAt(paragraphs.Count - 1);
            if (left.Length > 0)
                paragraphs.Add(left);
        }
        return goesOn || (paragraphs is [.., var last] && Table["open"].Any(words => EndsWith(last, words)));
    }

    /// <summary>What is left of a paragraph without its ending; null where it has none.</summary>
    private static (string Left, bool IsCut)? Ending(string paragraph)
    {
        if (paragraph.Length <= LongestLine)
        {
            var line = paragraph.Trim(Marks).TrimEnd('.', '…', '!').Trim(Marks).ToLowerInvariant();
            if (Table["credit"].Any(words => Matches(line, words)))
                return ("", false);
            if (Table["line"].Any(words => Matches(line.Trim('[', ']', '(', ')'), words)))
                return ("", true);
        }
        return Table["end"].FirstOrDefault(words => EndsWith(paragraph, words)) is { } end ? (paragraph.TrimEnd(Marks)[..^end.Length].TrimEnd(Marks), true) : null;
    }

    /// <summary>Words of an ending are words of their own: "Pressefreiheit lesen", not "auslesen".</summary>
    private static bool EndsWith(string paragraph, string words)
    {
        var text = paragraph.AsSpan().TrimEnd(Marks);
        return text.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetter(words[0]) || !char.IsLetterOrDigit(text[^(words.Length + 1)]));
    }

    private static bool Matches(string line, string words)
    {
        var parts = words.Split('*');
        if (parts.Length == 1)
            return line == words;
        // "weiterlesen *" is also "weiterlesen" alone.
        if (parts is [var start, ""] && line == start.TrimEnd())
            return true;
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var found = line.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0 || (i == 0 && found > 0))
                return false;
            at = found + parts[i].Length;
        }
        return true;
    }
}
