using System.Collections.Frozen;
using System.Collections.Immutable;
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

    /// <summary>So many sentences behind an occasion it is still the one that somebody is said to stay away from.</summary>
    private const int Reach = 4;

    private enum Meaning { Comes, Moves, Arrives, Away, Invites, Stays, Apart, Coming, Without, To, Not, Contrast, Public }

    private readonly FrozenDictionary<string, Meaning> _words = rows
        .SelectMany(r => r[1].Split(' ').Select(w => (Word: w, Meaning: Enum.Parse<Meaning>(r[0], ignoreCase: true))))
        .ToFrozenDictionary(p => p.Word, p => p.Meaning, StringComparer.Ordinal);

    private readonly ImmutableArray<string> _public = [.. rows.Where(r => Enum.Parse<Meaning>(r[0], ignoreCase: true) == Meaning.Public).SelectMany(r => r[1].Split(' '))];

    /// <summary>True where the sentence of one of an occasion's words, or one behind it before another occasion, says that somebody stays away.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The occasion's words.</param>
    /// <param name="actor">Somebody.</param>
    public bool IsAway(ArticleView article, IReadOnlyCollection<int> words, ActorCandidate actor)
    {
        var isAway = false;
        var sentences = words.Select(article.SentenceOf).ToHashSet();
        foreach (var place in actor.Places)
        {
            if (!sentences.Contains(place.Sentence) && !sentences.Contains(place.Sentence - 1) && !IsStillMeant(article, words, sentences, place.Sentence))
                continue;
            if (StaysAway(article, place, words))
                isAway = true;
            else if (sentences.Contains(place.Sentence) && place.Acts && !isAway && TakesPart(article, place))
                return false;
        }
        return isAway;
    }

    /// <summary>True where the report tells of somebody, as one who acts, only that he stays away.</summary>
    public bool IsOnlyAway(ArticleView article, ActorCandidate actor)
    {
        var acting = actor.Places.Where(p => p.Acts).ToList();
        return acting.Count > 0 && acting.TrueForAll(p => StaysAway(article, p, []));
    }

    /// <summary>"An der Kundgebung nahm X teil": the report tells of somebody, as one who acts, only that he came to something that is no talk.</summary>
    /// <param name="article">The article.</param>
    /// <param name="words">The words of an occasion, none of which is what he came to.</param>
    /// <param name="actor">Somebody.</param>
    public bool IsOnlyAtPublicEvent(ArticleView article, IReadOnlyCollection<int> words, ActorCandidate actor)
    {
        var acting = actor.Places.Where(p => p.Acts).ToList();
        return acting.Count > 0 && acting.TrueForAll(p => ClauseWithSubject(article, p) is { } clause && Of(clause.Lemma) == Meaning.Comes
            && clause.Heads(ArgumentRelation.Oblique).Any(o => !words.Contains(o) && IsPublicEvent(article.Words[o].Lemma)));
    }

    private bool IsPublicEvent(string lemma) => _public.Any(e => lemma.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Nicht angereist war X": the word is a verb of coming, and nobody came.</summary>
    public bool IsNotComing(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { IsNegated: true } clause && clause.Predicate == word && Of(clause.Lemma) == Meaning.Comes;

    /// <summary>No other occasion is told of between an occasion and a sentence behind it; what takes one up again ("die Runde") is none.</summary>
    private static bool IsStillMeant(ArticleView article, IReadOnlyCollection<int> words, HashSet<int> sentences, int sentence)
    {
        var last = sentences.Where(s => s < sentence).DefaultIfEmpty(-1).Max();
        if (last < 0 || sentence - last > Reach)
            return false;
        var (first, end) = (article.Words.Tokens.Sentences[last].EndWord, article.Words.Tokens.Sentences[sentence].EndWord);
        return !Enumerable.Range(first, end - first).Any(w => !words.Contains(w) && IsAnother(article, w));
    }

    private static bool IsAnother(ArticleView article, int word) =>
        article.Verbs[word] is not null
        || article.Nouns[word] is not null && !(article.Words[word].Child(Relation.Det) is { Feats.Definite: Definite.Def } && article.Words[word].Child(Relation.Nmod) is null);

    /// <summary>"seine Teilnahme am Gipfel": the noun above a word says that somebody comes to what the word names.</summary>
    public bool IsBelowComing(ArticleView article, int word) =>
        article.Words[word].Head is { } head && Of(head.Lemma) == Meaning.Coming;

    /// <summary>"kommt zum Gipfel", "reist zu dem Treffen": a word of the occasion is where a verb of moving leads.</summary>
    public bool IsWhereOneGoes(ArticleView article, int word) =>
        article.Words[word] is { Head: { } verb } noun && Of(verb.Lemma) is Meaning.Moves or Meaning.Arrives && noun.Child(Relation.Case) is { } preposition && Of(preposition.Lemma) == Meaning.To;

    private bool StaysAway(ArticleView article, ActorPlace place, IReadOnlyCollection<int> words)
    {
        if (Of(place.Preposition) == Meaning.Without)
            return !IsNegatedBefore(article, place) && !IsBeforeInfinitive(article, place);
        if (IsSetApart(article, place) || IsNotInvited(article, place))
            return true;
        if (ClauseWithSubject(article, place) is not { } clause)
            return false;
        if (IsApart(article, clause))
            return !clause.IsNegated && clause.IsAsserted;
        // "fehlte nicht", "sagte seine Teilnahme nicht ab": who does not stay away comes.
        switch (Of(clause.Lemma))
        {
            case Meaning.Comes:
                return clause.IsNegated;
            case Meaning.Arrives when !clause.Heads(ArgumentRelation.Oblique).Any(o => IsGoal(article, o)):
                return clause.IsNegated;
            case Meaning.Moves or Meaning.Arrives:
                return clause.IsNegated && words.Any(w => clause.Chain.Contains(article.Words[w].Head?.Index ?? -1) && IsWhereOneGoes(article, w));
            case Meaning.Away:
                return !clause.IsNegated && clause.IsAsserted;
        }
        return article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).IsOff && !clause.IsNegated && clause.IsAsserted
            && clause.Heads(ArgumentRelation.Object).Any(o => Of(article.Words[o].Lemma) == Meaning.Coming);
    }

    /// <summary>"blieb der Runde fern": the prefix that the tree has as an adverb.</summary>
    private bool IsApart(ArticleView article, Clause clause) =>
        clause.Chain.Any(c => Of(article.Words[c].Lemma) == Meaning.Stays)
        && Enumerable.Range(clause.Chain[^1], article.Sentence(clause.Chain[^1]).EndWord - clause.Chain[^1]).Any(w => Of(article.Words[w].FormString) == Meaning.Apart);

    /// <summary>"nach Riga", "zum Essen": where somebody comes, and not when.</summary>
    private static bool IsGoal(ArticleView article, int word) => article.TimeAt[word] < 0;

    /// <summary>"hat X nicht eingeladen", "X ist nicht geladen".</summary>
    private bool IsNotInvited(ArticleView article, ActorPlace place) => article.Material.Clauses.Sentences[place.Sentence].Clauses.Any(c =>
        Of(c.Lemma) == Meaning.Invites && c.IsNegated
        && c.Heads(c.Voice == ClauseVoice.Active ? ArgumentRelation.Object : ArgumentRelation.Subject).Any(w => w >= place.FirstWord && w < place.EndWord));

    /// <summary>"A und B nehmen teil, nicht aber C": C stands behind a negation that sets him apart and negates no clause.</summary>
    private bool IsSetApart(ArticleView article, ActorPlace place)
    {
        for (var w = place.FirstWord - 1; w >= 0 && w >= place.FirstWord - FarthestSetApart && article.Words[w].Form is not ","; w--)
        {
            if (Of(article.Words[w].FormString.ToLowerInvariant()) == Meaning.Not && (w > 0 && article.Words[w - 1].Form is "," || IsContrast(article, place, w)))
                return !article.Material.Clauses.Sentences[place.Sentence].Clauses.Any(c => c.Negators.Contains(w));
        }
        return false;
    }

    /// <summary>"nicht X, sondern Y": only a title stands between, and the other one follows.</summary>
    private bool IsContrast(ArticleView article, ActorPlace place, int negator)
    {
        for (var w = negator + 1; w < place.FirstWord; w++)
        {
            if (article.Words[w].Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.ADP))
                return false;
        }
        return Enumerable.Range(place.EndWord, article.Words.Tokens.Sentences[place.Sentence].EndWord - place.EndWord).Any(w => Of(article.Words[w].FormString) == Meaning.Contrast);
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
