namespace Lagebild.Language.Vectors;

/// <summary>Maps 64-bit hashes to row numbers: open addressing, read-only after construction, no allocation on a look-up.</summary>
public sealed class HashIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _slots;
    private readonly int _mask;

    /// <param name="keys">Distinct hashes; the row of a key is its position.</param>
    public HashIndex(ReadOnlySpan<ulong> keys)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 2));
        _keys = keys.ToArray();
        _slots = new int[size];
        _mask = size - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)keys[row] & _mask;
            while (_slots[at] != 0)
                at = (at + 1) & _mask;
            _slots[at] = row + 1;
        }
    }

    /// <summary>The hashes, row by row.</summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>The row of a hash, or -1.</summary>
    public int Find(ulong key)
    {
        for (var at = (int)key & _mask; _slots[at] != 0; at = (at + 1) & _mask)
        {
            var row = _slots[at] - 1;
            if (_keys[row] == key)
                return row;
        }
        return -1;
    }
}
