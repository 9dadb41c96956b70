using Lagebild.Language.Networks;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Tests.Learning;

/// <summary>Every gradient written by hand is compared with the difference quotient of the loss.</summary>
public class GradientTests
{
    private static readonly int[] Lengths = [3, 5, 1, 4];

    [Fact]
    public void Embeddings_linear_maps_and_rectifier()
    {
        var parameters = new ParameterSet(1, 1);
        var table = parameters.Embedding("table", 7, 6, 0.5f);
        var weights = parameters.Weights("w", 12, 9);
        var bias = parameters.Bias("b", 9);
        // Sums stay away from the kink of the rectifier.
        for (var i = 0; i < 9; i++)
            bias.Value.Span[i] = i % 2 == 0 ? 2 : -2;
        int[] ids = [0, 3, 3, 6, 2, 1], starts = [0, 2, 3, 3, 6];
        Check(parameters, tape =>
        {
            var x = tape.Embed(table, ids, starts);
            var h = tape.LeakyRectify(tape.Linear(tape.Concat(x, tape.Product(x, x)), weights, bias));
            return (h, tape.SoftmaxLoss(h, [2, -1, 0, 8], 0.7f));
        });
    }

    [Fact]
    public void Admissible_sets()
    {
        var parameters = new ParameterSet(2, 1);
        var table = parameters.Embedding("table", 4, 40, 0.5f);
        Check(parameters, tape =>
        {
            var x = tape.Embed(table, [0, 1, 2], [0, 1, 2, 3]);
            return (x, tape.SoftmaxLoss(x, new int[]?[] { [1, 5], null, [3] }, 1.3f));
        });
    }

    [Fact]
    public void Bidirectional_lstm_over_sentences_of_several_lengths()
    {
        var parameters = new ParameterSet(3, 1);
        var batch = SentenceBatch.Of(Lengths);
        var table = parameters.Embedding("table", batch.Rows, 5, 1);
        var layer = new BiLstmLayer(parameters, "lstm", 5, 8);
        var second = new BiLstmLayer(parameters, "lstm2", 16, 8);
        Check(parameters, tape =>
        {
            var x = tape.Embed(table, [.. Enumerable.Range(0, batch.Rows)], [.. Enumerable.Range(0, batch.Rows + 1)]);
            var h = second.Apply(tape, layer.Apply(tape, x, batch), batch);
            return (h, tape.SoftmaxLoss(h, [.. Enumerable.Range(0, batch.Rows).Select(i => i % 5)], 1));
        });
    }

    [Fact]
    public void Arcs_and_rows_of_heads()
    {
        var parameters = new ParameterSet(4, 1);
        var batch = SentenceBatch.Of(Lengths);
        var table = parameters.Embedding("table", batch.Rows, 6, 1);
        var root = parameters.Weights("root", 1, 6);
        var heads = new int[batch.Rows];
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch.LengthAt(s); t++)
                heads[batch.Row(s, t)] = t == 1 ? -1 : t;
        }
        Check(parameters, tape =>
        {
            var x = tape.Embed(table, [.. Enumerable.Range(0, batch.Rows)], [.. Enumerable.Range(0, batch.Rows + 1)]);
            var y = tape.LeakyRectify(x);
            var h = tape.HeadRows(y, root, batch, heads);
            return (h, tape.ArcLoss(x, y, root, batch, heads, 0.8f) + tape.SoftmaxLoss(h, heads, 1));
        });
    }

    [Fact]
    public void Conditional_random_field()
    {
        var parameters = new ParameterSet(5, 1);
        var batch = SentenceBatch.Of(Lengths);
        var table = parameters.Embedding("table", batch.Rows, 4, 1);
        var crf = new CrfLayer(parameters, "crf", 4);
        parameters.All[1].Value.Span[2] = 0.5f;
        TagTargets[] targets = [.. Lengths.Select((n, s) => TagTargets.OfPath([.. Enumerable.Range(s, n).Select(i => i * 7 % 4)], 4))];
        Check(parameters, tape =>
        {
            var x = tape.Embed(table, [.. Enumerable.Range(0, batch.Rows)], [.. Enumerable.Range(0, batch.Rows + 1)]);
            return (x, crf.Loss(tape, x, batch, targets, 1));
        });
    }

    private static void Check(ParameterSet parameters, Func<Tape, (Node Node, double Loss)> compute)
    {
        var tape = new Tape(0) { IsTraining = false };
        compute(tape);
        tape.Backward();
        // Losses add to the gradients of their own parameters at once, so what counts is what stands there now.
        var gradients = parameters.All.ToDictionary(p => p, p => p.Gradients[0].Span.ToArray());
        foreach (var p in parameters.All)
        {
            for (var i = 0; i < p.Value.Count; i += Math.Max(1, p.Value.Count / 40))
            {
                const float Step = 2e-3f;
                var was = p.Value.Span[i];
                var up = Loss(was + Step);
                var down = Loss(was - Step);
                p.Value.Span[i] = was;
                p.Changed();
                var numeric = (up - down) / (2 * Step);
                Assert.True(Math.Abs(numeric - gradients[p][i]) < 4e-3 * Math.Max(1, Math.Abs(numeric)),
                    $"{p.Name}[{i}]: {gradients[p][i]} where the difference quotient is {numeric}");

                double Loss(float value)
                {
                    p.Value.Span[i] = value;
                    p.Changed();
                    tape.Reset();
                    return compute(tape).Loss;
                }
            }
        }
    }
}
