using System.Buffers.Binary;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Lagebild.Networks.Linear;

/// <summary>
/// A log-linear model (multinomial logistic regression) over sparse features: each label's score is the sum of whole-number weights, in
/// units of 1/<see cref="Unit"/>, of the features that are there. Sums of whole numbers are exact in any order. Immutable, thread-safe.
/// </summary>
public sealed class LinearModel
{
    /// <summary>What 1.0 of a log-odds is in whole numbers.</summary>
    public const int Unit = 256;

    /// <summary>Weights of a file are multiples of this: a 64th of a log-odds, which nothing is decided by.</summary>
    public const int Grain = 4;

    /// <summary>Of two labels, which ones have weights of their own.</summary>
    private const uint OnlySecond = 2;

    private readonly uint[] _keys;
    private readonly FeatureRows _rows;
    private readonly short[] _weights;
    private readonly short[] _dense;

    /// <param name="labels">Names of the labels, at least two; of two, the first has the score 0.</param>
    /// <param name="keys">Folded hashes of the features, each once.</param>
    /// <param name="weights">For each key, one weight a label.</param>
    /// <param name="dense">For each label, one weight a dense number (units of 1/<see cref="Unit"/> for a number of 1); empty where the decision has none.</param>
    /// <exception cref="ArgumentException">The sizes contradict each other, a key is there twice, or the first of two labels has weights.</exception>
    public LinearModel(IReadOnlyList<string> labels, IReadOnlyList<uint> keys, short[] weights, short[] dense)
    {
        if (labels.Count < 2 || weights.Length != keys.Count * labels.Count || dense.Length % labels.Count != 0)
            throw new ArgumentException("A model has two labels or more, and a weight for each key and label.", nameof(weights));
        for (var i = 0; i < weights.Length && labels.Count == 2; i += 2)
            ArgumentOutOfRangeException.ThrowIfNotEqual(weights[i], 0, nameof(weights));
        Labels = labels;
        _weights = weights;
        _dense = dense;
        _keys = [.. keys];
        _rows = new FeatureRows(_keys);
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of features that carry weight.</summary>
    public int Count => _keys.Length;

    /// <summary>The 32 bits by which a model knows a feature.</summary>
    public static uint Fold(ulong key) => (uint)(key ^ (key >> 32));

    /// <summary>Writes each label's score, in units of 1/<see cref="Unit"/>.</summary>
    public void Score(FeatureList features, Span<int> scores)
    {
        scores.Clear();
        var labels = Labels.Count;
        foreach (var key in features.Keys)
        {
            var row = _rows.Find(Fold(key));
            if (row < 0)
                continue;
            var weights = _weights.AsSpan(row * labels, labels);
            for (var l = 0; l < labels; l++)
                scores[l] += weights[l];
        }
        var numbers = features.Dense;
        if (numbers.Length == 0 || _dense.Length == 0)
            return;
        for (var l = 0; l < labels; l++)
            scores[l] += Product(_dense.AsSpan(l * numbers.Length, numbers.Length), numbers) / 127;
    }

    /// <summary>The sum of the products; whole numbers, so that its order does not matter.</summary>
    private static int Product(ReadOnlySpan<short> weights, ReadOnlySpan<sbyte> numbers)
    {
        var sum = 0;
        var i = 0;
        if (Avx2.IsSupported)
        {
            var sums = Vector256<int>.Zero;
            for (; i + Vector256<short>.Count <= numbers.Length; i += Vector256<short>.Count)
            {
                var wide = Avx2.ConvertToVector256Int16(Vector128.Create(numbers[i..]));
                sums += Avx2.MultiplyAddAdjacent(wide, Vector256.Create(weights[i..]));
            }
            sum = Vector256.Sum(sums);
        }
        for (; i < numbers.Length; i++)
            sum += weights[i] * numbers[i];
        return sum;
    }

    /// <summary>Writes each label's probability in units of 1/65536.</summary>
    public void Predict(FeatureList features, Span<int> probabilities)
    {
        Score(features, probabilities);
        Softmax.Apply(probabilities);
    }

    /// <summary>The probability of the second label, in units of 1/65536; for models that say yes or no.</summary>
    public int PredictYes(FeatureList features)
    {
        Span<int> both = stackalloc int[2];
        Predict(features, both);
        return both[1];
    }

    /// <summary>
    /// The features that spoke most strongly for one label rather than another, strongest first.
    /// </summary>
    /// <param name="features">A list that keeps names.</param>
    /// <param name="label">The label that was chosen.</param>
    /// <param name="rather">The one it is compared with.</param>
    /// <param name="most">How many to name.</param>
    public IReadOnlyList<(string Feature, double LogOdds)> Explain(FeatureList features, int label, int rather, int most)
    {
        var reasons = new List<(string Feature, double LogOdds)>();
        for (var i = 0; i < features.Count && i < features.Names.Count; i++)
        {
            var row = _rows.Find(Fold(features.Keys[i]));
            if (row >= 0)
                reasons.Add((features.Names[i], (_weights[(row * Labels.Count) + label] - _weights[(row * Labels.Count) + rather]) / (double)Unit));
        }
        return [.. reasons.Where(r => r.LogOdds != 0).OrderByDescending(r => Math.Abs(r.LogOdds)).ThenBy(r => r.Feature, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>
    /// Writes the model: labels, dense weights, then for each feature in rising order of its key the distance to the key before, which weights are
    /// not zero where there are more than two, and these in steps of <see cref="Grain"/>. Whole numbers take as many bytes as they need
    /// (<see cref="Packed"/>): most distances three, most weights one.
    /// </summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Labels.Count);
        foreach (var label in Labels)
            writer.Write(label);
        writer.Write(_dense.Length);
        foreach (var weight in _dense)
            writer.Write(weight);
        writer.Write(_keys.Length);
        var before = 0u;
        Span<int> steps = stackalloc int[Labels.Count];
        foreach (var (row, key) in _keys.Index().OrderBy(k => k.Item))
        {
            Packed.Write(writer, key - before);
            before = key;
            var mask = 0u;
            for (var l = 0; l < steps.Length; l++)
            {
                steps[l] = ToGrain(_weights[(row * Labels.Count) + l]) / Grain;
                mask |= steps[l] != 0 ? 1u << l : 0;
            }
            if (steps.Length == 2)
                mask = OnlySecond;
            else
                Packed.Write(writer, mask);
            for (var l = 0; l < steps.Length; l++)
            {
                if ((mask & (1u << l)) != 0)
                    Packed.WriteSigned(writer, steps[l]);
            }
        }
    }

    /// <summary>The nearest weight that a model keeps.</summary>
    public static short ToGrain(short weight) => (short)((int)Math.Round(weight / (double)Grain, MidpointRounding.AwayFromZero) * Grain);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The model is damaged.</exception>
    public static LinearModel Read(ReadOnlySpan<byte> data, ref int at)
    {
        try
        {
            var labels = new string[Int(data, ref at, 2, 16)];
            for (var l = 0; l < labels.Length; l++)
            {
                var length = data[at++];
                labels[l] = System.Text.Encoding.UTF8.GetString(data.Slice(at, length));
                at += length;
            }
            var dense = new short[Int(data, ref at, 0, 1 << 20)];
            for (var i = 0; i < dense.Length; i++, at += 2)
                dense[i] = BinaryPrimitives.ReadInt16LittleEndian(data[at..]);
            var keys = new uint[Int(data, ref at, 0, 1 << 24)];
            var weights = new short[keys.Length * labels.Length];
            var before = 0u;
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = before += Packed.Read(data, ref at);
                var mask = labels.Length == 2 ? OnlySecond : Packed.Read(data, ref at);
                for (var l = 0; l < labels.Length; l++)
                {
                    if ((mask & (1u << l)) != 0)
                        weights[(i * labels.Length) + l] = (short)(Packed.ReadSigned(data, ref at) * Grain);
                }
            }
            return new LinearModel(labels, keys, weights, dense);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("A linear model is damaged or cut short.", e);
        }
    }

    private static int Int(ReadOnlySpan<byte> data, ref int at, int least, int most)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(data[at..]);
        at += 4;
        return value >= least && value <= most ? value : throw new InvalidDataException("A linear model's sizes are out of range.");
    }
}
