using Lagebild.Language;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Parsing;

/// <summary>
/// Trains tagger and parser. After every epoch the model is written as it would ship, read again, and scored on the development split.
/// </summary>
internal sealed class ParserTrainer
{
    private readonly ParserOptions _options;
    private readonly WordSources _sources;
    private readonly Action<string> _report;
    private readonly ParserNetwork _network;
    private readonly ParserExample[] _examples;

    /// <param name="options">Settings.</param>
    /// <param name="train">The training split.</param>
    /// <param name="sources">What is known of words.</param>
    /// <param name="encoder">Where to start from; random weights where it is null.</param>
    /// <param name="report">Told of the progress.</param>
    public ParserTrainer(
        ParserOptions options, IReadOnlyList<TreebankSentence> train, WordSources sources, PretrainedEncoder? encoder, Action<string> report)
    {
        (_options, _sources, _report) = (options, sources, report);
        var forms = encoder?.Forms ?? PretrainedEncoder.FrequentForms(train.SelectMany(s => s.Words).Select(w => w.Form), options.LeastCount);
        var features = new WordFeatures(forms, options.PartRows, sources);
        var labels = new ParserLabels(train);
        _network = new ParserNetwork(options, features, labels);
        var filled = encoder?.CopyTo(_network.Parameters) ?? 0;
        var possible = new PossibleMorphologies(labels, sources.Lexicon);
        var words = new WordRows.Maker(features, sources);
        _examples = [.. train.Select(s => ParserExample.Of(s, words, labels, possible))];
        report($"{train.Count:N0} sentences, {forms.Length:N0} forms, {labels.MorphologyList.Length} morphologies, "
            + $"{labels.RelationList.Length} relations, {_network.Parameters.Count:N0} weights, {filled} parameters pretrained");
    }

    /// <summary>Trains all epochs and returns the payload of the last.</summary>
    /// <param name="dev">The development split, only scored.</param>
    /// <param name="checkpoint">File that holds the state after the last whole epoch; read where it exists. Null for none.</param>
    public byte[] Train(IReadOnlyList<TreebankSentence> dev, string? checkpoint)
    {
        var text = TreebankText.Of(dev, TextLanguage.German);
        new NetworkTraining<ParserExample>(_network, _options, e => e.Length, _report)
            .Run(_examples, () => $"dev {TreebankScores.Of(dev, TaggerParser.Load(_network.Export(), _sources).Parse(text))}", checkpoint);
        return _network.Export();
    }
}
