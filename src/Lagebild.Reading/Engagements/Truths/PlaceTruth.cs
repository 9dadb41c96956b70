using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Places;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>The place where an occasion is said not to be ("so ein Sprecher, nicht in Wien"), and the country that it is only about, are not its place.</summary>
internal static class PlaceTruth
{
    public static Occasion Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        if (occasion.Place is not { } told || article.Places.FirstOrDefault(p => p.Place == told) is not { } place)
            return occasion;
        var isOut = !IsOff(occasion.Status) && IsDenied(article, place) || IsOnlyTopic(article, place, occasion, truths);
        return isOut ? occasion with { Place = null } : occasion;
    }

    /// <summary>What was called off or did not come about, the negation of its clause says, and the place is where it was to be.</summary>
    private static bool IsOff(EngagementStatus status) => status == EngagementStatus.Unclear || StatusVerb.Off.Statuses.Contains(status);

    private static bool IsDenied(ArticleView article, PlaceCandidate place)
    {
        var before = place.FirstWord - 1;
        while (before >= 0 && article.Words[before].Upos is Upos.ADP or Upos.DET)
            before--;
        return before >= 0 && article.Words[before] is { Upos: Upos.PART, Feats.IsNegative: true } && article.SentenceOf(before) == article.SentenceOf(place.FirstWord);
    }

    /// <summary>"über die Stationierung von Soldaten in Deutschland": a country that hangs on a noun of what the occasion is about.</summary>
    private static bool IsOnlyTopic(ArticleView article, PlaceCandidate place, Occasion occasion, OccasionTruths truths)
    {
        if (place.Kind is not (PlaceKind.State or PlaceKind.Region))
            return false;
        var at = article.Words[place.FirstWord].Head;
        while (at is { } noun && article.Words[noun.Index].Upos is Upos.NOUN or Upos.PROPN && !occasion.Words.Contains(noun.Index) && article.Nouns[noun.Index] is null)
        {
            if (noun.Child(Relation.Case) is { } preposition && truths.Is(preposition.FormString.ToLowerInvariant(), TruthWord.About))
                return TalkedAbout.IsTopicOf(article, noun, occasion);
            at = noun.Head;
        }
        return false;
    }
}
