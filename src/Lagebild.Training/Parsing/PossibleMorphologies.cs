using Lagebild.Language.German;
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
    /// <summary>Places of the possible morphologies; null where nothing is excluded.</summary>
    public int[]? Of(TreebankWord word)
    {
        if (labels.Admissible(word.Feats) is { } known)
            return known;
        if (!Enum.TryParse<Upos>(word.Upos, out var upos) || upos is Upos.X)
            return null;
        var given = Given(word);
        Morphology[] readings = [.. Readings(word.Form, upos)];
        var possible = new List<int>();
        for (var i = 0; i < labels.MorphologyList.Length; i++)
        {
            var morphology = labels.MorphologyList[i];
            if (labels.Allowed[(int)upos][i] && morphology.AgreesWith(given)
                && (readings.Length == 0 || readings.Any(r => morphology.AgreesWith(r))))
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

    private IEnumerable<Morphology> Readings(string form, Upos upos)
    {
        if (upos is Upos.DET or Upos.PRON)
            return ClosedClasses.German.Feats(form.ToLowerInvariant(), upos) is var feats && feats != Morphology.None ? [feats] : [];
        if (lexicon is null || upos is not (Upos.NOUN or Upos.ADJ or Upos.VERB or Upos.AUX))
            return [];
        var kind = upos == Upos.AUX ? Upos.VERB : upos;
        var readings = lexicon.Readings(form).ToArray().Concat(lexicon.Readings(form.ToLowerInvariant()).ToArray());
        return readings.Where(r => r.Upos == kind).Select(r => Comparable(r.Feats, upos)).Distinct();
    }

    /// <summary>Only features in which lexicon and treebank follow the same convention.</summary>
    private static Morphology Comparable(Morphology reading, Upos upos)
    {
        var fields = upos is Upos.NOUN or Upos.ADJ
            ? (MorphologyField[])[MorphologyField.Case, MorphologyField.Number, MorphologyField.Gender, MorphologyField.Degree]
            : [MorphologyField.Number, MorphologyField.Person, MorphologyField.Tense, MorphologyField.Mood, MorphologyField.VerbForm];
        var feats = Morphology.None;
        foreach (var field in fields)
            feats = feats.With(field, reading.Get(field));
        return feats;
    }
}
