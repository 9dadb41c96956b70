using Lagebild.Language.German.Lexicon;
using Lagebild.Language.Tagging;
using Lagebild.Training.Treebank;
using Lagebild.Training.Treebank.Normalising;

namespace Lagebild.Training.Parsing;

/// <summary>
/// What a word's morphology can be where the treebank does not say it: what its incomplete tags, the closed classes and the lexicon
/// leave open. The network learns from the set (see <see cref="Learning.SoftmaxLosses"/>): context decides inside it.
/// </summary>
internal sealed class PossibleMorphologies(ParserLabels labels, GermanLexicon? lexicon)
{
    /// <summary>Places of the possible morphologies; null where nothing is known.</summary>
    public int[]? Of(TreebankWord word)
    {
        if (labels.Admissible(word.Feats) is { } known)
            return known;
        if (!Enum.TryParse<Upos>(word.Upos, out var upos) || upos is Upos.X)
            return null;
        var given = Given(word);
        Span<Morphology> readings = stackalloc Morphology[LexicalMorphology.MostReadings];
        readings = readings[..LexicalMorphology.Readings(lexicon, word.Form, upos, readings)];
        if (readings.IsEmpty && given == Morphology.None)
            return null;
        var possible = new List<int>();
        for (var i = 0; i < labels.MorphologyList.Length; i++)
        {
            var morphology = labels.MorphologyList[i];
            if (labels.Allowed[(int)upos][i] && LexicalMorphology.Fits(morphology, [given]) && LexicalMorphology.Fits(morphology, readings)
                && (word.Relation != "amod" || morphology.Case != Case.None))
            {
                possible.Add(i);
            }
        }
        return possible.Count > 0 ? [.. possible] : null;
    }

    private static Morphology Given(TreebankWord word)
    {
        if (word.MiscValue("UM") is not { } value)
            return Morphology.None;
        var tags = value.Split(';');
        var severalGenders = tags.Count(t => t is "MASC" or "FEM" or "NEUT") > 1;
        return UniMorphTags.Read(tags.Where(t => !severalGenders || t is not ("MASC" or "FEM" or "NEUT")), Morphology.None);
    }
}
