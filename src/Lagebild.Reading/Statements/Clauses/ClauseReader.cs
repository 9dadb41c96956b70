using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Quotations;

namespace Lagebild.Reading.Statements.Clauses;

/// <summary>
/// Parts a passage into clauses by punctuation, finite verbs and conjunctions. German commas part clauses almost without exception, so
/// that this stands firm where the tree is wrong.
/// </summary>
internal static class ClauseReader
{
    public static List<Clause> Read(ReadingText text, WordSpan span, List<Quotation> quotations)
    {
        var clauses = new List<Clause>();
        var boundary = "";
        var first = span.First;
        var quotedUntil = 0;
        for (var i = span.First; i < span.End; i++)
        {
            if (UtteranceAt(quotations, i) is { } quotation && quotation.Outer.Contains(i) && span.Contains(quotation.Outer))
            {
                Add(text, clauses, new WordSpan(first, i), boundary);
                clauses.Add(new Clause(quotation.Outer, ClauseKind.Quotation, -1, i > span.First ? text[i - 1].FormString : "", ClauseMood.None));
                boundary = "”";
                i = quotation.Outer.End - 1;
                first = i + 1;
            }
            else if (QuotedPhraseAt(quotations, i) is { } phrase)
            {
                quotedUntil = phrase.Outer.End;
            }
            else if (i < quotedUntil)
            {
                // Commas inside quoted words do not part the clause that holds them.
            }
            else if (text[i].Form is "(" && Bracket(text, i, span.End) is > 0 and var closing)
            {
                i = closing;
            }
            else if (IsBoundary(text, i))
            {
                Add(text, clauses, new WordSpan(first, i), boundary);
                boundary = text[i].FormString;
                first = i + 1;
            }
        }
        Add(text, clauses, new WordSpan(first, span.End), boundary);
        return clauses;
    }

    /// <summary>True for a finite verb; what stands behind zu is none, whatever the tagger says.</summary>
    public static bool IsFinite(ReadingText text, Word word)
    {
        if (word.Previous is { } before && text.IsSmall(before, WordClass.InfinitiveMark))
            return false;
        if (word.Feats.VerbForm == VerbForm.Fin)
            return word.Upos is Upos.VERB or Upos.AUX;
        // "und betonte, dass": taken for an adjective by some taggers, but nothing that it could belong to follows.
        return word.Upos is Upos.ADJ or Upos.VERB && char.IsLower(word.Form[0]) && word.Form.EndsWith(text.Language.Endings.PastSingular, StringComparison.Ordinal)
            && word.Next is { } next && next.Form is "," or ":" && word.Previous is { Upos: Upos.CCONJ or Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.PUNCT };
    }

