using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What tells whether somebody takes part in the occasion that a word names: the nearest place that names, describes or points to him, its
/// way through the tree, preposition and relation, who else stands there, how prominent he is in the article.
/// </summary>
internal sealed class ArgumentFeatures
{
    private readonly ArticleView _article;
    private readonly int[] _rank;
    private readonly int[] _firstSentence;
    private readonly int[] _subjects;
    private readonly TriggersBySentence _triggers;

    public ArgumentFeatures(ArticleView article)
    {
        _article = article;
        _triggers = new TriggersBySentence(article);
        _rank = new int[article.Actors.Count];
        var order = article.Actors.OrderByDescending(a => a.Places.Count).ThenBy(a => a.Index).ToList();
        for (var i = 0; i < order.Count; i++)
            _rank[order[i].Index] = i;
        _firstSentence = [.. article.Actors.Select(a => a.Places.Count > 0 ? a.Places[0].Sentence : 99)];
        _subjects = [.. article.Actors.Select(a => a.Places.Count(p => p.Top.Relation.Universal() == Relation.Nsubj))];
    }

    public void Write(FoundTrigger trigger, IReadOnlyList<FoundTrigger> triggers, ActorCandidate actor, FeatureList into)
    {
        into.Clear();
        var w = trigger.Word;
        var sentence = _article.SentenceOf(w);
        var place = Nearest(actor, w, sentence);
        var head = _article.Heads[w].Length > 0 ? _article.Heads[w] : _article.Keys[w];
        var kind = trigger.Kind.ToString();
        var isNoun = _article.Heads[w].Length > 0;
        into.Add("bias", isNoun ? 1 : 0);
        into.Add("kind", kind);
        into.Add("actor kind", (int)actor.Kind);
        into.Add("kind+actor kind", kind, (int)actor.Kind);
        into.AddIf(actor.IsOutlet, "outlet");
        into.AddIf(actor.Actor.Roles.IsEmpty, "no role");
        into.Add("rank", Math.Min(6, _rank[actor.Index]));
        into.Add("mentions", Math.Min(5, actor.Places.Count));
        into.Add("first", Math.Min(4, _firstSentence[actor.Index]));
        into.Add("subjects", Math.Min(3, _subjects[actor.Index]));
        into.Add("actors", Math.Min(12, _article.Actors.Count) / 3);
        var distance = place is null ? 9 : Math.Clamp(place.Sentence - sentence, -5, 4);
        into.Add("sentences", distance);
        into.Add("sentences+form", isNoun ? "noun" : "verb", distance);
        if (place is null)
            return;
        if (distance == 0)
            InSentence(trigger, triggers, actor, place, head, kind, into);
        else
            Elsewhere(trigger, actor, place, distance, head, kind, into);
    }

    private void InSentence(FoundTrigger trigger, IReadOnlyList<FoundTrigger> triggers, ActorCandidate actor, ActorPlace place, string head, string kind, FeatureList into)
    {
        var w = trigger.Word;
        var form = place.Mention.Form.ToString();
        var sameSegment = _article.Segments.IndexAt(w) == _article.Segments.IndexAt(place.FirstWord);
        var segments = Math.Clamp(_article.Segments.IndexAt(place.FirstWord) - _article.Segments.IndexAt(w), -3, 3);
        into.Add("segments", segments);
        into.Add("form", form);
        into.Add("form+segments", form, segments);
        into.AddIf(!place.Acts, "only a place");
        into.Add("acts+kind", kind, place.Acts ? 1 : 0);
        into.Add("distance", Buckets.Distance(place.Top.Index - w));
        var path = TreePath.Between(_article.Words[w], place.Top);
        var relation = place.Top.Relation.Name();
        var up = place.Top.Head is { } h ? _article.Keys[h.Index] : "<root>";
        into.Add("path", path);
        into.Add("path+prep", path, place.Preposition);
        into.Add("path+kind", path, kind);
        into.Add("path+head", path, head);
        into.Add("path+actor", path, (int)actor.Kind);
        into.Add("prep", place.Preposition);
        into.Add("prep+kind", place.Preposition, kind);
        into.Add("prep+actor", place.Preposition, (int)actor.Kind);
        into.Add("prep+head", place.Preposition, head);
        into.Add("prep+segment", place.Preposition, segments);
        into.Add("prep+distance", place.Preposition, Buckets.Distance(place.Top.Index - w));
        into.Add("relation", relation);
        into.Add("relation+kind", relation, kind);
        into.Add("relation+segment", relation, segments);
        into.Add("relation+head", relation, head);
        into.Add("governor", up);
        into.Add("governor+relation", up, relation);
        into.Add("governor+prep", up, place.Preposition);
        into.AddIf(place.EndWord == w, "before it directly");
        into.AddIf(place.FirstWord == w + 1, "behind it directly");
        into.AddIf(place.FirstWord <= w && w < place.EndWord, "holds it");
        into.AddIf(place.Mention.IsPlural, "plural");
        // Who else stands there, and between.
        int between = 0, before = 0, all = 0;
        foreach (var (other, at) in _article.ActorsIn(place.Sentence))
        {
            if (other.Index == actor.Index)
                continue;
            all++;
            if (at.FirstWord < place.FirstWord)
                before++;
            if (Math.Min(w, place.FirstWord) < at.FirstWord && at.FirstWord < Math.Max(w, place.FirstWord))
                between++;
        }
        into.Add("between", Math.Min(4, between));
        into.Add("others", Math.Min(4, all));
        into.Add("order", Math.Min(4, before));
        into.Add("triggers between", Math.Min(3, _triggers.In(triggers, place.Sentence).Count(t =>
            t.Word != w && t.Probability > 16384 && Math.Min(w, place.FirstWord) < t.Word && t.Word < Math.Max(w, place.FirstWord))));
        var nearer = false;
        foreach (var other in _triggers.In(triggers, place.Sentence))
            nearer |= other.Word != w && other.Probability > 16384 && Math.Abs(other.Word - place.FirstWord) < Math.Abs(w - place.FirstWord);
        into.AddIf(nearer, "another trigger is nearer");
        into.Add("governing it", (Governs(place, w) ? 2 : 0) + (sameSegment ? 1 : 0));
        Words(place, into);
        Possessive(w, into);
        Reading(w, actor, place, head, kind, into);
    }

