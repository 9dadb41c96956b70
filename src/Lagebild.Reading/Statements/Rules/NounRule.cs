using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Lagebild.Reading.Statements.Cues;
using Lagebild.Reading.Statements.Speakers;

namespace Lagebild.Reading.Statements.Rules;

/// <summary>Nouns that stand for an utterance and take a clause: "die Ankündigung des Ministers, … zu …", "äußerte die Hoffnung, dass …".</summary>
internal static class NounRule
{
    private const int GreatestDistance = 9;

    public static void Apply(PassageText at, List<StatementDraft> drafts)
    {
        for (var c = 0; c < at.Clauses.Count; c++)
        {
            var clause = at.Clauses[c];
            if (clause.Kind == ClauseKind.Quotation)
                continue;
            for (var i = clause.End - 1; i >= Math.Max(clause.First, clause.End - GreatestDistance - 6); i--)
            {
                if (at.Text[i].Upos != Upos.NOUN || CueOf(at, i) is not { } cue)
                    continue;
                if ((Draft(at, c, i, cue, drafts) ?? Prepositional(at, c, i, cue, drafts) ?? Uttered(at, c, i, cue)) is { } draft)
                {
                    drafts.Add(draft);
                    break;
                }
            }
        }
    }

    /// <summary>"Kaases Warnung vor Stellenabbau", "äußerte die Hoffnung auf Frieden": a preposition holds what it is about.</summary>
    private static StatementDraft? Prepositional(PassageText at, int c, int noun, Cue cue, List<StatementDraft> drafts)
    {
        var clause = at.Clauses[c];
        if (noun + 2 > clause.End - 1 || Array.IndexOf(cue.Prepositions, at.Text[noun + 1].FormString) < 0)
            return null;
        var head = Owner(at, clause, noun);
        var isUttered = head < 0 && clause.Verb >= 0 && clause.Kind == ClauseKind.Main && IsUttering(at, at.Text[clause.Verb]);
        if (isUttered)
            head = SubjectFinder.Find(at.Text, at.Passage, c, clause.Verb, false, at.Span);
        var content = NounPhraseSpan.From(at.Text, noun + 2, clause.End);
        if (head < 0 || head == noun || content.IsEmpty || drafts.Exists(d => d.Content.Exists(s => s.Overlaps(content))))
            return null;
        if (drafts.Find(d => d.Form == StatementForm.Reported && d.Content[^1].Contains(noun)) is { } whole)
        {
            whole.Content = [.. whole.Content.SkipLast(1), new WordSpan(whole.Content[^1].First, content.End)];
            whole.Frame = [.. whole.Frame.SelectMany(f => f.Without(whole.Content[^1]))];
            return null;
        }
        content = new WordSpan(noun + 1, content.End);
        var draft = new StatementDraft
        {
            Passage = at.Number,
            Content = [content],
            Form = StatementForm.Reported,
            Cue = isUttered ? CueWords(at, clause, noun) : [noun],
            Frame = [.. clause.Span.Without(content)],
            SpeakerHead = head,
            Speaker = NounPhraseSpan.Of(at.Text, head, head < noun ? new WordSpan(clause.First, isUttered && clause.Verb > head ? clause.Verb : noun) : new WordSpan(head, content.First > head ? content.First : clause.End)),
        }.Take(cue);
        return isUttered ? CueTruth.OfNoun(at, noun, draft) : draft;
    }

    private static bool IsUttering(PassageText at, Word verb) =>
        at.Text.Language.Statements.Lemmas.Of(verb, Upos.VERB).Exists(l => at.Text.Language.Words.Is(l, WordClass.Uttering));

    /// <summary>"Drohungen gegen A, geäußert von X": the participle behind the comma names who.</summary>
    private static StatementDraft? Uttered(PassageText at, int c, int noun, Cue cue)
    {
        if (c + 1 >= at.Clauses.Count || at.Clauses[c + 1] is not { Boundary: ",", Kind: ClauseKind.Fragment or ClauseKind.Main } next)
            return null;
        var participle = next.First;
        if (!IsUttering(at, at.Text[participle]) || !at.Text.IsSmall(Math.Min(participle + 1, next.End - 1), WordClass.Agent))
            return null;
        var speaker = NounPhraseSpan.From(at.Text, participle + 2, next.End);
        return speaker.IsEmpty ? null : new StatementDraft
        {
            Passage = at.Number,
            Content = [at.Clauses[c].Span],
            Form = StatementForm.Reported,
            Cue = [noun, participle],
            Frame = [next.Span],
            SpeakerHead = NounPhraseSpan.HeadOf(at.Text, speaker),
            Speaker = speaker,
        }.Take(cue);
    }

    private static Cue? CueOf(PassageText at, int noun)
    {
        foreach (var lemma in at.Text.Language.Statements.Lemmas.Of(at.Text[noun], Upos.NOUN))
        {
            if (at.Table.Noun(lemma) is { IsEmpty: false } cues)
                return cues[0];
        }
        return null;
    }

