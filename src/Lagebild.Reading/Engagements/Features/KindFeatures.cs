using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>What tells of what kind an occasion is: what each of its words speaks for, and who takes part.</summary>
internal sealed class KindFeatures(ArticleView article)
{
    public static IReadOnlyList<string> Labels { get; } = Enum.GetNames<EngagementKind>();

    public void Write(OccasionDraft occasion, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        foreach (var kind in Labels)
        {
            var at = (int)Enum.Parse<EngagementKind>(kind) + 1;
            into.Add("mean", kind, Buckets.Probability((int)occasion.Mentions.Average(m => m.Trigger.Probabilities[at])));
            into.Add("most", kind, Buckets.Probability(occasion.Mentions.Max(m => m.Trigger.Probabilities[at])));
            into.Add("first", kind, Buckets.Probability(occasion.First.Trigger.Probabilities[at]));
        }
        foreach (var mention in occasion.Mentions)
        {
            var w = mention.Word;
            into.Add("word", article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w]);
            into.Add("likely", mention.Trigger.Kind.ToString());
            if (article.Nouns[w] is { } noun)
                into.Add("table", noun.Kind.ToString());
            if (article.Verbs[w] is { } verb)
                into.Add("table verb", verb.Kind.ToString());
        }
        into.Add("likely together", occasion.LikelyKind.ToString());
        var people = new int[7];
        for (var i = 0; i < occasion.Actors.Length; i++)
        {
            if (occasion.Actors[i] > OccasionDraft.Half)
                people[(int)article.Actors[i].Kind]++;
        }
        for (var k = 0; k < people.Length; k++)
            into.Add("who", ((Reading.Actors.ActorKind)k).ToString(), Math.Min(3, people[k]));
        into.Add("how many", occasion.LikelyKind.ToString(), Math.Min(4, people.Sum()));
        into.Add("mentions", Math.Min(4, occasion.Mentions.Count));
        into.AddIf(ScoredTrigger.Best(occasion.Places).Probability > OccasionDraft.Half, "place");
    }
}
