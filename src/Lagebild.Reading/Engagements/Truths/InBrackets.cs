using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"Ministerin X (SPD) traf Y": what only stands in brackets behind a name says of whom that is, and takes no part.</summary>
internal static class InBrackets
{
    public static Occasion Without(ArticleView article, Occasion occasion) => OccasionTruths.Without(article, occasion, (_, actor) =>
    {
        var places = actor.Places.Where(p => occasion.Words.Any(w => article.SentenceOf(w) == p.Sentence)).ToList();
        return places.Count > 0 && places.TrueForAll(p => IsBracketed(article, p));
    });

    private static bool IsBracketed(ArticleView article, ActorPlace place) =>
        place.FirstWord > 1 && place.EndWord < article.Words.Count && article.Words[place.FirstWord - 1].Form is "(" && article.Words[place.EndWord].Form is ")" && article.Names[place.FirstWord - 2] is not null;
}
