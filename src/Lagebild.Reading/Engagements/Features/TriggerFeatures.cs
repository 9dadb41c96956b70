using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What tells whether a word names an occasion, and of what kind: the word and its parts, what the tables say of it, its place in the tree,
/// the words around it, and who, where and when stands in its clause. No name, place or date itself.
/// </summary>
internal static class TriggerFeatures
{
    private const int Window = 3;

    public static void Write(ArticleView article, int w, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        OfWord(article, w, into);
        OfTree(article, w, into);
        OfNeighbours(article, w, into);
        OfClause(article, w, into);
        OfReading(article, w, into);
        OfLikeness(article, w, into);
        OfEncoder(article, w, into);
    }

    /// <summary>What the clause reading says of its clause.</summary>
    private static void OfReading(ArticleView article, int w, FeatureList into)
    {
        if (article.Material.Clauses.ClauseOf(w) is not { } clause)
            return;
        var role = ClauseRole.Of(clause, w, article);
        var own = article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
        var lemma = article.Keys[clause.Predicate][0] == '<' ? "<name>" : clause.Lemma;
        into.Add("role", role);
        into.Add("role+lemma", role, lemma);
        into.Add("own+clause", own, lemma);
        into.Add("clause lemma", lemma);
        into.Add("clause under", clause.Embedding.Kind.ToString());
        into.Add("modality", clause.Modality.ToString());
        into.Add("polarity", clause.Polarity.ToString());
        into.AddIf(clause.IsCopular, "copula");
        if (clause.LightNoun >= 0)
            into.Add("light", article.Heads[clause.LightNoun], lemma);
        foreach (var argument in clause.Arguments)
        {
            var kind = article.Material.Actors.ResolveAt(article.Words[argument.Head])?.Kind.ToString() ?? "thing";
            into.Add("argument", ClauseRole.Named(argument), kind);
            if (role == "predicate")
                into.Add("lemma+argument", own, ClauseRole.Named(argument) + kind);
        }
    }

    /// <summary>How like the word is to those of the tables, by the word vectors: rare words are told by their company.</summary>
    private static void OfLikeness(ArticleView article, int w, FeatureList into)
    {
        var (kind, likeness) = article.Material.Language.Engagements.Likeness.Nearest(article.Words[w], article.Heads[w]);
        if (kind is null)
            return;
        into.Add("likeness", likeness);
        into.Add("likeness+kind", kind, likeness);
        into.Add("likeness+form", article.Heads[w].Length > 0 ? "noun" : "verb", likeness);
    }

    /// <summary>What the encoder knows of the word and of its head.</summary>
    private static void OfEncoder(ArticleView article, int w, FeatureList into)
    {
        if (article.Words.States is not { } states)
            return;
        into.AddDense(states[w]);
        if (article.Words[w].Head is { } head)
            into.AddDense(states[head.Index]);
        else
            into.AddDenseZeros(states.Columns);
    }

    private static void OfWord(ArticleView article, int w, FeatureList into)
    {
        var word = article.Words[w];
        var key = article.Keys[w];
        into.Add("lemma", key);
        into.Add("upos", word.Upos.ToString());
        into.Add("lemma+upos", key, word.Upos.ToString());
        into.Add("form", word.FormString.ToLowerInvariant());
        if (article.Heads[w] is { Length: > 0 } head)
        {
            into.Add("head", head);
            into.AddIf(head.Length < key.Length, "compound");
        }
        var lemma = key.AsSpan();
        for (var length = 3; length <= 6 && length < lemma.Length; length++)
            into.Add("ends", lemma[^length..]);
        for (var length = 3; length <= 5 && length < lemma.Length; length++)
            into.Add("begins", lemma[..length]);
        var feats = word.Feats;
        into.Add("verbform", (int)feats.VerbForm);
        into.Add("number", (int)feats.Number);
        into.Add("tense", (int)feats.Tense);
        into.Add("mood", (int)feats.Mood);
        into.Add("form+sentence", word.Upos.ToString(), (int)article.Sentence(w).Kind);
        if (article.Nouns[w] is { } noun)
        {
            into.Add("table noun");
            into.Add("table kind", noun.Kind.ToString());
            into.Add("table noun number", noun.Kind.ToString(), (int)feats.Number);
            into.Add("table weak", noun.IsWeak ? 1 : 0);
        }
        if (article.Verbs[w] is { } verb)
        {
            into.Add("table verb", verb.Frame.ToString());
            into.Add("table kind", verb.Kind.ToString());
        }
        into.AddIf(article.Nouns[w] is null && article.Verbs[w] is null, "no table");
        into.AddIf(article.Segments.IsQuoted(w), "quoted");
        into.AddIf(article.IsHeadline(w), "headline");
        into.Add("headline+lemma", article.IsHeadline(w) ? "1" : "0", key);
    }

