using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>What a sentence says of an occasion beside its own verb: a relative clause, a condition, "doch", "kein", "am Rande".</summary>
internal static class Fates
{
    private static readonly EngagementStatus[] Ahead = [EngagementStatus.Planned, EngagementStatus.Confirmed, EngagementStatus.Proposed, EngagementStatus.Sought];

    /// <summary>The occasion with its status put right; null where it is only said that there was none.</summary>
    public static Occasion? Of(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        if (IsOn(occasion.Status) && occasion.Words.All(w => IsNone(article, w)))
            return null;
        return Status(article, occasion, truths) is { } status && status != occasion.Status ? occasion.Told(status) : occasion;
    }

    private static EngagementStatus? Status(ArticleView article, Occasion occasion, OccasionTruths truths)
    {
        var words = occasion.Words;
        if ((IsOn(occasion.Status) || Ahead.Contains(occasion.Status)) && words.Select(w => RelativeFate(article, w)).FirstOrDefault(f => f is not null) is { } fate)
            return fate;
        if (IsOff(occasion.Status) && words.All(w => IsAfterAll(article, w, truths) || IsScene(article, w, truths)))
            return IsPast(article, words[^1]) ? EngagementStatus.Held : EngagementStatus.Planned;
        if (occasion.Status is EngagementStatus.Planned or EngagementStatus.Confirmed && words.All(w => IsUnderCondition(article, w, truths)))
            return EngagementStatus.Unclear;
        if ((Ahead.Contains(occasion.Status) || occasion.Status == EngagementStatus.Unclear) && words.All(w => IsRefused(article, w)))
            return EngagementStatus.Rejected;
        return occasion.Status == EngagementStatus.Postponed && !words.Any(w => IsPutOff(article, w, truths)) ? Instead(article, words) : null;
    }

    /// <summary>"hätte treffen sollen": that it is put off has to be said; null where no clause of the words tells something else.</summary>
    private static EngagementStatus? Instead(ArticleView article, IReadOnlyList<int> words) =>
        words.Any(w => IsArranged(article, w)) ? EngagementStatus.Planned : words.All(w => IsMissed(article, w)) ? EngagementStatus.Cancelled : null;

    private static bool IsArranged(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Polarity: Polarity.Affirmative, Tense: ClauseTense.Present or ClauseTense.Perfect } clause && clause.Subjects.Contains(word)
        && article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).Statuses.Contains(EngagementStatus.Planned);

    private static bool IsMissed(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { } clause && clause.Predicate == word && (clause.IsNegated || clause is { Mood: ClauseMood.SubjunctiveTwo, Modality: Modality.Obligation });

    /// <summary>"werde sich weder im Mai noch im Juni treffen", "weder A noch B würden reisen": nobody proposes or plans that they do.</summary>
    private static bool IsRefused(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { IsNegated: true, Embedding.Kind: not (EmbeddingKind.Question or EmbeddingKind.Condition) } clause && clause.Predicate == word
        && (clause.Modality is Modality.Volition or Modality.Conditional || clause is { Modality: Modality.None, Tense: ClauseTense.Future or ClauseTense.Present });

    /// <summary>A word of putting off in the sentence, or in the next one.</summary>
    private static bool IsPutOff(ArticleView article, int word, OccasionTruths truths)
    {
        var sentences = article.Words.Tokens.Sentences;
        var last = sentences[Math.Min(article.SentenceOf(word) + 1, sentences.Length - 1)].EndWord;
        return Enumerable.Range(article.Sentence(word).FirstWord, last - article.Sentence(word).FirstWord).Any(w => truths.Begins(article.Words[w].FormString, TruthWord.Later));
    }

    private static bool IsOn(EngagementStatus status) => StatusVerb.Done.Statuses.Contains(status);

    private static bool IsOff(EngagementStatus status) => StatusVerb.Off.Statuses.Contains(status);

    private static bool IsPast(ArticleView article, int word) => article.Material.Clauses.ClauseOf(word) is { Tense: ClauseTense.Past or ClauseTense.Perfect or ClauseTense.Pluperfect };

    /// <summary>"zu keinem Gespräch": the noun's own determiner says that there is none.</summary>
    private static bool IsNone(ArticleView article, int word) =>
        article.Nouns[word] is not null && article.Words[word].Child(Relation.Det) is { Feats.PronType: PronType.Neg } && article.Words[word].Child(Relation.Case) is not null;

    /// <summary>"ein Treffen, das nie stattfand"; what had happened before ("nicht stattgefunden hatte") is not its end.</summary>
    private static EngagementStatus? RelativeFate(ArticleView article, int word)
    {
        foreach (var clause in article.Material.Clauses.Sentences[article.SentenceOf(word)].Clauses)
        {
            if (clause.Embedding is not { Kind: EmbeddingKind.Relative, Governor: >= 0 and var noun } || !IsIn(article, noun, word) || clause.Tense is ClauseTense.Pluperfect
                || clause.Modality != Modality.None || clause.Mood != ClauseMood.Indicative || !clause.Subjects.Any(s => s == clause.Embedding.Marker || s == noun))
                continue;
            var told = article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma);
            if (told == StatusVerb.Done && clause.IsNegated)
                return clause.Tense is ClauseTense.Past or ClauseTense.Perfect ? EngagementStatus.Failed : EngagementStatus.Cancelled;
        }
        return null;
    }

    /// <summary>The noun itself, or one below it that the tree has hung the clause on ("ein Treffen mit X in Y, das …").</summary>
    private static bool IsIn(ArticleView article, int noun, int word)
    {
        Word? at = article.Words[noun];
        while (at is { } inner && inner.Index != word && inner.Relation.Universal() is Relation.Nmod or Relation.Appos or Relation.Flat or Relation.Conj)
            at = inner.Head;
        return at?.Index == word && article.Nouns[word] is not null;
    }

    /// <summary>"findet nun doch statt".</summary>
    private static bool IsAfterAll(ArticleView article, int word, OccasionTruths truths) =>
        article.Material.Clauses.ClauseOf(word) is { Polarity: Polarity.Affirmative, Modality: Modality.None, IsCopular: false } clause
        && (clause.Predicate == word || article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma) == StatusVerb.Done)
        && article.WordsOf(clause).Any(w => w > clause.Finite && truths.Is(article.Words[w].FormString, TruthWord.AfterAll) && article.Words[w].Upos is Upos.ADV or Upos.PART);

    /// <summary>"am Rande des Gipfels": what is denied there is not the summit.</summary>
    private static bool IsScene(ArticleView article, int word, OccasionTruths truths) =>
        article.Words[word].Head is { Upos: Upos.NOUN } scene && truths.Is(scene.Lemma, TruthWord.Scene) && scene.Child(Relation.Case) is not null;

    /// <summary>"Erst wenn …, will er ihn treffen", "falls …, fliegt er": a plan that something else has to come before is not settled.</summary>
    private static bool IsUnderCondition(ArticleView article, int word, OccasionTruths truths)
    {
        var reading = article.Material.Clauses.Sentences[article.SentenceOf(word)];
        return reading.ClauseOf(word) is { } clause && reading.Clauses.Any(c => c.Embedding is { Kind: EmbeddingKind.Condition, Marker: >= 0 and var marker } && reading.Governing(c) == clause
            && (truths.Is(article.Words[marker].FormString.ToLowerInvariant(), TruthWord.If) || marker > 0 && truths.Is(article.Words[marker - 1].FormString.ToLowerInvariant(), TruthWord.OnlyThen)));
    }
}
