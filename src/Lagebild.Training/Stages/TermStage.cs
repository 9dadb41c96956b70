using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Terms;
using Lagebild.Training.Lexicon;
using Lagebild.Training.Terms;

namespace Lagebild.Training.Stages;

/// <summary>How rare terms are, from raw text: <c>terms.bin</c>.</summary>
internal sealed class TermStage : ITrainingStage
{
    private static readonly string[] Texts = ["bundestag", "bundestag_wp19", "wikipedia_klexikon_articles"];

    public string Name => "terms";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No raw text is given for '{context.Language}'.");
        var counts = new PassageCounts(new GermanTerms(GermanLexicon.Load(context.ReadModel("lexicon.bin", GermanLexicon.Kind))));
        foreach (var text in Texts)
            counts.Read(Path.Combine(context.Data, $"de/raw/{text}.txt.xz"));
        string[] words = [.. counts.Counts.Select(c => Word(c.Key, counts.Passages / (double)c.Value)).OfType<string>().Order(StringComparer.Ordinal)];
        var builder = new AutomatonBuilder();
        foreach (var word in words)
            builder.Add(word);
        var payload = builder.Finish();
        using (var file = File.Create(context.Model("terms.bin")))
            ModelFile.Write(file, TermRarity.Kind, payload);
        context.Report($"{counts.Passages:N0} passages, {words.Length:N0} terms of {counts.Counts.Count:N0}, {payload.Length:N0} bytes");
    }

    /// <summary>The term and, as its last character, its rarity; null for what is as rare as what is not in the table.</summary>
    private static string? Word(string term, double onceIn)
    {
        var rarity = Math.Max(0, (int)Math.Round(TermRarity.Scale * Math.Log(onceIn)));
        return rarity >= TermRarity.Highest || term.Any(c => c >= Automaton.FirstValue) ? null : term + (char)(Automaton.FirstValue + rarity);
    }
}
