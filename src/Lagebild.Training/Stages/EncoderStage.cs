using Lagebild.Language.Tagging;
using Lagebild.Training.Encoders;
using Lagebild.Training.Learning;
using Lagebild.Training.Representations;

namespace Lagebild.Training.Stages;

/// <summary>
/// The encoder that parser and names start from: <c>encoder.pretrained</c>, from raw text. It is kept beside the models and does not
/// ship; where it is missing, parser and names start from random weights.
/// </summary>
internal sealed class EncoderStage : ITrainingStage
{
    public string Name => "encoder";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No raw text is given for '{context.Language}'.");
        var options = context.Configured(new PretrainingOptions());
        var sources = context.WordSources();
        var forms = PretrainedEncoder.FrequentForms(RawText.GermanTrainingSets(context.Data).SelectMany(s => s), options.LeastFormCount);
        var features = new WordFeatures(forms, options.PartRows, sources);
        List<string[]> sentences = [.. RawText.German(context.Data).Where((_, i) => i % options.Every == 0).SelectMany(s => s.Chunk(options.LongestSentence))];
        var counts = sentences.SelectMany(s => s).CountBy(f => f).Where(c => c.Value >= options.LeastCount)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(options.Words).ToList();
        var targets = counts.Select((c, i) => (c.Key, i)).ToDictionary(StringComparer.Ordinal);
        var words = new WordRows.Maker(features, sources);
        List<ContextExample> examples =
            [.. sentences.Select(s => new ContextExample(words.Of(s), [.. s.Select(f => targets.TryGetValue(f, out var t) ? t : -1)]))];
        var network = new ContextNetwork(options, features, [.. counts.Select(c => c.Value)]);
        context.Report($"{examples.Count:N0} sentences, {examples.Sum(e => (long)e.Words.Length):N0} words, {forms.Length:N0} forms, {counts.Count:N0} of them guessed");
        new NetworkTraining<ContextExample>(network, options, e => e.Words.Length, context.Report)
            .Run(examples, () => "", context.Model("encoder.checkpoint"));
        PretrainedEncoder.Write(context.Model("encoder.pretrained"), forms, network.Parameters);
        File.Delete(context.Model("encoder.checkpoint"));
    }
}
