using Lagebild.Language.Models;
using Lagebild.Language.Parsing;
using Lagebild.Training.Parsing;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Stages;

/// <summary>Tagger and parser: <c>parser.bin</c>. A run that was cut short goes on after its last whole epoch.</summary>
internal sealed class ParserStage : ITrainingStage
{
    public string Name => "parser";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No treebank is given for '{context.Language}'.");
        var train = TreebankNormaliser.GermanTraining(context.Data).ToList();
        var dev = ConlluReader.ReadFile(Path.Combine(context.Data, "de/ud/dev.conllu"));
        var trainer = new ParserTrainer(context.Configured(new ParserOptions()), train, context.WordSources(), context.Encoder(), context.Report);
        var checkpoint = context.Model("parser.checkpoint");
        var payload = trainer.Train(dev, checkpoint);
        using (var file = File.Create(context.Model("parser.bin")))
            ModelFile.Write(file, ParserModel.Kind, payload);
        File.Delete(checkpoint);
        context.Report($"{payload.Length:N0} bytes");
    }
}
