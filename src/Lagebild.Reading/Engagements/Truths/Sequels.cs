using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Truths;

/// <summary>
/// What the clause behind an occasion tells of it without naming it: "…, doch daraus wird nichts", "Dazu kam es nicht", "Sie wurden abgesagt", "Er nahm die
/// Einladung nicht an".
/// </summary>
internal sealed class Sequels(ArticleView article, OccasionTruths truths)
{
    private readonly EngagementTables _tables = article.Material.Language.Engagements;

    public Occasion Of(Occasion occasion)
    {
        foreach (var word in occasion.Words.Reverse())
        {
            foreach (var clause in Behind(word))
            {
                if (Fate(occasion, word, clause) is { } status)
                    return status == occasion.Status ? occasion : Told(occasion, status, clause.Predicate);
                if (Enumerable.Range(clause.Chain[0], clause.Chain[^1] - clause.Chain[0] + 1).Any(w => IsAnother(occasion, w)))
                    break;
            }
        }
        return occasion;
    }

    /// <summary>The occasion with the word that tells its fate among its words, so that its sentence proves it.</summary>
    private static Occasion Told(Occasion occasion, EngagementStatus status, int word)
    {
        if (occasion.Words.Contains(word))
            return occasion.Told(status);
        List<int> words = [.. occasion.Words, word];
        words.Sort();
        return occasion with { Words = words, Statuses = [.. words.Select(_ => status)], Status = status, Deciding = word };
    }

    /// <summary>The clauses behind the one of a word, in its sentence and the next, as long as none tells of another occasion.</summary>
    private IEnumerable<Clause> Behind(int word)
    {
        var sentence = article.SentenceOf(word);
        var own = article.Material.Clauses.ClauseOf(word);
        foreach (var clause in article.Material.Clauses.Sentences[sentence].Clauses)
        {
            if (clause != own && clause.Predicate > word && clause.Finite >= 0)
                yield return clause;
        }
        if (article.IsHeadline(word) || sentence + 1 >= article.Material.Clauses.Sentences.Length)
            yield break;
        foreach (var clause in article.Material.Clauses.Sentences[sentence + 1].Clauses)
        {
            if (clause.Finite >= 0)
                yield return clause;
        }
    }

    private bool IsAnother(Occasion occasion, int word) => !occasion.Words.Contains(word) && (article.Nouns[word] is not null || article.Verbs[word] is not null);

    private EngagementStatus? Fate(Occasion occasion, int word, Clause clause)
    {
        if (clause.Mood == ClauseMood.SubjunctiveTwo || clause.Modality is not (Modality.None or Modality.Reported)
            || clause.Embedding.Kind is EmbeddingKind.Condition or EmbeddingKind.Question or EmbeddingKind.Purpose)
            return null;
        return OfPhrase(occasion, clause) ?? OfPronoun(word, clause) ?? OfOffer(occasion, clause);
    }

    /// <summary>"Daraus wird nichts", "dazu kommt es nicht", "das ist vom Tisch".</summary>
    private EngagementStatus? OfPhrase(Occasion occasion, Clause clause)
    {
        if (_tables.SetPhrases.PointingBack(article, clause) is not { } phrase)
            return null;
        var truth = StatusTruth.TruthOf(article, phrase.Affirmed(article, clause), phrase.Says);
        if (phrase.Says == StatusVerb.Done)
            return truth == Truth.Denied ? Off(occasion, clause, clause.Tense is ClauseTense.Past or ClauseTense.Perfect ? EngagementStatus.Failed : EngagementStatus.Cancelled) : null;
        if (truth != Truth.Asserted)
            return null;
        return phrase.Says.IsOff ? Off(occasion, clause, phrase.Says.Statuses[0]) : phrase.Says.Statuses[0];
    }

    /// <summary>How it is off: as has been told already, for now only ("daraus wird vorerst nichts"), or so.</summary>
    private EngagementStatus Off(Occasion occasion, Clause clause, EngagementStatus status)
    {
        if (article.SentenceWords(clause.Predicate).Any(w => truths.Is(article.Words[w].FormString, TruthWord.ForNow)))
            return EngagementStatus.Postponed;
        return occasion.Status is EngagementStatus.Cancelled or EngagementStatus.Failed or EngagementStatus.Rejected ? occasion.Status : status;
    }

    /// <summary>"Gespräche waren geplant. Sie wurden abgesagt": the subject of the sentence before, taken up as the subject of a passive.</summary>
    private EngagementStatus? OfPronoun(int word, Clause clause)
    {
        if (clause.Voice == ClauseVoice.Active || clause.Tense == ClauseTense.Pluperfect || clause.IsNegated || !_tables.StatusVerbs.Of(clause.Lemma).IsOff || clause.Subjects.ToList() is not [var subject])
            return null;
        if (article.Nouns[word] is null || article.Words[subject] is not { Upos: Upos.PRON } pronoun || article.Material.Clauses.ClauseOf(word) is not { } before || !before.Subjects.Contains(word))
            return null;
        // The verb knows the number of "sie" better than the tagger.
        return (clause.Finite >= 0 ? article.Words[clause.Finite] : pronoun).Feats.Number == article.Words[word].Feats.Number
            ? truths.Begins(clause.Lemma, TruthWord.Later) ? EngagementStatus.Postponed : EngagementStatus.Cancelled : null;
    }

    /// <summary>"Dieser nahm die Einladung nicht an", "er schlug das Angebot aus": whether one of two accepts what has been proposed to him.</summary>
    private EngagementStatus? OfOffer(Occasion occasion, Clause clause)
    {
        if (occasion.Status != EngagementStatus.Proposed || occasion.Participants.Count > 2 || !clause.Subjects.Any(s => IsOneOf(occasion, s))
            || !clause.Heads(ArgumentRelation.Object).Concat(clause.Heads(ArgumentRelation.Dative)).Any(o => truths.Is(article.Words[o].Lemma, TruthWord.Offer)))
            return null;
        if (truths.Is(clause.Lemma, TruthWord.Accepts))
            return clause.IsNegated ? EngagementStatus.Rejected : EngagementStatus.Confirmed;
        return _tables.StatusVerbs.Of(clause.Lemma) == StatusVerb.Refused && !clause.IsNegated ? EngagementStatus.Rejected : null;
    }

    private bool IsOneOf(Occasion occasion, int word) =>
        article.Words[word].Upos is Upos.PRON or Upos.DET || occasion.Participants.Any(p => article.ActorOf(p) is { } actor && actor.Places.Any(x => x.FirstWord <= word && word < x.EndWord));
}
