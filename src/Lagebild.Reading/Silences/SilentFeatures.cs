using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;

namespace Lagebild.Reading.Silences;

/// <summary>What tells whether somebody is the one who keeps silent: his part in the clause, its predicate, the words beside, who else stands there.</summary>
internal sealed class SilentFeatures(ArticleView article)
{
    public void Write(MatterCandidate matter, SilentCandidate candidate, IReadOnlyList<SilentCandidate> all, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        var isHere = matter.Contains(candidate.Head);
        var where = isHere ? "here" : candidate.Head < matter.First && article.SentenceOf(candidate.Head) == matter.Sentence ? "part before" : article.SentenceOf(candidate.Head) == matter.Sentence ? "part behind" : "before";
        var kind = candidate.Actor?.Kind.ToString() ?? "thing";
        var form = candidate.Place?.Mention.Form.ToString() ?? "noun";
        into.Add("where", where);
        into.Add("where+kind", where, kind);
        into.Add("where+form", where, form);
        into.AddIf(candidate.Place is { Acts: false }, "only a place");
        into.AddIf(candidate.Actor is { IsOutlet: true }, "outlet");
        Company(matter, candidate, all, where, into);
        var own = Part(candidate, out var clause);
        into.Add("part", where, own);
        into.Add("part+kind", where + own, kind);
        if (!isHere)
        {
            into.Add("sentences before", where, matter.Sentence - article.SentenceOf(candidate.Head));
            Pointers(matter, candidate, all, into);
            into.Add("named there", where, Math.Min(3, all.Count(c => c.Actor is not null && article.SentenceOf(c.Head) == article.SentenceOf(candidate.Head))));
            into.Add("named here", where, Math.Min(3, all.Count(c => c.Actor is not null && matter.Contains(c.Head))));
            into.AddIf(candidate.Actor is { } actor && all.Any(c => c.Actor?.Index == actor.Index && matter.Contains(c.Head)), "named here too");
            return;
        }
        Phrase(candidate, clause, kind, into);
        Clause(clause, own, kind, into);
        into.Add("segment", Math.Clamp(article.Segments.IndexAt(candidate.Head) - article.Segments.IndexAt(matter.First), 0, 3));
        into.AddIf(article.Segments.IsQuoted(candidate.Head), "quoted");
    }

    /// <summary>"beide", "er", "man": what stands in the stretch for somebody named before, and how many have been named since.</summary>
    private void Pointers(MatterCandidate matter, SilentCandidate candidate, IReadOnlyList<SilentCandidate> all, FeatureList into)
    {
        var since = all.Where(c => c.Actor is { } a && a.Index != candidate.Actor?.Index && c.Head > candidate.Head && c.Head < matter.First).Select(c => c.Actor!.Index).Distinct().Count();
        into.Add("named since", Math.Min(3, since));
        for (var w = matter.First; w < matter.End; w++)
        {
            var word = article.Words[w];
            if (word.Upos is not (Upos.PRON or Upos.DET or Upos.NUM) || article.Keys[w][0] == '<' || word.Feats.IsReflexive || word.Feats.PronType is PronType.Art or PronType.Rel or PronType.Int)
                continue;
            if (article.Material.Actors.ResolveAt(word) is not null && word.Upos == Upos.PRON)
                continue;
            into.Add("pointer", article.Keys[w], Math.Min(3, since));
            into.Add("pointer+kind", article.Keys[w], candidate.Actor is { } actor ? (int)actor.Kind : -1);
        }
    }

    private void Company(MatterCandidate matter, SilentCandidate candidate, IReadOnlyList<SilentCandidate> all, string where, FeatureList into)
    {
        int before = 0, behind = 0;
        foreach (var other in all)
        {
            if (other.Actor is null || other.Actor.Index == candidate.Actor?.Index || article.SentenceOf(other.Head) != article.SentenceOf(candidate.Head))
                continue;
            if (other.Head < candidate.Head)
                before++;
            else
                behind++;
        }
        into.Add("others before", where, Math.Min(3, before));
        into.Add("others behind", where, Math.Min(3, behind));
        if (candidate.Actor is { } actor)
            into.Add("mentions", Math.Min(4, actor.Places.Count));
    }

