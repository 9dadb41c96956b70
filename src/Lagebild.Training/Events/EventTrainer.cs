using Lagebild.Networks.Linear;
using Lagebild.Reading.Events.Decisions;
using Lagebild.Reading.Events.Features;
using Lagebild.Training.Decisions;
using Lagebild.Training.Trees;

namespace Lagebild.Training.Events;

/// <summary>
/// Trains the decisions about events one after the other. Each is trained once a fold without the fold's articles and applied to them, so that
/// later decisions learn from what earlier ones decide on articles that they have not seen.
/// </summary>
internal sealed class EventTrainer(IReadOnlyList<EventArticle> articles, bool onlyFolds, EventOptions options, Action<string> report)
{
    /// <summary>Rounds in which the words that tell events are chosen anew by what was learned.</summary>
    private const int Rounds = 2;

    /// <summary>Trains on all articles and, on the way, decides on each by what was learned from the others.</summary>
    public EventDecisions Train()
    {
        LinearModel? type = null;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var article in articles)
                article.Words = EventAlignment.Words(article);
            type = Stage("types", TypedWord.Labels, Types, options.Type, (a, m) => a.Typed = EventDecision.Types(a.View, m));
        }
        var party = Stage("parties", PartyFeatures.Labels, Parties, options.Party, (a, m) => a.Drafts = EventDecision.Drafts(a.View, a.Typed, m));
        var keep = Stage("keep", ["no", "yes"], Keep, options.Keep, (a, m) => a.Decided = EventDecision.Keep(a.View, a.Drafts, m));
        var noting = FoldTraining.Trees(articles, EventKeepContext.Count, options.Noting, a => a.Fold, KeepAgain, onlyFolds);
        foreach (var article in articles)
            article.Decided = EventDecision.KeepAgain(article.View, article.Decided, noting[article.Fold]);
        return new EventDecisions(type!, party, keep, noting[^1], EventOptions.KeepFrom);
    }

    private LinearModel Stage(
        string name, IReadOnlyList<string> labels, Action<EventArticle, ExampleSet> examples, LinearOptions settings, Action<EventArticle, LinearModel> apply)
    {
        var models = FoldTraining.Train(articles, name, labels, settings, a => a.Fold, examples, onlyFolds, report);
        foreach (var article in articles)
            apply(article, models[article.Fold]);
        return models[^1];
    }

    /// <summary>A word that is not annotated though it may tell an annotated event once more counts little.</summary>
    private static void Types(EventArticle article, ExampleSet set)
    {
        var features = new FeatureList();
        var view = article.View;
        foreach (var word in view.Words)
        {
            TypeFeatures.Write(view, word, features);
            var at = Array.IndexOf(article.Words, word);
            var isLikeOne = at < 0 && article.Events.Any(e => view.Types[word].Contains(e.Type) && (view.Article.IsHeadline(word) || word >= e.First && word < e.End));
            set.Add(features, at < 0 ? 0 : TypedWord.LabelOf(article.Events[at].Type), isLikeOne ? 0.1f : 1);
        }
    }

    private static void Parties(EventArticle article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new PartyFeatures(article.View);
        var typed = article.Typed.ToDictionary(t => t.Word);
        foreach (var group in article.Events.Select((e, i) => (Event: e, Word: article.Words[i])).Where(x => x.Word >= 0).GroupBy(x => x.Word))
        {
            var label = TypedWord.LabelOf(group.First().Event.Type);
            var word = typed.GetValueOrDefault(group.Key) ?? new TypedWord(group.Key, [.. Enumerable.Range(0, TypedWord.Labels.Count).Select(l => l == label ? Softmax.One : 0)]);
            foreach (var (party, place) in of.Near(word.Word))
            {
                of.Write(word, party, place, features);
                set.Add(features, group.Any(x => EventArticle.IsMeant(party, x.Event.Actor)) ? 1 : group.Any(x => EventArticle.IsMeant(party, x.Event.Recipient)) ? 2 : 0);
            }
        }
    }

    private static void Keep(EventArticle article, ExampleSet set)
    {
        var features = new FeatureList();
        var of = new EventKeepFeatures(article.View, article.Drafts);
        foreach (var draft in article.Drafts)
        {
            of.Write(draft, features);
            set.Add(features, IsRight(article, draft) ? 1 : 0);
        }
    }

    private static void KeepAgain(EventArticle article, TreeSet set)
    {
        var context = new EventKeepContext(article.View, article.Decided);
        for (var i = 0; i < article.Decided.Count; i++)
            context.Write(i, set.Add(IsRight(article, article.Decided[i].Draft)));
    }

    public static bool IsRight(EventArticle article, EventDraft draft) => article.Events.Any(e => e.Type == draft.Type && EventArticle.IsMeant(draft.Actor, e.Actor));
}

/// <summary>Settings of the decisions about events.</summary>
internal sealed record EventOptions
{
    /// <summary>From which probability on an event is told; chosen by cross-validation.</summary>
    public const int KeepFrom = 20000;

    public LinearOptions Type { get; init; } = new() { LeastCount = 3, LeastWeight = 20, Seeds = 3 };

    public LinearOptions Party { get; init; } = new() { LeastCount = 3, Seeds = 3, Decay = 1e-2f };

    public LinearOptions Keep { get; init; } = new() { Seeds = 3 };

    public BoostedTreesOptions Noting { get; init; } = BoostedTreesOptions.Sampled;
}
