namespace Lagebild.Language;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 code units in a text.</summary>
public readonly record struct TextRange : IComparable<TextRange>
{
    /// <exception cref="ArgumentOutOfRangeException">Start is negative or lies after End.</exception>
    public TextRange(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>The smallest range that covers both.</summary>
    public TextRange Union(TextRange other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public TextRange Shift(int by) => new(Start + by, End + by);

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start, the longer range first among equals, so that an outer range precedes what it contains.</summary>
    public int CompareTo(TextRange other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public override string ToString() => $"[{Start},{End})";
}
