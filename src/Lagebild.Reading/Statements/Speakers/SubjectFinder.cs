using Lagebild.Language.Clauses;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;
using Clause = Lagebild.Reading.Statements.Clauses.Clause;
using ClauseKind = Lagebild.Reading.Statements.Clauses.ClauseKind;
using ClauseMood = Lagebild.Reading.Statements.Clauses.ClauseMood;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>Who does what a verb says: by the tree, else by the order of words in the clause.</summary>
internal static class SubjectFinder
{
    /// <summary>The head word of the subject, or -1. In a passive it is who is named with von or durch.</summary>
    public static int Find(ReadingText text, Passage passage, int clause, int verb, bool passive, WordSpan limits)
    {
        if (passive)
            return Agent(text, verb, limits) is >= 0 and var agent ? agent : Document(text, limits);
        if (text.IsSmall(verb, WordClass.SaidByNobody))
            return Document(text, BehindContent(passage, clause, limits));
        var found = ByClause(text, passage, verb, limits) is >= 0 and var own ? own : ByTree(text, verb, passage.Clauses[clause], limits);
        if (found >= 0)
            return Actor(text, passage, verb, Owned(text, found, limits), limits);
        var byOrder = ByOrder(text, passage, clause, limits);
        return (byOrder < 0 || IsObject(text, passage, verb, byOrder)) && Understood(text, passage, verb) is >= 0 and var shared ? shared : byOrder;
    }

    private static bool IsObject(ReadingText text, Passage passage, int verb, int word) =>
        !(text.Analysis.NameAt(word) is { Type: NameType.PER } name && text[name.FirstWord].Relation.Universal() == Relation.Case && name.FirstWord < word) && passage.Reading.ClauseOf(verb) is { } clause && clause.Arguments.Any(a => a.Relation is ArgumentRelation.Object or ArgumentRelation.Dative && a.Head == word);

    /// <summary>"X signalisierte Bereitschaft, forderte aber …": the subject of the first predicate.</summary>
    private static int Understood(ReadingText text, Passage passage, int verb)
    {
        if (passage.Reading.ClauseOf(verb) is not { Embedding.FirstConjunct: >= 0 } clause || !clause.Chain.Contains(verb))
            return -1;
        foreach (var argument in clause.Arguments)
        {
            // "Der Gipfel werde nachgeholt, teilte das Amt mit": the subject of what is said is not who says it.
            if (argument is { Relation: ArgumentRelation.Subject, IsUnderstood: true } && passage.Reading.ClauseOf(argument.Head)?.Mood is Language.Clauses.ClauseMood.Indicative && passage.Span.Contains(argument.Head) && !text.Is(argument.Head, WordClass.Expletive))
                return Owned(text, argument.Head, passage.Span);
        }
        return -1;
    }

    /// <summary>Who is quoted: the object of zitieren, the subject in the passive.</summary>
    public static int Quoted(ReadingText text, int verb, bool passive, WordSpan limits)
    {
        foreach (var child in text[verb].Children)
        {
            if (limits.Contains(child.Index) && child.Relation.Universal() == (passive ? Relation.Nsubj : Relation.Obj))
                return child.Index;
        }
        return -1;
    }

    /// <summary>The subject as the clause reading has it, case and number considered.</summary>
    private static int ByClause(ReadingText text, Passage passage, int verb, WordSpan limits)
    {
        if (passage.Reading.ClauseOf(verb) is not { } clause || !clause.Chain.Contains(verb))
            return -1;
        foreach (var argument in clause.Arguments)
        {
            if (argument is { Relation: ArgumentRelation.Subject, IsUnderstood: false } && limits.Contains(argument.Head) && !text.Is(argument.Head, WordClass.Expletive)
                && text[argument.Head].Feats.PronType is not (PronType.Rel or PronType.DemRel))
                return argument.Head;
        }
        return -1;
    }

    /// <summary>"Kanadas Premierminister": the noun behind a genitive is meant, whatever the tree says.</summary>
    private static int Owned(ReadingText text, int head, WordSpan limits) =>
        text[head] is { Upos: Upos.PROPN } name && name.Form[^1] is 's' && name.Next is { Upos: Upos.NOUN } noun && limits.Contains(noun.Index) && !Things.IsThing(text, noun)
        && (noun.Head is { } above && above == name || name.Head is { } own && own == noun || noun.Feats.Case == Case.Nom) ? noun.Index : head;

