using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>
/// What the clauses of an occasion's words do not allow, however likely it is: "wird nicht abgesagt" tells of no cancellation, "trafen sich nicht" of no
/// meeting that was held, "könnte verschoben werden" of no postponement yet, "bestritt, telefoniert zu haben" of no call. What another clause of the
/// report asserts is allowed all the same.
/// </summary>
internal static class StatusTruth
{
    /// <summary>True for each status that is not allowed.</summary>
    public static bool[] Forbidden(OccasionDraft draft)
    {
        var forbidden = new bool[StatusVerbs.Count];
        var asserted = new bool[StatusVerbs.Count];
        foreach (var mention in draft.Mentions)
        {
            if (draft.Article.Material.Clauses.ClauseOf(mention.Word) is not { } clause)
                continue;
            if (IsBesideWhatIsOff(draft.Article, clause, mention.Word) || IsSaidToBePlanned(draft.Article, clause, mention.Word))
            {
                foreach (var status in StatusVerb.Off.Statuses)
                    forbidden[(int)status] = true;
                continue;
            }
            // "sagte seine Teilnahme am Gipfel ab": not the summit is off.
            var attendance = draft.Article.Material.Language.Engagements.Attendance;
            var isOfComing = !ComesAbout(draft.Article, clause, mention.Word)
                && (attendance.IsBelowComing(draft.Article, mention.Word) || clause.IsNegated && attendance.IsWhereOneGoes(draft.Article, mention.Word));
            var told = isOfComing ? StatusVerb.Off : Told(draft.Article, clause, mention.Word);
            if (told.IsEmpty)
                continue;
            var truth = isOfComing ? Truth.Denied : TruthOf(draft.Article, clause, told);
            if (truth == Truth.Open)
                continue;
            if (truth == Truth.Asserted && told.Contrary.Count > 0 && clause.Heads(ArgumentRelation.Subject).Contains(mention.Word) && !Has(draft.Article, mention.Word, told.Unless))
            {
                foreach (var status in told.Contrary)
                    forbidden[(int)status] = true;
            }
            foreach (var status in truth == Truth.Denied ? [.. told.Statuses, .. told.OnlyIfDenied] : told.Statuses)
                (truth == Truth.Asserted ? asserted : forbidden)[(int)status] = true;
        }
        for (var s = 0; s < forbidden.Length; s++)
            forbidden[s] &= !asserted[s];
        return forbidden;
    }

    /// <summary>"verschob wegen des Gipfels seine Reise", "sagte nach dem Treffen die Reise ab": what is called off is the verb's object, not what is told beside it.</summary>
    private static bool IsBesideWhatIsOff(ArticleView article, Clause clause, int word)
    {
        var language = article.Material.Language;
        if (clause.IsCopular || !language.Engagements.StatusVerbs.Of(clause.Lemma).IsOff || HasAttribute(article, word, told => told.IsOff))
            return false;
        var isBeside = clause.Arguments.Any(a => a.Relation == ArgumentRelation.Oblique && a.Preposition.Length > 0 && !language.Words.Is(a.Preposition, WordClass.ReachingToObject) && a.Heads.Contains(word));
        return isBeside && clause.Heads(clause.Voice == ClauseVoice.Active ? ArgumentRelation.Object : ArgumentRelation.Subject).Any(o => o != word);
    }

    /// <summary>"ob die Absage etwas mit den geplanten Gesprächen zu tun hat": beside what a clause is about, an occasion said to be planned is.</summary>
    private static bool IsSaidToBePlanned(ArticleView article, Clause clause, int word) =>
        article.Material.Language.Engagements.StatusVerbs.Of(clause.Lemma).IsEmpty && !clause.IsNegated && article.Words[word].Head is not { Upos: Upos.NOUN }
        && clause.Heads(ArgumentRelation.Oblique).Contains(word) && HasAttribute(article, word, told => told.Statuses.Contains(EngagementStatus.Planned));

