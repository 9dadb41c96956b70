using Lagebild.Language.German;
using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Models;
using Lagebild.Language.Tagging;
using Lagebild.Training.Lemmas;
using Lagebild.Training.Treebank;

namespace Lagebild.Training.Stages;

/// <summary>Lemma rules: <c>lemmas.bin</c>. Reports the share of right lemmas on dev, given the right tags.</summary>
internal sealed class LemmaStage : ITrainingStage
{
    public string Name => "lemmas";

    public void Run(TrainingContext context)
    {
        if (context.Language != "de")
            throw new NotSupportedException($"No lemmas are given for '{context.Language}'.");
        GermanLexicon lexicon;
        using (var file = File.OpenRead(context.Model("lexicon.bin")))
            lexicon = GermanLexicon.Load(ModelFile.Read(file, GermanLexicon.Kind));
        var learner = new LemmaLearner();
        learner.Learn([.. LemmaSources.German(context.Data, lexicon)], lexicon);
        var payload = learner.Payload();
        using (var file = File.Create(context.Model("lemmas.bin")))
            ModelFile.Write(file, LemmaRules.Kind, payload);
        context.Report($"{learner.Count:N0} rules, {payload.Length:N0} bytes");
        Score(context, new GermanLemmatizer(lexicon, LemmaRules.Load(payload)));
    }

    private static void Score(TrainingContext context, GermanLemmatizer lemmatizer)
    {
        var words = ConlluReader.ReadFile(Path.Combine(context.Data, "de/ud/dev.conllu")).SelectMany(s => s.Words).ToList();
        var wrong = words.Where(w => lemmatizer.Lemma(w.Form, Enum.Parse<Upos>(w.Upos), Morphology.Parse(w.Feats)) != w.Lemma).ToList();
        context.Report($"dev {1 - (wrong.Count / (double)words.Count):P2}");
        foreach (var group in wrong.CountBy(w => w.Upos).OrderByDescending(g => g.Value))
            context.Report($"  {group.Key,-6} {group.Value} wrong, such as {string.Join(", ", wrong.Where(w => w.Upos == group.Key).Take(25).Select(w => $"{w.Form} → {Lemma(w)} for {w.Lemma}"))}");

        string Lemma(TreebankWord word) => lemmatizer.Lemma(word.Form, Enum.Parse<Upos>(word.Upos), Morphology.Parse(word.Feats));
    }
}