    /// <summary>What the actor is in the word's clause, in the one above it, or in his own.</summary>
    private void Reading(int w, ActorCandidate actor, ActorPlace place, string head, string kind, FeatureList into)
    {
        var reading = _article.Material.Clauses.Sentences[place.Sentence];
        var clause = reading.ClauseOf(w);
        if (clause is null)
            return;
        var role = ClauseRole.Of(clause, w, _article);
        var lemma = _article.Keys[clause.Predicate][0] == '<' ? "<name>" : clause.Lemma;
        var own = Argument(clause, actor, place);
        var where = "same";
        if (own is null && reading.Governing(clause) is { } above)
            (own, where, lemma) = (Argument(above, actor, place), "above", above.Lemma);
        if (own is null)
        {
            var other = reading.ClauseOf(place.Top.Index);
            into.Add("clause of his own", other is null ? "none" : other == clause ? "same" : other.Embedding.Kind.ToString());
            into.Add("clause of his own+kind", other == clause ? "same" : "other", kind);
            return;
        }
        into.Add("argument", where, own);
        into.Add("argument+role", own, role);
        into.Add("argument+role+kind", own + role, kind);
        into.Add("argument+head", own, head);
        into.Add("argument+lemma", own, lemma);
        into.Add("argument+role+lemma", own + role, lemma);
        into.Add("argument+voice", own, clause.Voice.ToString());
        into.Add("argument+polarity", own, clause.Polarity.ToString());
        into.Add("argument+where", own + where, role);
    }

    /// <summary>The relation of the argument that names the actor, an understood one included.</summary>
    private string? Argument(Clause clause, ActorCandidate actor, ActorPlace place)
    {
        foreach (var argument in clause.Arguments)
        {
            foreach (var one in argument.Heads)
            {
                if (one >= place.FirstWord && one < place.EndWord)
                    return ClauseRole.Named(argument);
                if (argument.IsUnderstood && _article.Material.Actors.ResolveAt(_article.Words[one])?.Id == actor.Actor.Id)
                    return "understood " + argument.Relation;
            }
        }
        return ClauseRole.ArgumentOf(clause, place.Top.Index, _article) is { } outer ? "below " + ClauseRole.Named(outer) : null;
    }

