using System.Diagnostics;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Names;
using Lagebild.Language.Tagging;
using Lagebild.Language.Vectors;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>
/// Trains the name tagger. The learning rate rises over the first steps and then falls to zero in a straight line; after every epoch
/// the model is written as it would ship, read again, and scored on the development split.
/// </summary>
internal sealed class NameTrainer
{
    private const int WarmUpSteps = 200;

    private readonly NameOptions _options;
    private readonly WordSources _sources;
    private readonly Action<string> _report;
    private readonly NameNetwork _network;
    private readonly Adam _adam;
    private readonly NameExample[] _examples;
    private readonly Tape[] _tapes;

    public NameTrainer(
        NameOptions options, IReadOnlyList<NameSentence> train, WordSources sources, Action<string> report)
    {
        (_options, _sources, _report) = (options, sources, report);
        ulong[] forms = [.. train.SelectMany(s => s.Forms).CountBy(f => FormHash.Exact(f)).Where(c => c.Value >= options.LeastCount)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key)];
        var features = new WordFeatures(forms, options.PartRows, sources);
        NameTags outer = new(Spellings(train.SelectMany(s => s.Outer))), inner = new(Spellings(train.SelectMany(s => s.Inner)));
        _network = new NameNetwork(options, features, outer, inner);
        _adam = new Adam(_network.Parameters);
        var words = new Dictionary<string, NameWord>(StringComparer.Ordinal);
        foreach (var form in train.SelectMany(s => s.Forms))
        {
            if (!words.ContainsKey(form))
                words.Add(form, new NameWord(form, features, sources.Vectors));
        }
        _examples = [.. train.Select(s => new NameExample(
            [.. s.Forms.Select(f => words[f])], [.. s.Outer.Select(outer.Of)], [.. s.Inner.Select(inner.Of)]))];
        _tapes = [.. Enumerable.Range(0, options.Workers).Select(w => new Tape(w, options.Seed + w + 1))];
        report($"{train.Count:N0} sentences, {forms.Length:N0} forms, {outer.Count} + {inner.Count} tags, {_network.Parameters.Count:N0} weights");
    }

    /// <summary>Trains all epochs and returns the payload of the last; the development split is only scored.</summary>
    public byte[] Train(IReadOnlyList<NameSentence> dev, string? checkpoint)
    {
        var clock = Stopwatch.StartNew();
        var first = checkpoint is not null && File.Exists(checkpoint) ? Resume(checkpoint) : 0;
        for (var epoch = first; epoch < _options.Epochs; epoch++)
        {
            var loss = Epoch(epoch);
            var scores = NameScores.Of(dev, NameTagger.Load(_network.Export(), _sources));
            var left = clock.Elapsed / (epoch - first + 1) * (_options.Epochs - epoch - 1);
            _report($"epoch {epoch + 1,2}/{_options.Epochs} loss {loss:F4} dev {scores} left {left:hh\\:mm\\:ss}");
            if (checkpoint is not null)
                Save(checkpoint, epoch + 1);
        }
        return _network.Export();
    }

    private double Epoch(int epoch)
    {
        var batches = Batches(new Random(_options.Seed + (1000 * epoch)));
        var total = 0.0;
        for (var b = 0; b < batches.Count; b++)
        {
            var progress = (epoch + ((double)b / batches.Count)) / _options.Epochs;
            total += Step(batches[b]);
            _adam.Step(_options.Rate * (float)(Math.Min(1, (_adam.Steps + 1.0) / WarmUpSteps) * (1 - progress)));
        }
        return total / batches.Count;
    }

    private double Step(List<NameExample> batch)
    {
        var words = batch.Sum(e => e.Words.Length);
        var losses = new double[_options.Workers];
        Parallel.For(0, _options.Workers, w =>
        {
            List<NameExample> share = [.. batch.Where((_, i) => i % _options.Workers == w)];
            if (share.Count > 0)
                losses[w] = _network.Learn(_tapes[w], share, words);
        });
        return losses.Sum();
    }

    /// <summary>Shuffled batches of sentences of similar length.</summary>
    private List<List<NameExample>> Batches(Random random)
    {
        var order = _examples.ToArray();
        random.Shuffle(order);
        var batches = new List<List<NameExample>>();
        foreach (var pool in order.Chunk(1000))
        {
            var batch = new List<NameExample>();
            var words = 0;
            foreach (var example in pool.OrderBy(e => e.Words.Length))
            {
                if (words > 0 && words + example.Words.Length > _options.BatchWords)
                {
                    batches.Add(batch);
                    (batch, words) = ([], 0);
                }
                batch.Add(example);
                words += example.Words.Length;
            }
            batches.Add(batch);
        }
        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>O first, then by name, with all four marks of every label, so that any span can be spelled.</summary>
    private static List<string> Spellings(IEnumerable<string> tags) =>
        ["O", .. tags.Where(t => t != "O").Select(t => t[2..]).Distinct().Order(StringComparer.Ordinal).SelectMany(l => "BIES".Select(m => $"{m}-{l}"))];

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
