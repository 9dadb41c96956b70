using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Training.Trees;

namespace Lagebild.Training.Decisions;

/// <summary>One annotated article on its way through the decisions; each stage sees what earlier ones, trained without this article, decided.</summary>
internal sealed class ArticleState(GoldArticle gold, int fold)
{
    public GoldArticle Gold { get; } = gold;

    public int Fold { get; } = fold;

    /// <summary>False for a text of which the decision about the status learns nothing.</summary>
    public bool TeachesStatus { get; init; } = true;

    public ArticleView View { get; } = new(gold.Material);

    /// <summary>For each word that an annotation names, the engagements it names.</summary>
    public Dictionary<int, List<GoldEngagement>> Named { get; } = Names(gold);

    /// <summary>What the first look finds possible.</summary>
    public List<FoundTrigger> Seen { get; set; } = [];

    public List<FoundTrigger> Triggers { get; set; } = [];

    public List<ScoredTrigger> Scored { get; set; } = [];

    public Dictionary<(int, int), int> Links { get; set; } = [];

    public List<OccasionDraft> Drafts { get; set; } = [];

    public List<ScoredOccasion> Looked { get; set; } = [];

    public int[][] Takes { get; set; } = [];


    public List<DecidedOccasion> Occasions { get; set; } = [];

    public GoldEngagement? EngagementAt(int word) => Named.TryGetValue(word, out var list) ? list[0] : null;

    private static Dictionary<int, List<GoldEngagement>> Names(GoldArticle gold)
    {
        var named = new Dictionary<int, List<GoldEngagement>>();
        foreach (var engagement in gold.Engagements)
        {
            foreach (var word in engagement.Mentions)
            {
                if (!named.TryGetValue(word, out var list))
                    named[word] = list = [];
                list.Add(engagement);
            }
        }
        return named;
    }
}

/// <summary>
/// Trains the decisions one after the other. With folds, each decision is trained once a fold without the fold's articles and applied to
/// them, so that later decisions learn from what earlier ones decide on articles that they have not seen; and the figures on all articles are
/// those of cross-validation.
/// </summary>
internal sealed class DecisionTrainer(IReadOnlyList<ArticleState> articles, int folds, DecisionOptions options, Action<string> report)
{
    /// <summary>The decisions trained without each fold.</summary>
    public EngagementDecisions[] ByFold { get; } = new EngagementDecisions[folds];

    /// <summary>Trains on all articles and, on the way, decides on each by what was learned from the others.</summary>
    public EngagementDecisions Train()
    {
        string[] yes = ["no", "yes"];
        var trigger = Stage("triggers", FoundTrigger.Labels, Triggers, options.Trigger, (a, m) => a.Seen = TriggerDecision.Look(a.View, m));
        var naming = Trees("words again", TriggerContext.Count, TriggersAgain, options.Naming, (a, m) => a.Triggers = TriggerDecision.LookAgain(a.View, a.Seen, m));
        if (options.Right.Contains("triggers"))
        {
            foreach (var article in articles)
                article.Triggers = [.. article.Named.OrderBy(n => n.Key).Select(n => new FoundTrigger(n.Key, Certain(n.Value[0].Kind)))];
        }
        var actor = Stage("actors", yes, Actors, options.Argument, null);
        var time = Stage("times", yes, Times, options.Argument, null);
        var place = Stage("places", yes, Places, options.Argument, null);
        foreach (var article in articles)
            article.Scored = ArgumentDecision.Score(article.View, article.Triggers, actor[article.Fold], time[article.Fold], place[article.Fold]);
        var link = Stage("links", yes, Links, options.Link, (a, m) => a.Links = LinkDecision.Links(a.View, a.Scored, m));
        var linking = Trees("links again", LinkContext.Count, LinksAgain, options.Linking, (a, m) => a.Drafts = LinkDecision.Cluster(a.View, a.Scored, a.Links, m));
        if (options.Right.Contains("links"))
        {
            foreach (var article in articles)
                article.Drafts = [.. article.Scored.GroupBy(t => article.EngagementAt(t.Word)?.Id ?? $"none {t.Word}").Select(g => new OccasionDraft(article.View, [.. g]))];
        }
        var kind = Stage("kinds", KindFeatures.Labels, Kinds, options.Kind, null);
        var status = Stage("statuses", StatusFeatures.Labels, Statuses, options.Status, null);
        var keep = Stage("keep", yes, Keep, options.Occasion, null);
        var participant = Stage("participants", ParticipantFeatures.Labels, Participants, options.Occasion, null);
        var none = new BoostedTrees(0, 0, []);
        EngagementDecisions First(int f) => new(
            trigger[f], actor[f], time[f], place[f], link[f], participant[f], kind[f], status[f], keep[f], naming[f], linking[f], none, none, none, none) { Thresholds = options.Thresholds };
        foreach (var article in articles)
            article.Looked = [.. article.Drafts.Select(d => OccasionDecision.Look(d, article.Drafts, First(article.Fold)))];
        var timing = Trees("times again", CircumstanceContext.Count, TimesAgain, options.Circumstance, null);
        var placing = Trees("places again", CircumstanceContext.Count, PlacesAgain, options.Circumstance, null);
        var taking = Trees("participants again", ParticipantContext.Count, TakesAgain, options.Taking, (a, m) => a.Takes = OccasionDecision.TakeAgain(a.View, a.Looked, m));
        var noting = Trees("keep again", KeepContext.Count, KeepsAgain, options.Noting, null);
        EngagementDecisions Of(int f) => First(f) with { Timing = timing[f], Placing = placing[f], Taking = taking[f], Noting = noting[f] };
        for (var f = 0; f < folds; f++)
            ByFold[f] = Of(f);
        foreach (var article in articles)
            article.Occasions = [.. OccasionDecision.Decide(article.Drafts, ByFold[article.Fold]).Select(d => Substitute(article, d))];
        return Of(folds);
    }

