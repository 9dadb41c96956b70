using Lagebild.Language.Models;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Stages;

/// <summary><c>train decisions</c>: the decisions about engagements, from the annotated articles. Settings: <see cref="AveragingOptions"/>.</summary>
internal sealed class DecisionStage : ITrainingStage
{
    /// <param name="Seeds">See <see cref="DecisionOptions.Averaged"/>.</param>
    /// <param name="Kept">Folder in which the decisions of each fold are kept, for the stages that come after.</param>
    private sealed record AveragingOptions(int Seeds = DecisionOptions.DefaultSeeds, string? Kept = null);

    public string Name => "decisions";

    public void Run(TrainingContext context)
    {
        var gold = Path.Combine(context.Data, "..", "gold");
        var articles = CrossValidateCommand.Load(gold);
        var settings = context.Configured(new AveragingOptions());
        var trainer = new DecisionTrainer(articles, Folds.Count, new DecisionOptions { Thresholds = DecisionThresholds.Chosen }.Averaged(settings.Seeds), context.Report);
        var decisions = trainer.Train();
        if (settings.Kept is { } kept)
            KeptDecisions.Write(Directory.CreateDirectory(kept).FullName, trainer.ByFold);
        DecisionReport.Print(articles);
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, System.Text.Encoding.UTF8, leaveOpen: true))
            decisions.Write(writer);
        using var file = File.Create(context.Model("decisions.bin"));
        ModelFile.Write(file, EngagementDecisions.FileKind, payload.ToArray());
        context.Report($"decisions.bin: {payload.Length / 1024} KiB");
    }
}
