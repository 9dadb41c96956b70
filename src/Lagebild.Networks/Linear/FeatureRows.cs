using System.Numerics;

namespace Lagebild.Networks.Linear;

/// <summary>
/// Which row of weights a feature has: an open-addressed table (Knuth, TAOCP 3, section 6.4, algorithm L) at most half full, so that a feature that
/// carries no weight, as most do, is known after one look at memory. Immutable, thread-safe.
/// </summary>
internal sealed class FeatureRows
{
    private const uint Multiplier = 2654435769; // 2^32 divided by the golden ratio

    /// <summary>A key in the upper half, its row and one in the lower; 0 where nothing is kept.</summary>
    private readonly ulong[] _slots;
    private readonly int _shift;

    /// <exception cref="ArgumentException">A key is there twice.</exception>
    public FeatureRows(IReadOnlyList<uint> keys)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * keys.Count))];
        _shift = 32 - BitOperations.Log2((uint)_slots.Length);
        for (var row = 0; row < keys.Count; row++)
        {
            var at = FirstSlot(keys[row]);
            for (; _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
            {
                if (_slots[at] >> 32 == keys[row])
                    throw new ArgumentException($"The feature {keys[row]} is there twice.", nameof(keys));
            }
            _slots[at] = ((ulong)keys[row] << 32) | (uint)(row + 1);
        }
    }

    /// <summary>The row of a key, or -1.</summary>
    public int Find(uint key)
    {
        var slots = _slots;
        for (var at = FirstSlot(key); ; at = (at + 1) & (slots.Length - 1))
        {
            var slot = slots[at];
            if (slot == 0)
                return -1;
            if (slot >> 32 == key)
                return (int)(uint)slot - 1;
        }
    }

    private int FirstSlot(uint key) => (int)((key * Multiplier) >> _shift);
}
