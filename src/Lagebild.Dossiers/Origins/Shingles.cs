using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Origins;

/// <summary>
/// The set of all runs of <see cref="Width"/> words in a text, hashed (Broder 1997, "On the resemblance and containment of
/// documents"). Case and punctuation do not count; the headline does not either, as every desk writes its own.
/// </summary>
public sealed class Shingles
{
    /// <summary>Words a shingle. Five words in a row are seldom the same in texts that were written independently.</summary>
    public const int Width = 5;

    private readonly ulong[] _sorted;

    private Shingles(ulong[] sorted) => _sorted = sorted;

    public int Count => _sorted.Length;

    public ReadOnlySpan<ulong> Hashes => _sorted;

    public static Shingles Of(Document document) => Of(document.BodyRange.In(document.Text));

    public static Shingles Of(ReadOnlySpan<char> text)
    {
        var words = WordHashes(text);
        if (words.Count == 0)
            return new Shingles([]);
        var width = Math.Min(Width, words.Count);
        var hashes = new ulong[words.Count - width + 1];
        for (var i = 0; i < hashes.Length; i++)
        {
            var hash = 14695981039346656037UL;
            for (var j = 0; j < width; j++)
                hash = Mixing.Mix(hash ^ words[i + j]);
            hashes[i] = hash;
        }
        Array.Sort(hashes);
        return new Shingles(Distinct(hashes));
    }

    /// <summary>Number of shingles that both texts have.</summary>
    public int Shared(Shingles other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < _sorted.Length && j < other._sorted.Length)
        {
            var (left, right) = (_sorted[i], other._sorted[j]);
            if (left == right)
                shared++;
            if (left <= right)
                i++;
            if (right <= left)
                j++;
        }
        return shared;
    }

    /// <summary>FNV-1a over the lower-case letters and digits of each word.</summary>
    private static List<ulong> WordHashes(ReadOnlySpan<char> text)
    {
        var words = new List<ulong>(text.Length / 6);
        const ulong Basis = 14695981039346656037UL;
        var hash = Basis;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
            }
            else if (hash != Basis)
            {
                words.Add(hash);
                hash = Basis;
            }
        }
        if (hash != Basis)
            words.Add(hash);
        return words;
    }

    private static ulong[] Distinct(ulong[] sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }
        return sorted[..count];
    }
}
