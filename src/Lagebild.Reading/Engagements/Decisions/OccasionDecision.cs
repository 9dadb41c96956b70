using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Engagements.Truths;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>
/// The last decisions: kind, status and participants of each occasion, and whether it is kept. A first look takes each occasion by itself, a second one
/// all of an article together.
/// </summary>
internal static class OccasionDecision
{
    /// <summary>Actors whom no mention makes likelier than this are passed over: one in a hundred.</summary>
    public const int Glimpse = 655;

    /// <summary>From which probability on somebody is told where nobody is likelier.</summary>
    public const int LeastAlone = 13107;

    public static List<DecidedOccasion> Decide(IReadOnlyList<OccasionDraft> drafts, EngagementDecisions decisions)
    {
        if (drafts.Count == 0)
            return [];
        var article = drafts[0].Article;
        var scored = drafts.Select(d => Look(d, drafts, decisions)).ToList();
        var again = new SecondLook(
            TimeAgain(article, scored, decisions.Timing), PlaceAgain(article, scored, decisions.Placing), TakeAgain(article, scored, decisions.Taking));
        return Decide(article, scored, again, decisions);
    }

    /// <summary>The first look.</summary>
    public static ScoredOccasion Look(OccasionDraft draft, IReadOnlyList<OccasionDraft> all, EngagementDecisions decisions)
    {
        var article = draft.Article;
        var features = new FeatureList();
        new KindFeatures(article).Write(draft, features);
        var kinds = new int[decisions.Kind.Labels.Count];
        decisions.Kind.Predict(features, kinds);
        new StatusFeatures(article).Write(draft, features);
        var statuses = new int[decisions.Status.Labels.Count];
        decisions.Status.Predict(features, statuses);
        var status = Calendar.Likeliest(draft, draft.Times, statuses, decisions.Thresholds.Time);
        new KeepFeatures(article).Write(draft, features);
        var keep = decisions.Keep.PredictYes(features);
        var (takes, roles) = Participants(draft, all, decisions.Participant);
        return new ScoredOccasion(draft, kinds, status, statuses, takes, roles, keep);
    }

    /// <summary>The second look at when each occasion is; for each occasion and time candidate a probability.</summary>
    public static int[][] TimeAgain(ArticleView article, IReadOnlyList<ScoredOccasion> all, BoostedTrees trees)
    {
        var context = new CircumstanceContext(article, all);
        var times = new int[all.Count][];
        Span<int> features = stackalloc int[CircumstanceContext.Count];
        for (var o = 0; o < all.Count; o++)
        {
            times[o] = new int[article.Times.Count];
            foreach (var t in all[o].Draft.PossibleTimes)
            {
                context.WriteTime(all[o], t, features);
                times[o][t] = trees.PredictYes(features);
            }
        }
        return times;
    }

