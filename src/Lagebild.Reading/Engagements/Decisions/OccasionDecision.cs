using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>The last decisions: kind, status and participants of each occasion, and whether it is kept.</summary>
internal static class OccasionDecision
{
    public static DecidedOccasion Decide(OccasionDraft draft, EngagementDecisions decisions)
    {
        var article = draft.Article;
        var features = new FeatureList();
        new KindFeatures(article).Write(draft, features);
        var (kind, kindSure) = Best(decisions.Kind, features);
        new StatusFeatures(article).Write(draft, features);
        Span<int> statuses = stackalloc int[decisions.Status.Labels.Count];
        decisions.Status.Predict(features, statuses);
        var status = Calendar.Likeliest(article, draft, statuses, decisions.Thresholds.Time);
        new KeepFeatures(article).Write(draft, features);
        var keep = decisions.Keep.PredictYes(features);
        return new DecidedOccasion(draft, (EngagementKind)kind, kindSure, status, statuses[(int)status], Participants(draft, decisions.Participant, decisions.Thresholds.Participant), keep, decisions.Thresholds);
    }

    private static List<DecidedParticipant> Participants(OccasionDraft draft, LinearModel model, int least)
    {
        var found = new List<DecidedParticipant>();
        var features = new FeatureList();
        var of = new ParticipantFeatures(draft.Article);
        var probabilities = new int[model.Labels.Count];
        foreach (var actor in draft.Article.Actors)
        {
            // Far below what any participant has.
            if (draft.Actors[actor.Index] < 655)
                continue;
            of.Write(draft, actor, features);
            model.Predict(features, probabilities);
            if (Softmax.One - probabilities[0] < least)
                continue;
            var role = Array.IndexOf(probabilities, probabilities.AsSpan(1).ToArray().Max(), 1) - 1;
            found.Add(new DecidedParticipant(actor, (ParticipantRole)role, Softmax.One - probabilities[0]));
        }
        return found;
    }

    private static (int Label, int Probability) Best(LinearModel model, FeatureList features)
    {
        Span<int> probabilities = stackalloc int[model.Labels.Count];
        model.Predict(features, probabilities);
        var best = 0;
        for (var l = 1; l < probabilities.Length; l++)
            best = probabilities[l] > probabilities[best] ? l : best;
        return (best, probabilities[best]);
    }
}

/// <summary>An occasion with what was decided of it; probabilities in units of 1/65536.</summary>
internal sealed record DecidedOccasion(
    OccasionDraft Draft, EngagementKind Kind, int KindProbability, EngagementStatus Status, int StatusProbability, IReadOnlyList<DecidedParticipant> Participants, int Keep,
    DecisionThresholds Thresholds)
{
    /// <summary>True where it is sure enough, and tells who takes part; of a conference or summit, where it is will do.</summary>
    public bool IsKept => Keep >= Thresholds.Keep
        && (Participants.Any(p => p.Role != ParticipantRole.Excluded) || Place is not null && Kind is EngagementKind.Conference or EngagementKind.Summit);

    /// <summary>The time that its mentions speak for most clearly, or null.</summary>
    public TimeCandidate? Time => Likeliest(Draft.Article.Times, Draft.Times, Thresholds.Time);

    public PlaceCandidate? Place => Likeliest(Draft.Article.Places, Draft.Places, Thresholds.Place);

    private static T? Likeliest<T>(IReadOnlyList<T> candidates, int[] probabilities, int least)
        where T : class => ScoredTrigger.Best(probabilities) is var (index, probability) && index >= 0 && probability >= least ? candidates[index] : null;
}

/// <summary>Somebody who takes part, as what, and how sure that is.</summary>
internal sealed record DecidedParticipant(ActorCandidate Actor, ParticipantRole Role, int Probability);
