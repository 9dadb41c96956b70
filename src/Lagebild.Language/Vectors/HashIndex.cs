namespace Lagebild.Language.Vectors;

/// <summary>Maps 64-bit hashes to row numbers: open addressing, read-only after construction, no allocation on a look-up.</summary>
public sealed class HashIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    /// <param name="keys">Distinct hashes; the row of a key is its position.</param>
    public HashIndex(ReadOnlySpan<ulong> keys)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 2));
        _keys = new ulong[size];
        _rows = new int[size];
        _mask = size - 1;
        _rows.AsSpan().Fill(-1);
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)keys[row] & _mask;
            while (_rows[at] >= 0)
                at = (at + 1) & _mask;
            _keys[at] = keys[row];
            _rows[at] = row;
        }
    }

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(ulong key)
    {
        var at = (int)key & _mask;
        while (_rows[at] >= 0)
        {
            if (_keys[at] == key)
                return _rows[at];
            at = (at + 1) & _mask;
        }
        return -1;
    }
}
