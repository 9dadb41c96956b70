using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>
/// The first decision: which words name an occasion, and of what kind. A first look goes by the word and its sentence, a second one by what the first
/// found in the rest of the article.
/// </summary>
internal static class TriggerDecision
{
    /// <summary>Words that are less likely to name an occasion are passed over; the last decision drops what this one lets through too freely.</summary>
    public const int Least = 13107;

    /// <summary>Words that the first look finds less likely are not looked at again.</summary>
    public const int Glimpse = 1311;

    public static List<FoundTrigger> Find(ArticleView article, LinearModel first, BoostedTrees second) => LookAgain(article, Look(article, first), second);

    /// <summary>The first look: every word that may name an occasion at all.</summary>
    public static List<FoundTrigger> Look(ArticleView article, LinearModel model)
    {
        var found = new List<FoundTrigger>();
        var features = new FeatureList();
        var probabilities = new int[model.Labels.Count];
        foreach (var word in TriggerCandidates.Find(article))
        {
            TriggerFeatures.Write(article, word, features);
            model.Predict(features, probabilities);
            if (Softmax.One - probabilities[0] >= Glimpse)
                found.Add(new FoundTrigger(word, [.. probabilities]));
        }
        return found;
    }

    /// <summary>The second look: the kinds keep their shares, whether it is any is decided anew.</summary>
    public static List<FoundTrigger> LookAgain(ArticleView article, IReadOnlyList<FoundTrigger> seen, BoostedTrees trees)
    {
        var context = new TriggerContext(article, seen);
        var found = new List<FoundTrigger>();
        Span<int> features = stackalloc int[TriggerContext.Count];
        foreach (var trigger in seen)
        {
            context.Write(trigger, features);
            var p = trees.PredictYes(features);
            if (p >= Least)
                found.Add(trigger.With(p));
        }
        return found;
    }
}
