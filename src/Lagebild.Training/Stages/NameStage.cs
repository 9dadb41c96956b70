using Lagebild.Language.Models;
using Lagebild.Language.Names;
using Lagebild.Training.Names;

namespace Lagebild.Training.Stages;

/// <summary>The name tagger: <c>names.bin</c>, from GermEval 2014 and text that it tags itself.</summary>
internal sealed class NameStage : ITrainingStage
{
    public string Name => "names";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No names are given for '{context.Language}'.");
        List<NameSentence> train = [.. Read(context, "train")], dev = [.. Read(context, "dev")];
        var sources = context.WordSources();
        var options = context.Configured(new NameOptions());
        var untagged = options.Teachers > 0 ? UntaggedText.German(context.Data, options.Every) : [];
        var checkpoint = context.Model("names.checkpoint");
        var payload = new NameTrainer(options, train, untagged, sources, context.Encoder(), context.Report).Train(dev, checkpoint);
        using (var file = File.Create(context.Model("names.bin")))
            ModelFile.Write(file, NameModel.Kind, payload);
        foreach (var done in Directory.GetFiles(Path.GetDirectoryName(checkpoint)!, "names.checkpoint.*"))
            File.Delete(done);
    }

    private static IEnumerable<NameSentence> Read(TrainingContext context, string split) =>
        NameSentence.ReadNested(File.ReadLines(Path.Combine(context.Data, $"de/ner/{split}.nested.iob2")));
}
