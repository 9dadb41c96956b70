using Lagebild.Language.Names;
using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>
/// Trains the name tagger. After every epoch the model is written as it would ship, read again, and scored on the development split.
/// </summary>
internal sealed class NameTrainer
{
    private readonly NameOptions _options;
    private readonly WordSources _sources;
    private readonly Action<string> _report;
    private readonly List<NameNetwork> _members = [];
    private readonly NameExample[] _examples;

    /// <param name="options">Settings.</param>
    /// <param name="train">The training split.</param>
    /// <param name="sources">What is known of words.</param>
    /// <param name="encoder">Where to start from; random weights where it is null.</param>
    /// <param name="report">Told of the progress.</param>
    public NameTrainer(
        NameOptions options, IReadOnlyList<NameSentence> train, WordSources sources, PretrainedEncoder? encoder, Action<string> report)
    {
        (_options, _sources, _report) = (options, sources, report);
        var forms = encoder?.Forms ?? PretrainedEncoder.FrequentForms(train.SelectMany(s => s.Forms), options.LeastCount);
        var features = new WordFeatures(forms, options.PartRows, sources);
        NameTags outer = new(Spellings(train.SelectMany(s => s.Outer))), inner = new(Spellings(train.SelectMany(s => s.Inner)));
        for (var i = 0; i < options.Members; i++)
        {
            _members.Add(new NameNetwork(options with { Seed = options.Seed + i }, features, outer, inner));
            encoder?.CopyTo(_members[i].Parameters);
        }
        var words = new WordRows.Maker(features, sources);
        _examples = [.. train.Select(s => new NameExample(words.Of(s.Forms), [.. s.Outer.Select(outer.Of)], [.. s.Inner.Select(inner.Of)]))];
        report($"{train.Count:N0} sentences, {forms.Length:N0} forms, {outer.Count} + {inner.Count} tags, {options.Members} × {_members[0].Parameters.Count:N0} weights, "
            + (encoder is null ? "not pretrained" : "pretrained"));
    }

    /// <summary>Trains all epochs of all networks and returns the payload; the development split is only scored.</summary>
    /// <param name="dev">The development split.</param>
    /// <param name="checkpoint">Beginning of the files' names that hold the state after the last whole epoch of each network.</param>
    public byte[] Train(IReadOnlyList<NameSentence> dev, string checkpoint)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            var upToNow = _members[..(i + 1)];
            new NetworkTraining<NameExample>(_members[i], _options with { Seed = _options.Seed + i }, e => e.Words.Length, _report)
                .Run(_examples, () => $"dev {NameScores.Of(dev, NameTagger.Load(NameNetwork.Export(upToNow), _sources))}", $"{checkpoint}.{i}");
        }
        for (var i = 0; i < _members.Count; i++)
            File.Delete($"{checkpoint}.{i}");
        return NameNetwork.Export(_members);
    }

    /// <summary>O first, then by name, with all four marks of every label, so that any span can be spelled.</summary>
    private static List<string> Spellings(IEnumerable<string> tags) =>
        ["O", .. tags.Where(t => t != "O").Select(t => t[2..]).Distinct().Order(StringComparer.Ordinal).SelectMany(l => "BIES".Select(m => $"{m}-{l}"))];
}
