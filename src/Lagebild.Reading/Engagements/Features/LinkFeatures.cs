using Lagebild.Language.Parsing;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>What tells whether two words of an article name the same occasion; the first stands before the second in the text.</summary>
internal sealed class LinkFeatures(ArticleView article)
{
    private const int Likely = 32768, Possible = 13107;

    public void Write(ScoredTrigger one, ScoredTrigger two, int between, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        int a = one.Word, b = two.Word;
        string headA = Head(a), headB = Head(b), kindA = one.Trigger.Kind.ToString(), kindB = two.Trigger.Kind.ToString();
        var sentences = Buckets.Distance(article.SentenceOf(b) - article.SentenceOf(a));
        into.Add("sentences", sentences);
        into.Add("between", Buckets.Distance(between));
        into.AddIf(article.Segments.IndexAt(a) == article.Segments.IndexAt(b), "same segment");
        into.AddIf(article.IsHeadline(a), "headline");
        into.AddIf(article.IsHeadline(a) && between == 0, "headline first");
        if (article.IsHeadline(a))
            into.Add("headline+sentences", Math.Min(4, article.SentenceOf(b)));
        // Likeness of the words.
        var likeness = headA == headB ? "head" : Stem(headA, headB) ? "stem" : "other";
        if (article.Keys[a] == article.Keys[b])
            likeness = "lemma";
        into.Add("likeness", likeness);
        into.Add("likeness+sentences", likeness, sentences);
        var isNounA = article.Heads[a].Length > 0;
        var isNounB = article.Heads[b].Length > 0;
        var forms = (isNounA ? "n" : "v") + (isNounB ? "n" : "v");
        into.Add("forms", forms);
        into.Add("forms+likeness", forms, likeness);
        into.Add("forms+sentences", forms, sentences);
        into.Add("heads", string.CompareOrdinal(headA, headB) < 0 ? headA : headB, string.CompareOrdinal(headA, headB) < 0 ? headB : headA);
        // Kinds.
        into.Add("kinds", kindA, kindB);
        into.Add("same kind", kindA == kindB ? "1" : "0", forms);
        long agreement = 0;
        for (var k = 1; k < one.Trigger.Probabilities.Length; k++)
            agreement += (long)one.Trigger.Probabilities[k] * two.Trigger.Probabilities[k];
        into.Add("kinds agree", Buckets.Probability((int)(agreement >> 16)));
        Determiners(a, "a", likeness, into);
        Determiners(b, "b", likeness, into);
        into.Add("numbers", (int)article.Words[a].Feats.Number + (4 * (int)article.Words[b].Feats.Number));
        into.Add("prep b", article.Prepositions[b], likeness);
        Who(one, two, likeness, into);
        When(one, two, into);
        Where(one, two, into);
        if (article.SentenceOf(a) == article.SentenceOf(b))
        {
            var path = TreePath.Between(article.Words[a], article.Words[b]);
            into.Add("path", path);
            into.Add("path+forms", path, forms);
            into.Add("words between", Buckets.Distance(b - a));
            for (var w = a + 1; w < b; w++)
            {
                if (article.Words[w].Upos is Language.Tagging.Upos.CCONJ or Language.Tagging.Upos.SCONJ or Language.Tagging.Upos.ADP)
                    into.Add("joined by", article.Keys[w]);
            }
        }
    }

    private string Head(int w) => article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];

    /// <summary>"treffen" and "Treffen", "besucht" and "Besuch": five letters alike at the beginning, or the shorter at the end of the longer.</summary>
    private static bool Stem(string a, string b) =>
        a.AsSpan().CommonPrefixLength(b) >= Math.Min(5, Math.Min(a.Length, b.Length)) || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal);

    private void Determiners(int w, string which, string likeness, FeatureList into)
    {
        var has = false;
        foreach (var child in article.Words[w].Children)
        {
            var relation = child.Relation.Universal();
            if (relation == Relation.Det)
            {
                has = true;
                into.Add("det " + which, article.Keys[child.Index]);
                into.Add("det+likeness " + which, article.Keys[child.Index], likeness);
            }
            else if (relation is Relation.Amod or Relation.Nummod)
            {
                into.Add("adjective " + which, article.Keys[child.Index]);
            }
        }
        into.AddIf(!has, "no det " + which);
    }

    private static void Who(ScoredTrigger one, ScoredTrigger two, string likeness, FeatureList into)
    {
        long both = 0, either = 0;
        int shared = 0, differ = 0, ownA = 0, ownB = 0;
        foreach (var i in one.Possible.Union(two.Possible))
        {
            var (p, q) = (one.Actors[i], two.Actors[i]);
            both += Math.Min(p, q);
            either += Math.Max(p, q);
            shared += p > Likely && q > Likely ? 1 : 0;
            differ += (p > Likely && q < Possible) || (q > Likely && p < Possible) ? 1 : 0;
            ownA += p > Likely ? 1 : 0;
            ownB += q > Likely ? 1 : 0;
        }
        var overlap = either == 0 ? 5 : (int)(both * 9 / either);
        into.Add("who", overlap);
        into.Add("who+likeness", likeness, overlap);
        into.Add("shared", Math.Min(3, shared));
        into.Add("differ", Math.Min(4, differ));
        into.Add("shared+differ", Math.Min(3, shared) + (4 * Math.Min(3, differ)));
        into.Add("own", Math.Min(3, ownA) + (4 * Math.Min(3, ownB)));
    }

    private void When(ScoredTrigger one, ScoredTrigger two, FeatureList into)
    {
        var (p, q) = (one.BestTime, two.BestTime);
        var (hasA, hasB) = (p.Probability > Likely, q.Probability > Likely);
        if (!hasA || !hasB)
        {
            into.Add("when", hasA ? "first" : hasB ? "second" : "none");
            return;
        }
        var (x, y) = (article.Times[p.Index].Days, article.Times[q.Index].Days);
        into.Add("when", p.Index == q.Index ? "one" : x.Text == y.Text ? "equal" : x.MayOverlap(y) ? "overlap" : "differ");
    }

    private void Where(ScoredTrigger one, ScoredTrigger two, FeatureList into)
    {
        var (p, q) = (one.BestPlace, two.BestPlace);
        var (hasA, hasB) = (p.Probability > Likely, q.Probability > Likely);
        into.Add("where", !hasA || !hasB ? hasA ? "first" : hasB ? "second" : "none"
            : article.Places[p.Index].Place.Name == article.Places[q.Index].Place.Name ? "equal" : "differ");
    }
}