    private static int[] Certain(EngagementKind kind)
    {
        var all = new int[FoundTrigger.Labels.Count];
        all[(int)kind + 1] = Softmax.One;
        return all;
    }

    /// <summary>Puts what the annotation says in place of what was decided, to see what a decision costs.</summary>
    private DecidedOccasion Substitute(ArticleState article, DecidedOccasion occasion)
    {
        if (Meant(article, occasion.Draft) is not { } engagement)
            return occasion;
        if (options.Right.Contains("participants"))
        {
            occasion = occasion with
            {
                Participants = [.. article.View.Actors.Where(a => engagement.Participants.Any(p => GoldNames.AreSame(p.Name, a.Actor.Name)))
                    .Select(a => new DecidedParticipant(a, ParticipantRole.Principal, Softmax.One))],
            };
        }
        return options.Right.Contains("status") ? occasion with { Status = engagement.Status } : occasion;
    }

    private LinearModel[] Stage(
        string name, IReadOnlyList<string> labels, Action<ArticleState, ExampleSet> examples, LinearOptions settings, Action<ArticleState, LinearModel>? apply)
    {
        List<ArticleState> learned = [.. articles.Where(a => Folds.IsInShare(a.Gold, options.Share))];
        var models = FoldTraining.Train(learned, name, labels, settings, a => a.Fold, examples, options.OnlyFolds, report);
        foreach (var article in articles)
            apply?.Invoke(article, models[article.Fold]);
        return models;
    }

    /// <summary>A second look by boosted trees; one model a fold, the last one over all.</summary>
    private BoostedTrees[] Trees(string name, int features, Action<ArticleState, TreeSet> examples, BoostedTreesOptions settings, Action<ArticleState, BoostedTrees>? apply)
    {
        List<ArticleState> learned = [.. articles.Where(a => Folds.IsInShare(a.Gold, options.Share))];
        var models = FoldTraining.Trees(learned, features, settings, a => a.Fold, examples, options.OnlyFolds);
        foreach (var article in articles)
            apply?.Invoke(article, models[article.Fold]);
        report($"{name}: {models[folds].TreeCount} trees");
        return models;
    }

    private static void TriggersAgain(ArticleState article, TreeSet set)
    {
        var context = new TriggerContext(article.View, article.Seen);
        foreach (var trigger in article.Seen)
            context.Write(trigger, set.Add(article.Named.ContainsKey(trigger.Word)));
    }

    private static void LinksAgain(ArticleState article, TreeSet set)
    {
        var context = new LinkContext(article.View, article.Scored, article.Links);
        foreach (var (i, j) in article.Links.Keys)
        {
            var (one, two) = (article.Named.GetValueOrDefault(article.Scored[i].Word), article.Named.GetValueOrDefault(article.Scored[j].Word));
            if (one is not null && two is not null)
                context.Write(i, j, set.Add(one.Intersect(two).Any()));
        }
    }

    private static void TimesAgain(ArticleState article, TreeSet set)
    {
        var context = new CircumstanceContext(article.View, article.Looked);
        foreach (var occasion in article.Looked)
        {
            if (Meant(article, occasion.Draft) is not { } engagement)
                continue;
            for (var t = 0; t < article.View.Times.Count; t++)
            {
                if (occasion.Draft.Times[t] >= OccasionDecision.Glimpse)
                    context.WriteTime(occasion, t, set.Add(engagement.Time is not null && EngagementTimes.Text(article.View.Times[t].Days) == engagement.Time));
            }
        }
    }

