using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>
/// The last decisions: kind, status and participants of each occasion, and whether it is kept. A first look takes each occasion by itself, a second one
/// all of an article together.
/// </summary>
internal static class OccasionDecision
{
    /// <summary>Actors whom no mention makes likelier than this are passed over: one in a hundred.</summary>
    public const int Glimpse = 655;

    public static List<DecidedOccasion> Decide(IReadOnlyList<OccasionDraft> drafts, EngagementDecisions decisions)
    {
        if (drafts.Count == 0)
            return [];
        var scored = drafts.Select(d => Look(d, drafts, decisions)).ToList();
        var takes = TakeAgain(drafts[0].Article, scored, decisions.Taking);
        return Keep(drafts[0].Article, scored, takes, decisions);
    }

    /// <summary>The first look.</summary>
    public static ScoredOccasion Look(OccasionDraft draft, IReadOnlyList<OccasionDraft> all, EngagementDecisions decisions)
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
        var (takes, roles) = Participants(draft, all, decisions.Participant);
        return new ScoredOccasion(draft, (EngagementKind)kind, kindSure, status, statuses[(int)status], takes, roles, keep);
    }

    /// <summary>The second look at who takes part; for each occasion and actor candidate a probability.</summary>
    public static int[][] TakeAgain(ArticleView article, IReadOnlyList<ScoredOccasion> all, BoostedTrees trees)
    {
        var context = new ParticipantContext(article, all);
        var takes = new int[all.Count][];
        Span<int> features = stackalloc int[ParticipantContext.Count];
        for (var o = 0; o < all.Count; o++)
        {
            takes[o] = new int[article.Actors.Count];
            foreach (var actor in article.Actors)
            {
                if (all[o].Draft.Actors[actor.Index] < Glimpse)
                    continue;
                context.Write(all[o], actor, features);
                takes[o][actor.Index] = trees.PredictYes(features);
            }
        }
        return takes;
    }

    private static List<DecidedOccasion> Keep(ArticleView article, IReadOnlyList<ScoredOccasion> all, int[][] takes, EngagementDecisions decisions)
    {
        var context = new KeepContext(article, all);
        var decided = new List<DecidedOccasion>();
        Span<int> features = stackalloc int[KeepContext.Count];
        for (var o = 0; o < all.Count; o++)
        {
            context.Write(all[o], takes[o], features);
            var one = all[o];
            var people = article.Actors.Where(a => takes[o][a.Index] >= decisions.Thresholds.Participant)
                .Select(a => new DecidedParticipant(a, one.Roles[a.Index], takes[o][a.Index])).ToList();
            decided.Add(new DecidedOccasion(one.Draft, one.Kind, one.KindProbability, one.Status, one.StatusProbability, people, decisions.Noting.PredictYes(features), decisions.Thresholds));
        }
        return decided;
    }

    private static (int[] Takes, ParticipantRole[] Roles) Participants(OccasionDraft draft, IReadOnlyList<OccasionDraft> all, LinearModel model)
    {
        var actors = draft.Article.Actors;
        var (takes, roles) = (new int[actors.Count], new ParticipantRole[actors.Count]);
        var features = new FeatureList();
        var of = new ParticipantFeatures(draft.Article, all);
        var probabilities = new int[model.Labels.Count];
        foreach (var actor in actors)
        {
            if (draft.Actors[actor.Index] < Glimpse)
                continue;
            of.Write(draft, actor, features);
            model.Predict(features, probabilities);
            takes[actor.Index] = Softmax.One - probabilities[0];
            roles[actor.Index] = (ParticipantRole)(Array.IndexOf(probabilities, probabilities.AsSpan(1).ToArray().Max(), 1) - 1);
        }
        return (takes, roles);
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
