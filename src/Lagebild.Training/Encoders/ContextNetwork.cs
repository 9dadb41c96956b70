using Lagebild.Language.Networks;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Encoders;

/// <summary>A sentence of raw text, and which of the guessed forms each of its words is; -1 where none.</summary>
internal sealed record ContextExample(WordRows[] Words, int[] Targets);

/// <summary>
/// Guesses each word of raw text from the words before and behind it (after Peters et al. 2018, in one layer and both directions
/// together). What the encoder learns thereby about words in sentences is where tagger, parser and names start from.
/// </summary>
internal sealed class ContextNetwork : ITrainableNetwork<ContextExample>
{
    private readonly PretrainingOptions _options;
    private readonly WordEncoder _encoder;
    private readonly Parameter _weights, _bias, _guesses;
    private readonly double[] _share;
    private readonly double[] _drawn;

    /// <param name="options">Settings.</param>
    /// <param name="features">What is seen of words.</param>
    /// <param name="counts">How often each of the guessed forms occurs.</param>
    public ContextNetwork(PretrainingOptions options, Language.Tagging.WordFeatures features, IReadOnlyList<int> counts)
    {
        _options = options;
        Parameters = new ParameterSet(options.Seed, options.Workers);
        _encoder = new WordEncoder(Parameters, options, features);
        _weights = Parameters.Weights("guess.weights", _encoder.Columns, options.GuessColumns);
        _bias = Parameters.Bias("guess.bias", options.GuessColumns);
        _guesses = Parameters.Embedding("guesses", counts.Count, options.GuessColumns, 0.1f);
        double all = counts.Sum(c => (double)c), smooth = counts.Sum(c => Math.Pow(c, 0.75));
        _share = [.. counts.Select(c => c / all)];
        _drawn = [.. counts.Select(c => Math.Pow(c, 0.75) / smooth)];
        for (var i = 1; i < _drawn.Length; i++)
            _drawn[i] += _drawn[i - 1];
    }

    public ParameterSet Parameters { get; }

    public double Learn(Tape tape, IReadOnlyList<ContextExample> examples, int words)
    {
        tape.Reset();
        var batch = SentenceBatch.Of([.. examples.Select(e => e.Words.Length)]);
        var x = _encoder.Apply(tape, batch, [.. examples.Select(e => e.Words)]);
        var guess = tape.Linear(tape.Context(x, batch), _weights, _bias);
        var targets = EncoderRows.Arrange(batch, s => examples[s].Targets);
        var places = new Dictionary<int, int>();
        foreach (var target in targets)
        {
            if (target >= 0)
                places.TryAdd(target, places.Count);
        }
        for (var i = 0; i < _options.Draws; i++)
            places.TryAdd(Draw(tape.Random), places.Count);
        int[] candidates = [.. places.OrderBy(p => p.Value).Select(p => p.Key)];
        var rows = tape.Embed(_guesses, candidates, [.. Enumerable.Range(0, candidates.Length + 1)]);
        float[] offsets = [.. candidates.Select(c => (float)Math.Log((batch.Rows * _share[c]) + (_options.Draws * Drawn(c))))];
        int[] gold = [.. targets.Select(t => t < 0 ? -1 : places[t])];
        var loss = tape.CandidateLoss(guess, rows, offsets, gold, 1f / words);
        tape.Backward();
        return loss;
    }

    private double Drawn(int form) => _drawn[form] - (form > 0 ? _drawn[form - 1] : 0);

    private int Draw(Random random) => Math.Min(~Array.BinarySearch(_drawn, random.NextDouble()) is >= 0 and var at ? at : 0, _drawn.Length - 1);
}
