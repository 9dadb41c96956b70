using Lagebild.Language.Models;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Silences;
using Lagebild.Training.Decisions;
using Lagebild.Training.Matters;

namespace Lagebild.Training.Stages;

/// <summary><c>train matters</c>: the decisions about open matters and silences, from the annotated articles and their occasions as decided.</summary>
internal sealed class MatterStage : ITrainingStage
{
    public string Name => "matters";

    public void Run(TrainingContext context)
    {
        var gold = Path.Combine(context.Data, "..", "gold");
        var articles = CrossValidateCommand.Load(gold);
        var byFold = KeptDecisions.Or(context.Configured(new KeptOptions()).Kept, articles, DecisionThresholds.Chosen, () =>
        {
            var trainer = new DecisionTrainer(articles, Folds.Count, new DecisionOptions { OnlyFolds = true, Thresholds = DecisionThresholds.Chosen }.Averaged(DecisionOptions.DefaultSeeds), context.Report);
            trainer.Train();
            return trainer.ByFold;
        });
        var decisions = MatterLaboratory.Trainer(articles, byFold, gold, onlyFolds: false, context.Report).Train();
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, System.Text.Encoding.UTF8, leaveOpen: true))
            decisions.Write(writer);
        using var file = File.Create(context.Model("matters.bin"));
        ModelFile.Write(file, MatterDecisions.FileKind, payload.ToArray());
        context.Report($"matters.bin: {payload.Length / 1024} KiB");
    }

    /// <summary>Settings: the folder of <c>crossvalidate --kept</c>.</summary>
    private sealed class KeptOptions
    {
        public string? Kept { get; set; }
    }
}