    /// <summary>"Ein Treffen hatte Delhi abgelehnt", "Das schreibt die „Tagespost“": things do not speak, so that whoever is called the object does.</summary>
    private static int Actor(ReadingText text, Passage passage, int verb, int subject, WordSpan limits)
    {
        if (!IsMute(text, text[subject]) || passage.Reading.ClauseOf(verb) is not { Finite: >= 0 and var finite } clause || !clause.Chain.Contains(verb) || subject > finite)
            return subject;
        // "Genau das bestreitet ein Medium": what only points speaks less than any noun.
        var isPointer = text[subject].Upos is Upos.PRON or Upos.DET;
        foreach (var argument in clause.Arguments)
        {
            if (argument.Relation == ArgumentRelation.Object && argument.Head > finite && limits.Contains(argument.Head) && !IsOblique(text, text[argument.Head])
                && (isPointer && text[argument.Head].Upos == Upos.NOUN || CanSpeak(text, text[argument.Head]))
                && (text[argument.Head].Feats.Number == text[finite].Feats.Number || text[argument.Head].Upos == Upos.PROPN || argument.Conjuncts.Length > 0))
                return argument.Head;
        }
        return isPointer ? -1 : subject;
    }

    /// <summary>A thing that is no writing, or a pronoun that points to what was said; one that must be a nominative stays who speaks.</summary>
    private static bool IsMute(ReadingText text, Word word)
    {
        if (word.Upos is Upos.PRON or Upos.DET)
            return text.Is(word, WordClass.MutePronoun);
        return Things.IsThing(text, word) && text.Language.Statements.Channels.Find(word) is null && !(word.Child(Relation.Det) is { } article && text.Is(article, WordClass.NominativeArticle));
    }

    private static bool CanSpeak(ReadingText text, Word word) =>
        Prepositions.IsName(text, word) || (word.Upos == Upos.NOUN && (!Things.IsThing(text, word) || text.Language.Statements.Channels.Find(word) is not null)) || (word.Upos == Upos.PRON && text.IsSmall(word, WordClass.MaySpeak));

    private static int ByTree(ReadingText text, int verb, Clause clause, WordSpan limits)
    {
        var isConjunct = text.Language.Words.Is(clause.Boundary, WordClass.JoinsPredicates);
        foreach (var start in new[] { verb, clause.Verb })
        {
            for (Word? at = text[start]; at is { } word; at = Above(text, word, isConjunct, clause.Mood))
            {
                foreach (var child in word.Children)
                {
                    if (child.Relation is Relation.Nsubj or Relation.NsubjPass && passageHas(child))
                        return child.Index;
                }
            }
        }
        return -1;

        bool passageHas(Word child) => !IsOblique(text, child) && limits.Contains(child.Index) && !text.Is(child, WordClass.Expletive) && child.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.DET or Upos.NUM or Upos.X;
    }

    /// <summary>
    /// The word whose subject may be the word's too: "sagte, Oslo zögere, und fügte hinzu" goes past the reported clause to who reports it.
    /// </summary>
    private static Word? Above(ReadingText text, Word word, bool isConjunct, ClauseMood mood)
    {
        if (word.Relation.Universal() is Relation.Aux or Relation.Cop or Relation.Xcomp)
            return word.Head;
        if (!isConjunct || word.Relation.Universal() is not Relation.Conj || word.Head is not { } first)
            return null;
        return !mood.IsSubjunctive() && text.Language.Statements.Moods.Of(first).IsSubjunctive() && first.Relation.Universal() is Relation.Ccomp or Relation.Parataxis ? first.Head : first;
    }