    private void Elsewhere(FoundTrigger trigger, ActorCandidate actor, ActorPlace place, int distance, string head, string kind, FeatureList into)
    {
        var w = trigger.Word;
        var sentence = _article.SentenceOf(w);
        var here = _article.ActorsIn(sentence).Count;
        into.Add("far", distance < 0 ? "before" : "behind", Math.Min(4, here));
        into.Add("far+kind", kind, distance);
        into.Add("far+head", head, distance < 0 ? -1 : 1);
        into.Add("far+form", place.Mention.Form.ToString(), distance);
        into.Add("far relation", place.Top.Relation.Universal().Name(), distance);
        into.Add("far rank", distance.ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(4, _rank[actor.Index]));
        into.Add("far headline", _article.IsHeadline(w) ? "1" : "0", distance);
        var people = 0;
        foreach (var (other, _) in _article.ActorsIn(place.Sentence))
            people += other.Index != actor.Index ? 1 : 0;
        into.Add("far company", distance < 0 ? "before" : "behind", Math.Min(3, people));
        // How many others were named since.
        var since = new HashSet<int>();
        for (var s = Math.Min(sentence, place.Sentence); s <= Math.Max(sentence, place.Sentence); s++)
        {
            foreach (var (other, _) in _article.ActorsIn(s))
                since.Add(other.Index);
        }
        into.Add("far since", distance < 0 ? "before" : "behind", Math.Min(6, since.Count));
        Article(w, into, distance);
        Anaphors(w, into, actor, distance);
        Possessive(w, into);
    }

    /// <summary>"das Treffen", "dieser Gipfel": it may have been told of before.</summary>
    private void Article(int w, FeatureList into, int distance)
    {
        foreach (var child in _article.Words[w].Children)
        {
            if (child.Relation.Universal() == Relation.Det)
                into.Add("determiner", _article.Keys[child.Index], distance);
            else if (child.Relation.Universal() == Relation.Amod)
                into.Add("adjective", _article.Keys[child.Index], distance < 0 ? 0 : 1);
        }
    }

    /// <summary>"beide", "sie", "die Minister", "die drei": words in its segment that may stand for somebody named elsewhere.</summary>
    private void Anaphors(int w, FeatureList into, ActorCandidate actor, int distance)
    {
        var segment = _article.Segments.At(w);
        for (var at = segment.First; at < segment.End; at++)
        {
            var word = _article.Words[at];
            var isOpen = word.Upos is Upos.PRON or Upos.NUM or Upos.DET && _article.Keys[at][0] != '<';
            if (!isOpen && !(word.Upos == Upos.NOUN && word.Feats.Number == Number.Plur && _article.Nouns[at] is null))
                continue;
            if (_article.Material.Actors.ResolveAt(word) is not null && word.Upos != Upos.NOUN)
                continue;
            var key = isOpen ? _article.Keys[at] : _article.Heads[at];
            into.Add("anaphor", key, distance);
            into.Add("anaphor rank", key, Math.Min(3, _rank[actor.Index]));
            into.Add("anaphor kind", key, (int)actor.Kind);
        }
    }

    /// <summary>"sein Besuch", "ihr Treffen".</summary>
    private void Possessive(int w, FeatureList into)
    {
        foreach (var child in _article.Words[w].Children)
            into.AddIf(child.Feats.IsPossessive, "possessive");
    }

    /// <summary>Words beside the mention: "ohne", "außer", "auch", "neben".</summary>
    private void Words(ActorPlace place, FeatureList into)
    {
        var sentence = _article.Sentence(place.FirstWord);
        if (place.FirstWord > sentence.FirstWord)
            into.Add("left", _article.Keys[place.FirstWord - 1]);
        if (place.FirstWord - 1 > sentence.FirstWord)
            into.Add("left2", _article.Keys[place.FirstWord - 2], _article.Keys[place.FirstWord - 1]);
        if (place.EndWord < sentence.EndWord)
            into.Add("right", _article.Keys[place.EndWord]);
        if (place.EndWord + 1 < sentence.EndWord)
            into.Add("right2", _article.Keys[place.EndWord], _article.Keys[place.EndWord + 1]);
    }

    private bool Governs(ActorPlace place, int w)
    {
        for (Word? at = _article.Words[w].Head; at is { } word; at = word.Head)
        {
            if (place.Top.Head is { } head && head.Index == word.Index)
                return true;
        }
        return false;
    }

    /// <summary>The place in the word's sentence that is nearest to it, else the one nearest in sentences, before rather than behind.</summary>
    private ActorPlace? Nearest(ActorCandidate actor, int w, int sentence)
    {
        ActorPlace? best = null;
        var least = (int.MaxValue, int.MaxValue);
        foreach (var place in actor.Places)
        {
            var apart = Math.Abs(place.Sentence - sentence);
            var cost = apart == 0 ? (0, Math.Abs(place.Top.Index - w) + (_article.Segments.IndexAt(place.FirstWord) == _article.Segments.IndexAt(w) ? 0 : 50) + (place.Acts ? 0 : 30))
                : (2 * apart + (place.Sentence > sentence ? 1 : 0), Math.Abs(place.FirstWord - w));
            if (cost.CompareTo(least) < 0)
                (best, least) = (place, cost);
        }
        return best;
    }
}
