using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lagebild.Language.Vectors;

namespace Lagebild.Training.Representations;

/// <summary>
/// Skip-gram with negative sampling in which a word's input vector is the mean of its own and its parts' vectors (Bojanowski et al.
/// 2017, with anchored parts instead of all n-grams). One thread and one seed: the same text gives the same vectors.
/// </summary>
internal sealed class SkipGram(SkipGramOptions options, Action<string> report)
{
    private const int NegativeTableSize = 1 << 22;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];
    private readonly List<int> _text = [];
    private readonly Dictionary<ulong, int> _partIds = [];
    private int[][] _inputRows = [];
    private bool[] _isFrequent = [];
    private float[] _input = [];
    private float[] _output = [];
    private uint[] _negatives = [];
    private Random64 _random = new(options.Seed);

    /// <summary>Learns from the sentences and returns the finished table.</summary>
    public WordVectorTable Learn(IEnumerable<string[]> sentences)
    {
        Read(sentences);
        IndexParts();
        report($"{_text.Count:N0} words, {_words.Count:N0} forms, {_partIds.Count:N0} parts");
        Initialise();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
            Pass(epoch);
        return Compose();
    }

    private void Read(IEnumerable<string[]> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, word, out var known);
                if (!known)
                {
                    id = _words.Count;
                    _words.Add(word);
                    _counts.Add(0);
                }
                _counts[id]++;
                _text.Add(id);
            }
            _text.Add(-1);
        }
    }

    /// <summary>Keeps the parts that occur in several forms; the others could tell nothing about an unseen word.</summary>
    private void IndexParts()
    {
        Span<ulong> hashes = stackalloc ulong[WordParts.Most];
        var forms = new Dictionary<ulong, int>();
        for (var w = 0; w < _words.Count; w++)
        {
            if (_counts[w] < 2)
                continue;
            foreach (var hash in hashes[..WordParts.Hashes(_words[w], hashes)])
                CollectionsMarshal.GetValueRefOrAddDefault(forms, hash, out _)++;
        }
        var kept = forms.Where(f => f.Value >= options.LeastFormsOfPart).OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(options.Parts);
        foreach (var (hash, _) in kept)
            _partIds.Add(hash, _partIds.Count);

        _isFrequent = [.. _counts.Select(c => c >= options.LeastCount)];
        _inputRows = new int[_words.Count][];
        for (var w = 0; w < _words.Count; w++)
        {
            var rows = new List<int>();
            if (_isFrequent[w])
                rows.Add(_partIds.Count + w);
            foreach (var hash in hashes[..WordParts.Hashes(_words[w], hashes)])
            {
                if (_partIds.TryGetValue(hash, out var part))
                    rows.Add(part);
            }
            _inputRows[w] = [.. rows];
        }
    }

    private void Initialise()
    {
        _input = new float[(long)(_partIds.Count + _words.Count) * options.Dimensions];
        _output = new float[(long)_words.Count * options.Dimensions];
        foreach (ref var x in _input.AsSpan())
            x = (_random.NextFloat() - 0.5f) / options.Dimensions;
        _negatives = new uint[NegativeTableSize];
        var total = 0.0;
        for (var w = 0; w < _words.Count; w++)
            total += _isFrequent[w] ? Math.Pow(_counts[w], 0.75) : 0;
        var (at, mass) = (0, 0.0);
        for (var w = 0; w < _words.Count; w++)
        {
            mass += _isFrequent[w] ? Math.Pow(_counts[w], 0.75) : 0;
            while (at < NegativeTableSize && at < mass / total * NegativeTableSize)
                _negatives[at++] = (uint)w;
        }
    }

    private void Pass(int epoch)
    {
        var d = options.Dimensions;
        var keep = KeepChances();
        var text = CollectionsMarshal.AsSpan(_text);
        var sentence = new List<int>();
        var hidden = new float[d];
        var gradient = new float[d];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0)
            {
                if (_random.NextFloat() < keep[text[i]])
                    sentence.Add(text[i]);
                continue;
            }
            var done = (epoch + (double)i / text.Length) / options.Epochs;
            var rate = (float)(options.Rate * Math.Max(1 - done, 0.02));
            for (var c = 0; c < sentence.Count; c++)
                Center(sentence, c, rate, hidden, gradient);
            sentence.Clear();
            if (i % 1_000_000 < 20)
                report($"epoch {epoch + 1}/{options.Epochs}, {100 * done:F0} %");
        }
    }

    /// <summary>Chance of keeping a word (Mikolov et al. 2013): very frequent words are mostly skipped.</summary>
    private float[] KeepChances()
    {
        var total = (double)_text.Count;
        return [.. _counts.Select(c =>
        {
            var share = c / total / options.Subsample;
            return (float)Math.Min(1, (Math.Sqrt(share) + 1) / share);
        })];
    }

    private void Center(List<int> sentence, int center, float rate, float[] hidden, float[] gradient)
    {
        var d = options.Dimensions;
        var rows = _inputRows[sentence[center]].AsSpan();
        if (rows.Length > 1 && _isFrequent[sentence[center]] && _random.NextFloat() < options.WordDropout)
            rows = rows[1..];
        if (rows.IsEmpty)
            return;
        hidden.AsSpan().Clear();
        gradient.AsSpan().Clear();
        foreach (var row in rows)
            AddScaled(1f / rows.Length, _input.AsSpan(row * d, d), hidden);
        var window = 1 + (int)(_random.Next() % (ulong)options.Window);
        for (var at = Math.Max(0, center - window); at <= Math.Min(sentence.Count - 1, center + window); at++)
        {
            if (at == center || !_isFrequent[sentence[at]])
                continue;
            Step(sentence[at], 1, rate, hidden, gradient);
            for (var n = 0; n < options.Negatives; n++)
            {
                var other = (int)_negatives[_random.Next() & (NegativeTableSize - 1)];
                if (other != sentence[at])
                    Step(other, 0, rate, hidden, gradient);
            }
        }
        foreach (var row in rows)
            AddScaled(1f, gradient, _input.AsSpan(row * d, d));
    }

    private void Step(int word, float target, float rate, ReadOnlySpan<float> hidden, Span<float> gradient)
    {
        var output = _output.AsSpan(word * options.Dimensions, options.Dimensions);
        var score = Dot(hidden, output);
        var factor = rate * (target - 1 / (1 + MathF.Exp(-Math.Clamp(score, -8, 8))));
        AddScaled(factor, output, gradient);
        AddScaled(factor, hidden, output);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i += 8)
            sum += Vector256.LoadUnsafe(in a[0], (nuint)i) * Vector256.LoadUnsafe(in b[0], (nuint)i);
        return Vector256.Sum(sum);
    }

    private static void AddScaled(float factor, ReadOnlySpan<float> from, Span<float> to)
    {
        var f = Vector256.Create(factor);
        for (var i = 0; i < to.Length; i += 8)
            (Vector256.LoadUnsafe(in from[0], (nuint)i) * f + Vector256.LoadUnsafe(in to[0], (nuint)i)).StoreUnsafe(ref to[0], (nuint)i);
    }

    /// <summary>
    /// The vectors of the parts, and of the most frequent words with their parts mixed in. Both kinds are centred: all vectors share
    /// a large common component that says nothing (Mu and Viswanath 2018).
    /// </summary>
    private WordVectorTable Compose()
    {
        var d = options.Dimensions;
        var parts = new float[_partIds.Count * d];
        _input.AsSpan(0, parts.Length).CopyTo(parts);
        var chosen = Enumerable.Range(0, _words.Count).Where(w => _isFrequent[w])
            .OrderByDescending(w => _counts[w]).ThenBy(w => _words[w], StringComparer.Ordinal).Take(options.Words).ToArray();
        var words = new float[chosen.Length * d];
        for (var i = 0; i < chosen.Length; i++)
        {
            var rows = _inputRows[chosen[i]];
            foreach (var row in rows)
                AddScaled(1f / rows.Length, _input.AsSpan(row * d, d), words.AsSpan(i * d, d));
        }
        Centre(parts);
        Centre(words);
        var table = new WordVectorTable(d);
        foreach (var (hash, row) in _partIds)
            table.Add(hash, parts.AsSpan(row * d, d));
        for (var i = 0; i < chosen.Length; i++)
            table.Add(FormHash.Exact(_words[chosen[i]]), words.AsSpan(i * d, d));
        return table;
    }

    private void Centre(Span<float> rows)
    {
        var d = options.Dimensions;
        var mean = new float[d];
        for (var i = 0; i < rows.Length; i += d)
            AddScaled((float)d / rows.Length, rows.Slice(i, d), mean);
        for (var i = 0; i < rows.Length; i += d)
            AddScaled(-1f, mean, rows.Slice(i, d));
    }
}
