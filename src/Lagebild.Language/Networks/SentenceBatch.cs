namespace Lagebild.Language.Networks;

/// <summary>
/// How the words of several sentences share one matrix: sentences stand longest first, and rows are ordered by position, so that the
/// words at one position of all sentences that reach it are consecutive rows and no row is padding.
/// </summary>
internal sealed class SentenceBatch
{
    private int[] _order = [];
    private int[] _lengths = [];
    private int[] _firstRow = [0];

    /// <summary>Number of sentences.</summary>
    public int Count { get; private set; }

    /// <summary>Length of the longest sentence.</summary>
    public int Positions { get; private set; }

    /// <summary>Number of words in all.</summary>
    public int Rows { get; private set; }

    /// <summary>The sentence (index into what was given) that stands at a rank.</summary>
    public int SentenceAt(int rank) => _order[rank];

    /// <summary>Length of the sentence that stands at a rank.</summary>
    public int LengthAt(int rank) => _lengths[rank];

    /// <summary>First row of a position; its other rows follow.</summary>
    public int FirstRow(int position) => _firstRow[position];

    /// <summary>Number of sentences that reach a position; 0 behind the last.</summary>
    public int ActiveAt(int position) => position < Positions ? _firstRow[position + 1] - _firstRow[position] : 0;

    public int Row(int rank, int position) => _firstRow[position] + rank;

    public static SentenceBatch Of(ReadOnlySpan<int> lengths)
    {
        var batch = new SentenceBatch();
        batch.Arrange(lengths);
        return batch;
    }

    /// <summary>Lays out sentences of these lengths; equal lengths keep their order.</summary>
    public void Arrange(ReadOnlySpan<int> lengths)
    {
        Count = lengths.Length;
        if (_order.Length < Count)
        {
            _order = new int[Math.Max(Count, 2 * _order.Length)];
            _lengths = new int[_order.Length];
        }
        for (var i = 0; i < Count; i++)
        {
            _order[i] = i;
            _lengths[i] = -lengths[i];
        }
        // Ties are broken by index, which makes the order a stable one.
        SortStable(_lengths.AsSpan(0, Count), _order.AsSpan(0, Count));
        for (var i = 0; i < Count; i++)
            _lengths[i] = -_lengths[i];
        Positions = Count == 0 ? 0 : _lengths[0];
        if (_firstRow.Length < Positions + 1)
            _firstRow = new int[Math.Max(Positions + 1, 2 * _firstRow.Length)];
        var active = Count;
        Rows = 0;
        for (var t = 0; t < Positions; t++)
        {
            while (active > 0 && _lengths[active - 1] <= t)
                active--;
            _firstRow[t] = Rows;
            Rows += active;
        }
        _firstRow[Positions] = Rows;
    }

    private static void SortStable(Span<int> keys, Span<int> items)
    {
        keys.Sort(items);
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i])
                end++;
            items[i..end].Sort();
            i = end;
        }
    }
}
