using Lagebild.Language.Names;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>The network of <see cref="NameTagger"/> in its trainable form.</summary>
internal sealed class NameNetwork
{
    private readonly NameOptions _options;
    private readonly WordFeatures _features;
    private readonly Parameter _forms, _parts, _readings;
    private readonly BiLstmLayer[] _layers;
    private readonly Level _outer, _inner;

    public NameNetwork(NameOptions options, WordFeatures features, NameTags outer, NameTags inner)
    {
        _options = options;
        _features = features;
        Parameters = new ParameterSet(options.Seed, options.Workers);
        _forms = Parameters.Embedding("forms", features.FormRows, options.FormColumns, 0.1f);
        _parts = Parameters.Embedding("parts", features.PartRows, options.PartColumns, 0.1f);
        _readings = Parameters.Embedding("readings", WordFeatures.ReadingRows, options.ReadingColumns, 0.1f);
        var columns = options.FormColumns + options.PartColumns + options.ReadingColumns + features.VectorSize;
        _layers = new BiLstmLayer[options.Layers];
        for (var i = 0; i < options.Layers; i++)
            _layers[i] = new BiLstmLayer(Parameters, $"lstm{i}", i == 0 ? columns : 2 * options.Units, options.Units);
        _outer = new Level(Parameters, "outer", 2 * options.Units, outer);
        _inner = new Level(Parameters, "inner", 2 * options.Units, inner);
    }

    public ParameterSet Parameters { get; }

    /// <summary>Computes the loss of some sentences and adds its gradients; <paramref name="words"/> counts those of the whole batch.</summary>
    public double Learn(Tape tape, IReadOnlyList<NameExample> examples, int words)
    {
        tape.Reset();
        var batch = SentenceBatch.Of([.. examples.Select(e => e.Words.Length)]);
        var rows = new NameRows(batch, examples, _features.VectorSize, tape.Random, _options);
        var vectors = tape.NewNode(batch.Rows, _features.VectorSize);
        rows.Vectors.CopyTo(vectors.Value.Span);
        var x = tape.Concat(
            tape.Embed(_forms, rows.Forms, rows.FormStarts), tape.Embed(_parts, [.. rows.Parts], rows.PartStarts),
            tape.Embed(_readings, [.. rows.Readings], rows.ReadingStarts), vectors);
        x = tape.Dropout(x, _options.InputDropout, batch);
        foreach (var layer in _layers)
            x = tape.Dropout(layer.Apply(tape, x, batch), _options.HiddenDropout, batch);
        var loss = _outer.Loss(tape, x, batch, rows.Outer, 1f / words) + _inner.Loss(tape, x, batch, rows.Inner, _options.InnerWeight / words);
        tape.Backward();
        return loss;
    }

    /// <summary>The payload of a model file of the kind <c>NAMETAG1</c>.</summary>
    public byte[] Export()
    {
        var writer = new WeightWriter();
        writer.Int32(_features.PartRows);
        writer.Int32(_features.HasReadings ? 1 : 0);
        writer.Int32(_features.VectorSize);
        writer.Keys(_features.Forms);
        writer.Bytes(_forms.Value);
        writer.Bytes(_parts.Value);
        writer.Bytes(_readings.Value);
        writer.Int32(_layers.Length);
        foreach (var layer in _layers)
        {
            foreach (var weights in new[] { layer.Input, layer.Bias, layer.Forward, layer.Backward })
                writer.Halves(weights.Value);
        }
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
