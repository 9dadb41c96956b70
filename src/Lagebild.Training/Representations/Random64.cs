namespace Lagebild.Training.Representations;

/// <summary>SplitMix64: a small seeded generator whose sequence is the same on every runtime, unlike that of <see cref="Random"/>.</summary>
internal struct Random64(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>In [0, 1).</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>In [0, below).</summary>
    public int Next(int below) => (int)(((Next() >> 32) * (ulong)below) >> 32);
}
