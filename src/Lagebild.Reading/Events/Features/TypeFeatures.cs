using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Events.Candidates;

namespace Lagebild.Reading.Events.Features;

/// <summary>
/// What tells whether a word tells an event, and of which type: the word, what the tables say of it and of its arguments, its clause, those above
/// and below it, what else the sentence says. No name, place or date itself.
/// </summary>
internal static class TypeFeatures
{
    public static void Write(EventView view, int w, FeatureList into)
    {
        into.Clear();
        var article = view.Article;
        var word = article.Words[w];
        var isNoun = word.Upos is Upos.NOUN or Upos.PROPN;
        var key = view.Keys[w];
        into.Add("bias", isNoun ? 1 : 0);
        into.Add("key", key);
        into.Add("upos", word.Upos.ToString());
        Table("table", view.Types[w], into);
        Table("core", view.Core[w], into);
        into.AddIf(!view.Core[w].IsEmpty, "core");
        into.AddIf(view.Types[w].IsEmpty, "no table");
        var (like, likeness) = article.Material.Language.Events.Likeness.Nearest(key, isNoun);
        if (view.Types[w].IsEmpty && likeness >= 4)
        {
            foreach (var type in like.All)
                into.Add("like", type.ToString(), likeness);
        }
        for (var length = 4; length <= 6 && length < key.Length; length++)
            into.Add("ends", key.AsSpan()[^length..]);
        for (var length = 3; length <= 5 && length < key.Length; length++)
            into.Add("begins", key.AsSpan()[..length]);
        into.Add("verbform", (int)word.Feats.VerbForm);
        into.AddIf(article.Segments.IsQuoted(w), "quoted");
        into.AddIf(article.IsHeadline(w), "headline");
        into.Add("sentence number", Math.Min(6, article.SentenceOf(w)));
        var sentence = article.Sentence(w);
        into.Add("before", w > sentence.FirstWord ? article.Keys[w - 1] : "<>");
        into.Add("after", w + 1 < sentence.EndWord ? article.Keys[w + 1] : "<>");
        OfTree(view, w, key, isNoun, into);
        OfClause(view, w, key, into);
        OfSentence(view, w, into);
    }

    private static void Table(string name, EventTypes types, FeatureList into)
    {
        foreach (var type in types.All)
            into.Add(name, type.ToString());
    }

    private static void OfTree(EventView view, int w, string key, bool isNoun, FeatureList into)
    {
        var article = view.Article;
        var word = article.Words[w];
        into.Add("rel", word.Relation.Universal().Name(), isNoun ? 1 : 0);
        if (word.Head is { } head && isNoun)
        {
            into.Add("up", view.Keys[head.Index]);
            into.Add("key^", key, view.Keys[head.Index]);
            Table("up table", view.Types[head.Index], into);
        }
        if (article.Prepositions[w] is { Length: > 0 } preposition)
            into.Add("preposition", preposition, key);
        foreach (var child in word.Children)
        {
            var relation = child.Relation.Universal();
            if (relation is Relation.Punct)
                continue;
            if (relation is Relation.Amod or Relation.Advmod or Relation.Det or Relation.Mark)
            {
                into.Add("child", article.Keys[child.Index]);
                into.Add("key+child", key, article.Keys[child.Index]);
            }
            if (relation is Relation.Nmod or Relation.Acl)
            {
                into.Add("below", view.Keys[child.Index]);
                into.Add("key+below", key, article.Prepositions[child.Index]);
                if (article.Material.Actors.ResolveAt(child) is { } actor)
                    into.Add("key+actor", key, article.Prepositions[child.Index] + actor.Kind);
            }
        }
    }

