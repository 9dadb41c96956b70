using System.Diagnostics;

namespace Lagebild.Training.Learning;

/// <summary>
/// Trains a network by epochs over shuffled batches of sentences of similar length. A run with the same seed and number of workers
/// repeats; one that was cut short goes on after its last whole epoch, to the same end.
/// </summary>
internal sealed class NetworkTraining<T>(ITrainableNetwork<T> network, LearningOptions options, Func<T, int> length, Action<string> report)
{
    private const int WarmUpSteps = 200;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(30);

    private readonly Adam _adam = new(network.Parameters);
    private readonly Tape[] _tapes = [.. Enumerable.Range(0, options.Workers).Select(w => new Tape(w))];
    private readonly WeightAverage? _average = options.AverageShare > 0 ? new(network.Parameters, options.AverageShare) : null;
    private readonly Stopwatch _clock = new();

    /// <summary>Trains the network; where the options ask for it, its weights are their average in the end.</summary>
    /// <param name="examples">What is learned from.</param>
    /// <param name="score">Called after every epoch; what it returns is reported.</param>
    /// <param name="checkpoint">File that holds the state after the last whole epoch; read where it exists. Null for none.</param>
    public void Run(IReadOnlyList<T> examples, Func<string> score, string? checkpoint)
    {
        _clock.Restart();
        var first = checkpoint is not null && File.Exists(checkpoint) ? Resume(checkpoint) : 0;
        for (var epoch = first; epoch < options.Epochs; epoch++)
        {
            var loss = Epoch(examples, epoch, first);
            var left = _clock.Elapsed / (epoch - first + 1) * (options.Epochs - epoch - 1);
            _average?.Exchange();
            report($"epoch {epoch + 1,2}/{options.Epochs} loss {loss:F4} {score()} left {left:hh\\:mm\\:ss}");
            _average?.Exchange();
            if (checkpoint is not null)
                Save(checkpoint, epoch + 1);
        }
        _average?.Exchange();
    }

    private double Epoch(IReadOnlyList<T> examples, int epoch, int first)
    {
        var batches = Batches(examples, new Random(options.Seed + (1000 * epoch)));
        foreach (var tape in _tapes)
            tape.Random = new Random(options.Seed + (1000 * epoch) + tape.Worker + 1);
        var total = 0.0;
        var reported = _clock.Elapsed;
        for (var b = 0; b < batches.Count; b++)
        {
            var progress = (1 - options.LastRate) * (epoch + ((double)b / batches.Count)) / options.Epochs;
            total += Step(batches[b]);
            _adam.Step(options.Rate * (float)(Math.Min(1, (_adam.Steps + 1.0) / WarmUpSteps) * (1 - progress)));
            _average?.Add(_adam.Steps);
            if (_clock.Elapsed - reported < BetweenReports)
                continue;
            reported = _clock.Elapsed;
            var done = epoch - first + ((b + 1.0) / batches.Count);
            report($"epoch {epoch + 1,2}/{options.Epochs} {100 * (b + 1) / batches.Count,2} % loss {total / (b + 1):F4} left {_clock.Elapsed * ((options.Epochs - first) / done - 1):hh\\:mm\\:ss}");
        }
        return total / batches.Count;
    }

    /// <summary>Deals the sentences of a batch to the workers and adds their gradients.</summary>
    private double Step(List<T> batch)
    {
        var words = batch.Sum(length);
        var losses = new double[options.Workers];
        Parallel.For(0, options.Workers, w =>
        {
            List<T> share = [.. batch.Where((_, i) => i % options.Workers == w)];
            if (share.Count > 0)
                losses[w] = network.Learn(_tapes[w], share, words);
        });
        return losses.Sum();
    }

    private List<List<T>> Batches(IReadOnlyList<T> examples, Random random)
    {
        var order = examples.ToArray();
        random.Shuffle(order);
        var batches = new List<List<T>>();
        foreach (var pool in order.Chunk(1000))
        {
            var batch = new List<T>();
            var words = 0;
            foreach (var example in pool.OrderBy(length))
            {
                if (words > 0 && words + length(example) > options.BatchWords)
                {
                    batches.Add(batch);
                    (batch, words) = ([], 0);
                }
                batch.Add(example);
                words += length(example);
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
            network.Parameters.Save(writer, withMoments: true);
            _average?.Save(writer);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private int Resume(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var epochs = reader.ReadInt32();
        _adam.Steps = reader.ReadInt32();
        network.Parameters.Load(reader, withMoments: true);
        _average?.Load(reader);
        report($"resumed after epoch {epochs}");
        return epochs;
    }
}
