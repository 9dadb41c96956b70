using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Events.Candidates;

namespace Lagebild.Reading.Events.Decisions;

/// <summary>
/// Who cannot do what a word tells, however likely it was found: whom its clause names as object or dative beside somebody who does it, who undergoes it in a passive,
/// and whoever stands beside the actors of the word without being coordinated with them.
/// </summary>
internal static class EventActors
{
    /// <summary>False for whom the word's clause has undergo it.</summary>
    public static bool MayAct(EventView view, int w, EventParty party)
    {
        if (view.ClauseOf(w) is not { } clause || !IsToldBy(clause, w))
            return true;
        if (IsThingThatThreatens(view, clause, party))
            return false;
        return clause.Voice switch
        {
            ClauseVoice.Active => Has(view, clause, party, ArgumentRelation.Subject)
                || !Undergoes(view, w, party) || !(IsDoneBySomebody(view, clause) || IsBefallen(view, clause, party)),
            ClauseVoice.Passive => Has(view, clause, party, ArgumentRelation.Agent) || !Has(view, clause, party, ArgumentRelation.Subject),
            _ => true,
        };
    }

    /// <summary>"Minister Holm droht eine Anklage": what is nobody does not threaten whom the clause has in the dative.</summary>
    private static bool IsThingThatThreatens(EventView view, Clause clause, EventParty party) =>
        party.Actor is null && view.Types[clause.Predicate].Contains(PloverType.Threaten) && clause.Heads(ArgumentRelation.Dative).Any()
        && party.Places.All(p => view.Article.Material.Actors.MentionAt(p.Top) is null && view.Article.Material.Language.Engagements.People.Plural(p.Top.FormString) is null);

    /// <summary>True for whom the word's clause, in the active voice, has as object or dative.</summary>
    public static bool Undergoes(EventView view, int w, EventParty party) =>
        view.ClauseOf(w) is { Voice: ClauseVoice.Active } clause && IsToldBy(clause, w) && (IsObject(view, clause, party) || Has(view, clause, party, ArgumentRelation.Dative));

    /// <summary>Without those for whom every word that tells it has another actor, with whom they are not coordinated.</summary>
    public static IEnumerable<EventDraft> OfOneCoordination(EventView view, IReadOnlyList<EventDraft> drafts)
    {
        var at = drafts.SelectMany(d => d.Words.Select(t => (Draft: d, Told: t))).ToLookup(d => d.Told.Typed.Word);
        return drafts.Where(d => AreDoneByBoth(d.Type) || d.Words.Any(mine => !at[mine.Typed.Word].Any(other => IsRather(view, other.Draft, other.Told, d, mine))));
    }

    private static bool IsRather(EventView view, EventDraft other, ToldEvent told, EventDraft draft, ToldEvent mine) =>
        other.Actor.Index != draft.Actor.Index && !AreDoneByBoth(other.Type) && Rank(view, other, told).CompareTo(Rank(view, draft, mine)) > 0
        && !AreCoordinated(view, view.Article.SentenceOf(mine.Typed.Word), other.Actor, draft.Actor);

    private static (bool IsNamed, int Probability, int Index) Rank(EventView view, EventDraft draft, ToldEvent told) =>
        (view.ClauseOf(told.Typed.Word) is { } clause && IsToldBy(clause, told.Typed.Word) && Has(view, clause, draft.Actor, clause.Voice == ClauseVoice.Passive ? ArgumentRelation.Agent : ArgumentRelation.Subject), told.Actor, -draft.Actor.Index);

    /// <summary>Heads of one argument, or joined in the tree.</summary>
    private static bool AreCoordinated(EventView view, int sentence, EventParty one, EventParty other)
    {
        foreach (var clause in view.Article.Material.Clauses.Sentences[sentence].Clauses)
        {
            foreach (var argument in clause.Arguments)
            {
                if (argument.Heads.Any(h => IsAt(view, argument, h, one)) && argument.Heads.Any(h => IsAt(view, argument, h, other)))
                    return true;
            }
        }
        var near = view.PartiesIn[sentence];
        return near.Where(p => p.Party.Index == one.Index).Any(p => near.Any(q => q.Party.Index == other.Index
            && (First(p.Place.Top) == First(q.Place.Top) || AreJoined(view, p.Place, q.Place) || AreJoined(view, q.Place, p.Place))));
    }

    /// <summary>"Brandenburg und das Saarland": only a conjunction, articles and titles stand between them.</summary>
    private static bool AreJoined(EventView view, ActorPlace one, ActorPlace other)
    {
        var hasConjunction = false;
        for (var w = one.EndWord; w < other.FirstWord; w++)
        {
            var upos = view.Article.Words[w].Upos;
            if (upos is not (Upos.CCONJ or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.ADV))
                return false;
            hasConjunction |= upos == Upos.CCONJ;
        }
        return hasConjunction;
    }

    /// <summary>The first word of a coordination.</summary>
    private static int First(Word word)
    {
        while (word.Relation.Universal() is Relation.Conj or Relation.Appos or Relation.Flat && word.Head is { } head)
            word = head;
        return word.Index;
    }

    /// <summary>A name right behind the subject is part of it ("Außenministerin Lindiwe Berg"), whatever the tree says.</summary>
    private static bool IsObject(EventView view, Clause clause, EventParty party) =>
        clause.Arguments.Any(a => a.Relation == ArgumentRelation.Object && !clause.Subjects.Contains(a.Head - 1) && a.Heads.Any(h => IsAt(view, a, h, party)));

    private static bool Has(EventView view, Clause clause, EventParty party, ArgumentRelation relation) =>
        clause.Arguments.Any(a => a.Relation == relation && a.Heads.Any(h => IsAt(view, a, h, party)));

    private static bool IsAt(EventView view, Argument argument, int head, EventParty party) =>
        view.PartiesIn[view.Article.SentenceOf(head)].Any(p => p.Party.Index == party.Index && head >= p.Place.FirstWord && head < p.Place.EndWord)
        || argument.IsUnderstood && party.Actor is { } actor && view.Article.Material.Actors.ResolveAt(view.Article.Words[head])?.Id == actor.Id;

    /// <summary>"Holm droht der Ausschluss".</summary>
    private static bool IsBefallen(EventView view, Clause clause, EventParty party) =>
        view.Types[clause.Predicate].Contains(PloverType.Threaten) && clause.Subjects.Any() && Has(view, clause, party, ArgumentRelation.Dative);

    /// <summary>Where a thing stands as subject, clause reading may have taken a fronted object for it ("Ein Treffen hatte Thailand abgelehnt").</summary>
    private static bool IsDoneBySomebody(EventView view, Clause clause) =>
        view.PartiesIn[view.Article.SentenceOf(clause.Predicate)].Any(p => p.Party.Actor is not null && Has(view, clause, p.Party, ArgumentRelation.Subject));

    private static bool IsToldBy(Clause clause, int w) => clause.Predicate == w || clause.LightNoun == w;

    /// <summary>"A einigte sich mit B".</summary>
    private static bool AreDoneByBoth(PloverType type) => type is PloverType.Agree or PloverType.Cooperate;
}