    /// <summary>"des abgesagten Gipfels", "den geplanten Gesprächen": a participle before the word tells what its verb does.</summary>
    private static bool HasAttribute(ArticleView article, int word, Func<StatusVerb, bool> tells)
    {
        foreach (var child in article.Words[word].Children)
        {
            if (child.Relation.Universal() != Relation.Amod)
                continue;
            foreach (var reading in article.Material.Language.Lexicon.Readings(child.Form))
            {
                if (tells(article.Material.Language.Engagements.StatusVerbs.Of(reading.Lemma(child.FormString))))
                    return true;
            }
        }
        return false;
    }

    private static bool Has(ArticleView article, int word, IReadOnlyList<string> forms)
    {
        var sentence = article.Words[word].Sentence;
        for (var w = sentence.FirstWord; w < sentence.EndWord; w++)
        {
            if (forms.Contains(article.Words[w].FormString))
                return true;
        }
        return false;
    }

    private enum Truth { Open, Asserted, Denied }

    /// <summary>What the clause would tell of the word if it were asserted: that it comes about, or what its verb does to it.</summary>
    private static StatusVerb Told(ArticleView article, Clause clause, int word)
    {
        var verbs = article.Material.Language.Engagements.StatusVerbs;
        // "ist nicht ausgeschlossen", "ist abgesagt": a participle that the tree has as an adjective tells what its verb does.
        if (clause.IsCopular)
            return clause.Arguments.Any(a => a.Relation is ArgumentRelation.Subject && a.Heads.Contains(word)) ? OfParticiple(article, clause, verbs) : StatusVerb.None;
        if (ComesAbout(article, clause, word))
            return StatusVerb.Done;
        if (clause.Predicate == word || clause.LightNoun == word)
            return verbs.Of(clause.Lemma) is { IsEmpty: false } told ? told : StatusVerb.Done;
        return clause.Arguments.Any(a => a.Relation is ArgumentRelation.Subject or ArgumentRelation.Object && a.Heads.Contains(word)) ? verbs.Of(clause.Lemma) : StatusVerb.None;
    }

    /// <summary>"zu dem Treffen kommt es nicht".</summary>
    private static bool ComesAbout(ArticleView article, Clause clause, int word)
    {
        var classes = article.Material.Language.Words;
        return classes.Is(clause.Lemma, WordClass.ComingAbout) && clause.Subjects.All(s => classes.Is(article.Words[s].FormString, WordClass.Expletive))
            && clause.Arguments.Any(a => a.Relation == ArgumentRelation.Oblique && classes.Is(a.Preposition, WordClass.To) && a.Heads.Contains(word));
    }

    private static StatusVerb OfParticiple(ArticleView article, Clause clause, StatusVerbs verbs)
    {
        foreach (var reading in article.Material.Language.Lexicon.Readings(article.Words[clause.Predicate].Form))
        {
            if (reading is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Part } && verbs.Of(reading.Lemma(article.Words[clause.Predicate].FormString)) is { IsEmpty: false } told)
                return told;
        }
        return StatusVerb.None;
    }

    private static Truth TruthOf(ArticleView article, Clause clause, StatusVerb told)
    {
        var above = clause.Embedding.Kind == EmbeddingKind.Complement ? article.Material.Clauses.Sentences[article.SentenceOf(clause.Predicate)].Governing(clause) : null;
        var isDenied = above is { IsDenying: true, Polarity: Polarity.Affirmative };
        var isNegated = clause.IsNegated || clause.Embedding.Kind == EmbeddingKind.Without;
        if (isDenied || isNegated)
            return isDenied && isNegated ? Truth.Open : Truth.Denied;
        if (above is { IsNegated: true })
            return Truth.Open;
        if (told.IsOff && MayOnlyBe(article, clause))
            return Truth.Denied;
        return clause.IsAsserted ? Truth.Asserted : Truth.Open;
    }

    /// <summary>"könnte verschoben werden", "falls er platzt", "ob er abgesagt wird".</summary>
    private static bool MayOnlyBe(ArticleView article, Clause clause) =>
        clause.Modality == Modality.Possibility
        || clause is { Modality: Modality.Ability or Modality.Permission, Mood: ClauseMood.SubjunctiveTwo }
        || clause.Embedding is { Kind: EmbeddingKind.Condition }
        || (clause.Embedding is { Kind: EmbeddingKind.Question, Marker: >= 0 and var marker } && article.Words[marker].Upos == Upos.SCONJ);
}
