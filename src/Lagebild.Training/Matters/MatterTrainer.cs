using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Silences;
using Lagebild.Training.Decisions;

namespace Lagebild.Training.Matters;

/// <summary>
/// Trains the decisions about open matters and silences, each once a fold without the fold's articles and once on all; what later ones learn
/// from was decided by what was learned from other articles.
/// </summary>
internal sealed class MatterTrainer(IReadOnlyList<MatterArticle> articles, bool onlyFolds, Action<string> report)
{
    /// <summary>Matters that are less likely are no examples for the decision about occasions.</summary>
    private const int LeastOpen = 16384;

    /// <summary>Weight of a main clause beside that of a whole sentence.</summary>
    private const float OfPart = 0.5f;

    /// <summary>Of the many features of words that stand together most are rare: those that say little are left out.</summary>
    private static readonly LinearOptions Words = new() { LeastCount = 3, LeastWeight = 16 };

    /// <summary>The decisions trained without each fold.</summary>
    public MatterDecisions[] ByFold { get; } = new MatterDecisions[Folds.Count];

    public IReadOnlyList<MatterArticle> Articles => articles;

    public MatterDecisions Train()
    {
        string[] yes = ["no", "yes"];
        var open = Stage("open matters", yes, Words, (a, s) => Stretches(a, s, a.Open.Contains));
        var silent = Stage("silences", yes, Words, (a, s) => Stretches(a, s, a.Silent.ContainsKey));
        foreach (var article in articles)
            Decide(article, open[article.Fold]);
        var party = Stage("who is silent", yes, new LinearOptions(), Parties);
        var slot = Stage("slots", MatterDecisions.Slots, new LinearOptions { LeastCount = 3, LeastWeight = 44 }, Slots);
        var occasion = Stage("occasions of matters", yes, new LinearOptions(), (a, s) => Pairs(a, s, slot[a.Fold]));
        for (var f = 0; f < Folds.Count; f++)
            ByFold[f] = new MatterDecisions(open[f], silent[f], party[f], slot[f], occasion[f]);
        return new MatterDecisions(open[^1], silent[^1], party[^1], slot[^1], occasion[^1]);
    }

    private LinearModel[] Stage(string name, IReadOnlyList<string> labels, LinearOptions options, Action<MatterArticle, ExampleSet> examples) =>
        FoldTraining.Train(articles, name, labels, options, a => a.Fold, examples, onlyFolds, report);

    private static void Stretches(MatterArticle article, ExampleSet set, Func<MatterCandidate, bool> holds)
    {
        var features = new FeatureList();
        var of = new MatterFeatures(article.View);
        foreach (var stretch in article.Stretches)
        {
            of.Write(stretch, features);
            set.Add(features, holds(stretch) ? 1 : 0);
            // Which of its main clauses says it is not annotated; where the stretch does not, none does.
            foreach (var part in holds(stretch) ? [] : stretch.MainClauses(article.View))
            {
                of.Write(part, features);
                set.Add(features, 0, OfPart);
            }
        }
    }

    private static void Decide(MatterArticle article, LinearModel open)
    {
        var features = new FeatureList();
        var of = new MatterFeatures(article.View);
        foreach (var stretch in article.Stretches)
        {
            article.IsOpen[stretch] = MatterReader.Likeliest(article.View, stretch, open, of, features);
        }
    }

    private static void Parties(MatterArticle article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new SilentFeatures(article.View);
        foreach (var (stretch, who) in article.Silent.OrderBy(s => s.Key.First))
        {
            var candidates = SilentCandidate.Find(article.View, stretch);
            foreach (var candidate in candidates)
            {
                of.Write(stretch, candidate, candidates, features);
                set.Add(features, who.Exists(w => GoldNames.AreSame(w, candidate.Party.Name)) ? 1 : 0);
            }
        }
    }

    private static void Slots(MatterArticle article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new OpenSlotFeatures(article.View, [.. article.Occasions.Select(o => o.Occasion)]);
        foreach (var stretch in Matters(article))
        {
            of.Slot(article.IsOpen[stretch].Stretch, features);
            var slots = article.Slots.Where(s => s.Stretch == stretch).Select(s => (int)s.Slot + 1).Distinct().ToList();
            foreach (var label in slots.Count == 0 ? [0] : slots)
                set.Add(features, label, 1f / Math.Max(1, slots.Count));
        }
    }

    private static void Pairs(MatterArticle article, ExampleSet set, LinearModel slots)
    {
        var features = new FeatureList();
        var of = new OpenSlotFeatures(article.View, [.. article.Occasions.Select(o => o.Occasion)]);
        foreach (var stretch in Matters(article))
        {
            var meant = article.Slots.Where(s => s.Stretch == stretch).Select(s => s.Engagement).ToHashSet();
            if (!article.Occasions.Any(o => o.Meant is { } engagement && meant.Contains(engagement.Id)))
                continue;
            var told = article.IsOpen[stretch];
            of.Slot(told.Stretch, features);
            var slot = ConcernedSlot.Of(slots, features);
            for (var i = 0; i < article.Occasions.Count; i++)
            {
                of.Pair(told.Stretch, told.Probability, slot, i, features);
                set.Add(features, article.Occasions[i].Meant is { } engagement && meant.Contains(engagement.Id) ? 1 : 0);
            }
        }
    }

    /// <summary>The open matters of an article of which is known what they concern, and what was taken for one.</summary>
    private static IEnumerable<MatterCandidate> Matters(MatterArticle article) =>
        !article.TellsSlots ? [] : article.Stretches.Where(s => article.Open.Contains(s) || article.IsOpen[s].Probability >= LeastOpen);
}
