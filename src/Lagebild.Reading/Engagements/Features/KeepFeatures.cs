using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>What tells whether an occasion, all told, is one that a careful reader would note.</summary>
internal sealed class KeepFeatures(ArticleView article)
{
    public void Write(OccasionDraft occasion, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        var p = Buckets.Probability(occasion.Probability);
        into.Add("most", p);
        into.Add("mean", Buckets.Probability((int)occasion.Mentions.Average(m => m.Trigger.Probability)));
        into.Add("first", Buckets.Probability(occasion.First.Trigger.Probability));
        into.Add("mentions", Math.Min(5, occasion.Mentions.Count));
        into.Add("mentions+most", Math.Min(3, occasion.Mentions.Count).ToString(System.Globalization.CultureInfo.InvariantCulture), p);
        into.Add("kind", occasion.LikelyKind.ToString());
        var likely = 0;
        var people = 0;
        for (var i = 0; i < occasion.Actors.Length; i++)
        {
            likely += occasion.Actors[i] > OccasionDraft.Half ? 1 : 0;
            people += occasion.Actors[i] / 1024;
        }
        var (time, place) = (ScoredTrigger.Best(occasion.Times).Probability, ScoredTrigger.Best(occasion.Places).Probability);
        into.Add("who", Math.Min(4, likely));
        into.Add("who+kind", occasion.LikelyKind.ToString(), Math.Min(3, likely));
        into.Add("who+most", Math.Min(3, likely).ToString(System.Globalization.CultureInfo.InvariantCulture), p);
        into.Add("expected", Math.Min(10, people / 16));
        into.Add("when", Buckets.Probability(time));
        into.Add("where", Buckets.Probability(place));
        into.Add("what is told", (likely > 1 ? 2 : likely) + (time > OccasionDraft.Half ? 4 : 0) + (place > OccasionDraft.Half ? 8 : 0));
        into.AddIf(occasion.Mentions.All(m => article.IsHeadline(m.Word)), "only headline");
        into.AddIf(occasion.Mentions.Any(m => article.IsHeadline(m.Word)), "headline");
        into.AddIf(occasion.Mentions.All(m => article.Nouns[m.Word] is null && article.Verbs[m.Word] is null), "no table");
        into.Add("sentence", Math.Min(5, article.SentenceOf(occasion.First.Word)));
        into.Add("noun", article.Heads[occasion.First.Word].Length > 0 ? 1 : 0);
    }
}
