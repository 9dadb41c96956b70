using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Parsing;

/// <summary>The network of <see cref="Language.Parsing.TaggerParser"/> in its trainable form.</summary>
internal sealed class ParserNetwork
{
    private readonly ParserOptions _options;
    private readonly WordFeatures _features;
    private readonly Parameter _forms, _parts, _readings, _arcRoot, _relationRoot;
    private readonly BiLstmLayer[] _layers;
    private readonly (Parameter Weights, Parameter Bias) _tags, _morphologies, _arcDependent, _arcHead, _arcQuery;
    private readonly (Parameter Weights, Parameter Bias) _values;
    private readonly Parameter _valuesOfMorphology;
    private readonly (Parameter Weights, Parameter Bias) _relationDependent, _relationHead, _relationScores;

    public ParserNetwork(ParserOptions options, WordFeatures features, ParserLabels labels)
    {
        _options = options;
        _features = features;
        Labels = labels;
        Parameters = new ParameterSet(options.Seed, options.Workers);
        _forms = Parameters.Embedding("forms", features.FormRows, options.FormColumns, 0.1f);
        _parts = Parameters.Embedding("parts", features.PartRows, options.PartColumns, 0.1f);
        _readings = Parameters.Embedding("readings", WordFeatures.ReadingRows, options.ReadingColumns, 0.1f);
        var columns = options.FormColumns + options.PartColumns + options.ReadingColumns + features.VectorSize;
        _layers = new BiLstmLayer[options.Layers];
        for (var i = 0; i < options.Layers; i++)
            _layers[i] = new BiLstmLayer(Parameters, $"lstm{i}", i == 0 ? columns : 2 * options.Units, options.Units);
        var hidden = 2 * options.Units;
        _tags = Dense("tags", hidden, Enum.GetValues<Upos>().Length);
        _morphologies = Dense("morphologies", hidden, labels.MorphologyList.Length);
        _values = Dense("values", hidden, MorphologyValues.Count);
        _valuesOfMorphology = Parameters.Fixed("values of morphologies", MorphologyValues.Of(labels.MorphologyList));
        _arcDependent = Dense("arc.dependent", hidden, options.ArcColumns);
        _arcHead = Dense("arc.head", hidden, options.ArcColumns);
        _arcQuery = Dense("arc.query", options.ArcColumns, options.ArcColumns);
        _relationDependent = Dense("relation.dependent", hidden, options.RelationColumns);
        _relationHead = Dense("relation.head", hidden, options.RelationColumns);
        _relationScores = Dense("relation.scores", 3 * options.RelationColumns, labels.RelationList.Length);
        _arcRoot = Parameters.Weights("arc.root", 1, options.ArcColumns);
        _relationRoot = Parameters.Weights("relation.root", 1, options.RelationColumns);
    }

    public ParserLabels Labels { get; }

    public ParameterSet Parameters { get; }

    /// <summary>Computes the loss of some sentences and adds its gradients.</summary>
    /// <param name="tape">The worker's tape.</param>
    /// <param name="examples">The sentences.</param>
    /// <param name="words">Words in the whole batch, which the loss is divided by.</param>
    public double Learn(Tape tape, IReadOnlyList<ParserExample> examples, int words)
    {
        tape.Reset();
        var batch = SentenceBatch.Of([.. examples.Select(e => e.Length)]);
        var rows = new Rows(batch, examples, _features.VectorSize, tape, _options.FormDropout);
        var vectors = tape.NewNode(batch.Rows, _features.VectorSize);
        rows.Vectors.CopyTo(vectors.Value.Span);
        var x = tape.Concat(
            tape.Embed(_forms, rows.Forms, rows.FormStarts), tape.Embed(_parts, rows.Parts, rows.PartStarts),
            tape.Embed(_readings, rows.Readings, rows.ReadingStarts), vectors);
        x = tape.Dropout(x, _options.InputDropout, batch);
        foreach (var layer in _layers)
            x = tape.Dropout(layer.Apply(tape, x, batch), _options.HiddenDropout, batch);
        var scale = 1f / words;
        var loss = tape.SoftmaxLoss(Apply(tape, x, _tags), rows.Tags, _options.TagWeight * scale);
        loss += tape.SoftmaxLoss(MorphologyScores(tape, x), rows.Morphologies, _options.MorphologyWeight * scale);
        var queries = Apply(tape, Squash(tape, x, _arcDependent, batch), _arcQuery);
        loss += tape.ArcLoss(queries, Squash(tape, x, _arcHead, batch), _arcRoot, batch, rows.Heads, scale);
        var dependents = Squash(tape, x, _relationDependent, batch);
        var heads = tape.HeadRows(Squash(tape, x, _relationHead, batch), _relationRoot, batch, rows.Heads);
        var relations = Apply(tape, tape.Concat(dependents, heads, tape.Product(dependents, heads)), _relationScores);
        loss += tape.SoftmaxLoss(relations, rows.Relations, scale);
        tape.Backward();
        return loss;
    }