    private string Part(SilentCandidate candidate, out Clause? clause)
    {
        clause = article.Material.Clauses.Sentences[article.SentenceOf(candidate.Head)].ClauseOf(candidate.Head);
        if (clause is null)
            return "no clause";
        foreach (var argument in clause.Arguments)
        {
            foreach (var head in argument.Heads)
            {
                if (head == candidate.Head || candidate.Place is { } place && head >= place.FirstWord && head < place.EndWord)
                    return ClauseRole.Named(argument);
            }
        }
        return ClauseRole.ArgumentOf(clause, candidate.Head, article) is { } outer ? "below " + ClauseRole.Named(outer) : "other";
    }

    private void Phrase(SilentCandidate candidate, Clause? clause, string kind, FeatureList into)
    {
        var head = article.Words[candidate.Head];
        var key = article.Heads[candidate.Head].Length > 0 ? article.Heads[candidate.Head] : article.Keys[candidate.Head];
        if (candidate.Actor is null)
            into.Add("noun", key);
        var lemma = key.AsSpan();
        for (var length = 3; length <= 5 && length < lemma.Length && candidate.Actor is null; length++)
            into.Add("ends", lemma[^length..]);
        into.Add("relation", head.Relation.Name());
        into.Add("relation+kind", head.Relation.Name(), kind);
        if (head.Head is { } up)
        {
            var above = article.Heads[up.Index].Length > 0 ? article.Heads[up.Index] : article.Keys[up.Index];
            into.Add("above", above);
            into.Add("above+relation", above, head.Relation.Name());
            if (clause is not null && head.Relation.Universal() == Relation.Nmod)
            {
                into.Add("above+clause", above, clause.Lemma);
                into.Add("above+polarity", above, clause.Polarity.ToString());
                into.Add("above+kind", above, kind);
            }
        }
        var preposition = candidate.Place?.Preposition ?? article.Prepositions[candidate.Head];
        into.Add("preposition", preposition);
        into.Add("preposition+kind", preposition, kind);
        into.Add("case", (int)head.Feats.Case);
        into.Add("number", (int)head.Feats.Number);
        into.AddIf(head.Feats.IsPossessive, "possessive");
        var sentence = article.Sentence(candidate.Head);
        into.Add("left", candidate.FirstWord > sentence.FirstWord ? article.Keys[candidate.FirstWord - 1] : "<>");
        var end = candidate.Place?.EndWord ?? candidate.Head + 1;
        into.Add("right", end < sentence.EndWord ? article.Keys[end] : "<>");
    }

    private void Clause(Clause? clause, string own, string kind, FeatureList into)
    {
        if (clause is null)
            return;
        var lemma = article.Keys[clause.Predicate][0] == '<' ? "<name>" : clause.Lemma;
        var polarity = clause.Polarity.ToString();
        var part = own + "/" + kind;
        into.Add("clause", lemma, own);
        into.Add("clause+polarity", lemma + polarity, own);
        into.Add("polarity", polarity, own);
        into.Add("polarity+kind", polarity, part);
        into.Add("modality", clause.Modality.ToString(), own);
        into.Add("voice", clause.Voice.ToString(), own);
        into.Add("embedding", clause.Embedding.Kind.ToString(), own);
        if (clause.LightNoun >= 0)
            into.Add("light", article.Heads[clause.LightNoun], own);
        foreach (var argument in clause.Arguments)
            into.Add("beside", article.Heads[argument.Head].Length > 0 ? article.Heads[argument.Head] : article.Keys[argument.Head], own);
    }
}
