using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Parsing;

/// <summary>The network of <see cref="Language.Parsing.TaggerParser"/> in its trainable form.</summary>
internal sealed class ParserNetwork : ITrainableNetwork<ParserExample>
{
    private readonly ParserOptions _options;
    private readonly WordEncoder _encoder;
    private readonly Parameter _arcRoot, _relationRoot;
    private readonly (Parameter Weights, Parameter Bias) _tags, _morphologies, _arcDependent, _arcHead, _arcQuery;
    private readonly (Parameter Weights, Parameter Bias) _values;
    private readonly Parameter _valuesOfMorphology;
    private readonly (Parameter Weights, Parameter Bias) _relationDependent, _relationHead, _relationScores;

    public ParserNetwork(ParserOptions options, WordFeatures features, ParserLabels labels)
    {
        _options = options;
        Labels = labels;
        Parameters = new ParameterSet(options.Seed, options.Workers);
        _encoder = new WordEncoder(Parameters, options, features);
        var hidden = _encoder.Columns;
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

    public double Learn(Tape tape, IReadOnlyList<ParserExample> examples, int words)
    {
        tape.Reset();
        var batch = SentenceBatch.Of([.. examples.Select(e => e.Length)]);
        var x = _encoder.Apply(tape, batch, [.. examples.Select(e => e.Words)]);
        int[] tags = EncoderRows.Arrange(batch, s => examples[s].Tags), relationRows = EncoderRows.Arrange(batch, s => examples[s].Relations);
        var headRows = EncoderRows.Arrange(batch, s => examples[s].Heads);
        var scale = 1f / words;
        var loss = tape.SoftmaxLoss(Apply(tape, x, _tags), tags, _options.TagWeight * scale);
        loss += tape.SoftmaxLoss(MorphologyScores(tape, x), EncoderRows.Arrange(batch, s => examples[s].Morphologies), _options.MorphologyWeight * scale);
        var queries = Apply(tape, Squash(tape, x, _arcDependent, batch), _arcQuery);
        loss += tape.ArcLoss(queries, Squash(tape, x, _arcHead, batch), _arcRoot, batch, headRows, scale);
        var dependents = Squash(tape, x, _relationDependent, batch);
        var heads = tape.HeadRows(Squash(tape, x, _relationHead, batch), _relationRoot, batch, headRows);
        var relations = Apply(tape, tape.Concat(dependents, heads, tape.Product(dependents, heads)), _relationScores);
        loss += tape.SoftmaxLoss(relations, relationRows, scale);
        tape.Backward();
        return loss;
    }

    /// <summary>The payload of a model file of the kind <c>TAGPARS2</c>.</summary>
    public byte[] Export()
    {
        var writer = new WeightWriter();
        _encoder.WriteSources(writer);
        writer.Strings([.. Labels.MorphologyList.Select(m => m.ToString())]);
        writer.Strings([.. Labels.Allowed.Select(a => string.Concat(a.Select(x => x ? '1' : '0')))]);
        writer.Strings([.. Labels.RelationList.Select(r => Language.Parsing.RelationNames.Name(r))]);
        _encoder.WriteWeights(writer);
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
        writer.Layer(Both(_morphologies.Weights, _values.Weights), Both(_morphologies.Bias, _values.Bias));

        Matrix Both(Parameter own, Parameter shared)
        {
            var sum = new Matrix(own.Value.Rows, own.Value.Columns);
            own.Value.Span.CopyTo(sum.Span);
            MatrixProduct.Multiply(shared.Value, _valuesOfMorphology.Packed(), sum, add: true);
            return sum;
        }
    }

    private static void Write(WeightWriter writer, (Parameter Weights, Parameter Bias) layer) => writer.Layer(layer.Weights.Value, layer.Bias.Value);

    private (Parameter Weights, Parameter Bias) Dense(string name, int inputs, int outputs) =>
        (Parameters.Weights($"{name}.weights", inputs, outputs), Parameters.Bias($"{name}.bias", outputs));

    private static Node Apply(Tape tape, Node x, (Parameter Weights, Parameter Bias) layer) => tape.Linear(x, layer.Weights, layer.Bias);

    private Node Squash(Tape tape, Node x, (Parameter Weights, Parameter Bias) layer, SentenceBatch batch) =>
        tape.Dropout(tape.LeakyRectify(Apply(tape, x, layer)), _options.ScorerDropout, batch);
}
