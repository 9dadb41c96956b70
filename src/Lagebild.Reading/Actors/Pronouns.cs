using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;

namespace Lagebild.Reading.Actors;

/// <summary>
/// Finds what a pronoun points to: the most prominent actor before it that agrees in gender and number. Prominence falls with the distance
/// in sentences, and a subject is more prominent than an object, an object more than an attribute.
/// </summary>
internal sealed class Pronouns(ParsedText text, bool[] isQuoted)
{
    private const double LeastProminence = 0.1;

    private static readonly double[] Decay = [1.0, 0.9, 0.3, 0.15, 0.08];

    public ActorDraft? Antecedent(Mention pronoun, ActorDrafts all)
    {
        if (pronoun.OfTwo is { } which)
            return Pair(pronoun, all) is { } pair ? pair[which] : null;
        var drafts = all.In(pronoun.Sentence - Decay.Length + 1, pronoun.Sentence);
        if (Speaker(pronoun, drafts) is { } speaker)
            return speaker;
        ActorDraft? best = null;
        var greatest = LeastProminence;
        foreach (var draft in drafts)
        {
            var prominence = Agreement(pronoun, draft) * Prominence(pronoun, draft);
            if (prominence > greatest)
                (best, greatest) = (draft, prominence);
        }
        if (best is { IsPerson: true, Gender: Gender.None } && !pronoun.IsPlural)
            best.Gender = pronoun.Gender;
        return best;
    }

    /// <summary>The two that a sentence names, nearest before the pronoun: two persons, else two of any kind; null where there are more or fewer.</summary>
    private static ActorDraft[]? Pair(Mention pronoun, ActorDrafts all)
    {
        for (var sentence = pronoun.Sentence; sentence >= Math.Max(0, pronoun.Sentence - 1); sentence--)
        {
            var named = all.In(sentence, sentence)
                .Select(d => (Draft: d, At: d.Mentions.FindIndex(m => m.Sentence == sentence && m.Form == MentionForm.Name && m.FirstWord < pronoun.FirstWord)))
                .Where(d => d.At >= 0).OrderBy(d => d.Draft.Mentions[d.At].FirstWord).Select(d => d.Draft).ToList();
            if (named.Where(d => d.IsPerson).ToArray() is { Length: > 1 } people)
                return people.Length == 2 ? people : null;
            if (named.Count > 1)
                return named.Count == 2 ? [.. named] : null;
        }
        return null;
    }

    private static double Agreement(Mention pronoun, ActorDraft draft)
    {
        var isPossessive = pronoun.Head.Upos == Upos.DET;
        if (pronoun.IsPlural || draft.IsPlural)
            return draft.IsPlural && (pronoun.IsPlural || isPossessive && pronoun.Gender == Gender.Fem) ? 0.8 : 0;
        if (draft.Gender == Gender.None)
            return draft.IsPerson ? pronoun.Gender == Gender.Masc ? 0.8 : 0.6 : 0.1;
        var agrees = draft.Gender == pronoun.Gender || isPossessive && pronoun.Gender == Gender.Masc && draft.Gender == Gender.Neut;
        return !agrees ? 0 : draft.IsPerson ? 1 : 0.4;
    }

    /// <summary>"Er schließe nichts aus, sagte Weber": indirect speech before its speaker is about the speaker, where nothing else is said.</summary>
    private ActorDraft? Speaker(Mention pronoun, List<ActorDraft> drafts)
    {
        var sentence = pronoun.Head.Sentence;
        if (pronoun.FirstWord != sentence.FirstWord || isQuoted[pronoun.FirstWord] || pronoun.IsPlural || pronoun.Head.Upos == Upos.DET)
            return null;
        foreach (var draft in drafts)
        {
            if (!draft.IsPerson || Agreement(pronoun, draft) == 0)
                continue;
            for (var i = draft.Before(pronoun.FirstWord + 3); i < draft.Mentions.Count && draft.Mentions[i].Sentence == pronoun.Sentence; i++)
            {
                var mention = draft.Mentions[i];
                if (mention.Form != MentionForm.Pronoun
                    && text[mention.FirstWord - 1].Upos == Upos.VERB && text.Tokens.Form(mention.FirstWord - 2) is ","
                    && Salience.Top(mention).Relation.Universal() is Relation.Nsubj or Relation.Obj)
                    return draft;
            }
        }
        return null;
    }

    private double Prominence(Mention pronoun, ActorDraft draft)
    {
        var best = 0.0;
        for (var i = draft.Before(pronoun.FirstWord) - 1; i >= 0; i--)
        {
            var mention = draft.Mentions[i];
            var distance = pronoun.Sentence - mention.Sentence;
            if (distance >= Decay.Length)
                break;
            if (distance == 0 && IsExcluded(pronoun, mention))
                return 0;
            var weight = Salience.Weight(mention) * Decay[distance];
            if (distance == 0 && IsBehindItsVerb(pronoun) && !IsBeforeColon(mention, pronoun))
                weight *= 0.3;
            if (isQuoted[mention.FirstWord] && !isQuoted[pronoun.FirstWord])
                weight *= 0.5;
            best = Math.Max(best, weight);
        }
        return best == 0 ? 0 : best + 0.1 * Math.Log(1 + draft.Mentions.Count);
    }

    /// <summary>A verb's subject and its object are different people, and so are a noun and its possessive ("seine Sprecherin").</summary>
    private bool IsExcluded(Mention pronoun, Mention mention)
    {
        if (mention.FirstWord <= pronoun.FirstWord && pronoun.FirstWord < mention.EndWord)
            return true;
        if (pronoun.Head.Upos == Upos.DET || isQuoted[mention.FirstWord] != isQuoted[pronoun.FirstWord])
            return false;
        // "Er wolle kommen, sagte er": a verb has one subject, whatever the tree says, so that one of the two is another verb's.
        if (pronoun.Head.Relation.Universal() == Relation.Nsubj && Salience.Top(mention).Relation.Universal() == Relation.Nsubj)
            return false;
        return Salience.Top(mention).Head is { } verb && pronoun.Head.Head is { } own && (verb == own || SharesSubject(own, verb))
            && mention.Head.Upos != Upos.DET && Salience.Top(mention).Relation.Universal() is Relation.Nsubj or Relation.Obj or Relation.Iobj or Relation.Obl;
    }

    /// <summary>"A rief B an und warnte ihn": the second verb has the first one's subject.</summary>
    private static bool SharesSubject(Word verb, Word first) =>
        verb.Relation.Universal() == Relation.Conj && verb.Head == first && verb.Child(Relation.Nsubj) is null;

    /// <summary>"…, sagte er": who speaks is seldom named within what is said.</summary>
    private bool IsBehindItsVerb(Mention pronoun) =>
        pronoun.Head.Relation.Universal() == Relation.Nsubj && pronoun.FirstWord > text[pronoun.FirstWord].Sentence.FirstWord
        && text[pronoun.FirstWord - 1].Upos is Upos.VERB or Upos.AUX;

    private bool IsBeforeColon(Mention mention, Mention pronoun)
    {
        for (var w = mention.EndWord; w < pronoun.FirstWord; w++)
        {
            if (text.Tokens.Form(w) is ":")
                return true;
        }
        return false;
    }
}
