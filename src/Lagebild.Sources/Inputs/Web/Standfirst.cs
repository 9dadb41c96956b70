namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// The sentences between headline and text, which pages put into a header of their own. What the page says of itself (meta description,
/// JSON-LD) is a hint for what belongs to the report, never text of it.
/// </summary>
internal static class Standfirst
{
    private const int Shortest = 60;
    private const int ShortestTold = 25;
    private const int Longest = 1200;
    private const double MostLinks = 0.3;
    private const double SameWords = 0.7;

    private const int LettersThatTell = 60;

    /// <summary>So many blocks before the text may belong to it.</summary>
    private const int MostBlocks = 60;

    /// <summary>Adds to a report's paragraphs what stands before them on the page.</summary>
    /// <param name="body">The paragraphs that were extracted.</param>
    /// <param name="blocks">All blocks of the page, in order.</param>
    /// <param name="headline">The report's headline.</param>
    /// <param name="descriptions">What the page says of itself.</param>
    public static void Add(List<string> body, List<PageBlock> blocks, string? headline, IReadOnlyList<string> descriptions)
    {
        if (body.Count == 0)
            return;
        var beginning = Beginning(body[0]);
        var first = blocks.FindIndex(b => Beginning(b.Text) == beginning);
        if (first < 0)
            return;
        var letters = headline is null ? "" : Letters(headline);
        var title = letters.Length == 0 ? -1 : blocks.FindLastIndex(first, b => b.Text.Length <= headline!.Length + 40 && Letters(b.Text) == letters);
        var known = body.Select(Beginning).ToHashSet(StringComparer.Ordinal);
        var found = new List<string>();
        for (var i = Math.Max(Math.Max(0, title + 1), first - MostBlocks); i < first; i++)
        {
            var block = blocks[i];
            if (block.Text.Length is < ShortestTold or > Longest || PageLines.IsAside(block.Text) || !known.Add(Beginning(block.Text)))
                continue;
            var isTold = descriptions.Any(d => Share(block.Text, d) >= SameWords);
            if (isTold || (title >= 0 && block.Text.Length >= Shortest && block.LinkShare < MostLinks && EndsSentence(block.Text)))
                found.Add(block.Text);
        }
        body.InsertRange(0, found);
    }

    private static bool EndsSentence(string text) => text.TrimEnd('“', '”', '"', '«', '»', '’', ')') is [.., '.' or '!' or '?' or '…'];

    /// <summary>What tells a paragraph from others: its first letters.</summary>
    private static string Beginning(string text) => Letters(text.Length > LettersThatTell * 2 ? text[..(LettersThatTell * 2)] : text) is var letters && letters.Length > LettersThatTell ? letters[..LettersThatTell] : letters;

    /// <summary>How much of the shorter one's words stands in the other.</summary>
    private static double Share(string block, string description)
    {
        var (own, told) = (Words(block), Words(description));
        return own.Count < 3 || told.Count < 3 ? 0 : (double)own.Count(told.Contains) / Math.Min(own.Count, told.Count) * (own.Count > told.Count * 3 ? 0.5 : 1);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (string.Concat(word.Where(char.IsLetterOrDigit)) is { Length: > 2 } plain)
                words.Add(plain);
        }
        return words;
    }
}
