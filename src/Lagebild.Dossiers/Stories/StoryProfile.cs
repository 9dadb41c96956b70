using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading.Terms;

namespace Lagebild.Dossiers.Stories;

/// <summary>
/// What a report is about, as it is compared: its terms by the hash of their folded text, so that spellings of one name agree, with
/// their weights. Two profiles are compared in whole numbers and single roots, the same on every machine.
/// </summary>
public sealed class StoryProfile
{
    /// <summary>Terms by which reports are found that may be of one story: of two such, one of the strongest must agree.</summary>
    public const int Strongest = 10;

    /// <summary>Terms of headline and lead come before others that weigh a quarter more.</summary>
    private const int LeadFactor = 5, BodyFactor = 4;

    private readonly uint[] _keys;
    private readonly byte[] _weights;
    private readonly double _length;

    /// <param name="keys">Hashes of the terms, ascending.</param>
    /// <param name="weights">Weight of each.</param>
    public StoryProfile(uint[] keys, byte[] weights)
    {
        (_keys, _weights) = (keys, weights);
        long squares = 0;
        foreach (var weight in weights)
            squares += weight * weight;
        _length = Math.Sqrt(squares);
    }

    public ReadOnlySpan<uint> Keys => _keys;

    public ReadOnlySpan<byte> Weights => _weights;

    public static StoryProfile Of(ValueArray<Term> terms)
    {
        var folded = new SortedDictionary<uint, byte>();
        foreach (var term in terms)
        {
            var key = Key(term);
            folded[key] = (byte)Math.Max(folded.GetValueOrDefault(key), Math.Min(term.Weight, byte.MaxValue));
        }
        return new StoryProfile([.. folded.Keys], [.. folded.Values]);
    }

    /// <summary>The keys of the strongest terms; equal ones by their text.</summary>
    public static uint[] StrongestOf(ValueArray<Term> terms) =>
        [.. terms.AsEnumerable()
            .OrderByDescending(t => t.Weight * (t.IsLead ? LeadFactor : BodyFactor))
            .ThenBy(t => t.Text, StringComparer.Ordinal)
            .Select(Key)
            .Distinct()
            .Take(Strongest)];

    /// <summary>Cosine of the two, from 0 to 1.</summary>
    public double Likeness(StoryProfile other)
    {
        var lengths = _length * other._length;
        return lengths == 0 ? 0 : Math.Min(1, Product(other) / lengths);
    }

    private long Product(StoryProfile other)
    {
        long sum = 0;
        var (i, j) = (0, 0);
        while (i < _keys.Length && j < other._keys.Length)
        {
            var (left, right) = (_keys[i], other._keys[j]);
            if (left == right)
                sum += _weights[i] * other._weights[j];
            if (left <= right)
                i++;
            if (right <= left)
                j++;
        }
        return sum;
    }

    /// <summary>FNV-1a over the folded text, 32 bits.</summary>
    private static uint Key(Term term)
    {
        var hash = 2166136261u;
        foreach (var c in NameFolding.Fold(term.Text))
            hash = (hash ^ c) * 16777619;
        return hash;
    }
}
