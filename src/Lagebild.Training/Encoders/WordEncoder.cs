using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Encoders;

/// <summary>The part that all networks have in common: what is seen of a word, and layers that see it in its sentence.</summary>
internal sealed class WordEncoder
{
    private readonly EncoderOptions _options;
    private readonly WordFeatures _features;
    private readonly Parameter _forms, _parts, _readings;
    private readonly BiLstmLayer[] _layers;

    public WordEncoder(ParameterSet parameters, EncoderOptions options, WordFeatures features)
    {
        _options = options;
        _features = features;
        _forms = parameters.Embedding("forms", features.FormRows, options.FormColumns, 0.1f);
        _parts = parameters.Embedding("parts", features.PartRows, options.PartColumns, 0.1f);
        _readings = parameters.Embedding("readings", WordFeatures.ReadingRows, options.ReadingColumns, 0.1f);
        _forms.IsFrozen = _parts.IsFrozen = _readings.IsFrozen = options.FreezeTables;
        var columns = options.FormColumns + options.PartColumns + options.ReadingColumns + features.VectorSize;
        _layers = new BiLstmLayer[options.Layers];
        for (var i = 0; i < options.Layers; i++)
            _layers[i] = new BiLstmLayer(parameters, $"lstm{i}", i == 0 ? columns : 2 * options.Units, options.Units);
    }

    /// <summary>Columns of the output.</summary>
    public int Columns => 2 * _options.Units;

    public Node Apply(Tape tape, SentenceBatch batch, IReadOnlyList<WordRows[]> sentences)
    {
        var rows = new EncoderRows(batch, sentences, _features.VectorSize, tape.Random, tape.IsTraining ? _options : _options.WithNothingHidden());
        var vectors = tape.NewNode(batch.Rows, _features.VectorSize);
        rows.Vectors.CopyTo(vectors.Value.Span);
        var x = tape.Concat(
            tape.Embed(_forms, rows.Forms, rows.FormStarts), tape.Embed(_parts, rows.Parts, rows.PartStarts),
            tape.Embed(_readings, rows.Readings, rows.ReadingStarts), vectors);
        x = tape.Dropout(x, _options.InputDropout, batch);
        foreach (var layer in _layers)
            x = tape.Dropout(layer.Apply(tape, x, batch), _options.HiddenDropout, batch);
        return x;
    }

    /// <summary>Writes what a model file says of its words.</summary>
    public void WriteSources(WeightWriter writer)
    {
        writer.Int32(_features.PartRows);
        _features.Sources.Write(writer);
        writer.Keys(_features.Forms);
    }

    /// <summary>Writes tables and layers.</summary>
    public void WriteWeights(WeightWriter writer)
    {
        writer.Bytes(_forms.Value);
        writer.Bytes(_parts.Value);
        writer.Bytes(_readings.Value);
        writer.Int32(_layers.Length);
        foreach (var layer in _layers)
        {
            writer.Layer(layer.Input.Value, layer.Bias.Value);
            writer.Bytes(layer.Forward.Value);
            writer.Bytes(layer.Backward.Value);
        }
    }
}
