using Lagebild.Language;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>Runs the decisions about engagements once more with the names of their features kept, and tells what spoke for each of them.</summary>
internal sealed class DecisionReasons(ArticleView article, EngagementDecisions decisions)
{
    /// <summary>So many reasons a decision.</summary>
    private const int Most = 6;

    /// <summary>What is less likely than this is not worth a word: one in ten.</summary>
    private const int Least = Softmax.One / 10;

    private readonly FeatureList _features = new(keepsNames: true);

    public List<ExplainedOccasion> Explain()
    {
        var decided = DecidedArticle.Decide(article, decisions);
        return [.. decided.Occasions.Where(d => d.Keep >= Least).OrderBy(d => d.Draft.Mentions[0].Word).Select(d => Explain(d, decided.Triggers, decided.Drafts))];
    }

    private ExplainedOccasion Explain(DecidedOccasion decided, IReadOnlyList<FoundTrigger> triggers, IReadOnlyList<OccasionDraft> all)
    {
        var draft = decided.Draft;
        var list = new List<ExplainedDecision>();
        foreach (var mention in draft.Mentions)
            list.Add(Trigger(mention.Trigger));
        new KindFeatures(article).Write(draft, _features);
        list.Add(Label(ExplainedKind.Kind, decisions.Kind, (int)decided.Kind));
        new StatusFeatures(article).Write(draft, _features);
        list.Add(Label(ExplainedKind.Status, decisions.Status, (int)decided.Status));
        foreach (var participant in decided.Participants)
            list.Add(Participant(draft, participant, all));
        if (decided.Time is { } time)
            list.Add(Time(draft, triggers, time, ScoredTrigger.Best(decided.Times).Probability));
        if (decided.Place is { } place)
            list.Add(Place(draft, triggers, place, ScoredTrigger.Best(decided.Places).Probability));
        new KeepFeatures(article).Write(draft, _features);
        list.Add(YesNo(ExplainedKind.Keep, null, decisions.Keep, decided.Keep));
        return new ExplainedOccasion(article.Material.Sentence(draft.First.Word), decided.IsKept, list.ToValueArray());
    }

    private ExplainedDecision Trigger(FoundTrigger trigger)
    {
        TriggerFeatures.Write(article, trigger.Word, _features);
        var label = (int)trigger.Kind + 1;
        var scores = new int[decisions.Trigger.Labels.Count];
        decisions.Trigger.Predict(_features, scores);
        return new ExplainedDecision(
            ExplainedKind.Trigger, article.Words[trigger.Word].FormString, decisions.Trigger.Labels[label], decisions.Trigger.Labels[0], Share(Softmax.One - scores[0]), Share(trigger.Probability),
            Reasons(decisions.Trigger, label, 0));
    }

    /// <summary>A decision among several labels, against the likeliest other one.</summary>
    private ExplainedDecision Label(ExplainedKind kind, LinearModel model, int label)
    {
        var scores = new int[model.Labels.Count];
        model.Predict(_features, scores);
        var rather = Enumerable.Range(0, scores.Length).Where(l => l != label).MaxBy(l => scores[l]);
        return new ExplainedDecision(kind, null, model.Labels[label], model.Labels[rather], Share(scores[label]), Share(scores[label]), Reasons(model, label, rather));
    }

    private ExplainedDecision Participant(OccasionDraft draft, DecidedParticipant participant, IReadOnlyList<OccasionDraft> all)
    {
        new ParticipantFeatures(article, all).Write(draft, participant.Actor, _features);
        var label = (int)participant.Role + 1;
        var scores = new int[decisions.Participant.Labels.Count];
        decisions.Participant.Predict(_features, scores);
        return new ExplainedDecision(
            ExplainedKind.Participant, participant.Actor.Actor.Name, decisions.Participant.Labels[label], decisions.Participant.Labels[0], Share(Softmax.One - scores[0]), Share(participant.Probability),
            Reasons(decisions.Participant, label, 0));
    }

    private ExplainedDecision Time(OccasionDraft draft, IReadOnlyList<FoundTrigger> triggers, TimeCandidate time, int final)
    {
        var index = Enumerable.Range(0, article.Times.Count).First(t => article.Times[t] == time);
        new CircumstanceFeatures(article).Write(draft.Mentions.MaxBy(m => m.Times[index])!.Trigger, triggers, time, _features);
        return YesNo(ExplainedKind.Time, EngagementTimes.Text(time.Days), decisions.Time, final);
    }

    private ExplainedDecision Place(OccasionDraft draft, IReadOnlyList<FoundTrigger> triggers, PlaceCandidate place, int final)
    {
        var index = Enumerable.Range(0, article.Places.Count).First(p => article.Places[p] == place);
        new CircumstanceFeatures(article).Write(draft.Mentions.MaxBy(m => m.Places[index])!.Trigger, triggers, place, _features);
        return YesNo(ExplainedKind.Place, place.Place.Name, decisions.Place, final);
    }

    private ExplainedDecision YesNo(ExplainedKind kind, string? about, LinearModel model, int final) =>
        new(kind, about, model.Labels[1], model.Labels[0], Share(model.PredictYes(_features)), Share(final), Reasons(model, 1, 0));

    private ValueArray<DecisionReason> Reasons(LinearModel model, int label, int rather) =>
        model.Explain(_features, label, rather, Most).Select(r => new DecisionReason(r.Feature, r.LogOdds)).ToValueArray();

    private static double Share(int probability) => Math.Round(probability / (double)Softmax.One, 2);
}
