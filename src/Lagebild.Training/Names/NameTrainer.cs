using Lagebild.Language.Names;
using Lagebild.Language.Networks;
using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;

namespace Lagebild.Training.Names;

/// <summary>
/// Trains the name tagger. Networks that learn from tagged sentences alone are teachers: what they find likely on average in text that
/// nobody has tagged is what the networks that ship learn besides (Hinton et al. 2015). All are scored on the development split as they
/// would ship.
/// </summary>
internal sealed class NameTrainer
{
    private readonly NameOptions _options;
    private readonly WordSources _sources;
    private readonly PretrainedEncoder? _encoder;
    private readonly Action<string> _report;
    private readonly WordFeatures _features;
    private readonly NameTags _outer, _inner;
    private readonly WordRows.Maker _words;
    private readonly NameExample[] _tagged;
    private readonly WordRows[][] _untagged;

    /// <param name="options">Settings.</param>
    /// <param name="tagged">The training split.</param>
    /// <param name="untagged">Sentences for the teachers to tag.</param>
    /// <param name="sources">What is known of words.</param>
    /// <param name="encoder">Where to start from; random weights where it is null.</param>
    /// <param name="report">Told of the progress.</param>
    public NameTrainer(
        NameOptions options, IReadOnlyList<NameSentence> tagged, IEnumerable<string[]> untagged, WordSources sources, PretrainedEncoder? encoder,
        Action<string> report)
    {
        (_options, _sources, _encoder, _report) = (options, sources, encoder, report);
        var forms = encoder?.Forms ?? PretrainedEncoder.FrequentForms(tagged.SelectMany(s => s.Forms), options.LeastCount);
        _features = new WordFeatures(forms, options.PartRows, sources);
        (_outer, _inner) = (new NameTags(Spellings(tagged.SelectMany(s => s.Outer))), new NameTags(Spellings(tagged.SelectMany(s => s.Inner))));
        _words = new WordRows.Maker(_features, sources);
        _tagged = [.. tagged.Select(s => new NameExample(_words.Of(s.Forms), Targets(s.Outer, _outer), Targets(s.Inner, _inner)))];
        _untagged = [.. untagged.Select(_words.Of)];
        report($"{_tagged.Length:N0} tagged and {_untagged.Length:N0} untagged sentences, {forms.Length:N0} forms, {_outer.Count} + {_inner.Count} tags, "
            + $"{options.Teachers} teachers, {options.Members} networks, " + (encoder is null ? "not pretrained" : "pretrained"));
    }

    /// <summary>Trains all networks and returns the payload; the development split is only scored.</summary>
    /// <param name="dev">The development split.</param>
    /// <param name="checkpoint">Beginning of the files' names that hold the state after the last whole epoch of each network.</param>
    public byte[] Train(IReadOnlyList<NameSentence> dev, string checkpoint)
    {
        var teachers = TrainAlike("teacher", _options.Teachers, _options.OfTeachers(), _tagged, dev, checkpoint);
        var examples = _tagged.Concat(teachers.Count == 0 ? [] : Label(teachers)).ToArray();
        return NameNetwork.Export(TrainAlike("network", _options.Members, _options.OfMembers(), examples, dev, checkpoint));
    }

    /// <summary>Networks that differ in their seeds only, two at a time.</summary>
    private List<NameNetwork> TrainAlike(
        string name, int count, NameOptions options, IReadOnlyList<NameExample> examples, IReadOnlyList<NameSentence> dev, string checkpoint)
    {
        List<NameNetwork> networks = [.. Enumerable.Range(0, count).Select(i => New(options with { Seed = options.Seed + i }))];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _options.AtOnce }, i =>
            new NetworkTraining<NameExample>(networks[i], options with { Seed = options.Seed + i }, e => e.Words.Length, line => _report($"{name} {i + 1} {line}"))
                .Run(examples, () => $"dev {Score(dev, [networks[i]])}", $"{checkpoint}.{name}{i + 1}"));
        if (count > 1)
            _report($"{count} {name}s together: dev {Score(dev, networks)}");
        return networks;
    }

    private NameNetwork New(NameOptions options)
    {
        var network = new NameNetwork(options, _features, _outer, _inner);
        _encoder?.CopyTo(network.Parameters);
        return network;
    }

    private NameScores Score(IReadOnlyList<NameSentence> dev, IReadOnlyList<NameNetwork> networks) =>
        NameScores.Of(dev, NameTagger.Load(NameNetwork.Export(networks), _sources));

    /// <summary>The untagged sentences in which the teachers expect names, with what they find likely.</summary>
    private List<NameExample> Label(IReadOnlyList<NameNetwork> teachers)
    {
        List<Tape> tapes = [.. teachers.Select(_ => new Tape(0) { IsTraining = false })];
        List<NameExample> examples =
            [.. _untagged.Chunk(_options.LabelAtOnce).SelectMany(chunk => NameNetwork.Label(teachers, tapes, chunk, _options.LeastShare)).Where(e => ExpectedNames(e) >= _options.LeastNames)];
        _report($"{examples.Count:N0} of the untagged sentences hold names, {examples.Sum(ExpectedNames):N0} in all");
        return examples;
    }

    private double ExpectedNames(NameExample example) => example.Outer.Tags.Sum(t => _outer.Mark(t.Tag) is 'B' or 'S' ? t.Share : 0);

    private static TagTargets Targets(string[] spellings, NameTags tags) => TagTargets.OfPath([.. spellings.Select(tags.Of)], tags.Count);

    /// <summary>O first, then by name, with all four marks of every label, so that any span can be spelled.</summary>
    private static List<string> Spellings(IEnumerable<string> tags) =>
        ["O", .. tags.Where(t => t != "O").Select(t => t[2..]).Distinct().Order(StringComparer.Ordinal).SelectMany(l => "BIES".Select(m => $"{m}-{l}"))];
}
