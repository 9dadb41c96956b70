namespace Lagebild.Language.Tokens;

/// <summary>
/// Finds the paragraphs of a text. An empty line ends one, and so does a line end, except where the lines were broken to a width
/// (all but the last about equally long, most of them without a full stop at their end) or the next line goes on in lower case.
/// </summary>
internal static class Layout
{
    private const int LeastWidth = 40;
    private const int GreatestWidth = 120;

    public static IEnumerable<Paragraph> Read(SourceText source)
    {
        var text = source.Text;
        var headline = Clip(source.Headline, text.Length);
        var index = 0;
        foreach (var part in new[] { new TextRange(0, headline.Start), headline, new TextRange(headline.End, text.Length) })
        {
            var isHeadline = part == headline && !headline.IsEmpty;
            if (part.IsEmpty)
                continue;
            if (isHeadline)
            {
                if (Trim(text, part) is { IsEmpty: false } trimmed)
                    yield return new Paragraph(trimmed, index++, true, true);
                continue;
            }
            foreach (var block in Blocks(text, part))
            {
                var joined = Join(text, block);
                foreach (var range in joined)
                    yield return new Paragraph(range, index++, false, joined.Count == 1 || block.Count == joined.Count);
            }
        }
    }

    private static TextRange Clip(TextRange range, int length) =>
        new(Math.Min(range.Start, length), Math.Min(range.End, length));

    /// <summary>Runs of lines without an empty line between them; each line is trimmed.</summary>
    private static IEnumerable<List<TextRange>> Blocks(string text, TextRange part)
    {
        var block = new List<TextRange>();
        for (var at = part.Start; at < part.End;)
        {
            var end = text.AsSpan(at, part.End - at).IndexOfAny("\n\r\u2028\u2029\f\v");
            end = end < 0 ? part.End : at + end;
            var line = Trim(text, new TextRange(at, end));
            if (!line.IsEmpty)
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return block;
                block = [];
            }
            at = end < part.End - 1 && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        if (block.Count > 0)
            yield return block;
    }

    private static TextRange Trim(string text, TextRange range)
    {
        int start = range.Start, end = range.End;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return new TextRange(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static List<TextRange> Join(string text, List<TextRange> lines)
    {
        if (lines.Count == 1)
            return lines;
        if (IsBroken(text, lines))
            return [lines[0].Union(lines[^1])];
        var joined = new List<TextRange> { lines[0] };
        foreach (var line in lines.Skip(1))
        {
            if (char.IsLower(text[line.Start]) && !EndsSentence(text, joined[^1]))
                joined[^1] = joined[^1].Union(line);
            else
                joined.Add(line);
        }
        return joined;
    }

    private static bool IsBroken(string text, List<TextRange> lines)
    {
        int shortest = int.MaxValue, longest = 0, ended = 0;
        foreach (var line in lines.SkipLast(1))
        {
            shortest = Math.Min(shortest, line.Length);
            longest = Math.Max(longest, line.Length);
            ended += EndsSentence(text, line) ? 1 : 0;
        }
        return longest is >= LeastWidth and <= GreatestWidth && shortest * 3 >= longest * 2
            && lines[^1].Length <= longest + 5 && ended * 2 < lines.Count - 1;
    }

    private static bool EndsSentence(string text, TextRange line)
    {
        var at = line.End - 1;
        while (at > line.Start && text[at] is '"' or '“' or '”' or '«' or '»' or '\'' or '‘' or '’' or ')')
            at--;
        return text[at] is '.' or '!' or '?' or ':' or '…';
    }
}
