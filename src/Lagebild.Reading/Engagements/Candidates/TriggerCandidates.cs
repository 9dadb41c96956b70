using Lagebild.Language.Tagging;
using Lagebild.Language.Tokens;

namespace Lagebild.Reading.Engagements.Candidates;

/// <summary>Every word that may name an occasion: nouns and verbs of all sentences but the dateline.</summary>
internal static class TriggerCandidates
{
    private const int ShortestNoun = 3;

    public static IEnumerable<int> Find(ArticleView article)
    {
        for (var w = 0; w < article.Words.Count; w++)
        {
            if (article.Sentence(w).Kind != SentenceKind.Dateline && MayName(article, w))
                yield return w;
        }
    }

    private static bool MayName(ArticleView article, int w) => article.Words[w].Upos switch
    {
        Upos.VERB => true,
        // The front of what a hyphen joins ("EU-Gipfel") names nothing by itself.
        Upos.NOUN or Upos.PROPN => article.Words[w].Form.Length >= ShortestNoun && !article.IsFront(w) && (article.Names[w] is null || article.Nouns[w] is not null),
        Upos.AUX or Upos.ADJ or Upos.ADV => article.Verbs[w] is not null || article.Words[w].Feats.VerbForm == VerbForm.Part,
        _ => false,
    };
}
