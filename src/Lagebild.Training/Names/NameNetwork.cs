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
        int[] outer = EncoderRows.Arrange(batch, s => examples[s].Outer), inner = EncoderRows.Arrange(batch, s => examples[s].Inner);
        var loss = _outer.Loss(tape, x, batch, outer, 1f / words) + _inner.Loss(tape, x, batch, inner, _options.InnerWeight / words);
        tape.Backward();
        return loss;
    }

    /// <summary>The payload of a model file of the kind <c>NAMETAG2</c> with the given networks, which have seen the same words and tags.</summary>
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

        public double Loss(Tape tape, Node x, SentenceBatch batch, int[] gold, float weight) =>
            _field.Loss(tape, tape.Linear(x, _weights, _bias), batch, gold, weight);

        public void Write(WeightWriter writer)
        {
            writer.Halves(_weights.Value);
            writer.Halves(_bias.Value);
            writer.Halves(_field.Transitions.Value);
        }
    }
}
