using Lagebild.Language;
using Lagebild.Training.Lexicon;

namespace Lagebild.Training.Stages;

/// <summary>The full-form lexicon: <c>lexicon.bin</c>.</summary>
internal sealed class LexiconStage : ITrainingStage
{
    public string Name => "lexicon";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No lexicon is given for '{context.Language}'.");
        var folder = Path.Combine(context.Data, "de/lexicon");
        var irregular = TsvTable.Rows(typeof(TsvTable).Assembly, "German/comparatives.tsv", 3).ToDictionary(r => r[0], r => (r[1], r[2]), StringComparer.Ordinal);
        var builder = new LexiconBuilder();
        GermanDictionaries.AddNouns(builder, folder);
        GermanDictionaries.AddVerbs(builder, folder);
        GermanDictionaries.AddAdjectives(builder, folder, irregular);
        builder.Write(context.Model("lexicon.bin"));
        context.Report($"{builder.Count:N0} forms");
    }
}
