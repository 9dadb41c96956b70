using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Models;
using Lagebild.Reading.Events.Decisions;
using Lagebild.Training.Events;

namespace Lagebild.Training.Stages;

/// <summary><c>train events</c>: the decisions about events, from the annotated articles.</summary>
internal sealed class EventStage : ITrainingStage
{
    public string Name => "events";

    public void Run(TrainingContext context) =>
        Train(GermanPipeline.Create(), Path.Combine(context.Data, "..", "gold"), context.Model("events.bin"), context.Report);

    /// <summary>Trains on the annotated articles and writes the model file.</summary>
    public static void Train(ILanguagePipeline pipeline, string gold, string path, Action<string>? report)
    {
        var articles = CrossValidateEvents.Load(gold, pipeline);
        var decisions = new EventTrainer(articles, false, new EventOptions(), report ?? Console.WriteLine).Train();
        articles.RemoveAll(a => a.Gold.Batch == "lessons");
        CrossValidateEvents.Print(articles);
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, System.Text.Encoding.UTF8, leaveOpen: true))
            decisions.Write(writer);
        using var file = File.Create(path);
        ModelFile.Write(file, EventDecisions.FileKind, payload.ToArray());
        (report ?? Console.WriteLine)($"events.bin: {payload.Length / 1024} KiB");
    }
}
