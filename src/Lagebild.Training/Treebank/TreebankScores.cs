using System.Globalization;
using Lagebild.Language.Parsing;

namespace Lagebild.Training.Treebank;

/// <summary>Shares of right columns, counted as <c>score_ud.py</c> counts them: punctuation counts, subtypes of relations do not.</summary>
internal readonly record struct TreebankScores(double Upos, double Feats, double Lemma, double Uas, double Las)
{
    public static TreebankScores Of(IReadOnlyList<TreebankSentence> gold, ParsedText parsed)
    {
        int upos = 0, feats = 0, lemma = 0, uas = 0, las = 0, i = 0;
        foreach (var sentence in gold)
        {
            var first = i;
            foreach (var word in sentence.Words)
            {
                var p = parsed[i++];
                upos += p.Upos.ToString() == word.Upos ? 1 : 0;
                feats += p.Feats.ToString() == word.Feats ? 1 : 0;
                lemma += p.Lemma == word.Lemma ? 1 : 0;
                var isHead = (p.Head is { } h ? h.Index - first + 1 : 0) == word.Head;
                uas += isHead ? 1 : 0;
                las += isHead && p.Relation.Universal().Name() == word.Relation.Split(':')[0] ? 1 : 0;
            }
        }
        return new TreebankScores(Percent(upos), Percent(feats), Percent(lemma), Percent(uas), Percent(las));

        double Percent(int right) => 100.0 * right / Math.Max(i, 1);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"UPOS {Upos:F2} FEATS {Feats:F2} lemma {Lemma:F2} UAS {Uas:F2} LAS {Las:F2}");
}