    /// <summary>The payload of a model file of the kind <c>TAGPARS1</c>.</summary>
    public byte[] Export()
    {
        var writer = new WeightWriter();
        writer.Int32(_features.PartRows);
        writer.Int32(_features.HasReadings ? 1 : 0);
        writer.Int32(_features.VectorSize);
        writer.Keys(_features.Forms);
        writer.Strings([.. Labels.MorphologyList.Select(m => m.ToString())]);
        writer.Strings([.. Labels.Allowed.Select(a => string.Concat(a.Select(x => x ? '1' : '0')))]);
        writer.Strings([.. Labels.RelationList.Select(r => Language.Parsing.RelationNames.Name(r))]);
        writer.Bytes(_forms.Value);
        writer.Bytes(_parts.Value);
        writer.Bytes(_readings.Value);
        writer.Int32(_layers.Length);
        foreach (var layer in _layers)
        {
            writer.Halves(layer.Input.Value);
            writer.Halves(layer.Bias.Value);
            writer.Halves(layer.Forward.Value);
            writer.Halves(layer.Backward.Value);
        }
        Write(writer, _tags);
        WriteMorphologies(writer);
        foreach (var layer in new[] { _arcDependent, _arcHead, _arcQuery, _relationDependent, _relationHead, _relationScores })
            Write(writer, layer);
        writer.Halves(_arcRoot.Value);
        writer.Halves(_relationRoot.Value);
        return writer.Payload.ToArray();
    }

    /// <summary>
    /// A morphology's score is its own plus those of its feature values ("Case=Dat", "Number=Plur"), so that rare morphologies learn
    /// from frequent ones that share values with them.
    /// </summary>
    private Node MorphologyScores(Tape tape, Node x) =>
        tape.Add(Apply(tape, x, _morphologies), tape.Linear(Apply(tape, x, _values), _valuesOfMorphology, null));

    /// <summary>Both parts of the score are linear, so they ship as one layer.</summary>
    private void WriteMorphologies(WeightWriter writer)
    {
        foreach (var (own, shared) in new[] { (_morphologies.Weights, _values.Weights), (_morphologies.Bias, _values.Bias) })
        {
            var sum = new Matrix(own.Value.Rows, own.Value.Columns);
            own.Value.Span.CopyTo(sum.Span);
            MatrixProduct.Multiply(shared.Value, _valuesOfMorphology.Packed(), sum, add: true);
            writer.Halves(sum);
        }
    }

    private static void Write(WeightWriter writer, (Parameter Weights, Parameter Bias) layer)
    {
        writer.Halves(layer.Weights.Value);
        writer.Halves(layer.Bias.Value);
    }

    private (Parameter Weights, Parameter Bias) Dense(string name, int inputs, int outputs) =>
        (Parameters.Weights($"{name}.weights", inputs, outputs), Parameters.Bias($"{name}.bias", outputs));

    private static Node Apply(Tape tape, Node x, (Parameter Weights, Parameter Bias) layer) => tape.Linear(x, layer.Weights, layer.Bias);

    private Node Squash(Tape tape, Node x, (Parameter Weights, Parameter Bias) layer, SentenceBatch batch) =>
        tape.Dropout(tape.LeakyRectify(Apply(tape, x, layer)), _options.ScorerDropout, batch);

    /// <summary>The examples of a batch, in the order of its rows.</summary>
    private sealed class Rows
    {
        public Rows(SentenceBatch batch, IReadOnlyList<ParserExample> examples, int vectorSize, Tape tape, float formDropout)
        {
            List<int> parts = [], readings = [];
            Forms = new int[batch.Rows];
            FormStarts = [.. Enumerable.Range(0, batch.Rows + 1)];
            PartStarts = new int[batch.Rows + 1];
            ReadingStarts = new int[batch.Rows + 1];
            Vectors = new float[batch.Rows * vectorSize];
            Tags = new int[batch.Rows];
            Morphologies = new int[]?[batch.Rows];
            Heads = new int[batch.Rows];
            Relations = new int[batch.Rows];
            for (var t = 0; t < batch.Positions; t++)
            {
                for (var s = 0; s < batch.ActiveAt(t); s++)
                {
                    var example = examples[batch.SentenceAt(s)];
                    var row = batch.Row(s, t);
                    Forms[row] = tape.Random.NextSingle() < formDropout ? WordFeatures.UnknownForm : example.Forms[t];
                    parts.AddRange(example.Parts[t]);
                    readings.AddRange(example.Readings[t]);
                    PartStarts[row + 1] = parts.Count;
                    ReadingStarts[row + 1] = readings.Count;
                    example.Vectors[t].CopyTo(Vectors.AsSpan(row * vectorSize));
                    Tags[row] = example.Tags[t];
                    Morphologies[row] = example.Morphologies[t];
                    Heads[row] = example.Heads[t];
                    Relations[row] = example.Relations[t];
                }
            }
            Parts = [.. parts];
            Readings = [.. readings];
        }

        public int[] Forms { get; }

        public int[] FormStarts { get; }

        public int[] Parts { get; }

        public int[] PartStarts { get; }

        public int[] Readings { get; }

        public int[] ReadingStarts { get; }

        public float[] Vectors { get; }

        public int[] Tags { get; }

        public int[]?[] Morphologies { get; }

        public int[] Heads { get; }

        public int[] Relations { get; }
    }
}
