using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Training.Treebank;
using Lagebild.Training.Treebank.Normalising;

namespace Lagebild.Training.Lemmas;

/// <summary>A form with its lemma, as some source has it.</summary>
internal readonly record struct LemmaPair(string Form, Upos Upos, Morphology Feats, string Lemma);

/// <summary>Where lemmas are learned from: the normalised training split, and the treebank's morphology files without heads.</summary>
internal static class LemmaSources
{
    public static IEnumerable<LemmaPair> German(string data, GermanLexicon lexicon)
    {
        var normaliser = new TreebankNormaliser(lexicon);
        foreach (var sentence in ConlluReader.Read(File.ReadLines(Path.Combine(data, "de/ud/train.conllu"))))
        {
            foreach (var word in normaliser.Normalise(sentence).Words)
            {
                // A lemma with a bar names several; the lexicon decides better.
                if (!TreebankWord.IsBlank(word.Lemma) && !word.Lemma.Contains('|') && Enum.TryParse<Upos>(word.Upos, out var upos))
                    yield return new LemmaPair(word.Form, upos, Feats(word), word.Lemma);
            }
        }
    }

    /// <summary>What is known of the morphology, even where the whole string is not.</summary>
    private static Morphology Feats(TreebankWord word) =>
        word.Feats != FeaturesFromUniMorph.Unknown ? Morphology.Parse(word.Feats)
        : UniMorphTags.Read(word.MiscValue("UM")?.Split(';') ?? [], Morphology.None);
}
