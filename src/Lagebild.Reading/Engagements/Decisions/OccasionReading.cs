using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Statements;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>From what was decided to an occasion: the calendar's last word on the status, the sentences that prove it.</summary>
internal sealed class OccasionReading(ArticleView article, EngagementDecisions decisions)
{
    private readonly Material _material = article.Material;
    private readonly FeatureList _features = new();

    public Occasion Read(DecidedOccasion decided)
    {
        var words = decided.Draft.Mentions.Select(m => m.Word).ToList();
        var statuses = decided.Draft.Mentions.Select(m => words.Count == 1 ? decided.Status : StatusOf(m)).ToList();
        var first = decided.Draft.First.Word;
        var deciding = words.Where((w, i) => statuses[i] == decided.Status).OrderBy(w => article.IsHeadline(w)).ThenBy(w => w).FirstOrDefault(first);
        return new Occasion(
            words, decided.Draft.First.Word, deciding, statuses, decided.Kind, decided.Status, [.. decided.Participants.Select(Told)],
            decided.Place?.Place, decided.Time, EngagementHours.Of(article, words, decided.Time), Confidence(decided));
    }

    /// <summary>The status that one mention tells by itself.</summary>
    private EngagementStatus StatusOf(ScoredTrigger mention)
    {
        var alone = new OccasionDraft(article, [mention]);
        new StatusFeatures(article).Write(alone, _features);
        Span<int> scores = stackalloc int[decisions.Status.Labels.Count];
        decisions.Status.Score(_features, scores);
        return Calendar.Likeliest(alone, alone.Times, scores, decisions.Thresholds.Time);
    }

    private Participant Told(DecidedParticipant participant)
    {
        var actor = participant.Actor;
        var place = actor.Places.FirstOrDefault(p => p.Acts);
        var evidence = place is null ? actor.Actor.Evidence : _material.Quote(place.Mention.Range);
        return new Participant(new Reading.Actors.Party(actor.Actor.Name, actor.Actor.Id, evidence), participant.Role) { Confidence = Share(participant.Probability) };
    }

    private static EngagementConfidence Confidence(DecidedOccasion decided) => new(
        Share(decided.Keep), Share(decided.KindProbability), Share(decided.StatusProbability),
        decided.Place is null ? null : Share(ScoredTrigger.Best(decided.Places).Probability),
        decided.Time is null ? null : Share(ScoredTrigger.Best(decided.Times).Probability));

    private static double Share(int probability) => Math.Round(probability / (double)Softmax.One, 2);
}