    /// <summary>True where the article shows that the phrase is no nominative: "den Flüchtlingen".</summary>
    private static bool IsOblique(ReadingText text, Word noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Index < noun.Index && child.Relation.Universal() == Relation.Det && text.Is(child, WordClass.NeverSubject))
                return true;
        }
        return false;
    }

    private static int ByOrder(ReadingText text, Passage passage, int clause, WordSpan limits)
    {
        var at = passage.Clauses[clause];
        if (at.Verb < 0)
            return -1;
        if (at.Kind == ClauseKind.Main && !at.IsVerbFirst && NounPhraseSpan.From(text, Start(text, at), at.Verb) is { IsEmpty: false } before && NounPhraseSpan.WithQuotedName(text, before, at.Verb) == at.Verb)
            return NounPhraseSpan.HeadOf(text, before);
        var after = at.Kind == ClauseKind.Main ? at.Verb + 1 : at.First + 1;
        while (after < at.End && text[after].Upos is Upos.ADV or Upos.PART && !Prepositions.IsName(text, text[after]) || (after < at.End && text.IsSmall(after, WordClass.Reflexive)))
            after++;
        // "sagte van Haasteren": what the tagger takes for a preposition opens a name.
        if (after < at.End && text.Analysis.NameAt(after) is { Type: NameType.PER, Form: NameForm.Plain } name && name.FirstWord == after && name.EndWord <= at.End)
            return name.EndWord - 1;
        if (NounPhraseSpan.From(text, after, at.End) is { IsEmpty: false } behind)
            return NounPhraseSpan.HeadOf(text, behind);
        if (at.IsVerbFirst && clause > 0 && passage.Clauses[clause - 1].Kind is ClauseKind.Fragment or ClauseKind.Relative)
        {
            var fragment = passage.Clauses.FindLastIndex(clause - 1, c => c.Kind == ClauseKind.Fragment);
            if (fragment >= 0 && limits.Contains(passage.Clauses[fragment].First) && NounPhraseSpan.From(text, passage.Clauses[fragment].First, passage.Clauses[fragment].End) is { IsEmpty: false } apart)
                return NounPhraseSpan.HeadOf(text, apart);
        }
        return -1;
    }

    private static int Start(ReadingText text, Clause clause)
    {
        var first = clause.First;
        while (first < clause.Verb && text[first].Upos is Upos.CCONJ or Upos.ADV && !Prepositions.IsName(text, text[first]))
            first++;
        return first;
    }

    /// <summary>"Man wisse es aus der Presse, hieß es in Kiew": what stands within the content is no source of it.</summary>
    private static WordSpan BehindContent(Passage passage, int clause, WordSpan limits) =>
        clause > 0 && passage.Clauses[clause] is { IsVerbFirst: true, First: var first } && first < limits.End && passage.Clauses[clause - 1].Kind is ClauseKind.Main or ClauseKind.Quotation
            ? new WordSpan(Math.Max(limits.First, first), limits.End) : limits;

    /// <summary>The writing or circle that something is said in or comes from: "in dem Bericht heißt es", "aus Kiew hieß es".</summary>
    private static int Document(ReadingText text, WordSpan limits)
    {
        for (var i = limits.First; i < limits.End - 1; i++)
        {
            if (text[i].Upos != Upos.ADP || !(text.Is(i, WordClass.SourcePreposition) || text.IsSmall(i, WordClass.OnBehalf)))
                continue;
            var phrase = NounPhraseSpan.From(text, i + 1, limits.End);
            if (phrase.IsEmpty)
                continue;
            var head = NounPhraseSpan.HeadOf(text, phrase);
            var writing = text.Language.Statements.Channels.Find(text[head]);
            if (writing is { Kind: ChannelKind.Platform })
                continue;
            if (text.Is(i, WordClass.From) || text.IsSmall(i, WordClass.OnBehalf) || writing is not null || IsBody(text, i, head))
                return head;
        }
        return -1;
    }

    /// <summary>"hieß es in der Fraktion", "bei den Grünen", "im State Department": those who sit there; a bare name behind "in" is a place.</summary>
    private static bool IsBody(ReadingText text, int preposition, int head)
    {
        if (text.Is(preposition, WordClass.On) || text[preposition + 1].Upos != Upos.DET && text.Is(preposition, WordClass.In) && text[head].Upos == Upos.PROPN)
            return false;
        return text[head].Upos == Upos.PROPN || (text[head].Upos == Upos.NOUN && (!Things.IsThing(text, text[head]) || text.Analysis.NameAt(head) is { Type: NameType.ORG, Form: NameForm.Plain }));
    }

    private static int Agent(ReadingText text, int verb, WordSpan limits)
    {
        // "wurde von X als falsch bezeichnet": the tree may have the participle as a copula of what it calls.
        var isCopula = text[verb].Relation.Universal() == Relation.Cop;
        foreach (var child in isCopula && text[verb].Head is { } above ? above.Children : text[verb].Children)
        {
            if (!limits.Contains(child.Index) || !(child.Relation.Universal() == Relation.Obl || isCopula && child.Relation.Universal() == Relation.Nmod))
                continue;
            if (child.Relation == Relation.OblAgent || (child.Child(Relation.Case) is { } by && (text.Is(by, WordClass.Of) || text.IsSmall(by, WordClass.Agent))))
                return child.Index;
        }
        return -1;
    }
}
