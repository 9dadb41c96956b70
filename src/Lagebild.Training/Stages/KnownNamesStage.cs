using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Training.Lexicon;

namespace Lagebild.Training.Stages;

/// <summary>The lists of names: <c>known-names.bin</c>, from the table that <c>eng/gazetteer</c> makes.</summary>
internal sealed class KnownNamesStage : ITrainingStage
{
    private const string Table = "eng/gazetteer/known-names.tsv";

    public string Name => "known-names";

    public void Run(TrainingContext context)
    {
        if (!File.Exists(Table))
        {
            if (!File.Exists(context.Model("known-names.bin")))
                throw new FileNotFoundException($"Neither {Table} nor the model file is there. Make the table first: npm install && npm run known-names in eng/gazetteer.");
            context.Report($"{Table} is not there, the model file stays as it is (npm install && npm run known-names in eng/gazetteer make the table)");
            return;
        }
        string[] words = [.. File.ReadLines(Table).Where(l => !l.StartsWith('#')).Skip(1).Select(Word).Order(StringComparer.Ordinal)];
        var builder = new AutomatonBuilder();
        foreach (var word in words)
            builder.Add(word);
        using var file = File.Create(context.Model("known-names.bin"));
        ModelFile.Write(file, KnownNames.Kind, builder.Finish());
        context.Report($"{words.Length:N0} words");
    }

    /// <summary>The word and, as its last character, the combination of its kinds.</summary>
    private static string Word(string line)
    {
        var columns = line.Split('\t');
        var kinds = columns[1].Split(' ').Select(k => Enum.Parse<NameKinds>(k, ignoreCase: true)).Aggregate((a, b) => a | b);
        return columns[0] + (char)(Automaton.FirstValue + (int)kinds);
    }
}
