using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Times;

/// <summary>
/// Whether the clause around a word looks back or ahead. In a tree: by the nearest verb above that has a tense, its auxiliaries counted in
/// ("hat ... getroffen", "soll ... getroffen haben" are past); a participle before a noun and an infinitive with "zu" speak for themselves.
/// Without tags: by the nearest verb form that the language's table knows, in the clause first.
/// </summary>
internal sealed class ClauseDirection(ParsedText text, TimeGrammar grammar)
{
    private readonly VerbDirections _verbs = grammar.Verbs;

    public TimeDirection At(int word)
    {
        if (text[word].Upos != Upos.X && InTree(text[word]) is not TimeDirection.Unknown and var tagged)
            return tagged is TimeDirection.Past or TimeDirection.Either && IsGoalOfPlan(word) ? TimeDirection.Future : tagged;
        return Nearest(word);
    }

    /// <summary>"wurde auf Januar verschoben", "einigten sich auf ein Treffen im Mai": what was put off or agreed in the past lies ahead of it.</summary>
    private bool IsGoalOfPlan(int word)
    {
        var isGoal = FollowsAny(word, _verbs.IsGoal) && !FollowsAny(word - 1, _verbs.IsNoGoal);
        for (Word? w = text[word].Head; w is { } at; w = at.Head)
        {
            if (IsPredicate(at))
                return isGoal && (_verbs.IsPlan(at.Form) || _verbs.IsGoalVerb(at.Form) || _verbs.IsAgreement(at.Form));
            if (at.Upos == Upos.NOUN && at.Child(Relation.Case) is { } preposition && _verbs.IsGoal(preposition.Form) && at.Head is { } verb && _verbs.IsAgreement(verb.Form))
                return true;
        }
        return false;
    }

    /// <summary>Whether one of some words stands right before it or before its article.</summary>
    private bool FollowsAny(int word, Is isOne) => word > 0 && isOne(text.Tokens.Form(word - 1)) || word > 1 && isOne(text.Tokens.Form(word - 2));

    private delegate bool Is(ReadOnlySpan<char> form);

    private TimeDirection InTree(Word word)
    {
        for (Word? w = word.Head; w is { } at; w = at.Head)
        {
            if (at.Upos == Upos.ADJ && !IsOver(at) && _verbs.Attribute(at.Form) is not TimeDirection.Unknown and var attribute)
                return attribute;
            if (at.Upos == Upos.ADJ && _verbs.IsAimAttribute(at.Form) && FollowsAny(word.Index, _verbs.IsAim))
                return TimeDirection.Future;
            if (!IsPredicate(at))
                continue;
            if (OfVerb(at) is not TimeDirection.Unknown and var direction)
                return direction == TimeDirection.Past && IsPlan(at, word.Index) ? TimeDirection.Either : direction;
            if (IsPlural(at))
                return TimeDirection.Present;
            if (IsInfinitiveToCome(at))
                return TimeDirection.Future;
        }
        return IsPredicate(word) ? OfVerb(word) : TimeDirection.Unknown;
    }

    private static bool IsPredicate(Word word) =>
        word.Upos is Upos.VERB or Upos.AUX || word.Child(Relation.Cop) is not null || word.Child(Relation.Aux) is not null;

    private TimeDirection OfVerb(Word verb)
    {
        var direction = OfForm(verb);
        foreach (var child in verb.Children)
        {
            if (child.Relation.Universal() is not (Relation.Aux or Relation.Cop))
                continue;
            var own = OfForm(child);
            if (own == TimeDirection.Past)
                return own;
            if (own == TimeDirection.Present && _verbs.IsPlan(verb.Form))
                return TimeDirection.Future;
            var isParticiple = verb is { Upos: Upos.VERB, Feats.VerbForm: VerbForm.Part } && child.Relation == Relation.Cop;
            var isOfState = child.Relation is Relation.AuxPass or Relation.Cop && !isParticiple && !_verbs.IsPerfectWithBe(verb.Form);
            var beside = isOfState ? TimeDirection.Unknown : _verbs.BesideVerb(child.Form);
            if (beside == TimeDirection.Past)
                return beside;
            if (direction != TimeDirection.Future)
                direction = beside != TimeDirection.Unknown ? beside : own != TimeDirection.Unknown ? own : direction;
        }
        return direction;
    }

