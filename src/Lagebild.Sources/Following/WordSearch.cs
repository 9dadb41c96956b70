namespace Lagebild.Sources.Following;

/// <summary>Finds words in text, whatever the case, at the beginning of a word: "Gipfel" stands in "Gipfeltreffen", "EU" not in "Neuwahl".</summary>
internal static class WordSearch
{
    public static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (var at = 0; !word.IsEmpty && text[at..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var next; at += next + 1)
        {
            if (at + next == 0 || !char.IsLetterOrDigit(text[at + next - 1]))
                return true;
        }
        return false;
    }
}
