using Lagebild.Language.German.Lexicon;
using Lagebild.Training.Treebank;
using Lagebild.Training.Treebank.Normalising;

namespace Lagebild.Training.Stages;

/// <summary>
/// Reports what each rule of the normaliser changes in the training split and, as a check, on dev, which follows the convention
/// already; writes the normalised split beside the models for a look (it is no model and not committed).
/// </summary>
internal sealed class TreebankStage : ITrainingStage
{
    public string Name => "treebank";

    public void Run(TrainingContext context)
    {
        var normaliser = new TreebankNormaliser(GermanLexicon.Shipped);
        foreach (var split in (string[])["train", "dev"])
        {
            var sentences = ConlluReader.ReadFile(Path.Combine(context.Data, $"de/ud/{split}.conllu"));
            foreach (var rule in normaliser.Rules.Where(r => r is not FeaturesFromUniMorph))
                context.Report($"{split,-5} {rule.GetType().Name,-16} {Share(rule, sentences):P2} of the words");
        }
        var path = Path.Combine(Path.GetTempPath(), "lagebild-train-normalised.conllu");
        var normalised = TreebankNormaliser.GermanTraining(context.Data).ToList();
        ConlluWriter.WriteFile(path, normalised);
        var words = normalised.SelectMany(s => s.Words).ToList();
        context.Report($"{path}: FEATS known for {words.Count(w => w.Feats != FeaturesFromUniMorph.Unknown) / (double)words.Count:P1} of the words");
    }

    private static double Share(INormalisingRule rule, List<TreebankSentence> sentences)
    {
        var (changed, all) = (0, 0);
        foreach (var sentence in sentences)
        {
            var draft = new Draft(sentence);
            rule.Apply(draft);
            var after = draft.Finish();
            all += after.Words.Count;
            changed += after.Words.Zip(sentence.Words).Count(p => p.First != p.Second);
        }
        return changed / (double)all;
    }
}