    /// <summary>"war für Freitag geplant", "hatte für Freitag eingeladen", "wollten sich am Freitag treffen": whether that day has come is not told.</summary>
    private bool IsPlan(Word verb, int time)
    {
        var (isOfState, isIntent) = (false, false);
        foreach (var child in verb.Children)
        {
            if (child.Relation.Universal() is not (Relation.Aux or Relation.Cop))
                continue;
            if (_verbs.IsPassive(child.Form))
                return false;
            isOfState |= _verbs.IsState(child.Form);
            isIntent |= _verbs.IsIntent(child.Form);
        }
        return isIntent || _verbs.IsPlan(verb.Form) && (isOfState || FollowsAny(time, _verbs.IsAim));
    }

    /// <summary>"war für Februar angesetzt": no participle before a noun, but one beside a verb in the past.</summary>
    private bool IsOver(Word word) => word.Child(Relation.Cop) is { } copula && OfForm(copula) == TimeDirection.Past;

    private TimeDirection OfForm(Word word)
    {
        if (_verbs.Auxiliary(word.Form) is not TimeDirection.Unknown and var known)
            return known;
        return word.Feats switch
        {
            { VerbForm: VerbForm.Inf or VerbForm.Part } => TimeDirection.Unknown,
            { Tense: Tense.Past, Mood: Mood.Sub } => TimeDirection.Future,
            { Tense: Tense.Past } => TimeDirection.Past,
            { Tense: Tense.Pres } => TimeDirection.Present,
            _ => _verbs.Untagged(word.Form),
        };
    }

    /// <summary>"dass die Minister am Freitag tagen": an infinitive without its mark behind a conjunction is a plural in the present.</summary>
    private bool IsPlural(Word verb)
    {
        var hasConjunction = false;
        foreach (var child in verb.Children)
        {
            if (child.Relation.Universal() == Relation.Aux || _verbs.IsInfinitiveMark(child.Form))
                return false;
            hasConjunction |= child is { Relation: Relation.Mark, Upos: Upos.SCONJ };
        }
        return hasConjunction && verb.Feats.VerbForm == VerbForm.Inf;
    }

    /// <summary>"Er kündigte an, am Freitag zu reisen": ahead, unless the verb above tells of what was done or not done.</summary>
    private bool IsInfinitiveToCome(Word verb)
    {
        if (verb.Feats.VerbForm != VerbForm.Inf || verb.Head is not { } above || _verbs.IsImplicative(above.Form))
            return false;
        foreach (var child in verb.Children)
        {
            if (_verbs.IsInfinitiveMark(child.Form))
                return true;
        }
        return false;
    }

    private TimeDirection Nearest(int word)
    {
        var sentence = text.Tokens.Sentences[text.Tokens.SentenceOf(word)];
        var (first, end) = (word, word + 1);
        while (first > sentence.FirstWord && !_verbs.IsBoundary(text.Tokens.Form(first - 1)))
            first--;
        while (end < sentence.EndWord && !_verbs.IsBoundary(text.Tokens.Form(end)))
            end++;
        var direction = Nearest(word, first, end);
        return direction != TimeDirection.Unknown ? direction : Nearest(word, sentence.FirstWord, sentence.EndWord);
    }

    private TimeDirection Nearest(int word, int first, int end)
    {
        for (var distance = 1; distance < end - first; distance++)
        {
            foreach (var at in (ReadOnlySpan<int>)[word + distance, word - distance])
            {
                if (at >= first && at < end && Untagged(at, first) is not TimeDirection.Unknown and var direction)
                    return direction;
            }
        }
        return TimeDirection.Unknown;
    }

    /// <summary>A form of the table; an infinitive ("agreed to meet") is ahead; in English what ends in "-ed" is past.</summary>
    private TimeDirection Untagged(int at, int first)
    {
        var form = text.Tokens.Form(at);
        if (at > first && _verbs.IsInfinitiveMark(text.Tokens.Form(at - 1)))
            return TimeDirection.Unknown;
        if (_verbs.Untagged(form) is not TimeDirection.Unknown and var known)
            return known;
        if (_verbs.IsInfinitiveMark(form) && at + 1 < text.Count && text.Tokens.Form(at + 1) is [>= 'a' and <= 'z', ..] next && !_verbs.IsNoInfinitive(next))
            return at > first && _verbs.IsImplicative(text.Tokens.Form(at - 1)) ? TimeDirection.Past : TimeDirection.Future;
        return grammar.Language == TextLanguage.English && form.Length > 4 && form.EndsWith("ed") && char.IsLower(form[0]) ? TimeDirection.Past : TimeDirection.Unknown;
    }
}
