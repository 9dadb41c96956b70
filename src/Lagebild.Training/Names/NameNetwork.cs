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

    /// <summary>The payload of a model file of the kind <c>NAMETAG1</c>.</summary>
    public byte[] Export()
    {
        var writer = new WeightWriter();
        _encoder.WriteSources(writer);
        _encoder.WriteWeights(writer);
        _outer.Write(writer);
        _inner.Write(writer);
        return writer.Payload.ToArray();
    }

    private sealed class Level(ParameterSet parameters, string name, int inputs, NameTags tags)
    {
        private readonly Parameter _weights = parameters.Weights($"{name}.weights", inputs, tags.Count);
        private readonly Parameter _bias = parameters.Bias($"{name}.bias", tags.Count);
        private readonly CrfLayer _field = new(parameters, name, tags.Count);

        public double Loss(Tape tape, Node x, SentenceBatch batch, int[] gold, float weight) =>
            _field.Loss(tape, tape.Linear(x, _weights, _bias), batch, gold, weight);

        public void Write(WeightWriter writer)
        {
            writer.Strings(tags.Spellings);
            writer.Halves(_weights.Value);
            writer.Halves(_bias.Value);
            writer.Halves(_field.Transitions.Value);
        }
    }
}
