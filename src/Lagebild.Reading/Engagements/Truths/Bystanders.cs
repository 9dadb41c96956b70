using Lagebild.Language.Parsing;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// Who stands beside an occasion of others and has no part in it: somebody named only among those between whom another one is ("Geplant ist zudem ein
/// Gespräch zwischen A und C") or at something that is no talk ("An der Kundgebung nahm C teil"), and a spokesman who speaks of it or is named elsewhere.
/// </summary>
internal static class Bystanders
{
    /// <summary>So many take part in an occasion that is told whole by itself.</summary>
    private const int Whole = 2;

    public static Occasion Without(ArticleView article, Occasion occasion, OccasionTruths truths) =>
        occasion.Participants.Count(p => p.Role != ParticipantRole.Excluded) <= Whole ? occasion : OccasionTruths.Without(article, occasion, (p, actor) =>
            p.Role != ParticipantRole.Excluded && (IsOnlyBetweenOthers(article, occasion, actor, truths) || IsSpokesmanOf(article, occasion, actor)
                || article.Material.Language.Engagements.Attendance.IsOnlyAtPublicEvent(article, occasion.Words, actor)));

    private static bool IsOnlyBetweenOthers(ArticleView article, Occasion occasion, ActorCandidate actor, OccasionTruths truths) =>
        actor.Places.All(p => BetweenParties.NounOver(article, p.Top, truths) is { } noun && article.Nouns[noun.Index] is not null && !occasion.Words.Contains(noun.Index));

    /// <summary>"Regierungssprecher C wollte das nicht kommentieren", "Kremlsprecher C sagte, der Gipfel werde vorbereitet".</summary>
    private static bool IsSpokesmanOf(ArticleView article, Occasion occasion, ActorCandidate actor) =>
        actor.Places.Any(p => IsSpokesman(article, p.Mention)) && actor.Places.Where(p => IsBeside(article, occasion, p)).All(p => Speaks(article, p));

    private static bool IsBeside(ArticleView article, Occasion occasion, ActorPlace place) => occasion.Words.Any(w => article.SentenceOf(w) == place.Sentence);

    private static bool Speaks(ArticleView article, ActorPlace place) => article.Material.Clauses.Sentences[place.Sentence].Clauses.Any(c =>
        OnlySpeakers.IsSaying(article, c) && c.Subjects.Any(s => place.FirstWord <= s && s < place.EndWord));

    private static bool IsSpokesman(ArticleView article, Mention mention) =>
        mention.Roles.Exists(r => r.Noun is { } noun && article.Material.Language.Words.Is(noun.Lemma, WordClass.Spokesman));
}