    private static Quotation? QuotedPhraseAt(List<Quotation> quotations, int word)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Outer.First > word)
                return null;
            if (quotation.Outer.First == word && !quotation.IsUtterance && quotation.Outer.Count < 15)
                return quotation;
        }
        return null;
    }

    private static Quotation? UtteranceAt(List<Quotation> quotations, int word)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Outer.First > word)
                return null;
            if (quotation.Outer.First == word && quotation.IsUtterance && quotation.Depth == 0)
                return quotation;
        }
        return null;
    }

    /// <summary>The end of a bracket that holds no clause ("(SPD)"), or -1: such a bracket does not part a clause.</summary>
    private static int Bracket(ReadingText text, int open, int end)
    {
        for (var i = open + 1; i < Math.Min(end, open + 15); i++)
        {
            if (text[i].Form is ")")
                return i;
            if (IsFinite(text, text[i]))
                return -1;
        }
        return -1;
    }

    private static bool IsBoundary(ReadingText text, int i)
    {
        var form = text[i].Form;
        return form switch
        {
            "," or ":" or ";" or "–" or "—" or "(" or ")" or "." or "!" or "?" => true,
            "-" => text.Tokens.SpaceAfter(i) && (i == 0 || text.Tokens.SpaceAfter(i - 1)),
            _ => false,
        };
    }

    private static void Add(ReadingText text, List<Clause> clauses, WordSpan span, string boundary)
    {
        if (span.IsEmpty)
            return;
        var split = SplitAt(text, span);
        clauses.Add(Classify(text, split < 0 ? span : new WordSpan(span.First, split), boundary));
        if (split >= 0)
            Add(text, clauses, new WordSpan(split + 1, span.End), text[split].FormString);
    }

    /// <summary>The conjunction between the first finite verb and a second one that begins a clause of its own, or -1.</summary>
    private static int SplitAt(ReadingText text, WordSpan span)
    {
        var (verb, conjunction) = (-1, -1);
        for (var i = span.First; i < span.End; i++)
        {
            if (text[i].Upos == Upos.CCONJ && i > span.First)
                conjunction = verb >= 0 ? i : -1;
            else if (IsFinite(text, text[i]))
            {
                if (conjunction > 0 && i > conjunction)
                    return conjunction;
                verb = i;
            }
        }
        return -1;
    }

    private static Clause Classify(ReadingText text, WordSpan span, string boundary)
    {
        var start = span.First;
        while (start + 1 < span.End && (text[start].Upos == Upos.CCONJ || (text[start].Upos == Upos.ADV && text.IsSmall(start, WordClass.FocusParticle))))
            start++;
        var (firstVerb, lastVerb, infinitive) = (-1, -1, -1);
        for (var i = start; i < span.End; i++)
        {
            if (IsFinite(text, text[i]))
            {
                firstVerb = firstVerb < 0 ? i : firstVerb;
                lastVerb = i;
            }
            else if (IsZuInfinitive(text, i, span.First))
                infinitive = i;
        }
        if (firstVerb < 0 && infinitive < 0)
            firstVerb = lastVerb = PluralTakenForInfinitive(text, start, span.End);
        var kind = Opening(text, start, span.End);
        if (kind == ClauseKind.Relative && (lastVerb < 0 || !IsVerbFinal(text, lastVerb, span.End)))
            kind = ClauseKind.Main;
        if (kind == ClauseKind.Main && text.IsSmall(start, WordClass.AdverbialInfinitive) && infinitive >= 0)
            kind = ClauseKind.Infinitive;
        else if (kind == ClauseKind.Main && firstVerb > start + 1 && firstVerb == lastVerb && lastVerb == span.End - 1 && (span.Count > 5 || (!text.Language.Statements.Moods.Of(text[lastVerb]).IsSubjunctive() && span.Count > 4) || text[lastVerb - 1].Feats.VerbForm is VerbForm.Part or VerbForm.Inf) && !HasSubjectBefore(text, lastVerb, span))
            kind = ClauseKind.Subordinate;
        else if (kind == ClauseKind.Main)
            kind = firstVerb >= 0 ? ClauseKind.Main : infinitive >= 0 ? ClauseKind.Infinitive : ClauseKind.Fragment;
        var verb = kind is ClauseKind.Subordinate or ClauseKind.Relative ? lastVerb : firstVerb;
        return new Clause(span, kind, verb, boundary, verb < 0 ? ClauseMood.None : text.Language.Statements.Moods.Of(text[verb])) { IsVerbFirst = verb == start && kind == ClauseKind.Main };
    }

    /// <summary>"Karl Eggers, Gründer der Partei „Neue Mitte“ beteuerte, …": the verb of the sentence, its subject before an apposition without its second comma.</summary>
    private static bool HasSubjectBefore(ReadingText text, int verb, WordSpan span)
    {
        if (text[verb].Relation != Relation.Root)
            return false;
        var hasSubject = false;
        foreach (var child in text[verb].Children)
        {
            if (child.Relation.Universal() is Relation.Aux or Relation.Cop)
                return false;
            hasSubject |= child.Relation.Universal() == Relation.Nsubj && child.Index < span.First && child.Upos is Upos.PROPN or Upos.NOUN && EndsAtComma(text, child, span.First - 1);
        }
        return hasSubject;
    }

    private static bool EndsAtComma(ReadingText text, Word name, int comma)
    {
        for (var w = name.Index + 1; w < comma; w++)
        {
            if (text[w].Upos is not (Upos.PROPN or Upos.NOUN))
                return false;
        }
        return text[comma].Form is ",";
    }

    /// <summary>In a subordinate clause nothing but other verbs and at most a word stands behind the finite verb.</summary>
    private static bool IsVerbFinal(ReadingText text, int verb, int end)
    {
        var behind = 0;
        for (var i = verb + 1; i < end; i++)
            behind += text[i].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT ? 0 : 1;
        return behind <= 1 || (behind <= 4 && text[verb + 1].Upos == Upos.ADP);
    }

    /// <summary>A clause without a finite verb whose infinitive lacks zu: "sagen" is a plural. The word's index, or -1.</summary>
    private static int PluralTakenForInfinitive(ReadingText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var word = text[i];
            if (word.Previous is { } before && text.IsSmall(before, WordClass.InfinitiveMark))
                continue;
            if (word.Upos is Upos.VERB && word.Feats.VerbForm == VerbForm.Inf && i > start)
                return i;
            if (char.IsLower(word.Form[0]) && word.Upos is Upos.VERB or Upos.ADJ or Upos.X or Upos.ADV && (i == end - 1 || i == start || text[i + 1].Upos is not (Upos.NOUN or Upos.ADJ)) && IsCueForm(text.Language, word))
                return i;
            // No German noun is written small: "er reise" is a verb.
            if (word.Upos == Upos.NOUN && char.IsLower(word.Form[0]) && i > start && IsThirdPerson(text.Language, word))
                return i;
            if (i == start && char.IsLower(word.Form[0]) && word.Upos is Upos.VERB or Upos.ADJ && IsCueForm(text.Language, word))
                return i;
        }
        return -1;
    }

    private static bool IsThirdPerson(ReadingLanguage language, Word word)
    {
        foreach (var reading in language.Lexicon.Readings(word.Form))
        {
            if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Fin && reading.Feats.Person == Person.Third)
                return true;
        }
        return false;
    }

    /// <summary>True for a form that the lexicon knows as a finite verb in the third person, and the cue table as a cue.</summary>
    private static bool IsCueForm(ReadingLanguage language, Word word)
    {
        foreach (var reading in language.Lexicon.Readings(word.Form))
        {
            if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Fin && reading.Feats.Person is Person.Third or Person.None && !language.Statements.Cues.Verb(reading.Lemma(word.Form)).IsEmpty)
                return true;
        }
        return false;
    }

    private static ClauseKind Opening(ReadingText text, int start, int end)
    {
        for (var i = start; i < Math.Min(end, start + 3); i++)
        {
            var word = text[i];
            if (i == start && text.IsSmall(i, WordClass.That))
                return ClauseKind.Subordinate;
            if (word.Upos == Upos.SCONJ && !(text.Is(i, WordClass.AdverbOrSubordinator) && i + 1 < end && IsFinite(text, text[i + 1]) && i + 2 < end))
                return ClauseKind.Subordinate;
            var isRelative = word.Feats.PronType is PronType.Rel or PronType.DemRel && i + 1 < end && !IsFinite(text, text[i + 1]);
            var isQuestion = word.Feats.PronType is PronType.Int or PronType.IntRel || (i == start && text.Language.Statements.Openers.Kind(word.Form) is not null);
            if (isQuestion && (i + 1 >= end || !IsFinite(text, text[i + 1]) || i + 2 >= end))
                return ClauseKind.Subordinate;
            if (isRelative || (word.Feats.PronType == PronType.Rel && word.Upos == Upos.PRON))
                return ClauseKind.Relative;
            // A preposition may stand before the pronoun ("in dem", "mit welchen"), an adverb before the conjunction ("auch wenn").
            if (word.Upos is not (Upos.ADP or Upos.ADV or Upos.PART))
                break;
        }
        return ClauseKind.Main;
    }

    /// <summary>"zu gehen", "anzukündigen".</summary>
    private static bool IsZuInfinitive(ReadingText text, int i, int first)
    {
        var word = text[i];
        if (i > first && text.IsSmall(i - 1, WordClass.InfinitiveMark) && word.Upos is Upos.VERB or Upos.AUX)
            return true;
        var mark = text.Language.Endings.InfinitiveMark;
        var zu = word.FormString.IndexOf(mark, Math.Min(1, word.Form.Length), StringComparison.Ordinal);
        if (zu < 2 || word.Form[^1] != 'n' || char.IsUpper(word.Form[0]))
            return false;
        var without = string.Concat(word.Form[..zu], word.Form[(zu + mark.Length)..]);
        foreach (var reading in text.Language.Lexicon.Readings(without))
        {
            if (reading.Upos == Upos.VERB && reading.Feats.VerbForm == VerbForm.Inf)
                return true;
        }
        return word.Upos == Upos.VERB && (word.Feats.VerbForm == VerbForm.Inf || text.Language.Statements.Cues.IsPrefix(word.Form[..zu]));
    }
}
