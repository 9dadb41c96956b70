using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Speakers;
using Clause = Lagebild.Reading.Statements.Clauses.Clause;
using ClauseKind = Lagebild.Reading.Statements.Clauses.ClauseKind;
using ClauseMood = Lagebild.Reading.Statements.Clauses.ClauseMood;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>
/// Cue verbs with a quotation or clause as content: before the cue ("…, sagte X"), after it ("X sagte, …"), on both sides of it, or with
/// the cue in a clause with wie ("wie X mitteilte, …").
/// </summary>
internal static class VerbRule
{
    public static bool Apply(PassageText at, CueMatch cue, List<StatementDraft> drafts)
    {
        var clause = at.Clauses[cue.Clause];
        if (clause.Kind == ClauseKind.Infinitive)
            return false;
        if (clause.Kind == ClauseKind.Subordinate && at.Text.Is(clause.First, WordClass.How))
            return ApplyWie(at, cue, drafts);
        if (IsBehindContent(at, cue))
            return ApplyBehind(at, cue, drafts);
        return ApplyBefore(at, cue, drafts);
    }

    /// <summary>
    /// A verb-first clause right behind an utterance is its frame, whatever the verb: "„…“, lachte X"; so is one behind a main clause in the
    /// Konjunktiv, where somebody is its subject: "Die Lage sei ernst, hielt X dagegen".
    /// </summary>
    public static void ApplyToAnyVerb(PassageText at, int clause, List<StatementDraft> drafts)
    {
        var own = at.Clauses[clause];
        if (own.Kind == ClauseKind.Main && own.IsVerbFirst && own.Boundary is "," or "”" && (at.IsQuotation(clause - 1) || IsReported(at, clause) && HasSpeakerBehind(at, clause)))
            ApplyBehind(at, new CueMatch([AnyVerb], own.Verb, [own.Verb], clause, false), drafts);
    }

    private static readonly Cue AnyVerb = new("", Force.Asserts, StatementMedium.Speech, Takes.Quote | Takes.Second, [], "");

    private static bool IsReported(PassageText at, int clause)
    {
        var main = clause - 1;
        while (main > 0 && at.Clauses[main].Kind is ClauseKind.Fragment or ClauseKind.Relative or ClauseKind.Subordinate)
            main--;
        // "Geld, das nicht da sei, könne man nicht ausgeben": the verb stands in second place behind what is apart.
        return main >= 0 && !at.Clauses[clause].Mood.IsSubjunctive() && at.Clauses[main] is { Kind: ClauseKind.Main, Mood: ClauseMood.SubjunctiveOne }
            && (!at.Clauses[main].IsVerbFirst || at.Clauses[at.StartOf(main)].Kind == ClauseKind.Fragment);
    }

    /// <summary>True where the clause has a person or body of its own as its subject; words ("lautete die Antwort") are none.</summary>
    private static bool HasSpeakerBehind(PassageText at, int clause)
    {
        var own = at.Clauses[clause];
        return SubjectFinder.Find(at.Text, at.Passage, clause, own.Verb, false, own.Span) is >= 0 and var subject && own.Span.Contains(subject)
            && !at.Text.Is(subject, WordClass.Expletive) && !Things.IsThing(at.Text, at.Text[subject]) && !IsSpeechNoun(at, subject);
    }

    /// <summary>Builds a draft with speaker, addressee and frame.</summary>
    public static StatementDraft Draft(PassageText at, CueMatch match, Cue cue, StatementForm form, List<WordSpan> content, List<WordSpan> frame)
    {
        var limits = new WordSpan(frame.Count > 0 ? frame.Min(f => f.First) : at.Span.First, frame.Count > 0 ? frame.Max(f => f.End) : at.Span.End);
        var draft = new StatementDraft { Passage = at.Number, Content = content, Form = form, Cue = match.Words, Frame = frame }.Take(cue);
        draft.Force = Uttered(at, match, cue) ?? draft.Force;
        draft.ChannelWords.AddRange(frame);
        draft.ChannelMayBeSubject = IsQuoting(at, cue);
        SpeakerOf(at, match, limits, content, draft);
        draft.Addressee = AddresseeFinder.Find(at.Text, cue.Lemma, match.IsPassive ? match.Verb : -1, frame, draft.Speaker);
        if (!draft.Addressee.IsEmpty)
            draft.AddresseeHead = NounPhraseSpan.HeadOf(at.Text, draft.Addressee);
        return draft;
    }

