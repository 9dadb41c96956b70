namespace Lagebild.Dossiers.Origins;

/// <summary>
/// MinHash signature of a text (Broder 1997), used for locality-sensitive hashing with bands of one row (Leskovec, Rajaraman and
/// Ullman, "Mining of Massive Datasets", 3.4): two texts whose shingles resemble each other by J meet in at least one of the bands
/// with probability 1 - (1 - J)^<see cref="Bands"/>, that is 0.95 for a taken-over paragraph (J = 0.12). Meeting is
/// only a hint; <see cref="Overlap"/> decides on the texts themselves.
/// </summary>
public static class MinHashSketch
{
    public const int Bands = 24;

    /// <summary>
    /// Bands in which whole copies are looked for, which are alike in more than paragraphs: enough to meet with probability 0.998 where
    /// one text is a third of the other. A database keeps these alone.
    /// </summary>
    public const int WholeBands = 16;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Bands).Select(i => Mixing.Mix((ulong)i * 0x9e3779b97f4a7c15UL))];

    /// <summary>One value for each band, the number of the band mixed in; empty for a text without words.</summary>
    public static uint[] Of(Shingles shingles)
    {
        if (shingles.Count == 0)
            return [];
        var sketch = new uint[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var (seed, least) = (Seeds[band], ulong.MaxValue);
            foreach (var shingle in shingles.Hashes)
                least = Math.Min(least, Mixing.Mix(shingle ^ seed));
            sketch[band] = (uint)Mixing.Mix(least + (ulong)band);
        }
        return sketch;
    }
}
