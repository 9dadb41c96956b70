using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>An article on which all decisions were taken, each step a value that the next one reads.</summary>
/// <param name="Triggers">The words that name an occasion.</param>
/// <param name="Scored">The same with who takes part, when and where, as far as the place itself tells.</param>
/// <param name="Drafts">The words of each occasion.</param>
/// <param name="Occasions">What was decided of each, also of those that are not kept.</param>
internal sealed record DecidedArticle(
    List<FoundTrigger> Triggers, List<ScoredTrigger> Scored, List<OccasionDraft> Drafts, List<DecidedOccasion> Occasions)
{
    public static DecidedArticle Decide(ArticleView article, EngagementDecisions decisions)
    {
        var triggers = TriggerDecision.Find(article, decisions.Trigger, decisions.Naming);
        var scored = ArgumentDecision.Score(article, triggers, decisions.Actor, decisions.Time, decisions.Place);
        var drafts = LinkDecision.Cluster(article, scored, decisions.Link, decisions.Linking);
        return new DecidedArticle(triggers, scored, drafts, OccasionDecision.Decide(drafts, decisions));
    }
}