    private static StatementDraft? Draft(PassageText at, int c, int noun, Cue cue, List<StatementDraft> drafts)
    {
        if (ComplementFinder.After(at, c, what => cue.Has(what)) is not { } found || found.First > c + 2 || found.What == Takes.Quote)
            return null;
        if (drafts.Exists(d => d.Content.Exists(s => s.First == found.Span.First)) || at.Clauses[found.First].Boundary == ";" || !IsSpeakers(at, at.Clauses[c], noun))
            return null;
        var clause = at.Clauses[c];
        var start = at.FirstWord(at.StartOf(c));
        // "Der Vorwurf, das Amt habe geschlafen, wiegt schwer": the verb of the noun itself is none of what is said.
        var goesOn = clause.Verb >= 0 ? -1 : at.Clauses.FindIndex(found.First + 1, k => k is { Kind: ClauseKind.Main, IsVerbFirst: true, Boundary: "," } && !k.Mood.IsSubjunctive());
        if (goesOn > 0 && at.Clauses[goesOn].First < found.Span.End)
            found = found with { Span = new WordSpan(found.Span.First, at.Clauses[goesOn].First).Trimmed(at.Text) };
        var draft = new StatementDraft
        {
            Passage = at.Number,
            Content = [found.Span],
            Form = StatementForm.Indirect,
            Cue = CueWords(at, clause, noun),
            Frame = [new WordSpan(start, found.Span.First)],
        }.Take(cue);
        var head = SpeakerOf(at, c, noun);
        if (head >= 0)
        {
            draft.SpeakerHead = head;
            draft.Speaker = NounPhraseSpan.Of(at.Text, head, clause.Verb > head ? new WordSpan(start, clause.Verb) : new WordSpan(clause.Verb >= 0 && clause.Verb < head ? clause.Verb + 1 : start, found.Span.First));
        }
        draft.ChannelWords.AddRange(draft.Frame);
        return Owner(at, clause, noun) >= 0 ? draft : CueTruth.OfNoun(at, noun, draft);
    }

    /// <summary>
    /// False for what nobody in the clause says: "ringen um die Frage, ob" tells of a question, "wies den Vorwurf zurück, …" of what others say.
    /// </summary>
    private static bool IsSpeakers(PassageText at, Clause clause, int noun)
    {
        if (Owner(at, clause, noun) >= 0)
            return true;
        if (at.Passage.Reading.ClauseOf(noun) is { IsDenying: true })
            return false;
        return at.Text[noun].Child(Relation.Case) is not { Upos: Upos.ADP } preposition || at.Text.Is(preposition, WordClass.Accompanying) || at.Text[noun].Head is { } head && head.Upos is Upos.NOUN;
    }

    /// <summary>The noun with its article, and the verb that it is the object of.</summary>
    private static int[] CueWords(PassageText at, Clause clause, int noun)
    {
        var words = new SortedSet<int> { noun };
        if (noun > clause.First && at.Text[noun - 1].Upos == Upos.DET)
            words.Add(noun - 1);
        if (clause.Kind == ClauseKind.Main && clause.Verb >= 0 && at.Text[noun].Relation.Universal() is Relation.Obj && at.Text[noun].Head is { } verb && clause.Span.Contains(verb.Index))
        {
            words.Add(clause.Verb);
            words.Add(verb.Index);
        }
        return [.. words];
    }

    /// <summary>Whose utterance: a genitive, a possessive, "von X"; else the subject where the noun is its object.</summary>
    private static int SpeakerOf(PassageText at, int c, int noun)
    {
        var clause = at.Clauses[c];
        var word = at.Text[noun];
        if (Owner(at, clause, noun) is >= 0 and var owner && !(IsOwn(at.Text[owner]) && IsUttered(at, clause, word)))
            return owner;
        if (clause.Verb < 0)
            return -1;
        var subject = SubjectFinder.Find(at.Text, at.Passage, c, word.Head is { } h && clause.Span.Contains(h.Index) ? h.Index : clause.Verb, false, at.Span);
        return subject == noun ? -1 : subject;
    }

    /// <summary>"erklärte die Bereitschaft ihres Landes": what belongs to the subject, who speaks for it.</summary>
    private static bool IsOwn(Word owner)
    {
        foreach (var child in owner.Children)
        {
            if (child.Index < owner.Index && child.Feats.IsPossessive)
                return true;
        }
        return false;
    }

    private static bool IsUttered(PassageText at, Clause clause, Word noun) =>
        noun.Head is { Upos: Upos.VERB } verb && clause.Span.Contains(verb.Index) && at.Text.Language.Statements.Lemmas.Of(verb, Upos.VERB).Exists(l => at.Text.Language.Words.Is(l, WordClass.Declaring) || at.Text.Language.Words.Is(l, WordClass.Uttering));

    /// <summary>A genitive, a possessive, a name before the noun, or "von X"; -1 for none.</summary>
    private static int Owner(PassageText at, Clause clause, int noun)
    {
        if (noun > clause.First && at.Text[noun - 1].Upos == Upos.PROPN && at.Text[noun - 1].Form[^1] is 's' or '’' or '\'')
            return noun - 1;
        foreach (var child in at.Text[noun].Children)
        {
            if (child.Relation.Universal() is Relation.Nmod && clause.Span.Contains(child.Index)
                && (child.Feats.Case == Case.Gen || child.Child(Relation.Case) is { } by && at.Text.IsSmall(by, WordClass.Of)))
                return child.Index;
            if (child.Feats.IsPossessive || child.Relation == Relation.DetPoss)
                return child.Index;
        }
        return -1;
    }
}
