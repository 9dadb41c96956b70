using Lagebild.Language;

namespace Lagebild.Reading.Statements;

/// <summary>A half-open range of words of a text.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="End">Index after the last word.</param>
internal readonly record struct WordSpan(int First, int End)
{
    public static WordSpan None => default;

    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int word) => First <= word && word < End;

    public bool Contains(WordSpan other) => First <= other.First && other.End <= End;

    public bool Overlaps(WordSpan other) => First < other.End && other.First < End;

    /// <summary>The text from the first word to the last.</summary>
    public TextRange Range(ReadingText text) => text[First].Range.Union(text[End - 1].Range);

    /// <summary>Without punctuation that parts clauses at either end; quotation marks, brackets and full stops stay.</summary>
    public WordSpan Trimmed(ReadingText text)
    {
        var (first, end) = (First, End);
        while (first < end && IsSeparator(text[first].Form))
            first++;
        while (first < end && IsSeparator(text[end - 1].Form))
            end--;
        return new WordSpan(first, end);
    }

    /// <summary>What remains of this span without the other one: nothing, one piece or two.</summary>
    public IEnumerable<WordSpan> Without(WordSpan other)
    {
        if (!Overlaps(other))
        {
            yield return this;
            yield break;
        }
        if (First < other.First)
            yield return new WordSpan(First, other.First);
        if (other.End < End)
            yield return new WordSpan(other.End, End);
    }

    private static bool IsSeparator(ReadOnlySpan<char> form) => form is "," or ":" or ";" or "–" or "—" or "-";
}