    private static void OfTree(ArticleView article, int w, FeatureList into)
    {
        var word = article.Words[w];
        var key = article.Keys[w];
        var relation = word.Relation.Name();
        into.Add("rel", relation);
        if (word.Head is { } head)
        {
            into.Add("up", relation, article.Keys[head.Index]);
            into.Add("lemma^", key, article.Keys[head.Index]);
            into.Add("head^", article.Heads[w], article.Keys[head.Index]);
        }
        var prep = article.Prepositions[w];
        if (prep.Length > 0)
        {
            into.Add("prep", prep);
            into.Add("prep+head", prep, article.Heads[w]);
        }
        foreach (var child in word.Children)
        {
            var name = child.Relation.Name();
            if (child.Relation.Universal() == Relation.Punct)
                continue;
            var childKey = article.Keys[child.Index];
            into.Add("child", name);
            into.Add("child" + name, childKey);
            into.Add("lemma+child", key, name);
            if (article.Heads[child.Index].Length > 0)
            {
                into.Add("childhead" + name, article.Heads[child.Index]);
                into.Add("lemma+childhead", key, article.Heads[child.Index]);
            }
            if (article.Material.Actors.ResolveAt(child) is { } actor)
            {
                into.Add("child actor", name, (int)actor.Kind);
                into.Add("lemma+actor", article.Heads[w].Length > 0 ? article.Heads[w] : key, name + actor.Kind);
            }
            if (article.Prepositions[child.Index] is { Length: > 0 } childPrep)
            {
                into.Add("child prep", childPrep, childKey);
                into.Add("lemma+prep", article.Heads[w].Length > 0 ? article.Heads[w] : key, childPrep);
                into.Add("child prep alone", childPrep);
            }
            into.AddIf(child.Upos == Upos.PRON && child.Feats.IsReflexive, "reflexive");
            if (child.Upos == Upos.PRON && child.Feats.IsReflexive)
                into.Add("lemma+reflexive", key);
        }
    }

    private static void OfNeighbours(ArticleView article, int w, FeatureList into)
    {
        var sentence = article.Sentence(w);
        for (var d = -Window; d <= Window; d++)
        {
            if (d == 0)
                continue;
            var at = w + d;
            into.Add(d < 0 ? "before" : "after", at >= sentence.FirstWord && at < sentence.EndWord ? article.Keys[at] : "<>", Math.Abs(d));
        }
        if (w > sentence.FirstWord)
            into.Add("pair-", article.Keys[w - 1], article.Keys[w]);
        if (w + 1 < sentence.EndWord)
            into.Add("pair+", article.Keys[w], article.Keys[w + 1]);
        var segment = article.Segments.At(w);
        for (var at = segment.First; at < segment.End; at++)
        {
            if (at != w && article.Words[at].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV or Upos.ADP or Upos.AUX)
                into.Add("segment", article.Heads[at].Length > 0 ? article.Heads[at] : article.Keys[at]);
        }
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
        {
            if (at != w && article.Words[at].Upos is Upos.NOUN or Upos.VERB)
                into.Add("sentence", article.Heads[at].Length > 0 ? article.Heads[at] : article.Keys[at]);
        }
    }

    private static void OfClause(ArticleView article, int w, FeatureList into)
    {
        var segment = article.Segments.At(w);
        var sentence = article.Sentence(w);
        var (inSegment, inSentence) = (new int[7], new int[7]);
        foreach (var actor in article.ActorsIn(article.SentenceOf(w)))
        {
            var kind = (int)actor.Candidate.Kind;
            inSentence[kind]++;
            if (segment.Contains(actor.Place.FirstWord))
                inSegment[kind]++;
        }
        var key = article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
        int persons = Math.Min(2, inSegment[(int)ActorKind.Person]), states = Math.Min(2, inSegment[(int)ActorKind.State]);
        into.Add("persons", persons);
        into.Add("states", states);
        into.Add("bodies", Math.Min(2, inSegment[(int)ActorKind.Institution] + inSegment[(int)ActorKind.Organisation] + inSegment[(int)ActorKind.Alliance]));
        into.Add("lemma+persons", key, persons);
        into.Add("lemma+states", key, states);
        into.Add("sentence persons", Math.Min(3, inSentence[(int)ActorKind.Person]));
        into.Add("sentence actors", Math.Min(4, inSentence.Sum()));
        bool time = false, place = false, other = false;
        for (var at = segment.First; at < segment.End; at++)
        {
            time |= article.TimeAt[at] >= 0;
            place |= article.Names[at] is { Type: Language.Names.NameType.LOC };
        }
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
            other |= at != w && (article.Nouns[at] is not null || article.Verbs[at] is not null);
        into.AddIf(time, "time");
        into.AddIf(place, "place");
        into.Add("lemma+time", key, time ? 1 : 0);
        into.Add("lemma+place", key, place ? 1 : 0);
        into.Add("other occasion word", other ? "1" : "0", article.Nouns[w] is not null || article.Verbs[w] is not null ? 1 : 0);
        into.Add("sentence number", Math.Min(5, article.SentenceOf(w)));
        into.Add("times lemma", Math.Min(3, article.CountOf(article.Keys[w])));
    }
}
