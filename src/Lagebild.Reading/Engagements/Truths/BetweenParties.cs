using Lagebild.Language.Parsing;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>"ein Gespräch zwischen A, B und C": the parties that the phrase of an occasion's own noun names, all of whom take part.</summary>
internal static class BetweenParties
{
    /// <summary>The candidates named between whom the occasion of a word is, in text order; none where the word has no such phrase.</summary>
    public static IEnumerable<ActorCandidate> Of(ArticleView article, int word, OccasionTruths truths) => article.Words[word].Children
        .Where(c => IsBetween(c, truths))
        .SelectMany(Joined)
        .Select(w => article.Actors.FirstOrDefault(a => a.Places.Any(p => p.Acts && p.Top == w)))
        .OfType<ActorCandidate>();

    /// <summary>The noun between whose parties a word stands, or null.</summary>
    public static Word? NounOver(ArticleView article, Word party, OccasionTruths truths)
    {
        var first = party;
        while (first.Relation.Universal() == Relation.Conj && first.Head is { } before)
            first = before;
        return IsBetween(first, truths) && first.Head is { } noun && article.SentenceOf(noun.Index) == article.SentenceOf(party.Index) ? noun : null;
    }

    private static bool IsBetween(Word word, OccasionTruths truths) =>
        word.Relation.Universal() == Relation.Nmod && word.Child(Relation.Case) is { } preposition && truths.Is(preposition.FormString.ToLowerInvariant(), TruthWord.Between);

    private static IEnumerable<Word> Joined(Word first) =>
        first.Children.Where(c => c.Relation.Universal() == Relation.Conj).SelectMany(Joined).Prepend(first);
}
