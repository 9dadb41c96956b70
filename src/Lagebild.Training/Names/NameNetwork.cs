using System.Numerics.Tensors;
using Lagebild.Language.Names;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>The network of <see cref="NameTagger"/> in its trainable form.</summary>
internal sealed class NameNetwork : ITrainableNetwork<NameExample>
{
    private readonly NameOptions _options;
    private readonly WordEncoder _encoder;
    private readonly Level _outer, _inner;

    public NameNetwork(NameOptions options, WordFeatures features, NameTags outer, NameTags inner)
    {
        _options = options;
        Parameters = new ParameterSet(options.Seed, options.Workers);
        _encoder = new WordEncoder(Parameters, options, features);
        _outer = new Level(Parameters, "outer", _encoder.Columns, outer);
        _inner = new Level(Parameters, "inner", _encoder.Columns, inner);
    }

    public ParameterSet Parameters { get; }

    public double Learn(Tape tape, IReadOnlyList<NameExample> examples, int words)
    {
        tape.Reset();
        var batch = SentenceBatch.Of([.. examples.Select(e => e.Words.Length)]);
        var x = _encoder.Apply(tape, batch, [.. examples.Select(e => e.Words)]);
        var loss = _outer.Loss(tape, x, batch, [.. examples.Select(e => e.Outer)], 1f / words)
            + _inner.Loss(tape, x, batch, [.. examples.Select(e => e.Inner)], _options.InnerWeight / words);
        tape.Backward();
        return loss;
    }

    /// <summary>
    /// What several networks together find likely, as targets for others to learn: their scores are averaged as they would be in the
    /// tagger.
    /// </summary>
    /// <param name="teachers">The networks.</param>
    /// <param name="tapes">A tape for each, not in training.</param>
    /// <param name="sentences">The sentences' words.</param>
    /// <param name="leastShare">Tags less likely than this are left out.</param>
    public static IEnumerable<NameExample> Label(
        IReadOnlyList<NameNetwork> teachers, IReadOnlyList<Tape> tapes, IReadOnlyList<WordRows[]> sentences, float leastShare)
    {
        var batch = SentenceBatch.Of([.. sentences.Select(s => s.Length)]);
        var states = teachers.Zip(tapes, (teacher, tape) =>
        {
            tape.Reset();
            return teacher._encoder.Apply(tape, batch, sentences);
        }).ToList();
        var outer = Level.Targets([.. teachers.Select(t => t._outer)], tapes, states, batch, leastShare);
        var inner = Level.Targets([.. teachers.Select(t => t._inner)], tapes, states, batch, leastShare);
        return sentences.Select((words, s) => new NameExample(words, outer[s], inner[s]));
    }

    /// <summary>The payload of a model file of the kind <c>NAMETAG3</c> with the given networks, which have seen the same words and tags.</summary>
    public static byte[] Export(IReadOnlyList<NameNetwork> members)
    {
        var writer = new WeightWriter();
        members[0]._encoder.WriteSources(writer);
        writer.Strings(members[0]._outer.Tags.Spellings);
        writer.Strings(members[0]._inner.Tags.Spellings);
        writer.Int32(members.Count);
        foreach (var member in members)
        {
            member._encoder.WriteWeights(writer);
            member._outer.Write(writer);
            member._inner.Write(writer);
        }
        return writer.Payload.ToArray();
    }

    private sealed class Level(ParameterSet parameters, string name, int inputs, NameTags tags)
    {
        private readonly Parameter _weights = parameters.Weights($"{name}.weights", inputs, tags.Count);
        private readonly Parameter _bias = parameters.Bias($"{name}.bias", tags.Count);
        private readonly CrfLayer _field = new(parameters, name, tags.Count);

        public NameTags Tags => tags;

        public double Loss(Tape tape, Node x, SentenceBatch batch, IReadOnlyList<TagTargets> targets, float weight) =>
            _field.Loss(tape, tape.Linear(x, _weights, _bias), batch, targets, weight);

        /// <summary>What the same level of several networks finds likely on average, for each sentence.</summary>
        public static TagTargets[] Targets(IReadOnlyList<Level> levels, IReadOnlyList<Tape> tapes, IReadOnlyList<Node> states, SentenceBatch batch, float leastShare)
        {
            var mean = NameLevel.Of(levels[0].Tags, [.. levels.Select(l => l._field.Transitions.Value)]);
            var factors = CrfLayer.Factors(mean.Transitions);
            var scores = new Matrix(batch.Rows, levels[0].Tags.Count);
            for (var i = 0; i < levels.Count; i++)
            {
                var own = tapes[i].Linear(states[i], levels[i]._weights, levels[i]._bias).Value;
                TensorPrimitives.MultiplyAdd(own.Span, 1f / levels.Count, scores.Span, scores.Span);
            }
            var sums = new ChainSums(levels[0].Tags.Count);
            var targets = new TagTargets[batch.Count];
            for (var s = 0; s < batch.Count; s++)
            {
                var rank = s;
                targets[batch.SentenceAt(s)] = TagTargets.OfField(factors, batch.LengthAt(s), t => scores[batch.Row(rank, t)], sums, leastShare);
            }
            return targets;
        }

        public void Write(WeightWriter writer)
        {
            writer.Layer(_weights.Value, _bias.Value);
            writer.Halves(_field.Transitions.Value);
        }
    }
}
