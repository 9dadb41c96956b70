using System.Collections.Immutable;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Language.Clauses;

/// <summary>
/// Who and what takes part in a clause: dependents of its verbs, their relations put right by case and number where the tree mistakes a
/// fronted object for the subject.
/// </summary>
internal sealed class ArgumentReading(ParsedText text, ClauseTables tables, IReadOnlyDictionary<int, VerbGroup> groupOf)
{
    public ImmutableArray<Argument> Of(VerbGroup group, ClauseVoice voice, string lemma)
    {
        var found = new List<Argument>();
        foreach (var member in group.Members)
        {
            foreach (var child in text[member].Children)
            {
                if (!group.Members.Contains(child.Index) && !groupOf.ContainsKey(child.Index) && Read(child, group, voice) is { } argument && BehindColon(argument, group) is { } taking)
                    found.Add(taking);
            }
        }
        PutRight(found, group, voice);
        if (tables.IsDative(lemma))
            PutDativeRight(found, group, lemma);
        found.Sort((a, b) => a.Head.CompareTo(b.Head));
        return [.. found];
    }

    /// <summary>
    /// "Ott gegen Lund: Nun protestiert Kern": what stands before the colon takes no part behind it; "Deich: Kern weist Kritik zurück": but what the
    /// tree has hung on it there does.
    /// </summary>
    private Argument? BehindColon(Argument argument, VerbGroup group)
    {
        var colon = argument.Preposition.Length > 0 ? -1 : Colon(argument.Head + 1, group.Members.Min);
        if (colon < 0)
            return argument;
        foreach (var child in text[argument.Head].Children)
        {
            if (child.Index > colon && child.Index < group.Members.Max && IsNominal(child) && !groupOf.ContainsKey(child.Index))
                return argument with { Head = child.Index, Conjuncts = Conjuncts(child) };
        }
        return null;
    }

    private int Colon(int first, int end)
    {
        for (var w = first; w < end; w++)
        {
            if (text[w].Form is ":")
                return w;
        }
        return -1;
    }

    private Argument? Read(Word word, VerbGroup group, ClauseVoice voice)
    {
        if (word.Upos is Upos.PUNCT or Upos.PART or Upos.CCONJ or Upos.SCONJ || word.Index == group.Prefix || tables.Negators.Of(word.Form) is NegatorKind.Coordinating)
            return null;
        var preposition = Preposition(word);
        ArgumentRelation? relation = word.Relation.Universal() switch
        {
            Relation.Nsubj => preposition.Length > 0 ? Oblique(preposition, voice) : ArgumentRelation.Subject,
            Relation.Expl when tables.Words.Is(word.Form, GrammarRole.Expletive) => ArgumentRelation.Subject,
            Relation.Obj when IsNominal(word) => preposition.Length > 0 ? Oblique(preposition, voice) : IsTime(word) ? ArgumentRelation.Adverbial : word.Feats.IsReflexive ? null : ArgumentRelation.Object,
            Relation.Iobj when IsNominal(word) => preposition.Length > 0 ? Oblique(preposition, voice) : ArgumentRelation.Dative,
            Relation.Obl when IsNominal(word) => preposition.Length > 0 ? Oblique(preposition, voice) : Bare(word),
            Relation.Nmod when preposition.Length > 0 && IsNominal(word) && !group.IsCopular => Oblique(preposition, voice),
            Relation.Xcomp when IsNominal(word) && preposition.Length > 0 => Oblique(preposition, voice),
            _ => null,
        };
        return relation is { } known ? new Argument(known, word.Index, known is ArgumentRelation.Oblique or ArgumentRelation.Agent ? preposition : "", Conjuncts(word)) : null;
    }

    private ArgumentRelation Oblique(string preposition, ClauseVoice voice) =>
        voice != ClauseVoice.Active && tables.Words.Is(preposition, GrammarRole.Agent) ? ArgumentRelation.Agent : ArgumentRelation.Oblique;

    private ArgumentRelation? Bare(Word word) =>
        IsTime(word) ? ArgumentRelation.Adverbial
        : word.Feats.IsReflexive ? null
        : word.Feats.Case == Case.Dat ? ArgumentRelation.Dative
        : word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET ? ArgumentRelation.Object : ArgumentRelation.Adverbial;

