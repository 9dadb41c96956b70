using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>The second decision: who, when and where, for each word that names an occasion by itself.</summary>
internal static class ArgumentDecision
{
    /// <summary>Times and places further away in sentences are not looked at.</summary>
    public const int Reach = 4;

    /// <summary>Actors who are named only further away are not looked at, unless they lead the article.</summary>
    public const int ActorReach = 12, LeadSentences = 3;

    public static List<ScoredTrigger> Score(ArticleView article, IReadOnlyList<FoundTrigger> triggers, LinearModel actor, LinearModel time, LinearModel place)
    {
        var features = new FeatureList();
        var ofActors = new ArgumentFeatures(article);
        var ofCircumstances = new CircumstanceFeatures(article);
        var scored = new List<ScoredTrigger>();
        foreach (var trigger in triggers)
        {
            int[] actors = new int[article.Actors.Count], times = new int[article.Times.Count], places = new int[article.Places.Count];
            foreach (var candidate in article.Actors)
            {
                if (!IsNear(article, trigger, candidate))
                    continue;
                ofActors.Write(trigger, triggers, candidate, features);
                actors[candidate.Index] = actor.PredictYes(features);
            }
            for (var t = 0; t < times.Length; t++)
            {
                if (!IsNear(article, trigger.Word, article.Times[t].FirstWord))
                    continue;
                ofCircumstances.Write(trigger, triggers, article.Times[t], features);
                times[t] = time.PredictYes(features);
            }
            for (var p = 0; p < places.Length; p++)
            {
                if (!IsNear(article, trigger.Word, article.Places[p].FirstWord) && article.Places[p].Source != "dateline")
                    continue;
                ofCircumstances.Write(trigger, triggers, article.Places[p], features);
                places[p] = place.PredictYes(features);
            }
            scored.Add(new ScoredTrigger(trigger, actors, times, places));
        }
        return scored;
    }

    public static bool IsNear(ArticleView article, int word, int other) => Math.Abs(article.SentenceOf(word) - article.SentenceOf(other)) <= Reach;

    public static bool IsNear(ArticleView article, FoundTrigger trigger, ActorCandidate actor)
    {
        if (actor.Places.Count == 0)
            return false;
        if (actor.Places[0].Sentence <= LeadSentences)
            return true;
        var sentence = article.SentenceOf(trigger.Word);
        foreach (var place in actor.Places)
        {
            if (Math.Abs(place.Sentence - sentence) <= ActorReach)
                return true;
        }
        return false;
    }
}