    /// <summary>The clause of the word, the one above it, those below it.</summary>
    private static void OfClause(EventView view, int w, string key, FeatureList into)
    {
        if (view.ClauseOf(w) is not { } clause)
            return;
        var article = view.Article;
        var role = ClauseRole.Of(clause, w, article);
        var own = view.Keys[clause.Predicate];
        into.Add("role", role);
        into.Add("role+lemma", role, own);
        into.Add("embedding", clause.Embedding.Kind.ToString());
        into.Add("modality", clause.Modality.ToString());
        into.Add("polarity", clause.Polarity.ToString());
        into.Add("tense", clause.Tense.ToString(), (int)clause.Mood);
        into.Add("voice", clause.Voice.ToString());
        into.AddIf(clause.IsCopular, "copula");
        into.AddIf(clause.IsAsserted, "asserted");
        foreach (var type in view.Types[w].All)
        {
            var name = view.Core[w].Contains(type) ? type + "!" : type.ToString();
            into.Add("table+polarity", name, clause.Polarity.ToString());
            into.Add("table+modality", name, clause.Modality.ToString());
            into.Add("table+embedding", name, clause.Embedding.Kind.ToString());
            into.Add("table+role", name, role);
            into.Add("table+voice", name, clause.Voice.ToString());
            into.AddIf(clause.IsAsserted, "table asserted " + name);
        }
        into.Add("key+polarity", key, clause.Polarity.ToString());
        into.Add("key+modality", key, clause.Modality.ToString());
        if (clause.LightNoun >= 0)
        {
            into.Add("light", view.Keys[clause.LightNoun], own);
            into.Add("light noun", view.Keys[clause.LightNoun]);
            Table("light table", view.Types[clause.LightNoun], into);
            Table("light core", view.Core[clause.LightNoun], into);
        }
        foreach (var argument in clause.Arguments)
        {
            var kind = KindOf(view, argument.Head);
            var named = ClauseRole.Named(argument);
            into.Add("argument", named, kind);
            into.Add("argument head", named, view.Keys[argument.Head]);
            into.Add("key+argument", key, named);
            into.Add("key+argument kind", key, named + kind);
            if (argument.Relation != ArgumentRelation.Subject)
            {
                into.Add("object", view.Keys[argument.Head]);
                into.Add("key+object", key, view.Keys[argument.Head]);
            }
            Table("table of " + argument.Relation, view.Types[argument.Head], into);
            Table("core of " + argument.Relation, view.Core[argument.Head], into);
            foreach (var type in view.Types[w].All)
                into.Add("table+argument", type.ToString(), named + kind);
        }
        into.AddIf(clause.Subjects.Any() is false, "no subject");
        if (view.Above(w, clause) is { } above)
        {
            into.Add("above", view.Keys[above.Predicate], clause.Embedding.Kind.ToString());
            Table("above table", view.Types[above.Predicate], into);
            Table("above core", view.Core[above.Predicate], into);
            into.Add("above polarity", above.Polarity.ToString());
        }
        foreach (var below in view.Below(clause))
        {
            into.Add("under", below.Embedding.Kind.ToString(), below.Modality.ToString());
            into.Add("under mood", below.Embedding.Kind.ToString(), below.Mood.ToString());
            into.Add("key+under", key, below.Embedding.Kind.ToString());
            into.Add("key+under modality", key, below.Modality.ToString());
            into.Add("under key", view.Keys[below.Predicate]);
            Table("under table", view.Types[below.Predicate], into);
            into.AddIf(below.Polarity == Polarity.Negative, "under negated");
        }
    }

    private static string KindOf(EventView view, int head) =>
        view.Article.Material.Actors.ResolveAt(view.Article.Words[head])?.Kind.ToString() ?? (view.Article.Words[head].Upos == Upos.PRON ? "pronoun" : "thing");

    private static void OfSentence(EventView view, int w, FeatureList into)
    {
        var article = view.Article;
        var segment = article.Segments.At(w);
        var sentence = article.Sentence(w);
        EventTypes inSegment = default, inSentence = default;
        for (var at = sentence.FirstWord; at < sentence.EndWord; at++)
        {
            if (at == w)
                continue;
            var isNear = segment.Contains(at);
            if (isNear)
                inSegment = inSegment.And(view.Types[at]);
            inSentence = inSentence.And(view.Types[at]);
            if (article.Words[at].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV && view.Keys[at][0] != '<')
            {
                if (isNear)
                    into.Add("segment", view.Keys[at]);
                into.Add("sentence", view.Keys[at]);
            }
        }
        Table("segment table", inSegment, into);
        Table("sentence table", inSentence, into);
        foreach (var type in view.Types[w].All)
        {
            into.AddIf(inSegment.Contains(type), "same type near");
            into.AddIf(inSentence.Contains(type), "same type in sentence");
        }
        var actors = view.PartiesIn[article.SentenceOf(w)].Count(p => p.Party.Actor is not null);
        into.Add("actors", Math.Min(4, actors));
    }
}
