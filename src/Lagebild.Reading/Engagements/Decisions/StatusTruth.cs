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
            if (draft.Mentions.Count > 1 && IsSlot(draft.Article, mention.Word))
                continue;
            if (LacksOnlySlot(draft.Article, clause, mention.Word) || IsBesideWhatIsOff(draft.Article, clause, mention.Word) || IsSaidToBePlanned(draft.Article, clause, mention.Word) || IsWhatFollows(draft.Article, mention.Word))
            {
                foreach (var status in StatusVerb.Off.Statuses)
                    forbidden[(int)status] = true;
                continue;
            }
            // "sagte seine Teilnahme am Gipfel ab": not the summit is off.
            var attendance = draft.Article.Material.Language.Engagements.Attendance;
            var phrase = draft.Article.Material.Language.Engagements.SetPhrases.Of(draft.Article, clause, mention.Word);
            var isOfComing = phrase is null
                && (attendance.IsBelowComing(draft.Article, mention.Word) || clause.IsNegated && attendance.IsWhereOneGoes(draft.Article, mention.Word));
            var told = isOfComing ? StatusVerb.Off : phrase?.Says ?? Told(draft.Article, clause, mention.Word);
            if (told.IsEmpty)
                continue;
            var truth = isOfComing ? Truth.Denied : TruthOf(draft.Article, phrase?.Affirmed(draft.Article, clause) ?? clause, told);
            if (truth == Truth.Open)
                continue;
            if (truth == Truth.Asserted)
            {
                foreach (var status in told.Contrary)
                    forbidden[(int)status] = true;
            }
            foreach (var status in truth == Truth.Denied ? [.. told.Statuses, .. told.OnlyIfDenied] : told.Statuses)
                (truth == Truth.Asserted ? asserted : forbidden)[(int)status] = true;
        }
        for (var s = 0; s < forbidden.Length; s++)
            forbidden[s] &= !asserted[s];
        if (draft.Mentions.All(m => IsToldAhead(draft.Article, m.Word)))
            forbidden[(int)EngagementStatus.Held] = forbidden[(int)EngagementStatus.Ongoing] = true;
        return forbidden;
    }

    /// <summary>"wird dort eine Rede halten": what the future tense tells has not been yet.</summary>
    private static bool IsToldAhead(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Tense: ClauseTense.Future } clause && !Told(article, clause, word).IsEmpty;

    /// <summary>"sagte nach der Sitzung", "…, so X nach dem Treffen": behind what was called off nothing is told, unless a participle says so ("nach dem geplatzten Treffen").</summary>
    private static bool IsWhatFollows(ArticleView article, int word) =>
        article.Words[word] is { Head: { Upos: not Upos.NOUN } } noun && noun.Child(Relation.Case) is { } preposition && article.Material.Language.Words.Is(preposition.Form, WordClass.AfterOccasion)
        && !HasAttribute(article, word, told => told.IsOff);

    /// <summary>"Für das Treffen gibt es noch keinen Termin": what is missing is a slot of the occasion.</summary>
    private static bool LacksOnlySlot(ArticleView article, Clause clause, int word) =>
        clause.IsNegated && clause.Heads(ArgumentRelation.Subject).Concat(clause.Heads(ArgumentRelation.Object)).Any(s => s != word && IsSlot(article, s));

    /// <summary>"Termin", "Ort".</summary>
    private static bool IsSlot(ArticleView article, int word) =>
        article.Words[word].Upos == Upos.NOUN && article.Material.Language.Matters.Slots.Of(article.Words, word, word + 1).Any(s => s is SlotName.Time or SlotName.Place);

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

    /// <summary>What the clause would tell of the word if it were asserted: that it comes about, or what its verb does to it.</summary>
    private static StatusVerb Told(ArticleView article, Clause clause, int word)
    {
        var verbs = article.Material.Language.Engagements.StatusVerbs;
        var isSubject = clause.Heads(ArgumentRelation.Subject).Contains(word);
        // "ist nicht ausgeschlossen", "ist abgesagt": a participle that the tree has as an adjective tells what its verb does.
        if (clause.IsCopular)
            return isSubject ? OfSubject(article, word, OfParticiple(article, clause, verbs)) : StatusVerb.None;
        var told = verbs.Of(clause.Lemma);
        if (isSubject && clause.Predicate != word)
            return OfSubject(article, word, told);
        var isDone = clause.Predicate == word || clause.LightNoun == word;
        if (isDone && told.IsEmpty)
            return StatusVerb.Done;
        return isDone || clause.Heads(ArgumentRelation.Object).Contains(word) ? told with { Contrary = [] } : StatusVerb.None;
    }

    /// <summary>What only its subject can be told not to be, it is told where the verb is not meant in another way.</summary>
    private static StatusVerb OfSubject(ArticleView article, int word, StatusVerb told) => told.Contrary.Count > 0 && Has(article, word, told.Unless) ? told with { Contrary = [] } : told;

    private static StatusVerb OfParticiple(ArticleView article, Clause clause, StatusVerbs verbs)
    {
        foreach (var reading in article.Material.Language.Lexicon.Readings(article.Words[clause.Predicate].Form))
        {
            if (reading is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Part } && verbs.Of(reading.Lemma(article.Words[clause.Predicate].FormString)) is { IsEmpty: false } told)
                return told;
        }
        return StatusVerb.None;
    }

    public static Truth TruthOf(ArticleView article, Clause clause, StatusVerb told)
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

/// <summary>What a clause makes of what its verb would tell.</summary>
internal enum Truth { Open, Asserted, Denied }