    private static void PlacesAgain(ArticleState article, TreeSet set)
    {
        var context = new CircumstanceContext(article.View, article.Looked);
        foreach (var occasion in article.Looked)
        {
            if (Meant(article, occasion.Draft) is not { } engagement)
                continue;
            for (var p = 0; p < article.View.Places.Count; p++)
            {
                if (occasion.Draft.Places[p] >= OccasionDecision.Glimpse)
                    context.WritePlace(occasion, p, set.Add(GoldNames.ArePlaces(engagement.Place, article.View.Places[p].Place.Name)));
            }
        }
    }

    private static void TakesAgain(ArticleState article, TreeSet set)
    {
        var context = new ParticipantContext(article.View, article.Looked);
        foreach (var occasion in article.Looked)
        {
            if (Meant(article, occasion.Draft) is not { } engagement)
                continue;
            foreach (var actor in article.View.Actors)
            {
                if (occasion.Draft.Actors[actor.Index] >= OccasionDecision.Glimpse)
                    context.Write(occasion, actor, set.Add(engagement.Participants.Any(p => GoldNames.AreSame(p.Name, actor.Actor.Name))));
            }
        }
    }

    private static void KeepsAgain(ArticleState article, TreeSet set)
    {
        var context = new KeepContext(article.View, article.Looked);
        var right = RightDrafts(article);
        for (var o = 0; o < article.Looked.Count; o++)
            context.Write(article.Looked[o], article.Takes[o], set.Add(right.Contains(article.Looked[o].Draft)));
    }

    /// <summary>Of several drafts that mean one engagement only the one with most of its words is right.</summary>
    public static HashSet<OccasionDraft> RightDrafts(ArticleState article) =>
        [.. article.Drafts.Select(d => (Draft: d, Engagement: Meant(article, d))).Where(x => x.Engagement is not null)
            .GroupBy(x => x.Engagement!).Select(g => g.MaxBy(x => x.Draft.Mentions.Count(m => x.Engagement!.Mentions.Contains(m.Word))).Draft)];

    private static void Triggers(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        foreach (var word in TriggerCandidates.Find(article.View))
        {
            TriggerFeatures.Write(article.View, word, features);
            set.Add(features, article.EngagementAt(word) is { } engagement ? (int)engagement.Kind + 1 : 0);
        }
    }

    /// <summary>The words that arguments are learned from: those that the annotation names, with what was decided of them.</summary>
    private static IEnumerable<(FoundTrigger Trigger, List<GoldEngagement> Engagements)> Right(ArticleState article) =>
        article.Triggers.Where(t => article.Named.ContainsKey(t.Word)).Select(t => (t, article.Named[t.Word]));

    private static void Actors(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new ArgumentFeatures(article.View);
        foreach (var (trigger, engagements) in Right(article))
        {
            foreach (var actor in article.View.Actors)
            {
                if (!ArgumentDecision.IsNear(article.View, trigger, actor))
                    continue;
                of.Write(trigger, article.Triggers, actor, features);
                set.Add(features, engagements.Any(e => e.Participants.Any(p => GoldNames.AreSame(p.Name, actor.Actor.Name))) ? 1 : 0);
            }
        }
    }

    private static void Times(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new CircumstanceFeatures(article.View);
        foreach (var (trigger, engagements) in Right(article))
        {
            foreach (var time in article.View.Times)
            {
                if (!ArgumentDecision.IsNear(article.View, trigger.Word, time.FirstWord))
                    continue;
                of.Write(trigger, article.Triggers, time, features);
                set.Add(features, engagements.Any(e => e.Time is not null && EngagementTimes.Text(time.Days) == e.Time) ? 1 : 0);
            }
        }
    }

    private static void Places(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new CircumstanceFeatures(article.View);
        foreach (var (trigger, engagements) in Right(article))
        {
            foreach (var place in article.View.Places)
            {
                if (!ArgumentDecision.IsNear(article.View, trigger.Word, place.FirstWord) && place.Source != "dateline")
                    continue;
                of.Write(trigger, article.Triggers, place, features);
                set.Add(features, engagements.Any(e => GoldNames.ArePlaces(e.Place, place.Place.Name)) ? 1 : 0);
            }
        }
    }

