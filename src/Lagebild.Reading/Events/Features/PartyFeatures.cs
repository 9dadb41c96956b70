using Lagebild.Language.Clauses;
using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Decisions;

namespace Lagebild.Reading.Events.Features;

/// <summary>
/// What tells whether somebody does, or undergoes, the event that a word tells: what he is in the word's clause and in the one above it, his way
/// through the tree, who else stands there, how prominent he is in the article.
/// </summary>
internal sealed class PartyFeatures
{
    public static IReadOnlyList<string> Labels { get; } = ["none", "actor", "recipient"];

    private const int Before = 3, Behind = 1;

    private readonly EventView _view;
    private readonly ArticleView _article;
    private readonly int[] _rank;

    public PartyFeatures(EventView view)
    {
        (_view, _article) = (view, view.Article);
        _rank = new int[view.Parties.Count];
        var order = view.Parties.OrderByDescending(p => p.Places.Count).ThenBy(p => p.Index).ToList();
        for (var i = 0; i < order.Count; i++)
            _rank[order[i].Index] = i;
    }

    /// <summary>Who is near enough to the word to be looked at, with the place that is nearest to it: in its sentence, the three before and the one behind.</summary>
    public List<(EventParty Party, ActorPlace Place)> Near(int w)
    {
        var sentence = _article.SentenceOf(w);
        var best = new SortedDictionary<int, (EventParty Party, ActorPlace Place, (int, int) Cost)>();
        for (var s = Math.Max(0, sentence - Before); s <= sentence + Behind && s < _view.PartiesIn.Length; s++)
        {
            foreach (var (party, place) in _view.PartiesIn[s])
            {
                var cost = Cost(place, w, sentence);
                if (!best.TryGetValue(party.Index, out var known) || cost.CompareTo(known.Cost) < 0)
                    best[party.Index] = (party, place, cost);
            }
        }
        return [.. best.Values.Select(b => (b.Party, b.Place))];
    }

    /// <summary>In the word's sentence the nearest, else the last one before, else the first one behind.</summary>
    private (int, int) Cost(ActorPlace place, int w, int sentence)
    {
        var apart = Math.Abs(place.Sentence - sentence);
        return apart == 0 ? (0, Math.Abs(place.Top.Index - w) + (_article.Segments.IndexAt(place.FirstWord) == _article.Segments.IndexAt(w) ? 0 : 50) + (place.Acts ? 0 : 30))
            : ((2 * apart) + (place.Sentence > sentence ? 1 : 0), Math.Abs(place.FirstWord - w));
    }

    public void Write(TypedWord typed, EventParty party, ActorPlace place, FeatureList into)
    {
        into.Clear();
        var w = typed.Word;
        var sentence = _article.SentenceOf(w);
        var distance = place.Sentence - sentence;
        var type = typed.Type.ToString();
        var isNoun = _article.Words[w].Upos is Upos.NOUN or Upos.PROPN;
        into.Add("bias", isNoun ? 1 : 0);
        into.Add("kind", party.Kind.ToString());
        into.Add("type+kind", type, party.Kind.ToString());
        if (party.Actor is null)
        {
            into.Add("no actor", place.Top.Upos.ToString());
            into.Add("noun", _article.Heads[place.Top.Index]);
            into.Add("noun number", (int)place.Top.Feats.Number);
            var noun = _article.Heads[place.Top.Index].AsSpan();
            for (var length = 2; length <= 4 && length < noun.Length; length++)
                into.Add("noun ends", noun[^length..]);
        }
        into.AddIf(party.IsOutlet, "outlet");
        into.AddIf(party.Actor is { Roles.IsEmpty: false }, "has a role");
        into.Add("rank", Math.Min(6, _rank[party.Index]));
        into.Add("places", Math.Min(5, party.Places.Count));
        into.Add("sentences", distance);
        into.Add("form", place.Mention.Form.ToString(), distance == 0 ? 0 : 1);
        into.AddIf(!place.Acts, "only a place");
        var (role, where, lemma) = RoleOf(w, party, place);
        into.Add("role", role, where);
        into.Add("role+noun", role, where + (isNoun ? "n" : "v"));
        into.Add("role+type", role, where + type);
        into.Add("role+actor", role, where + (party.Actor is null ? "noun" : party.Kind.ToString()));
        into.Add("role+key", role, where + _view.Keys[w]);
        into.Add("role+lemma", role, where + lemma);
        if (distance == 0)
            InSentence(w, party, place, type, isNoun, into);
        else
            Elsewhere(w, party, place, distance, into);
    }

