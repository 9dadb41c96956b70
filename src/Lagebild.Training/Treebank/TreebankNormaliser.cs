using Lagebild.Language.German.Lexicon;
using Lagebild.Training.Treebank.Normalising;

namespace Lagebild.Training.Treebank;

/// <summary>
/// Brings the rebuilt training split of UD German GSD to the convention of the official treebank (see docs/treebank.md), and
/// gives it FEATS where its UniMorph tags allow. Never applied to dev or test, except to count what a rule would change there.
/// </summary>
internal sealed class TreebankNormaliser(GermanLexicon lexicon)
{
    public IReadOnlyList<INormalisingRule> Rules { get; } =
    [
        new NamesAndTitles(),
        new WordClasses(lexicon),
        new Auxiliaries(lexicon),
        new Relations(),
        new Punctuation(),
        new FeaturesFromUniMorph(lexicon),
    ];

    public TreebankSentence Normalise(TreebankSentence sentence)
    {
        var draft = new Draft(sentence);
        foreach (var rule in Rules)
            rule.Apply(draft);
        return draft.Finish();
    }

    /// <summary>The German training split, normalised; FEATS is <see cref="FeaturesFromUniMorph.Unknown"/> where nothing is known.</summary>
    public static IEnumerable<TreebankSentence> GermanTraining(string data)
    {
        var normaliser = new TreebankNormaliser(GermanLexicon.Shipped);
        return ConlluReader.Read(File.ReadLines(Path.Combine(data, "de/ud/train.conllu"))).Select(normaliser.Normalise);
    }
}