    private static void Links(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new LinkFeatures(article.View);
        var triggers = article.Scored;
        for (var j = 1; j < triggers.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (i >= LinkDecision.Lead && j - i > LinkDecision.Reach)
                    continue;
                var (one, two) = (article.Named.GetValueOrDefault(triggers[i].Word), article.Named.GetValueOrDefault(triggers[j].Word));
                if (one is null && two is null)
                    continue;
                of.Write(triggers[i], triggers[j], j - i - 1, features);
                set.Add(features, one is not null && two is not null && one.Intersect(two).Any() ? 1 : 0, one is null || two is null ? 0.3f : 1);
            }
        }
    }

    /// <summary>The engagement that most of a draft's words name, where any do.</summary>
    public static GoldEngagement? Meant(ArticleState article, OccasionDraft draft)
    {
        var votes = draft.Mentions.SelectMany(m => article.Named.GetValueOrDefault(m.Word) ?? []).GroupBy(e => e).OrderByDescending(g => g.Count()).FirstOrDefault();
        return votes?.Key;
    }

    /// <summary>Drafts as decided, and those that the annotation would make of the same words.</summary>
    private static IEnumerable<(OccasionDraft Draft, GoldEngagement Engagement)> Told(ArticleState article)
    {
        foreach (var draft in article.Drafts)
        {
            if (Meant(article, draft) is { } engagement)
                yield return (draft, engagement);
        }
        foreach (var engagement in article.Gold.Engagements)
        {
            var mentions = article.Scored.Where(t => engagement.Mentions.Contains(t.Word)).ToList();
            if (mentions.Count > 0)
                yield return (new OccasionDraft(article.View, mentions), engagement);
        }
    }

    private static void Participants(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new ParticipantFeatures(article.View, article.Drafts);
        foreach (var (draft, engagement) in Told(article))
        {
            foreach (var actor in article.View.Actors)
            {
                if (draft.Actors[actor.Index] < 655)
                    continue;
                of.Write(draft, actor, features);
                var part = engagement.Participants.FirstOrDefault(p => GoldNames.AreSame(p.Name, actor.Actor.Name));
                set.Add(features, part.Name is null ? 0 : (int)part.Role + 1);
            }
        }
    }

    private static void Kinds(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        foreach (var (draft, engagement) in Told(article))
        {
            new KindFeatures(article.View).Write(draft, features);
            set.Add(features, (int)engagement.Kind);
        }
    }

    private static void Statuses(ArticleState article, ExampleSet set)
    {
        if (!article.TeachesStatus)
            return;
        var features = new FeatureList();
        foreach (var (draft, engagement) in Told(article))
        {
            new StatusFeatures(article.View).Write(draft, features);
            set.Add(features, (int)engagement.Status);
        }
    }

    private static void Keep(ArticleState article, ExampleSet set)
    {
        var features = new FeatureList();
        var right = RightDrafts(article);
        foreach (var draft in article.Drafts)
        {
            new KeepFeatures(article.View).Write(draft, features);
            set.Add(features, right.Contains(draft) ? 1 : 0);
        }
    }
}

/// <summary>Settings of all decisions.</summary>
internal sealed record DecisionOptions
{
    public LinearOptions Trigger { get; init; } = new() { LeastWeight = 24 };

    public LinearOptions Argument { get; init; } = new() { LeastWeight = 10 };

    public LinearOptions Link { get; init; } = new() { LeastWeight = 8 };

    public LinearOptions Kind { get; init; } = new() { LeastWeight = 10 };

    public LinearOptions Occasion { get; init; } = new() { LeastWeight = 12 };

    public LinearOptions Status { get; init; } = new() { LeastWeight = 28 };

    public BoostedTreesOptions Naming { get; init; } = BoostedTreesOptions.Sampled;

    public BoostedTreesOptions Linking { get; init; } = BoostedTreesOptions.Sampled;

    public BoostedTreesOptions Circumstance { get; init; } = BoostedTreesOptions.Sampled;

    public BoostedTreesOptions Taking { get; init; } = BoostedTreesOptions.Large;

    public BoostedTreesOptions Noting { get; init; } = BoostedTreesOptions.Sampled;

    /// <summary>From which probability on something is told.</summary>
    public DecisionThresholds Thresholds { get; init; } = DecisionThresholds.Even;

    /// <summary>Decisions in whose place the annotation stands: triggers, links, participants, status.</summary>
    public IReadOnlySet<string> Right { get; init; } = new HashSet<string>();

    /// <summary>Per cent of the articles that are learned from, for learning curves.</summary>
    public int Share { get; init; } = 100;

    /// <summary>Over so many seeds the decisions that ship are means.</summary>
    public const int DefaultSeeds = 4;

    /// <summary>The same decisions as means over several seeds, those about kind and status with twice the decay.</summary>
    /// <param name="seeds">From 1 on, where everything stays as it is.</param>
    public DecisionOptions Averaged(int seeds) => seeds == 1 ? this : this with
    {
        Argument = Argument with { Seeds = seeds },
        Link = Link with { Seeds = seeds },
        Kind = Kind with { Seeds = seeds, Decay = 2 * Kind.Decay },
        Occasion = Occasion with { Seeds = seeds },
        Status = Status with { Seeds = seeds, Decay = 2 * Status.Decay },
    };

    /// <summary>True to leave out the model over all articles, for experiments.</summary>
    public bool OnlyFolds { get; init; }
}