    /// <summary>"äußerte Zweifel, dass …", "bekräftigte die Forderung, … zu …": the object of such a verb says what is done by uttering it.</summary>
    private static Force? Uttered(PassageText at, CueMatch match, Cue cue)
    {
        if (!at.Text.Language.Words.Is(cue.Lemma, WordClass.Uttering) || at.Passage.Reading.ClauseOf(match.Verb) is not { } clause)
            return null;
        foreach (var noun in clause.Heads(ArgumentRelation.Object))
        {
            foreach (var lemma in at.Text.Language.Statements.Lemmas.Of(at.Text[noun], Upos.NOUN))
            {
                if (at.Table.Noun(lemma) is [var row, ..])
                    return row.Force;
            }
        }
        return null;
    }

    private static bool IsQuoting(PassageText at, Cue cue) => at.Text.Language.Words.Is(cue.Lemma, WordClass.Quoting);

    private static void SpeakerOf(PassageText at, CueMatch match, WordSpan limits, List<WordSpan> content, StatementDraft draft)
    {
        var isSubjectless = at.IsBehind(at.Clauses[match.Clause], WordClass.JoinsPredicates);
        var head = IsQuoting(at, match.Cues[0])
            ? SubjectFinder.Quoted(at.Text, match.Verb, match.IsPassive, limits)
            : SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, match.IsPassive, isSubjectless ? at.Span : limits);
        if (head < 0 && isSubjectless && at.Clauses.FindLastIndex(Math.Max(0, match.Clause - 1), c => c.Kind == ClauseKind.Main) is >= 0 and var shared && shared < match.Clause)
            head = SubjectFinder.Find(at.Text, at.Passage, shared, at.Clauses[shared].Verb, false, at.Span);
        // What is said does not say it: "Ein Treffen hatte Delhi abgelehnt".
        if (head >= 0 && !IsQuoting(at, match.Cues[0]) && content.Any(c => c.Contains(head)) && SubjectFinder.Find(at.Text, at.Passage, match.Clause, match.Verb, match.IsPassive, at.Span) is >= 0 and var other && !content.Any(c => c.Contains(other)))
            head = other;
        // "da eines der Themen …, habe X entschieden": things decide nothing, where somebody stands behind the verb.
        if (head >= 0 && at.Clauses[match.Clause] is { IsVerbFirst: true } first && head < first.First && Things.IsThingOrOneOfThem(at.Text, at.Text[head]) && Behind(at, first) is >= 0 and var inverted && !Things.IsThing(at.Text, at.Text[inverted]))
            head = inverted;
        if (content is [{ Count: 1 } pointer] && (head < 0 || pointer.Contains(head)) && at.Clauses[match.Clause].Kind == ClauseKind.Main)
            head = Behind(at, at.Clauses[match.Clause]);
        if (RelativeObject.Speaker(at.Text, at.Clauses[match.Clause]) is >= 0 and var named)
            head = named;
        if (match.Taking(Takes.Als) is not null && Things.SpeakerBehind(at.Text, at.Clauses[match.Clause]) is >= 0 and var judge)
            head = judge;
        // Who is spoken of inside an utterance does not introduce it, and a share without those who are counted is nobody.
        if (head < 0 || IsBareShare(at, head) || at.Passage.Quotations.Exists(q => q.IsUtterance && q.Inner.Contains(head) && !q.Inner.Contains(match.Verb)) || content.Any(c => c.Contains(head)))
            return;
        if (at.Clauses[match.Clause].Kind != ClauseKind.Main && at.Text[head].Feats.PronType is PronType.Rel or PronType.DemRel && Antecedent(at, match.Clause) is >= 0 and var antecedent)
            head = antecedent;
        // "Die Warnung tat X als Märchen ab": words do not speak, so the name behind the verb does.
        var own = at.Clauses[match.Clause];
        if (own.Verb > head && own.Kind == ClauseKind.Main && IsSpeechNoun(at, head) && NounPhraseSpan.From(at.Text, own.Verb + 1, own.End) is { IsEmpty: false } behind
            && at.Text[NounPhraseSpan.HeadOf(at.Text, behind)].Upos is Upos.PROPN or Upos.PRON)
            head = NounPhraseSpan.HeadOf(at.Text, behind);
        draft.SpeakerHead = head;
        var bound = isSubjectless || !limits.Contains(head) ? at.Span : limits;
        foreach (var piece in content.Where(c => c.Overlaps(bound)))
            bound = piece.First > head ? new WordSpan(bound.First, piece.First) : new WordSpan(piece.End, bound.End);
        bound = CutAtVerb(at, match, head, bound);
        draft.Speaker = Prefield(at, match, head, content) ?? NounPhraseSpan.Of(at.Text, head, bound);
    }

    /// <summary>"Das teilte der Sprecher mit": what stands before the verb is the content, so that the speaker stands behind it.</summary>
    public static int Behind(PassageText at, Clause clause)
    {
        for (var w = clause.Verb + 1; w < clause.End; w++)
        {
            if (at.Text[w].Upos is Upos.ADV or Upos.PART && !Prepositions.IsName(at.Text, at.Text[w]))
                continue;
            if (!Prepositions.IsPreposition(at.Text, at.Text[w]))
                return NounPhraseSpan.From(at.Text, w, clause.End) is { IsEmpty: false } phrase ? NounPhraseSpan.HeadOf(at.Text, phrase) : -1;
            // "am Montag in Berlin": when and where stand before who.
            if (NounPhraseSpan.From(at.Text, w + 1, clause.End) is { IsEmpty: false } inside)
                w = Math.Max(w, Adverbial(at.Text, inside) - 1);
        }
        return -1;
    }

    /// <summary>The end of an adverbial's noun phrase: "am Abend mehrere Diplomaten" ends before the next determiner.</summary>
    private static int Adverbial(ReadingText text, WordSpan phrase)
    {
        var noun = phrase.First;
        while (noun < phrase.End && text[noun].Upos is not (Upos.NOUN or Upos.PROPN))
            noun++;
        return Math.Min(phrase.End, noun + 1);
    }

    /// <summary>
    /// Before the verb in second place stands one constituent: a subject there reaches to the verb, with its appositions, without its
    /// relative clauses. Null where the subject stands elsewhere.
    /// </summary>
    private static WordSpan? Prefield(PassageText at, CueMatch match, int head, List<WordSpan> content)
    {
        var own = at.Clauses[match.Clause];
        var c = at.Clauses.FindIndex(x => x.Span.Contains(head));
        if (own.Kind != ClauseKind.Main || own.Verb < 0 || head >= own.Verb || c < 0 || c > match.Clause || at.Clauses[c].Kind is not (ClauseKind.Main or ClauseKind.Fragment))
            return null;
        var first = at.Clauses[c].First;
        // An apposition before: "Ein Sprecher der Polizei, Herr X, sagte".
        while (c > 0 && at.Clauses[c].Boundary == "," && at.Clauses[c - 1].Kind == ClauseKind.Fragment && !content.Exists(s => s.Overlaps(at.Clauses[c - 1].Span)))
            first = at.Clauses[--c].First;
        while (first < head && at.Text[first].Upos is Upos.ADV or Upos.CCONJ or Upos.SCONJ && !Prepositions.IsName(at.Text, at.Text[first]))
            first++;
        if (Prepositions.IsPreposition(at.Text, at.Text[first]) || at.Text[first].Upos is Upos.VERB or Upos.AUX || (first < head && at.Text.Is(first, WordClass.NeverSubject)))
            return null;
        var end = first;
        for (var k = c; k <= match.Clause && at.Clauses[k].Kind is ClauseKind.Fragment or ClauseKind.Main; k++)
        {
            end = at.Clauses[k].Verb >= 0 ? Math.Max(end, at.Clauses[k].Verb) : at.Clauses[k].End;
            if (at.Clauses[k].Verb >= 0)
                break;
        }
        var span = new WordSpan(first, end).Trimmed(at.Text);
        return span.Count is > 0 and < 30 && span.Contains(head) ? span : null;
    }

    /// <summary>"25 Prozent sagten"; "25 Prozent der Befragten" are somebody.</summary>
    private static bool IsBareShare(PassageText at, int head) =>
        at.Text.Is(head, WordClass.Share) && at.Text[head].Child(Relation.Nmod) is null;

    private static bool IsSpeechNoun(PassageText at, int word)
    {
        if (at.Text[word].Upos != Upos.NOUN)
            return false;
        foreach (var lemma in at.Text.Language.Statements.Lemmas.Of(at.Text[word], Upos.NOUN))
        {
            if (!at.Table.Noun(lemma).IsEmpty)
                return true;
        }
        return false;
    }

    private static WordSpan CutAtVerb(PassageText at, CueMatch match, int head, WordSpan bound)
    {
        var (first, end) = (bound.First, bound.End);
        foreach (var word in match.Words)
        {
            if (word < head)
                first = Math.Max(first, word + 1);
            else if (word > head)
                end = Math.Min(end, word);
        }
        return new WordSpan(first, end);
    }

    /// <summary>The noun before a relative clause.</summary>
    private static int Antecedent(PassageText at, int clause)
    {
        if (clause == 0)
            return -1;
        var word = at.Text[at.Clauses[clause].First];
        for (Word? w = word; w is { } up; w = up.Head)
        {
            if (up.Relation.Universal() == Relation.Acl && up.Head is { } noun && noun.Index < word.Index)
                return noun.Index;
        }
        var before = at.Clauses[clause - 1];
        for (var i = before.End - 1; i >= before.First; i--)
        {
            if (at.Text[i].Upos is Upos.NOUN or Upos.PROPN)
                return i;
        }
        return -1;
    }

    /// <summary>True where the content stands before the cue and the verb is inverted: "…, sagte X".</summary>
    private static bool IsBehindContent(PassageText at, CueMatch cue)
    {
        var clause = at.Clauses[cue.Clause];
        if (cue.Clause == 0 || !(clause.IsVerbFirst || IsSoUrteilte(at, clause)) || clause.Boundary is ";" or ":" || at.IsBehind(clause, WordClass.JoinsPredicates))
            return false;
        var before = at.Clauses[cue.Clause - 1];
        if (before.Kind == ClauseKind.Quotation)
            return true;
        // "…, da die Zeit dränge, habe X entschieden, zu gehen": the verb of the main clause behind a reason, itself reported, frames nothing.
        if (clause.IsVerbFirst && clause.Mood == ClauseMood.SubjunctiveOne && before.Kind == ClauseKind.Subordinate && at.FirstOpener(before) is null)
            return false;
        // "X signalisierte Bereitschaft, forderte aber …": a second predicate has no subject of its own.
        if (clause.Boundary == "," && clause.IsVerbFirst && !cue.IsPassive && at.Clauses.Take(cue.Clause).Any(c => c.Kind == ClauseKind.Main && !c.Mood.IsSubjunctive())
            && at.Passage.Reading.ClauseOf(cue.Verb) is { Finite: >= 0 } reading && !reading.Arguments.Any(a => a.Relation == ArgumentRelation.Subject && !a.IsUnderstood && a.Head > clause.First))
            return false;
        if (at.Clauses.Take(cue.Clause).All(c => c.Kind is not (ClauseKind.Main or ClauseKind.Quotation)) && IsFollowedByContent(at, cue))
            return false;
        var subject = SubjectFinder.Find(at.Text, at.Passage, cue.Clause, cue.Verb, false, at.Span);
        var hasSubjectBehind = NounPhraseSpan.From(at.Text, clause.Verb + 1, clause.End) is { IsEmpty: false } && at.Clauses.Take(cue.Clause).Any(c => c.Kind == ClauseKind.Main);
        var isOwnSubject = subject >= 0 && subject < clause.First && !hasSubjectBehind;
        if (isOwnSubject)
            return false;
        var fronted = true;
        for (var i = 0; i < cue.Clause; i++)
            fronted &= at.Clauses[i].Kind == ClauseKind.Subordinate && (at.FirstOpener(at.Clauses[i]) is null || at.Text.Is(at.Clauses[i].First, WordClass.How));
        return !fronted;
    }

    /// <summary>True where the next clause is a content that cannot be the second half of what stands before the cue.</summary>
    private static bool IsFollowedByContent(PassageText at, CueMatch cue)
    {
        if (cue.Clause + 1 >= at.Clauses.Count)
            return false;
        var next = at.Clauses[cue.Clause + 1];
        return at.IsContentClause(cue.Clause + 1) && !at.IsWieFrame(cue.Clause + 1) || next.Kind == ClauseKind.Quotation || next.Boundary == ":"
            || (next.Kind == ClauseKind.Main && !next.IsVerbFirst && next.Mood.IsSubjunctive()) || (next.Kind == ClauseKind.Infinitive && cue.Taking(Takes.Zu) is not null);
    }

    private static bool IsSoUrteilte(PassageText at, Clause clause) =>
        clause.Verb == clause.First + 1 && at.Text.IsSmall(clause.First, WordClass.So);

    private static bool ApplyBehind(PassageText at, CueMatch match, List<StatementDraft> drafts)
    {
        var k = match.Clause;
        var isDirect = at.IsQuotation(k - 1);
        var cue = match.Taking(isDirect ? Takes.Quote : Takes.Second) ?? match.Taking(Takes.Quote | Takes.Second) ?? (isDirect ? match.Cues[0] : at.IsContentClause(k - 1) ? match.Taking(Takes.Clause) : null);
        if (cue is null)
            return false;
        var first = k - 1;
        while (isDirect && at.IsQuotation(first - 1) && at.Clauses[first].First - at.Clauses[first - 1].End <= 1)
            first--;
        var start = isDirect ? at.Clauses[first].First : Resume(at, drafts, k);
        var frameStart = at.Text[at.Clauses[k].First - 1].Form is "," or "–" ? at.Clauses[k].First - 1 : at.Clauses[k].First;
        var before = new WordSpan(start, frameStart).Trimmed(at.Text);
        if (before.IsEmpty)
            return false;
        var content = new List<WordSpan> { before };
        var (end, rest) = FrameEnd(at, k, before, isDirect);
        if (!rest.IsEmpty)
            content.Add(rest);
        isDirect |= content.Count == 1 && at.Passage.Quotations.Exists(q => q.Outer == content[0]);
        drafts.Add(Draft(at, match, cue, isDirect ? StatementForm.Direct : StatementForm.Indirect, content, [new WordSpan(frameStart, end)]));
        return true;
    }

    /// <summary>Where content before a cue may begin: behind what an earlier cue of the passage took as its frame.</summary>
    private static int Resume(PassageText at, List<StatementDraft> drafts, int clause)
    {
        var start = at.Span.First;
        foreach (var draft in drafts)
        {
            // "Den Plan lehne Kiew ab, sagte X": what is itself reported belongs to what X says.
            if (draft.Passage == at.Number && draft.Frame.Count > 0 && !IsItselfReported(at, draft) && draft.Frame.Max(f => f.End) <= at.Clauses[clause].First && draft.Content.All(c => c.End <= draft.Frame.Min(f => f.First)))
                start = Math.Max(start, draft.Frame.Max(f => f.End));
        }
        // "Er widersprach: Beide hätten …, betonte er": what stands before a colon is not content.
        for (var c = 1; c < clause; c++)
        {
            if (at.Clauses[c].Boundary is ":" && at.Clauses[c - 1].Kind != ClauseKind.Quotation)
                start = Math.Max(start, at.Clauses[c].First);
        }
        return start;
    }

    private static bool IsItselfReported(PassageText at, StatementDraft draft) =>
        draft.Cue.Length > 0 && at.Clauses.Find(c => c.Span.Contains(draft.Cue[0])).Mood == ClauseMood.SubjunctiveOne;

    /// <summary>The end of an inverted frame, and what of the content goes on behind it.</summary>
    private static (int End, WordSpan More) FrameEnd(PassageText at, int clause, WordSpan before, bool isDirect)
    {
        for (var k = clause + 1; k < at.Clauses.Count; k++)
        {
            var next = at.Clauses[k];
            if (next.Kind == ClauseKind.Quotation && isDirect && next.Boundary is "," or ":")
                return (next.First, new WordSpan(next.First, next.End));
            if (isDirect && next.Boundary == ":" && next.Kind != ClauseKind.Quotation)
                return (next.First - 1, WordSpan.None);
            if (!isDirect && at.GoesOn(before, next))
                return (next.First, new WordSpan(next.First, ComplementFinder.End(at, k, Takes.Second)));
            if (!isDirect && next.Kind == ClauseKind.Main && (next.Boundary is "," or "–" || at.IsBehind(next, WordClass.GoesOnSaying)))
            {
                var isUnfinished = !at.Clauses.Take(clause).Any(c => c.Span.Overlaps(before) && c.Kind == ClauseKind.Main);
                if ((next.IsVerbFirst && isUnfinished) || next.Mood.IsSubjunctive())
                    return (next.First, new WordSpan(next.First, ComplementFinder.End(at, k, Takes.Second)));
            }
            if (next.Kind == ClauseKind.Main || next.Boundary is ";" or ":")
                return (at.FirstWord(k) - (at.Text[at.FirstWord(k) - 1].Form is "," or ";" ? 1 : 0), WordSpan.None);
        }
        return (at.ContentEnd, WordSpan.None);
    }

    private static bool ApplyBefore(PassageText at, CueMatch match, List<StatementDraft> drafts)
    {
        var k = match.Clause;
        if ((ComplementFinder.After(at, k, what => match.Taking(what) is not null) ?? ComplementFinder.Plain(at, match)) is not { } found)
            return false;
        var cue = match.Taking(found.What) ?? match.Taking(Takes.Complement) ?? match.Cues[0];
        if (found.What == Takes.Zu && cue.Force is Force.Asserts or Force.Confirms or Force.Assesses or Force.Expects or Force.Fears && HasNounObject(at, match))
            return false;
        var form = found.What == Takes.Quote ? StatementForm.Direct : StatementForm.Indirect;
        var frame = new WordSpan(at.Clauses[at.StartOf(k)].First, found.Span.First);
        var pieces = new List<WordSpan> { frame };
        // A prefix or participle behind the content closes the frame: "teilte, so heißt es, mit".
        foreach (var word in match.Words.Where(w => w >= found.Span.End))
            pieces.Add(new WordSpan(word, word + 1));
        drafts.Add(Draft(at, match, cue, form, [found.Span], pieces));
        return true;
    }

    /// <summary>"betonte die Absicht, … zu …": the infinitive hangs on the object.</summary>
    private static bool HasNounObject(PassageText at, CueMatch match) =>
        at.ObjectsOf(match, at.Clauses[match.Clause].Span).Any(o => at.Text[o].Upos is Upos.NOUN or Upos.PROPN);

    private static bool ApplyWie(PassageText at, CueMatch match, List<StatementDraft> drafts)
    {
        var k = match.Clause;
        var cue = match.Taking(Takes.Clause | Takes.Second) ?? match.Cues[0];
        var clause = at.Clauses[k];
        var frameStart = clause.First;
        var frameEnd = clause.End;
        var after = k + 1;
        // What belongs to the frame: appositions and relative clauses of the speaker.
        while (after < at.Clauses.Count && at.Clauses[after].Kind is ClauseKind.Relative && k > 0)
            frameEnd = at.Clauses[after++].End;
        var content = new List<WordSpan>();
        if (k > 0)
        {
            var before = new WordSpan(Resume(at, drafts, k), frameStart).Trimmed(at.Text);
            if (!before.IsEmpty)
                content.Add(before);
        }
        var unfinished = k == 0 || !at.Clauses.Take(k).Any(c => c.Kind is ClauseKind.Main or ClauseKind.Quotation && content.Exists(s => s.Overlaps(c.Span)));
        if (unfinished && after < at.Clauses.Count)
        {
            var start = at.Clauses[after].First;
            var end = ComplementFinder.End(at, after, Takes.Second);
            if (end > start)
                content.Add(new WordSpan(start, at.IsQuotation(after) ? at.Clauses[after].End : Math.Max(end, start + 1)));
        }
        if (content.Count == 0)
            return false;
        if (k > 0 && at.Text[frameStart - 1].Form is "," or "–")
            frameStart--;
        if (frameEnd < at.Span.End && at.Text[frameEnd].Form is ",")
            frameEnd++;
        var isDirect = content.Count == 1 && at.Clauses.Any(c => c.Kind == ClauseKind.Quotation && c.Span == content[0]);
        drafts.Add(Draft(at, match, cue, isDirect ? StatementForm.Direct : StatementForm.Indirect, content, [new WordSpan(frameStart, frameEnd)]));
        return true;
    }
}
