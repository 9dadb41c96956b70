using Lagebild.Language.Clauses;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Quotations;
using Lagebild.Reading.Statements.Speakers;
using Clause = Lagebild.Reading.Statements.Clauses.Clause;
using ClauseKind = Lagebild.Reading.Statements.Clauses.ClauseKind;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// Content inside the cue's own clause: what somebody calls a thing ("nannte es „falsch“", "bezeichnete … als"), speaks of, warns of,
/// demands, rejects. Quoted words alone are direct speech, all else is reported.
/// </summary>
internal static class InsideRule
{
    public static bool Apply(PassageText at, CueMatch match, List<StatementDraft> drafts)
    {
        var clause = at.Clauses[match.Clause];
        if (clause.Kind == ClauseKind.Subordinate && at.FirstOpener(clause) is not null)
            return false;
        if (match.IsPassive && !match.Cues.Any(c => c.Has(Takes.Als) || IsAccusing(c)) && SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, true, at.Span) < 0)
            return false;
        if (Pronoun(at, match, clause) is { IsEmpty: false } pronoun && match.Cues[0].Has(Takes.Second | Takes.Object) && !match.IsPassive)
        {
            drafts.Add(Draft(at, match, match.Cues[0], pronoun));
            return true;
        }
        if (Fronted(at, match, clause) is { } fronted)
        {
            drafts.Add(Draft(at, match, fronted, new WordSpan(clause.First, clause.First + 1)));
            return true;
        }
        foreach (var cue in match.Cues)
        {
            var content = Content(at, match, cue, clause);
            if (content.IsEmpty || IsNoContent(at, content) || IsTime(at, content) || IsGreeting(at, cue, content) || RelativeObject.Speaker(at.Text, clause) is >= 0 and var speaker && content.Contains(speaker))
                continue;
            var draft = Draft(at, match, cue, content);
            // "Zwölf Todesopfer forderte der Sturm".
            if (draft.SpeakerHead >= 0 && at.Text.Language.Statements.NotContent.Contains(at.Text[draft.SpeakerHead].FormString))
                return false;
            drafts.Add(draft);
            return true;
        }
        return false;
    }

    /// <summary>"Ott wird Untreue vorgeworfen": what somebody is accused of tells something even where nobody is named who does.</summary>
    private static bool IsAccusing(Cue cue) => cue.Force == Force.Accuses && cue.Has(Takes.Object);

    /// <summary>"begrüßte den Botschafter am Bahnhof" tells of a welcome; "begrüßte den Beschluss" of what somebody said.</summary>
    private static bool IsGreeting(PassageText at, Cue cue, WordSpan content)
    {
        if (!at.Text.Language.Words.Is(cue.Lemma, WordClass.Greeting))
            return false;
        var head = NounPhraseSpan.HeadOf(at.Text, content);
        return at.Text.Analysis.NameAt(head) is { Type: NameType.PER } || at.Text.Language.Actors.Roles.Match(at.Text[head].FormString) is not null;
    }

    /// <summary>"wandte sich gegen Mittag an die Presse": when it was, and not what was said.</summary>
    private static bool IsTime(PassageText at, WordSpan content)
    {
        var last = at.Text[content.End - 1].Range;
        return content.Count > 1 && Prepositions.IsPreposition(at.Text, at.Text[content.First]) && at.Text.Analysis.Times.Any(t => t.Range.Contains(at.Text[content.First + 1].Range) && t.Range.Contains(last));
    }

    private static bool IsNoContent(PassageText at, WordSpan content)
    {
        for (var i = content.First; i < Math.Min(content.End, content.First + 4); i++)
        {
            if (at.Text.Language.Statements.NotContent.Contains(at.Text[i].FormString))
                return true;
        }
        return false;
    }

    private static WordSpan Content(PassageText at, CueMatch match, Cue cue, Clause clause)
    {
        if (cue.Has(Takes.Als) && FirstAs(at, clause) is >= 0 and var als && als > match.Verb - 12 && (als != clause.First || IsJudgingOnly(match, cue, clause)))
            return Quoted(at, clause, als + 1) is { IsEmpty: false } named ? named : Predicate(at, match, clause, als);
        if (cue.Has(Takes.Predicate) && Quoted(at, clause, match.Words[0] + 1) is { IsEmpty: false } called && !IsTitle(at, called.First))
            return called;
        foreach (var preposition in cue.Prepositions)
        {
            if (Prepositional(at, match, clause, preposition) is { IsEmpty: false } phrase)
                return cue.Has(Takes.Judged) ? WithObject(at, match, clause, phrase) : phrase;
        }
        if (cue.Has(Takes.Adjective) && !(match.Clause + 1 < at.Clauses.Count && at.Clauses[match.Clause + 1].Boundary == ":") && Adjective(at, match, clause) is { IsEmpty: false } adjective)
            return adjective;
        if (cue.Has(Takes.Dative) && Argument(at, match, clause, ArgumentRelation.Dative) is { IsEmpty: false } dative)
            return dative;
        if (cue.Has(Takes.Noun))
            return With(at, match, cue, clause);
        if (cue.Has(Takes.Predicate))
            return OpeningQuotation(at, clause) is { IsEmpty: false } opening ? opening : Called(at, match, clause);
        if (cue.Has(Takes.Object))
            return Object(at, match, clause);
        if (cue.Has(Takes.Quote) && Quoted(at, clause, clause.First) is { IsEmpty: false } quoted && !IsTitle(at, quoted.First) && at.Text[quoted.End - 1].Form is not "." && !match.IsPassive && IsMainPart(at, quoted, clause))
            return quoted;
        return WordSpan.None;
    }

    /// <summary>"Als falsch bezeichnete X den Plan": with a verb that can do nothing else, what opens the sentence is the judgement.</summary>
    private static bool IsJudgingOnly(CueMatch match, Cue cue, Clause clause) => !match.IsPassive && !cue.Has(Takes.Object) && clause.Kind == ClauseKind.Main && clause.Verb > clause.First + 1;

    /// <summary>
    /// "nannte das Gespräch nützlich": the thing and what it is called; "die Idee nannte X absurd": what it is called. Where nothing is called anything
    /// ("nannte einen Termin"), there is none.
    /// </summary>
    private static WordSpan Called(PassageText at, CueMatch match, Clause clause)
    {
        if (match.IsPassive || Object(at, match, clause) is not { IsEmpty: false } thing)
            return WordSpan.None;
        if (clause.Kind != ClauseKind.Main || at.Passage.Quotations.Exists(q => q.Outer == thing))
            return thing;
        var end = BeforeClosing(at, match, clause);
        var speaker = SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, false, at.Span);
        if (thing.First > match.Words[0])
            return end > thing.End ? new WordSpan(thing.First, end) : IsBehindPronoun(at, match.Words[0] + 1, thing.First, speaker) ? thing : WordSpan.None;
        var first = speaker > match.Words[0] && speaker < end ? NounPhraseSpan.Of(at.Text, speaker, new WordSpan(match.Words[0] + 1, end)).End : match.Words[0] + 1;
        return first < end && at.Text[first].Upos is not (Upos.PART or Upos.ADP or Upos.PUNCT) ? new WordSpan(first, end) : WordSpan.None;
    }

    /// <summary>"nannte es einen Fehler".</summary>
    private static bool IsBehindPronoun(PassageText at, int first, int end, int speaker)
    {
        for (var w = first; w < end; w++)
        {
            if (at.Text[w].Upos is Upos.PRON && w != speaker && !at.Text.Is(w, WordClass.OnlySubject))
                return true;
        }
        return false;
    }

    /// <summary>"Das teilte X mit", "X bestätigte dies": the pronoun stands for what was said.</summary>
    private static WordSpan Pronoun(PassageText at, CueMatch match, Clause clause)
    {
        if (clause.Kind != ClauseKind.Main)
            return WordSpan.None;
        for (var i = clause.First; i < clause.End; i++)
        {
            if (at.Text.Is(i, WordClass.Pointer) && at.Text[i].Upos is Upos.PRON or Upos.DET or Upos.X or Upos.SCONJ
                && (i + 1 == clause.End || i + 1 == clause.Verb || match.Words.Contains(i + 1) || (at.Text[i].Upos == Upos.PRON && at.Text[i + 1].Upos is Upos.ADV or Upos.ADP or Upos.PART))
                && (i + 1 != clause.Verb || at.Text[i].Relation.Universal() != Relation.Nsubj || HasSubjectBehind(at, clause)))
                return new WordSpan(i, i + 1);
        }
        return WordSpan.None;
    }

    /// <summary>"Dem widersprach X", "Davor warnte auch X": what was said stands in front of the verb in the form that the verb wants; the row that fits, or null.</summary>
    private static Cue? Fronted(PassageText at, CueMatch match, Clause clause)
    {
        if (clause.Kind != ClauseKind.Main || clause.Verb != clause.First + 1 || match.IsPassive || !HasSubjectBehind(at, clause))
            return null;
        if (at.Text.Is(clause.First, WordClass.DativePointer))
            return match.Cues.FirstOrDefault(c => c.Has(Takes.Dative));
        return at.Text.Is(clause.First, WordClass.PointingAdverb)
            ? match.Cues.FirstOrDefault(c => c.Prepositions.Any(p => at.Text[clause.First].Form.EndsWith(p, StringComparison.Ordinal))) : null;
    }

    private static bool HasSubjectBehind(PassageText at, Clause clause) =>
        VerbRule.Behind(at, clause) is >= 0 and var behind && (at.Text[behind].Upos is Upos.PROPN or Upos.PRON || !Things.IsThing(at.Text, at.Text[behind]));

    private static bool IsMainPart(PassageText at, WordSpan quoted, Clause clause) => quoted.Count > 3 && 2 * quoted.Count > clause.Span.Count;

    private static int FirstAs(PassageText at, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (at.Text.Is(i, WordClass.As))
                return i;
        }
        return -1;
    }

    private static int Find(PassageText at, Clause clause, string form)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (at.Text[i].Form.Equals(form, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return -1;
    }

    /// <summary>The first quotation in a clause from a word on, of phrase size.</summary>
    private static WordSpan Quoted(PassageText at, Clause clause, int from)
    {
        foreach (var quotation in at.Passage.Quotations)
        {
            if (quotation.Outer.First >= from && quotation.Outer.First < clause.End && quotation.Depth == 0)
                return quotation.Outer;
        }
        return WordSpan.None;
    }

    /// <summary>"„Unwürdig“ nannte X den Auftritt".</summary>
    private static WordSpan OpeningQuotation(PassageText at, Clause clause) =>
        clause.Kind == ClauseKind.Main ? at.Passage.Quotations.Find(q => q.Depth == 0 && q.Outer.First == clause.First && q.Outer.End == clause.Verb).Outer : WordSpan.None;

    /// <summary>"in einem Gespräch mit dem Sender „Welle“": the quoted words are the name of the noun before them, behind a preposition.</summary>
    private static bool IsTitle(PassageText at, int quote) => quote > at.Span.First && at.Text[quote - 1] is { Upos: Upos.NOUN } noun && noun.Child(Relation.Case) is not null;

    /// <summary>"den Plan als falsch": from the object to the end of the predicate.</summary>
    private static WordSpan Predicate(PassageText at, CueMatch match, Clause clause, int als)
    {
        var end = als == clause.First ? clause.Verb : BeforeClosing(at, match, clause);
        return WithObject(at, match, clause, new WordSpan(als, Math.Max(end, als + 1)));
    }

    /// <summary>"bezeichnete die Vorwürfe als haltlos", "hält den Plan für falsch": what is judged, where it stands between verb and judgement, belongs to it.</summary>
    private static WordSpan WithObject(PassageText at, CueMatch match, Clause clause, WordSpan judgement)
    {
        if (match.IsPassive || Things.SpeakerBehind(at.Text, clause) >= 0)
            return judgement;
        foreach (var child in at.Text[match.Verb].Children)
        {
            if (child.Relation.Universal() is Relation.Obj && clause.Span.Contains(child.Index) && child.Index < judgement.First && (clause.Kind != ClauseKind.Main || child.Index > clause.Verb))
                return new WordSpan(Math.Min(judgement.First, child.SubtreeSpan(clause.Span).First), judgement.End);
        }
        return ObjectByOrder(at, match, clause, judgement.First) is { IsEmpty: false } judged && judged.First > match.Words[0] && judged.End == judgement.First && at.Text[judged.First].Upos != Upos.PRON
            ? new WordSpan(judged.First, judgement.End) : judgement;
    }

    private static int BeforeClosing(PassageText at, CueMatch match, Clause clause)
    {
        var end = clause.End;
        while (end > clause.First && match.Words.Contains(end - 1))
            end--;
        return end;
    }

    /// <summary>"Vor dem Gipfel warnte X vor Streit": of two such phrases the one in front of the verb says when.</summary>
    private static WordSpan Prepositional(PassageText at, CueMatch match, Clause clause, string preposition)
    {
        var first = Prepositional(at, match, clause, preposition, clause.First);
        return !first.IsEmpty && clause.Kind == ClauseKind.Main && first.First < clause.Verb && Prepositional(at, match, clause, preposition, clause.Verb + 1) is { IsEmpty: false } behind ? behind : first;
    }

    private static WordSpan Prepositional(PassageText at, CueMatch match, Clause clause, string preposition, int from)
    {
        for (var i = from; i < clause.End; i++)
        {
            var word = at.Text[i];
            if (word.Upos is not (Upos.ADP or Upos.X or Upos.PART) || !IsForm(at.Text.Language.Words, word, preposition))
                continue;
            var noun = word.Head;
            var belongs = noun is { } n && (n.Head is not { } h || h.Index == match.Verb || match.Words.Contains(h.Index) || h.Upos is Upos.VERB or Upos.AUX);
            if (!belongs && i != match.Verb + 1 && !(at.Text.Language.Words.Is(preposition, WordClass.Of) && at.Text[i - 1].Upos is not (Upos.NOUN or Upos.PROPN)))
                continue;
            var limits = new WordSpan(i + 1, i < match.Words[^1] ? NextCueWord(match, i, clause.End) : clause.End);
            if (limits.IsEmpty)
                continue;
            var head = noun is { } inside && limits.Contains(inside.Index) ? inside.Index : NounPhraseSpan.HeadOf(at.Text, limits);
            if (at.Text[head].Upos is Upos.PRON && at.Text.IsSmall(head, WordClass.Reflexive))
                continue;
            var phrase = NounPhraseSpan.Of(at.Text, head, limits);
            var span = new WordSpan(at.Text.Language.Words.Is(preposition, WordClass.BarePreposition) ? i + 1 : i, Math.Max(phrase.End, head + 1));
            return Bare(at, span);
        }
        return WordSpan.None;
    }

    private static int NextCueWord(CueMatch match, int word, int end)
    {
        foreach (var cue in match.Words)
        {
            if (cue > word)
                return cue;
        }
        return end;
    }

    /// <summary>The preposition itself, or a contraction of it with an article.</summary>
    private static bool IsForm(WordClasses words, Word word, string preposition)
    {
        if (word.Form.Equals(preposition, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var forms in (ReadOnlySpan<WordClass>)[WordClass.Of, WordClass.To, WordClass.For])
        {
            if (words.Is(preposition, forms) && words.Is(word.Form, forms))
                return true;
        }
        return false;
    }

    /// <summary>A noun phrase of which all but determiner and adjectives is quoted is the quotation.</summary>
    private static WordSpan Bare(PassageText at, WordSpan span)
    {
        foreach (var quotation in at.Passage.Quotations)
        {
            if (quotation.Depth != 0 || !span.Overlaps(quotation.Outer))
                continue;
            var hasNounBefore = false;
            for (var i = span.First; i < quotation.Outer.First; i++)
                hasNounBefore |= at.Text[i].Upos is Upos.NOUN or Upos.PROPN;
            return hasNounBefore ? new WordSpan(span.First, Math.Max(span.End, quotation.Outer.End)) : quotation.Outer;
        }
        return span;
    }

    private static WordSpan Adjective(PassageText at, CueMatch match, Clause clause)
    {
        for (var i = clause.End - 1; i > match.Verb; i--)
        {
            var word = at.Text[i];
            if (word.Upos is Upos.ADJ or Upos.ADV && word.Feats.Case == Case.None && word.Upos == Upos.ADJ)
                return new WordSpan(i, clause.End);
        }
        return WordSpan.None;
    }

    private static WordSpan With(PassageText at, CueMatch match, Cue cue, Clause clause)
    {
        var noun = Find(at, clause, cue.With);
        return noun < 0 ? WordSpan.None : NounPhraseSpan.Of(at.Text, noun, clause.Span.Without(new WordSpan(match.Verb, match.Verb + 1)).FirstOrDefault(s => s.Contains(noun)));
    }

    private static WordSpan Object(PassageText at, CueMatch match, Clause clause)
    {
        if (!match.IsPassive && Argument(at, match, clause, ArgumentRelation.Object) is { IsEmpty: false } byClause)
            return byClause;
        if (match.IsPassive && match.Cues.Any(IsAccusing))
            return Accusation(at, match, clause);
        var end = BeforeClosing(at, match, clause);
        var relation = match.IsPassive ? Relation.NsubjPass : Relation.Obj;
        foreach (var child in at.Text[match.Verb].Children)
        {
            if (child.Relation.Universal() != relation.Universal() || (match.IsPassive && child.Relation != relation) || !clause.Span.Contains(child.Index) || child.Feats.IsReflexive)
                continue;
            var limits = child.Index > match.Words[0] ? new WordSpan(match.Words[0] + 1, end) : new WordSpan(clause.First, match.Words[0]);
            return limits.Contains(child.Index) ? Bare(at, NounPhraseSpan.Of(at.Text, child.Index, limits)) : WordSpan.None;
        }
        return match.IsPassive ? WordSpan.None : ObjectByOrder(at, match, clause, end);
    }

    /// <summary>"Jan Ott wird Untreue vorgeworfen": the subject of the passive that is no person; else a noun right before the participle.</summary>
    private static WordSpan Accusation(PassageText at, CueMatch match, Clause clause)
    {
        foreach (var child in at.Text[match.Verb].Children)
        {
            if (child.Relation.Universal() == Relation.Nsubj && clause.Span.Contains(child.Index) && Things.IsThing(at.Text, child))
                return NounPhraseSpan.Of(at.Text, child.Index, child.Index > match.Words[0] ? new WordSpan(match.Words[0] + 1, match.Verb) : new WordSpan(clause.First, match.Words[0]));
        }
        return match.Verb - 1 > match.Words[0] && Things.IsThing(at.Text, at.Text[match.Verb - 1]) ? NounPhraseSpan.Of(at.Text, match.Verb - 1, new WordSpan(match.Words[0] + 1, match.Verb)) : WordSpan.None;
    }

    /// <summary>The first argument of the relation, as the clause reading has it; never who speaks.</summary>
    private static WordSpan Argument(PassageText at, CueMatch match, Clause clause, ArgumentRelation relation)
    {
        if (at.Passage.Reading.ClauseOf(match.Verb) is not { } reading || !reading.Chain.Contains(match.Verb))
            return WordSpan.None;
        var speaker = SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, false, at.Span);
        foreach (var argument in reading.Arguments)
        {
            // "Ein Treffen hatte Delhi abgelehnt": what was taken for the subject is the object where somebody else speaks.
            var fits = argument.Relation == relation || (relation == ArgumentRelation.Object && argument is { Relation: ArgumentRelation.Subject, IsUnderstood: false } && speaker >= 0);
            if (!fits || argument.Heads.Contains(speaker) || at.Text[argument.Head].Upos == Upos.PRON)
                continue;
            // "Ein Angebot, selbst zu kommen, schlug X aus": the object with what hangs on it stands before the clause of the verb.
            if (relation == ArgumentRelation.Object && clause.IsVerbFirst && at.Clauses[at.StartOf(match.Clause)] is { Kind: ClauseKind.Fragment } fronted && fronted.Span.Contains(argument.Head))
                return new WordSpan(fronted.First, clause.First).Trimmed(at.Text);
            if (!clause.Span.Contains(argument.Head))
                continue;
            var limits = argument.Head > match.Words[0] ? new WordSpan(match.Words[0] + 1, BeforeClosing(at, match, clause)) : new WordSpan(clause.First, match.Words[0]);
            if (limits.Contains(argument.Head))
                return Bare(at, NounPhraseSpan.Of(at.Text, argument.Head, limits));
        }
        return WordSpan.None;
    }

    /// <summary>Where the tree has no object: the first noun phrase behind the verb that is not the subject and has no preposition.</summary>
    private static WordSpan ObjectByOrder(PassageText at, CueMatch match, Clause clause, int end)
    {
        if (clause.Kind != ClauseKind.Main)
            return WordSpan.None;
        var subject = SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, false, at.Span);
        if (subject < 0)
            return WordSpan.None;
        for (var i = clause.Verb + 1; i < end; i++)
        {
            var word = at.Text[i];
            if (word.Upos is Upos.ADV or Upos.PART || at.Text.IsSmall(word, WordClass.Reflexive))
                continue;
            var phrase = NounPhraseSpan.From(at.Text, i, end);
            if (phrase.IsEmpty)
            {
                if (word.Upos != Upos.ADP)
                    return WordSpan.None;
                var inside = NounPhraseSpan.From(at.Text, i + 1, end);
                i = inside.IsEmpty ? i : inside.End - 1;
                continue;
            }
            if (phrase.Contains(subject))
            {
                i = phrase.End - 1;
                continue;
            }
            return word.Upos == Upos.PRON ? WordSpan.None : Bare(at, phrase);
        }
        return WordSpan.None;
    }

    /// <summary>"hält das Gesetz nicht für falsch": the negation between what is judged and the judgement is the verb's.</summary>
    private static IEnumerable<WordSpan> WithoutNegators(PassageText at, CueMatch match, Cue cue, WordSpan content)
    {
        if (cue.Has(Takes.Judged | Takes.Als) && at.Passage.Reading.ClauseOf(match.Verb) is { } reading)
        {
            foreach (var negator in reading.Negators)
            {
                if (at.Text[negator].Upos == Upos.PART && negator > content.First && negator < content.End - 1 && IsJudgement(at, cue, negator + 1))
                    return content.Without(new WordSpan(negator, negator + 1));
            }
        }
        return [content];
    }

    /// <summary>"Die Vorwürfe bezeichnete X als haltlos", "als falsch bezeichnete X den Plan": what is judged, where the verb stands between it and the judgement.</summary>
    private static WordSpan JudgedApart(PassageText at, CueMatch match, Cue cue, WordSpan judgement)
    {
        var clause = at.Clauses[match.Clause];
        if (!cue.Has(Takes.Als | Takes.Judged | Takes.Predicate) || clause.Kind != ClauseKind.Main)
            return WordSpan.None;
        if (cue.Has(Takes.Predicate))
            return Object(at, match, clause) is { IsEmpty: false } called && called.End <= clause.Verb && judgement.First > clause.Verb ? called : WordSpan.None;
        if (at.Passage.Reading.ClauseOf(match.Verb) is not { } reading)
            return WordSpan.None;
        var isFirst = judgement.First < clause.Verb;
        var beyond = isFirst ? new WordSpan(clause.Verb + 1, BeforeClosing(at, match, clause)) : new WordSpan(clause.First, clause.Verb);
        // "Die Reform hält X für falsch": what was taken for the subject is the object where somebody else speaks.
        var speaker = SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, match.IsPassive, at.Span);
        var head = match.IsPassive || speaker >= 0
            ? reading.Arguments.Where(a => a.Relation is ArgumentRelation.Object or ArgumentRelation.Subject && !a.Heads.Contains(speaker)).Select(a => a.Head).FirstOrDefault(beyond.Contains, -1) : -1;
        return head >= 0 && at.Text[head].Upos != Upos.PRON && isFirst == judgement.End <= clause.Verb ? NounPhraseSpan.Of(at.Text, head, beyond) : WordSpan.None;
    }

    private static bool IsJudgement(PassageText at, Cue cue, int word) => at.Text.Is(word, WordClass.As) || cue.Prepositions.Contains(at.Text[word].FormString);

    private static StatementDraft Draft(PassageText at, CueMatch match, Cue cue, WordSpan content)
    {
        var isQuoted = at.Passage.Quotations.Exists(q => q.Outer == content);
        var clause = at.Clauses[match.Clause];
        var more = WordSpan.None;
        // What hangs on the end of the content belongs to it: "drohte mit Zöllen, sollte …".
        if (!isQuoted && content.End >= clause.End - 1 && content.End == BeforeClosing(at, match, clause) && match.Clause + 1 < at.Clauses.Count && at.Clauses[match.Clause + 1].Kind is not ClauseKind.Quotation && at.Clauses[match.Clause + 1].Boundary is ",")
            more = new WordSpan(at.Clauses[match.Clause + 1].First, ComplementFinder.End(at, match.Clause, Takes.Clause));
        // "wies den Vorwurf zurück, das Land zu verraten": the prefix between is none of it.
        if (!more.IsEmpty && content.End == clause.End)
            (content, more) = (new WordSpan(content.First, Math.Max(content.End, more.End)), WordSpan.None);
        List<WordSpan> pieces = more.IsEmpty ? [.. WithoutNegators(at, match, cue, content)] : [content, more];
        if (!isQuoted && JudgedApart(at, match, cue, content) is { IsEmpty: false } judged)
            pieces = [.. pieces.Append(judged).OrderBy(p => p.First)];
        var start = at.Clauses[at.StartOf(match.Clause)].First;
        var whole = new WordSpan(start, Math.Max(clause.End, pieces[^1].End));
        var frame = pieces.Aggregate<WordSpan, IEnumerable<WordSpan>>([whole], (left, piece) => left.SelectMany(s => s.Without(piece))).Select(s => s.Trimmed(at.Text)).Where(s => !s.IsEmpty).ToList();
        var draft = VerbRule.Draft(at, match, cue, isQuoted ? StatementForm.Direct : StatementForm.Reported, pieces, frame);
        // The clause may go on behind a relative clause: "Das schrieb X, der vermittelt, auf Y."
        var next = match.Clause + 1;
        while (next < at.Clauses.Count && at.Clauses[next].Kind is ClauseKind.Relative or ClauseKind.Fragment)
            next++;
        if (next > match.Clause + 1 && at.Clauses[match.Clause + 1].Kind == ClauseKind.Relative)
            draft.ChannelWords.Add(new WordSpan(clause.End, at.Clauses[next - 1].End));
        return draft;
    }
}

/// <summary>Trees as spans.</summary>
internal static class WordSpans
{
    /// <summary>The subtree of a word as far as it lies within limits.</summary>
    public static WordSpan SubtreeSpan(this Word word, WordSpan limits)
    {
        var words = word.Subtree();
        return new WordSpan(Math.Max(limits.First, words[0].Index), Math.Min(limits.End, words[^1].Index + 1));
    }
}
