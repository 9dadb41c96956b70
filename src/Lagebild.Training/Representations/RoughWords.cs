namespace Lagebild.Training.Representations;

/// <summary>Splits raw text into words at spaces and outer punctuation; near enough to the treebank for learning vectors.</summary>
internal static class RoughWords
{
    private static readonly string[] Contracted = ["im in dem", "am an dem", "zum zu dem", "zur zu der", "vom von dem", "beim bei dem", "ins in das", "ans an das"];
    private static readonly Dictionary<string, string[]> Parts =
        Contracted.Select(c => c.Split(' ')).ToDictionary(c => c[0], c => c[1..], StringComparer.Ordinal);

    public static string[] Split(string line)
    {
        var words = new List<string>();
        foreach (var chunk in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            SplitChunk(chunk, words);
        return [.. words];
    }

    private static void SplitChunk(string chunk, List<string> words)
    {
        int start = 0, end = chunk.Length;
        while (start < end && !char.IsLetterOrDigit(chunk[start]))
            words.Add(chunk[start++].ToString());
        var after = new Stack<string>();
        while (end > start && !char.IsLetterOrDigit(chunk[end - 1]) && !IsAbbreviation(chunk.AsSpan(start, end - start)))
            after.Push(chunk[--end].ToString());
        if (end > start)
        {
            var word = chunk[start..end];
            if (Parts.TryGetValue(word, out var parts))
                words.AddRange(parts);
            else
                words.Add(word);
        }
        words.AddRange(after);
    }

    /// <summary>"z.B.", "A." keep their full stop.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word[^1] == '.' && (word.Length == 2 || word[..^1].Contains('.'));
}
