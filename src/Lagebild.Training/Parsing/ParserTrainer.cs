using System.Diagnostics;
using Lagebild.Language;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Learning;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Parsing;

/// <summary>
/// Trains tagger and parser. The learning rate rises over the first steps and then falls to zero in a straight line; after every epoch
/// the model is written as it would ship, read again, and scored on the development split.
/// </summary>
internal sealed class ParserTrainer
{
    private const int WarmUpSteps = 200;

    private readonly ParserOptions _options;
    private readonly WordSources _sources;
    private readonly Action<string> _report;
    private readonly ParserNetwork _network;
    private readonly Adam _adam;
    private readonly ParserExample[] _examples;
    private readonly Tape[] _tapes;

    public ParserTrainer(
        ParserOptions options, IReadOnlyList<TreebankSentence> train, WordSources sources, Action<string> report)
    {
        (_options, _sources, _report) = (options, sources, report);
        ulong[] forms = [.. train.SelectMany(s => s.Words).CountBy(w => FormHash.Exact(w.Form)).Where(c => c.Value >= options.LeastCount)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        var features = new WordFeatures(forms, options.PartRows, sources);
        var labels = new ParserLabels(train);
        _network = new ParserNetwork(options, features, labels);
        _adam = new Adam(_network.Parameters);
        var possible = new PossibleMorphologies(labels, sources.Lexicon);
        _examples = [.. train.Select(s => ParserExample.Of(s, features, labels, possible))];
        _tapes = [.. Enumerable.Range(0, options.Workers).Select(w => new Tape(w, options.Seed + w + 1))];
        report($"{train.Count:N0} sentences, {forms.Length:N0} forms, {labels.MorphologyList.Length} morphologies, "
            + $"{labels.RelationList.Length} relations, {_network.Parameters.Count:N0} weights");
    }

    /// <summary>Trains all epochs and returns the payload of the last.</summary>
    /// <param name="dev">The development split, only scored.</param>
    /// <param name="checkpoint">File that holds the state after the last whole epoch; read where it exists. Null for none.</param>
    public byte[] Train(IReadOnlyList<TreebankSentence> dev, string? checkpoint)
    {
        var text = TreebankText.Of(dev, TextLanguage.German);
        var clock = Stopwatch.StartNew();
        var first = checkpoint is not null && File.Exists(checkpoint) ? Resume(checkpoint) : 0;
        for (var epoch = first; epoch < _options.Epochs; epoch++)
        {
            var loss = Epoch(epoch);
            var payload = _network.Export();
            var scores = TreebankScores.Of(dev, TaggerParser.Load(payload, _sources).Parse(text));
            var left = clock.Elapsed / (epoch - first + 1) * (_options.Epochs - epoch - 1);
            _report($"epoch {epoch + 1,2}/{_options.Epochs} loss {loss:F4} dev {scores} left {left:hh\\:mm\\:ss}");
            if (checkpoint is not null)
                Save(checkpoint, epoch + 1);
        }
        return _network.Export();
    }

    private double Epoch(int epoch)
    {
        var random = new Random(_options.Seed + (1000 * epoch));
        var batches = Batches(random);
        var total = 0.0;
        for (var b = 0; b < batches.Count; b++)
        {
            var progress = (epoch + ((double)b / batches.Count)) / _options.Epochs;
            var rate = _options.Rate * (float)(Math.Min(1, (_adam.Steps + 1.0) / WarmUpSteps) * (1 - progress));
            total += Step(batches[b]);
            _adam.Step(rate);
        }
        return total / batches.Count;
    }

    /// <summary>Deals the sentences of a batch to the workers and adds their gradients.</summary>
    private double Step(List<ParserExample> batch)
    {
        var words = batch.Sum(e => e.Length);
        var losses = new double[_options.Workers];
        Parallel.For(0, _options.Workers, w =>
        {
            List<ParserExample> share = [.. batch.Where((_, i) => i % _options.Workers == w)];
            if (share.Count > 0)
                losses[w] = _network.Learn(_tapes[w], share, words);
        });
        return losses.Sum();
    }

    /// <summary>Shuffled batches of sentences of similar length.</summary>
    private List<List<ParserExample>> Batches(Random random)
    {
        var order = _examples.ToArray();
        random.Shuffle(order);
        var batches = new List<List<ParserExample>>();
        foreach (var pool in order.Chunk(1000))
        {
            var batch = new List<ParserExample>();
            var words = 0;
            foreach (var example in pool.OrderBy(e => e.Length))
            {
                if (words > 0 && words + example.Length > _options.BatchWords)
                {
                    batches.Add(batch);
                    (batch, words) = ([], 0);
                }
                batch.Add(example);
                words += example.Length;
            }
            batches.Add(batch);
        }
        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    private void Save(string path, int epochs)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".new")))
        {
            writer.Write(epochs);
            writer.Write(_adam.Steps);
            _network.Parameters.Save(writer, withMoments: true);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private int Resume(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var epochs = reader.ReadInt32();
        _adam.Steps = reader.ReadInt32();
        _network.Parameters.Load(reader, withMoments: true);
        _report($"resumed after epoch {epochs}");
        return epochs;
    }
}
