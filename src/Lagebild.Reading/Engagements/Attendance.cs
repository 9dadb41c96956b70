using System.Collections.Frozen;
using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Who stays away from an occasion by the report's own words (table <c>attendance.tsv</c>): "fand ohne Präsidentin X statt", "X nahm nicht teil", "X sagte
/// seine Teilnahme ab".
/// </summary>
internal sealed class Attendance(IEnumerable<string[]> rows)
{
    private const int FarthestSetApart = 4;

    private enum Meaning { Comes, Moves, Away, Coming, Without, To, Not }

    private readonly FrozenDictionary<string, Meaning> _words = rows
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Meaning: Enum.Parse<Meaning>(r[0], ignoreCase: true))))
        .ToFrozenDictionary(p => p.Word, p => p.Meaning, StringComparer.Ordinal);

    /// <summary>True where the sentence of one of an occasion's words, or one right behind it, says that somebody stays away.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The occasion's words.</param>
    /// <param name="actor">Somebody.</param>
    public bool IsAway(ArticleView article, IReadOnlyCollection<int> words, ActorCandidate actor)
    {
        var isAway = false;
        var sentences = words.Select(article.SentenceOf).ToHashSet();
        foreach (var place in actor.Places)
        {
            if (!sentences.Contains(place.Sentence) && !sentences.Contains(place.Sentence - 1))
                continue;
            if (StaysAway(article, place, words))
                isAway = true;
            else if (sentences.Contains(place.Sentence) && place.Acts && !isAway && TakesPart(article, place))
                return false;
        }
        return isAway;
    }

    /// <summary>"seine Teilnahme am Gipfel": the noun above a word says that somebody comes to what the word names.</summary>
    public bool IsBelowComing(ArticleView article, int word) =>
        article.Words[word].Head is { } head && Of(head.Lemma) == Meaning.Coming;

    /// <summary>"kommt zum Gipfel", "reist zu dem Treffen": a word of the occasion is where a verb of moving leads.</summary>
    public bool IsWhereOneGoes(ArticleView article, int word) =>
        article.Words[word] is { Head: { } verb } noun && Of(verb.Lemma) == Meaning.Moves && noun.Child(Relation.Case) is { } preposition && Of(preposition.Lemma) == Meaning.To;

    private bool StaysAway(ArticleView article, ActorPlace place, IReadOnlyCollection<int> words)
    {
        if (Of(place.Preposition) == Meaning.Without)
            return !IsNegatedBefore(article, place) && !IsBeforeInfinitive(article, place);
        if (IsSetApart(article, place))
            return true;
        if (ClauseWithSubject(article, place) is not { } clause)
            return false;
        // "fehlte nicht", "sagte seine Teilnahme nicht ab": who does not stay away comes.
        if (Of(clause.Lemma) is { } meaning)
            return meaning == Meaning.Comes || meaning == Meaning.Moves && words.Any(w => clause.Chain.Contains(article.Words[w].Head?.Index ?? -1) && IsWhereOneGoes(article, w)) ? clause.IsNegated : meaning == Meaning.Away && !clause.IsNegated && clause.IsAsserted;
        return article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).IsOff && !clause.IsNegated && clause.IsAsserted
            && clause.Heads(ArgumentRelation.Object).Any(o => Of(article.Words[o].Lemma) == Meaning.Coming);
    }

    /// <summary>"A und B nehmen teil, nicht aber C": C stands behind a negation that sets him apart and negates no clause.</summary>
    private bool IsSetApart(ArticleView article, ActorPlace place)
    {
        for (var w = place.FirstWord - 1; w > 0 && w >= place.FirstWord - FarthestSetApart && article.Words[w].Form is not ","; w--)
        {
            if (Of(article.Words[w].FormString) == Meaning.Not && article.Words[w - 1].Form is ",")
                return !article.Material.Clauses.Sentences[place.Sentence].Clauses.Any(c => c.Negators.Contains(w));
        }
        return false;
    }

    /// <summary>"ohne X zu erwähnen".</summary>
    private static bool IsBeforeInfinitive(ArticleView article, ActorPlace place)
    {
        for (var w = place.EndWord; w < article.Words.Count && article.SentenceOf(w) == place.Sentence && article.Words[w].Form is not ","; w++)
        {
            if (article.Words[w].Feats.VerbForm == VerbForm.Inf && article.Words[w - 1].Upos == Upos.PART)
                return true;
        }
        return false;
    }

    private bool TakesPart(ArticleView article, ActorPlace place) =>
        ClauseWithSubject(article, place) is { IsAsserted: true } clause && Of(clause.Lemma) == Meaning.Comes;

    private static Clause? ClauseWithSubject(ArticleView article, ActorPlace place) =>
        article.Material.Clauses.Sentences[place.Sentence].Clauses.FirstOrDefault(c => c.Subjects.Any(s => s >= place.FirstWord && s < place.EndWord));

    /// <summary>"nicht ohne X".</summary>
    private bool IsNegatedBefore(ArticleView article, ActorPlace place)
    {
        for (var w = place.FirstWord - 1; w > 0 && w >= place.FirstWord - 6; w--)
        {
            if (Of(article.Words[w].FormString.ToLowerInvariant()) == Meaning.Without)
                return article.Words[w - 1].Feats.IsNegative || article.Words[w - 1].Upos == Upos.PART;
        }
        return false;
    }

    private Meaning? Of(string word) => _words.TryGetValue(word, out var meaning) ? meaning : null;
}