    private bool IsTime(Word word) => tables.IsPlainTime(word.Lemma) || tables.IsPlainTime(word.FormString);

    private static bool IsNominal(Word word) => word.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.DET or Upos.NUM or Upos.X or Upos.SYM || (word.Upos == Upos.ADJ && char.IsUpper(word.Form[0]));

    /// <summary>The preposition, in small letters; a second one behind the noun is left out.</summary>
    private static string Preposition(Word word)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation == Relation.Case && child.Upos == Upos.ADP)
                return child.FormString.ToLowerInvariant();
        }
        return "";
    }

    private ImmutableArray<int> Conjuncts(Word word)
    {
        var conjuncts = ImmutableArray.CreateBuilder<int>();
        foreach (var child in word.Children)
        {
            if (child.Relation == Relation.Conj && !groupOf.ContainsKey(child.Index) && (IsNominal(child) || child.Upos == Upos.ADJ))
            {
                conjuncts.Add(child.Index);
                conjuncts.AddRange(Conjuncts(child));
            }
            // "Minister A und Ministerin B": the second hangs on the first one's name.
            else if (child is { Upos: Upos.PROPN } && child.Relation.Universal() is Relation.Appos or Relation.Flat)
            {
                conjuncts.AddRange(Conjuncts(child));
            }
        }
        return conjuncts.ToImmutable();
    }

    /// <summary>No oblique case is a subject; a sure nominative is one; a plural does not go with a singular verb.</summary>
    private void PutRight(List<Argument> found, VerbGroup group, ClauseVoice voice)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Relation == ArgumentRelation.Subject && IsOblique(text[found[i].Head]))
                found[i] = found[i] with { Relation = text[found[i].Head].Feats.Case == Case.Dat && voice != ClauseVoice.Active ? ArgumentRelation.Dative : ArgumentRelation.Object };
        }
        DropRivals(found, group);
        var subject = found.FindIndex(a => a.Relation == ArgumentRelation.Subject && !tables.Words.Is(text[a.Head].Form, GrammarRole.Expletive));
        var other = found.FindIndex(a => a.Relation is ArgumentRelation.Object or ArgumentRelation.Dative && IsNominative(text[a.Head]));
        if (other < 0 && subject >= 0 && !Agrees(found[subject], group))
            other = found.FindIndex(a => a.Relation == ArgumentRelation.Object && !IsOblique(text[a.Head]) && Agrees(a, group));
        if (other < 0 && subject < 0 && group.Finite >= 0)
            other = found.FindIndex(a => a.Relation == ArgumentRelation.Object && (text[a.Head].Feats.Case == Case.Nom || !IsConjunct(group)) && !IsOblique(text[a.Head]) && Agrees(a, group));
        if (other < 0 || group.Finite < 0 || (subject >= 0 && IsNominative(text[found[subject].Head])) || group.IsCopular)
            return;
        found[other] = found[other] with { Relation = ArgumentRelation.Subject };
        if (subject >= 0)
            found[subject] = found[subject] with { Relation = ArgumentRelation.Object };
    }

    /// <summary>"Warnungen wies der Kanzler zurück": beside a sure nominative, or a noun that agrees with the verb, what is called subject too is the object.</summary>
    private void DropRivals(List<Argument> found, VerbGroup group)
    {
        if (group.Finite < 0 || text[group.Finite].Feats.Number == Number.Plur || found.Count(a => a.Relation == ArgumentRelation.Subject) < 2)
            return;
        var sure = found.FindIndex(a => a.Relation == ArgumentRelation.Subject && IsNominative(text[a.Head]));
        // "Ein Angebot hatte die Kommission ausgeschlagen": of two on either side of the verb the second is the subject, but not before a name.
        if (sure < 0 && found.FindIndex(a => a.Relation == ArgumentRelation.Subject && a.Head < group.Finite && Agrees(a, group)) is >= 0 and var before)
        {
            var behind = found.FindIndex(a => a.Relation == ArgumentRelation.Subject && a.Head > group.Finite && Agrees(a, group));
            sure = behind >= 0 && text[found[behind].Head].Upos is Upos.NOUN or Upos.PROPN && !IsName(text[found[before].Head]) ? behind : before;
        }
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Relation == ArgumentRelation.Subject && (sure >= 0 ? i != sure && !tables.Words.Is(text[found[i].Head].Form, GrammarRole.Expletive) : !Agrees(found[i], group)))
                found[i] = found[i] with { Relation = ArgumentRelation.Object };
        }
    }

    /// <summary>"Oslo droht ein Boykott": where the verb has no accusative, what cannot be a dative is the subject, and the name before it the dative.</summary>
    private void PutDativeRight(List<Argument> found, VerbGroup group, string lemma)
    {
        if (found.Exists(a => a.Relation == ArgumentRelation.Dative))
            return;
        var subject = found.FindIndex(a => a.Relation == ArgumentRelation.Subject);
        var other = found.FindIndex(a => a.Relation == ArgumentRelation.Object && text[a.Head] is { Upos: Upos.NOUN } noun && !IsName(noun) && Agrees(a, group)
            && (IsDirect(noun) || tables.IsBefalling(lemma) && noun.Feats.Case != Case.Dat && Determiner(noun) is null));
        if (subject >= 0 && tables.IsBefalling(lemma) && text[found[subject].Head] is { Upos: Upos.NOUN } thing && !IsName(thing))
        {
            other = found.FindIndex(a => a.Relation == ArgumentRelation.Object && IsName(text[a.Head]));
            if (other >= 0)
                found[other] = found[other] with { Relation = ArgumentRelation.Dative };
            return;
        }
        if (group.Finite < 0 || subject < 0 || other < 0 || !IsName(text[found[subject].Head]))
            return;
        found[other] = found[other] with { Relation = ArgumentRelation.Subject };
        found[subject] = found[subject] with { Relation = ArgumentRelation.Dative };
    }

    private bool IsDirect(Word word) => Determiner(word) is { } determiner && tables.Words.Is(determiner.Form, GrammarRole.DirectDeterminer);

    /// <summary>A name, or a title that stands before one.</summary>
    private static bool IsName(Word word) =>
        word.Upos == Upos.PROPN || word.Children.Any(c => c.Index > word.Index && c.Upos == Upos.PROPN && c.Relation.Universal() is Relation.Appos or Relation.Flat);

    /// <summary>True for a second predicate: its subject may stand with the first.</summary>
    private bool IsConjunct(VerbGroup group) => group.Members.Any(m => text[m].Relation == Relation.Conj);

    private bool IsOblique(Word word)
    {
        if (tables.Words.Is(word.Form, GrammarRole.ObliquePronoun) && word.Upos is Upos.PRON)
            return true;
        return Determiner(word) is { } determiner && tables.Words.Is(determiner.Form, GrammarRole.ObliqueDeterminer);
    }

    private bool IsNominative(Word word)
    {
        if (word.Upos is Upos.PRON && tables.Words.Is(word.Form, GrammarRole.NominativePronoun))
            return true;
        return Determiner(word) is { } determiner && tables.Words.Is(determiner.Form, GrammarRole.MasculineNominative)
            && (word.Feats is { Gender: Gender.Masc, Number: not Number.Plur } || word.Feats.Case == Case.Nom);
    }

    private static Word? Determiner(Word word)
    {
        foreach (var child in word.Children)
        {
            if (child.Index < word.Index && child.Relation.Universal() == Relation.Det)
                return child;
        }
        return null;
    }

    /// <summary>False where one is a plural and the other a singular; names and coordinated heads leave it open.</summary>
    private bool Agrees(Argument argument, VerbGroup group)
    {
        if (group.Finite < 0 || argument.Conjuncts.Length > 0)
            return true;
        var (verb, word) = (text[group.Finite].Feats.Number, text[argument.Head]);
        if (verb == Number.None || word.Feats.Number == Number.None || word.Upos is not (Upos.NOUN or Upos.PRON or Upos.DET))
            return true;
        return verb == word.Feats.Number;
    }
}
