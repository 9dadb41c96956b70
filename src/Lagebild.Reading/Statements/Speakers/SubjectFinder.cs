using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Statements.Clauses;

namespace Lagebild.Reading.Statements.Speakers;

/// <summary>Who does what a verb says: by the tree, else by the order of words in the clause.</summary>
internal static class SubjectFinder
{
    /// <summary>The head word of the subject, or -1. In a passive it is who is named with von or durch.</summary>
    public static int Find(ParsedText text, Passage passage, int clause, int verb, bool passive, WordSpan limits)
    {
        if (passive)
            return Agent(text, verb, limits) is >= 0 and var agent ? agent : Document(text, limits);
        if (text[verb].Form is "heißt" or "hieß" or "heisst" or "hiess" or "geheißen" or "steht" or "stand" or "verlautete" or "heiße")
            return Document(text, limits);
        var byTree = ByTree(text, verb, passage.Clauses[clause], limits);
        if (byTree >= 0)
            return byTree;
        return ByOrder(text, passage, clause, limits);
    }

    /// <summary>Who is quoted: the object of zitieren, the subject in the passive.</summary>
    public static int Quoted(ParsedText text, int verb, bool passive, WordSpan limits)
    {
        foreach (var child in text[verb].Children)
        {
            if (limits.Contains(child.Index) && child.Relation.Universal() == (passive ? Relation.Nsubj : Relation.Obj))
                return child.Index;
        }
        return -1;
    }

    private static int ByTree(ParsedText text, int verb, Clause clause, WordSpan limits)
    {
        var isConjunct = clause.Boundary is "und" or "sowie" or "aber" or "doch" or "oder";
        foreach (var start in new[] { verb, clause.Verb })
        {
            for (Word? at = text[start]; at is { } word; at = Above(word, isConjunct, clause.Mood))
            {
                foreach (var child in word.Children)
                {
                    if (child.Relation is Relation.Nsubj or Relation.NsubjPass && passageHas(child))
                        return child.Index;
                }
            }
        }
        return -1;

        bool passageHas(Word child) => !IsOblique(text, child) && limits.Contains(child.Index) && child.Form is not ("es" or "Es") && child.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ or Upos.DET or Upos.NUM or Upos.X;
    }

    /// <summary>
    /// The word whose subject may be the word's too: "sagte, Oslo zögere, und fügte hinzu" goes past the reported clause to who reports it.
    /// </summary>
    private static Word? Above(Word word, bool isConjunct, ClauseMood mood)
    {
        if (word.Relation.Universal() is Relation.Aux or Relation.Cop or Relation.Xcomp)
            return word.Head;
        if (!isConjunct || word.Relation.Universal() is not Relation.Conj || word.Head is not { } first)
            return null;
        return !mood.IsSubjunctive() && VerbMood.Of(first).IsSubjunctive() && first.Relation.Universal() is Relation.Ccomp or Relation.Parataxis ? first.Head : first;
    }

    /// <summary>True where the article shows that the phrase is no nominative: "den Flüchtlingen".</summary>
    private static bool IsOblique(ParsedText text, Word noun)
    {
        foreach (var child in noun.Children)
        {
            if (child.Index < noun.Index && child.Relation.Universal() == Relation.Det && child.Form is "den" or "dem" or "Den" or "Dem" or "des" or "einen" or "einem" or "Einem" or "Einen")
                return true;
        }
        return false;
    }

    private static int ByOrder(ParsedText text, Passage passage, int clause, WordSpan limits)
    {
        var at = passage.Clauses[clause];
        if (at.Verb < 0)
            return -1;
        if (at.Kind == ClauseKind.Main && !at.IsVerbFirst && NounPhraseSpan.From(text, Start(text, at), at.Verb) is { IsEmpty: false } before && before.End == at.Verb)
            return NounPhraseSpan.HeadOf(text, before);
        var after = at.Kind == ClauseKind.Main ? at.Verb + 1 : at.First + 1;
        while (after < at.End && text[after].Upos is Upos.ADV or Upos.PART || (after < at.End && text[after].Form is "sich"))
            after++;
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

    private static int Start(ParsedText text, Clause clause)
    {
        var first = clause.First;
        while (first < clause.Verb && text[first].Upos is Upos.CCONJ or Upos.ADV && !Prepositions.IsName(text[first]))
            first++;
        return first;
    }

    /// <summary>The writing or circle that something is said in or comes from: "in dem Bericht heißt es", "aus Kiew hieß es".</summary>
    private static int Document(ParsedText text, WordSpan limits)
    {
        for (var i = limits.First; i < limits.End - 1; i++)
        {
            if (text[i].Upos != Upos.ADP || !IsFrom(text[i]))
                continue;
            var phrase = NounPhraseSpan.From(text, i + 1, limits.End);
            if (phrase.IsEmpty)
                continue;
            var head = NounPhraseSpan.HeadOf(text, phrase);
            if (text[i].Form is "aus" or "Aus" or "seitens" || Channels.ChannelTable.German.Find(text[head]) is not null)
                return head;
        }
        return -1;
    }

    private static bool IsFrom(Word preposition) => preposition.Form is "aus" or "Aus" or "in" or "In" or "im" or "Im" or "auf" or "Auf" or "seitens";

    private static int Agent(ParsedText text, int verb, WordSpan limits)
    {
        foreach (var child in text[verb].Children)
        {
            if (!limits.Contains(child.Index) || child.Relation.Universal() is not Relation.Obl)
                continue;
            if (child.Relation == Relation.OblAgent || (child.Child(Relation.Case) is { } by && by.Form is "von" or "vom" or "Von" or "Vom" or "durch" or "seitens"))
                return child.Index;
        }
        return -1;
    }
}
