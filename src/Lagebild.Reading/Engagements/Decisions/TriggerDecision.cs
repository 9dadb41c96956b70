using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>The first decision: which words name an occasion, and of what kind.</summary>
internal static class TriggerDecision
{
    /// <summary>Words that are less likely to name an occasion are passed over; the last decision drops what this one lets through too freely.</summary>
    public const int Least = 13107;

    public static List<FoundTrigger> Find(ArticleView article, LinearModel model)
    {
        var found = new List<FoundTrigger>();
        var features = new FeatureList();
        var probabilities = new int[model.Labels.Count];
        foreach (var word in TriggerCandidates.Find(article))
        {
            TriggerFeatures.Write(article, word, features);
            model.Predict(features, probabilities);
            if (Softmax.One - probabilities[0] >= Least)
                found.Add(new FoundTrigger(word, [.. probabilities]));
        }
        return found;
    }
}