    /// <summary>The second look at where each occasion is; for each occasion and place candidate a probability.</summary>
    public static int[][] PlaceAgain(ArticleView article, IReadOnlyList<ScoredOccasion> all, BoostedTrees trees)
    {
        var context = new CircumstanceContext(article, all);
        var places = new int[all.Count][];
        Span<int> features = stackalloc int[CircumstanceContext.Count];
        for (var o = 0; o < all.Count; o++)
        {
            places[o] = new int[article.Places.Count];
            foreach (var p in all[o].Draft.PossiblePlaces)
            {
                context.WritePlace(all[o], p, features);
                places[o][p] = trees.PredictYes(features);
            }
        }
        return places;
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
            foreach (var index in all[o].Draft.Possible)
            {
                context.Write(all[o], article.Actors[index], features);
                takes[o][index] = trees.PredictYes(features);
            }
        }
        return takes;
    }

    private static List<DecidedOccasion> Decide(ArticleView article, IReadOnlyList<ScoredOccasion> all, SecondLook again, EngagementDecisions decisions)
    {
        var keeps = new KeepContext(article, all);
        var decided = new List<DecidedOccasion>();
        Span<int> features = stackalloc int[KeepContext.Count];
        for (var o = 0; o < all.Count; o++)
        {
            var one = all[o];
            keeps.Write(one, again.Takes[o], features);
            var (status, times) = Calendar.Settle(one.Draft, again.Times[o], one.Statuses, decisions.Thresholds.Time);
            var people = People(article, one, again.Takes[o], decisions.Thresholds.Participant);
            decided.Add(new DecidedOccasion(
                one.Draft, one.Kind, one.Kinds[(int)one.Kind], status, one.Statuses[(int)status], people, times, again.Places[o], decisions.Noting.PredictYes(features), decisions.Thresholds));
        }
        return decided;
    }

    /// <summary>Who is likely enough to take part, or is one of those between whom it is; where nobody is who would come, the likeliest one if he is possible at all.</summary>
    private static List<DecidedParticipant> People(ArticleView article, ScoredOccasion occasion, int[] takes, int least)
    {
        var possible = occasion.Draft.Possible.Select(i => article.Actors[i]).ToList();
        var between = occasion.Draft.Mentions.SelectMany(m => BetweenParties.Of(article, m.Word, article.Material.Language.Engagements.Truths)).ToHashSet();
        var people = possible.Where(a => takes[a.Index] >= (between.Contains(a) ? Glimpse : least)).Select(a => new DecidedParticipant(a, occasion.Roles[a.Index], takes[a.Index])).ToList();
        if (people.TrueForAll(p => p.Role == ParticipantRole.Excluded)
            && possible.Where(a => takes[a.Index] >= LeastAlone && occasion.Roles[a.Index] != ParticipantRole.Excluded).MaxBy(a => takes[a.Index]) is { } likeliest
            && takes[likeliest.Index] < least)
            people.Add(new DecidedParticipant(likeliest, occasion.Roles[likeliest.Index], takes[likeliest.Index]));
        return [.. people.Where(p => !people.Exists(q => q != p && TellsMore(q.Actor, p.Actor)))];
    }

    /// <summary>
    /// "die Innenminister der Länder" beside "Länder", "Deutscher Bundestag" beside "Bundestag": the one name ends with the whole of the other, so that both
    /// tell of the same ones, once by a part of the phrase.
    /// </summary>
    private static bool TellsMore(ActorCandidate one, ActorCandidate two)
    {
        var (longer, end) = (one.Actor.Name, two.Actor.Name);
        if (!longer.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            return false;
        return longer.Length == end.Length ? one.Index < two.Index : longer[longer.Length - end.Length - 1] == ' ';
    }

    private static (int[] Takes, ParticipantRole[] Roles) Participants(OccasionDraft draft, IReadOnlyList<OccasionDraft> all, LinearModel model)
    {
        var actors = draft.Article.Actors;
        var (takes, roles) = (new int[actors.Count], new ParticipantRole[actors.Count]);
        var features = new FeatureList();
        var of = new ParticipantFeatures(draft.Article, all);
        var attendance = draft.Article.Material.Language.Engagements.Attendance;
        int[] words = [.. draft.Mentions.Select(m => m.Word)];
        var probabilities = new int[model.Labels.Count];
        foreach (var actor in draft.Possible.Select(i => actors[i]))
        {
            of.Write(draft, actor, features);
            model.Predict(features, probabilities);
            takes[actor.Index] = Softmax.One - probabilities[0];
            roles[actor.Index] = attendance.IsAway(draft.Article, words, actor) ? ParticipantRole.Excluded
                : (ParticipantRole)(Array.IndexOf(probabilities, probabilities.AsSpan(1).ToArray().Max(), 1) - 1);
        }
        return (takes, roles);
    }
}

/// <summary>What the second look finds for each occasion and each candidate of the article.</summary>
internal sealed record SecondLook(int[][] Times, int[][] Places, int[][] Takes);

/// <summary>An occasion with what was decided of it; probabilities in units of 1/65536.</summary>
internal sealed record DecidedOccasion(
    OccasionDraft Draft, EngagementKind Kind, int KindProbability, EngagementStatus Status, int StatusProbability, IReadOnlyList<DecidedParticipant> Participants, int[] Times, int[] Places, int Keep,
    DecisionThresholds Thresholds)
{
    /// <summary>True where it is sure enough, and tells who takes part; of a conference or summit, where it is will do.</summary>
    public bool IsKept => Keep >= Thresholds.Keep
        && (Participants.Any(p => p.Role != ParticipantRole.Excluded) || Place is not null && Kind is EngagementKind.Conference or EngagementKind.Summit);

    /// <summary>The time that its mentions speak for most clearly, or null.</summary>
    public TimeCandidate? Time => Likeliest(Draft.Article.Times, Times, Thresholds.Time);

    public PlaceCandidate? Place => Likeliest(Draft.Article.Places, Places, Thresholds.Place);

    private static T? Likeliest<T>(IReadOnlyList<T> candidates, int[] probabilities, int least)
        where T : class => ScoredTrigger.Best(probabilities) is var (index, probability) && index >= 0 && probability >= least ? candidates[index] : null;
}

/// <summary>Somebody who takes part, as what, and how sure that is.</summary>
internal sealed record DecidedParticipant(ActorCandidate Actor, ParticipantRole Role, int Probability);
