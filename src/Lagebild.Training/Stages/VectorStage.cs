using Lagebild.Training.Representations;

namespace Lagebild.Training.Stages;

/// <summary>Word vectors from raw text: <c>vectors.bin</c>.</summary>
internal sealed class VectorStage : ITrainingStage
{
    public string Name => "vectors";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No raw text is given for '{context.Language}'.");
        var table = new SkipGram(context.Configured(new SkipGramOptions()), context.Report).Learn(RawText.German(context.Data));
        table.Write(context.Model("vectors.bin"));
        context.Report($"{table.Count:N0} rows");
    }
}
