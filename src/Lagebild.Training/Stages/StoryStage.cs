using System.Globalization;
using Lagebild.Dossiers.Stories;
using Lagebild.Training.Stories;

namespace Lagebild.Training.Stages;

/// <summary>Which reports belong together: <c>story-decision.tsv</c> among the tables of dossiers.</summary>
internal sealed class StoryStage : ITrainingStage
{
    private const string Table = "src/Lagebild.Dossiers/Stories/story-decision.tsv";

    public string Name => "stories";

    public void Run(TrainingContext context)
    {
        var examples = StoryExamples.Of(StoryGold.Load(Path.Combine(context.Data, "../gold")));
        var weights = StoryTrainer.Weights(examples);
        string[] names = ["bias", .. StoryFeatures.Names];
        File.WriteAllText(Table, """
            # Weights of the decision whether two reports are of one story: log-odds in millionths for each unit of a feature.
            # Made by: Lagebild.Training train stories
            feature	weight

            """ + string.Concat(names.Zip(weights, (n, w) => string.Create(CultureInfo.InvariantCulture, $"{n}\t{w}\n"))));
        context.Report($"{examples.Count(e => e.IsOneStory):N0} pairs of one story, {examples.Count(e => !e.IsOneStory):N0} others; {string.Join(", ", names.Zip(weights))}");
    }
}
