using System.Collections.Frozen;
using Lagebild.Language.Clauses;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements;

/// <summary>
/// Who stays away from an occasion by the report's own words (table <c>attendance.tsv</c>): "fand ohne Präsidentin X statt", "X nahm nicht teil", "X sagte
/// seine Teilnahme ab".
/// </summary>
internal sealed class Attendance(IEnumerable<string[]> rows)
{
    private enum Meaning { Comes, Away, Coming, Without }

    private readonly FrozenDictionary<string, Meaning> _words = rows
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Meaning: Enum.Parse<Meaning>(r[0], ignoreCase: true))))
        .ToFrozenDictionary(p => p.Word, p => p.Meaning, StringComparer.Ordinal);

    /// <summary>True where the sentence of one of an occasion's words, or one right behind it, says that somebody stays away.</summary>
    /// <param name="article">The article.</param>
    /// <param name="sentences">The sentences of the occasion's words.</param>
    /// <param name="actor">Somebody.</param>
    public bool IsAway(ArticleView article, HashSet<int> sentences, ActorCandidate actor)
    {
        var isAway = false;
        foreach (var place in actor.Places)
        {
            if (!sentences.Contains(place.Sentence) && !sentences.Contains(place.Sentence - 1))
                continue;
            if (StaysAway(article, place))
                isAway = true;
            else if (sentences.Contains(place.Sentence) && place.Acts && !isAway && TakesPart(article, place))
                return false;
        }
        return isAway;
    }

    /// <summary>"seine Teilnahme am Gipfel": the noun above a word says that somebody comes to what the word names.</summary>
    public bool IsBelowComing(ArticleView article, int word) =>
        article.Words[word].Head is { } head && Of(head.Lemma) == Meaning.Coming;

    private bool StaysAway(ArticleView article, ActorPlace place)
    {
        if (Of(place.Preposition) == Meaning.Without)
            return !IsNegatedBefore(article, place);
        if (ClauseWithSubject(article, place) is not { } clause)
            return false;
        // "fehlte nicht", "sagte seine Teilnahme nicht ab": who does not stay away comes.
        if (Of(clause.Lemma) is { } meaning)
            return meaning == Meaning.Comes ? clause.IsNegated : meaning == Meaning.Away && !clause.IsNegated && clause.IsAsserted;
        return article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).IsOff && !clause.IsNegated && clause.IsAsserted
            && clause.Heads(ArgumentRelation.Object).Any(o => Of(article.Words[o].Lemma) == Meaning.Coming);
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