    /// <summary>What the party is in the word's clause, else in the one above, else in a clause below.</summary>
    public (string Role, string Where, string Lemma) RoleOf(int w, EventParty party, ActorPlace place)
    {
        if (_view.ClauseOf(w) is not { } clause)
            return ("none", "no clause", "");
        var voice = clause.Voice == ClauseVoice.Active ? "" : " passive";
        var part = ClauseRole.Of(clause, w, _article);
        var lemma = _view.Keys[clause.Predicate];
        if (Argument(clause, party, place) is { } own)
            return (own + voice, part, lemma);
        if (_view.Above(w, clause) is { } above)
        {
            if (Argument(above, party, place) is { } higher)
                return (higher, part + " above " + clause.Embedding.Kind, _view.Keys[above.Predicate]);
            if (_view.Above(above.Predicate, above) is { } highest && Argument(highest, party, place) is { } top)
                return (top, "far above", _view.Keys[highest.Predicate]);
        }
        foreach (var below in _view.Below(clause))
        {
            if (Argument(below, party, place) is { } lower)
                return (lower, "below " + below.Embedding.Kind, lemma);
        }
        return ("none", part, lemma);
    }

    /// <summary>The relation of the argument that names the party, an understood one included.</summary>
    private string? Argument(Clause clause, EventParty party, ActorPlace place)
    {
        foreach (var argument in clause.Arguments)
        {
            foreach (var one in argument.Heads)
            {
                if (one >= place.FirstWord && one < place.EndWord)
                    return ClauseRole.Named(argument);
                if (argument.IsUnderstood && party.Actor is { } actor && _article.Material.Actors.ResolveAt(_article.Words[one])?.Id == actor.Id)
                    return "understood " + argument.Relation;
            }
        }
        return place.Sentence == _article.SentenceOf(clause.Predicate) && ClauseRole.ArgumentOf(clause, place.Top.Index, _article) is { } outer ? "below " + ClauseRole.Named(outer) : null;
    }

    private void InSentence(int w, EventParty party, ActorPlace place, string type, bool isNoun, FeatureList into)
    {
        var segments = Math.Clamp(_article.Segments.IndexAt(place.FirstWord) - _article.Segments.IndexAt(w), -3, 3);
        var path = TreePath.Between(_article.Words[w], place.Top);
        var relation = place.Top.Relation.Name();
        into.Add("segments", segments);
        into.Add("distance", Buckets.Distance(place.Top.Index - w));
        into.Add("path", path);
        into.Add("path+prep", path, place.Preposition);
        into.Add("path+type", path, type);
        into.Add("path+key", path, _view.Keys[w]);
        into.Add("prep", place.Preposition);
        into.Add("prep+type", place.Preposition, type);
        into.Add("prep+key", place.Preposition, _view.Keys[w]);
        into.Add("prep+segment", place.Preposition, segments);
        into.Add("relation", relation);
        into.Add("relation+segment", relation, segments);
        into.Add("relation+noun", relation, isNoun ? 1 : 0);
        if (place.Top.Head is { } governor)
            into.Add("governor", _view.Keys[governor.Index], relation);
        into.AddIf(_article.Segments.IsQuoted(place.FirstWord), "quoted");
        into.Add("quoted+word", (_article.Segments.IsQuoted(place.FirstWord) ? 2 : 0) + (_article.Segments.IsQuoted(w) ? 1 : 0));
        int between = 0, others = 0, before = 0;
        foreach (var (other, at) in _view.PartiesIn[place.Sentence])
        {
            if (other.Index == party.Index)
                continue;
            others++;
            before += at.FirstWord < place.FirstWord ? 1 : 0;
            between += Math.Min(w, place.FirstWord) < at.FirstWord && at.FirstWord < Math.Max(w, place.FirstWord) ? 1 : 0;
        }
        into.Add("others", Math.Min(3, others));
        into.Add("order", Math.Min(3, before));
        into.Add("between", Math.Min(3, between));
        var sentence = _article.Sentence(place.FirstWord);
        into.Add("left", place.FirstWord > sentence.FirstWord ? _article.Keys[place.FirstWord - 1] : "<>");
        into.Add("right", place.EndWord < sentence.EndWord ? _article.Keys[place.EndWord] : "<>");
    }

    private void Elsewhere(int w, EventParty party, ActorPlace place, int distance, FeatureList into)
    {
        into.Add("far relation", place.Top.Relation.Universal().Name(), distance);
        into.Add("far rank", distance < 0 ? "before" : "behind", Math.Min(4, _rank[party.Index]));
        into.Add("far company", distance < 0 ? "before" : "behind", Math.Min(3, _view.PartiesIn[_article.SentenceOf(w)].Count));
        into.Add("far company there", distance < 0 ? "before" : "behind", Math.Min(3, _view.PartiesIn[place.Sentence].Count));
        into.AddIf(_article.Segments.IsQuoted(w), "far quoted");
        if (_view.ClauseOf(w) is { } clause)
        {
            into.Add("far subjects", clause.Subjects.Any() ? "told" : "none", distance);
            into.Add("far mood", clause.Mood.ToString(), distance);
            foreach (var subject in clause.Subjects)
                into.Add("far subject", _article.Keys[subject], distance);
        }
    }
}
