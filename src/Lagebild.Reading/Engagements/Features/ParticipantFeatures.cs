using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Networks.Linear;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What tells whether somebody takes part in an occasion, and as what: what its mentions say together, who else takes part, whom he stands
/// for or who stands for him, and what sentences nearby say of him.
/// </summary>
internal sealed class ParticipantFeatures(ArticleView article, IReadOnlyList<OccasionDraft> all)
{
    private const int Possible = 13107;

    private readonly Salience _salience = article.Salience;
    private readonly Dictionary<OccasionDraft, HashSet<string>> _pointers = [];

    public static IReadOnlyList<string> Labels { get; } = ["none", .. Enum.GetNames<ParticipantRole>()];

    private const int Near = 2;

    public void Write(OccasionDraft occasion, ActorCandidate actor, FeatureList into)
    {
        into.Clear();
        into.Add("bias");
        var p = occasion.Actors[actor.Index];
        var kind = occasion.LikelyKind.ToString();
        into.Add("most", Buckets.Probability(p));
        into.Add("most+kind", kind, Buckets.Probability(p));
        into.Add("most+actor", actor.Kind.ToString(), Buckets.Probability(p));
        into.Add("first", Buckets.Probability(occasion.First.Actors[actor.Index]));
        into.Add("clear mentions", Math.Min(3, occasion.Mentions.Count(m => m.Actors[actor.Index] > OccasionDraft.Half)));
        into.Add("mentions", Math.Min(4, occasion.Mentions.Count));
        into.Add("mean", Buckets.Probability((int)occasion.Mentions.Average(m => m.Actors[actor.Index])));
        into.Add("kind+actor", kind, (int)actor.Kind);
        int above = 0, clear = 0;
        foreach (var i in occasion.Possible)
        {
            above += occasion.Actors[i] > p ? 1 : 0;
            clear += i != actor.Index && occasion.Actors[i] > OccasionDraft.Half ? 1 : 0;
        }
        into.Add("rank", Math.Min(5, above));
        into.Add("other clear", Math.Min(4, clear));
        into.Add("rank+most", Buckets.Probability(p).ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(4, above));
        into.Add("clear+most", Buckets.Probability(p).ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(3, clear));
        Standing(occasion, actor, p, into);
        Company(occasion, actor, p, into);
        Others(occasion, actor, p, into);
        StandsFor(occasion, actor, p, into);
        Pointing(occasion, actor, into);
        Clearest(occasion, actor, into);
        Nearby(occasion, actor, into);
    }

    /// <summary>Who else is clear: beside two ministers a state is rarely named, beside one there is somebody still to be found.</summary>
    private void Company(OccasionDraft occasion, ActorCandidate actor, int p, FeatureList into)
    {
        int persons = 0, states = 0, bodies = 0;
        foreach (var index in occasion.Clear)
        {
            var other = article.Actors[index];
            if (other.Index == actor.Index)
                continue;
            if (other.Kind == ActorKind.Person)
                persons++;
            else if (other.Kind == ActorKind.State)
                states++;
            else
                bodies++;
        }
        var company = $"{Math.Min(2, persons)}{Math.Min(2, states)}{Math.Min(2, bodies)}";
        var here = occasion.Mentions.Any(m => actor.Places.Any(x => x.Sentence == article.SentenceOf(m.Word))) ? "here" : "far";
        into.Add("where", here);
        into.Add("where+most", here, Buckets.Probability(p));
        into.Add("company", here, company);
        into.Add("company+actor", company, here + actor.Kind);
        into.Add("company+kind", company, here + occasion.LikelyKind);
        var rank = Math.Min(5, _salience.RankOf(actor));
        into.Add("salience", here, rank);
        into.Add("salience+actor", here + actor.Kind, rank);
        into.Add("salience+company", here + company, Math.Min(2, rank));
        into.Add("salience of kind", here + actor.Kind, Math.Min(4, _salience.RankOfKind(actor)));
        into.AddIf(_salience.IsInHeadline(actor), "in headline " + here);
        into.Add("last named", here, _salience.NamedSince(actor, occasion.First.Word));
    }

    /// <summary>In what else the article tells he takes part: who negotiates in one occasion mostly does so in the next one.</summary>
    private void Others(OccasionDraft occasion, ActorCandidate actor, int p, FeatureList into)
    {
        var here = occasion.Mentions.Any(m => actor.Places.Any(x => x.Sentence == article.SentenceOf(m.Word))) ? "here" : "far";
        int most = 0, sameKind = 0, before = 0, clear = 0, occasions = 0, together = 0;
        OccasionDraft? previous = null;
        foreach (var other in Neighbours.Around(all, o => o, occasion.First.Word))
        {
            if (other == occasion || other.Probability < OccasionDraft.Half || other.Mentions.Any(m => occasion.Mentions.Any(o => o.Word == m.Word)))
                continue;
            occasions++;
            var q = other.Actors[actor.Index];
            most = Math.Max(most, q);
            if (other.LikelyKind == occasion.LikelyKind)
                sameKind = Math.Max(sameKind, q);
            clear += q > OccasionDraft.Half ? 1 : 0;
            // Those who are clear here are there together with him.
            if (q > OccasionDraft.Half)
                together += other.Clear.Count(i => i != actor.Index && occasion.Actors[i] > OccasionDraft.Half);
            if (other.First.Word < occasion.First.Word && (previous is null || other.First.Word > previous.First.Word))
                previous = other;
        }
        if (previous is not null)
            before = previous.Actors[actor.Index];
        into.Add("other occasions", here, Math.Min(3, occasions));
        into.Add("other most", here, Buckets.Probability(most));
        into.Add("other most+p", here + Buckets.Probability(most), Buckets.Probability(p));
        into.Add("other of kind", here, Buckets.Probability(sameKind));
        into.Add("other before", here, previous is null ? -1 : Buckets.Probability(before));
        into.Add("other before+kind", here + actor.Kind, previous is null ? -1 : Buckets.Probability(before));
        into.Add("other clear", here, Math.Min(3, clear));
        into.Add("other share", here, occasions == 0 ? -1 : 4 * clear / occasions);
        into.Add("other together", here, Math.Min(2, together));
        into.Add("other together+p", here + Math.Min(2, together), Buckets.Probability(p));
    }

    /// <summary>
    /// "die Juristin", "der Bulgare" beside the occasion, and somebody named before whom that fits: the one is likely the other.
    /// </summary>
    private void StandsFor(OccasionDraft occasion, ActorCandidate actor, int p, FeatureList into)
    {
        if (!actor.IsNamed)
        {
            var place = PlaceBeside(occasion, actor);
            var meant = place is null ? 0 : occasion.Possible.Count(a => article.Actors[a].IsNamed && MayMean(place, article.Actors[a], occasion));
            var form = place is null ? "far" : place.Mention.IsPlural ? "plural" : place.Mention.IsDefinite ? "definite" : place.Mention.IsIndefinite ? "indefinite" : "bare";
            into.Add("unnamed", form, Math.Min(3, meant));
            into.Add("unnamed+p", form + Math.Min(2, meant), Buckets.Probability(p));
            into.Add("unnamed+actor", form + actor.Kind, Math.Min(2, meant));
            into.Add("unnamed often", form, Math.Min(3, actor.Places.Count));
            return;
        }
        var stands = 0;
        var isLatest = false;
        foreach (var index in occasion.Possible)
        {
            var other = article.Actors[index];
            if (other.IsNamed || occasion.Actors[index] < Possible || PlaceBeside(occasion, other) is not { } place || place.Mention.IsPlural || !MayMean(place, actor, occasion))
                continue;
            stands++;
            var since = _salience.NamedSince(actor, place.FirstWord);
            isLatest |= !occasion.Possible.Select(i => article.Actors[i]).Any(a => a.IsNamed && a.Index != actor.Index && MayMean(place, a, occasion) && _salience.NamedSince(a, place.FirstWord) < since);
        }
        into.Add("stood for", isLatest ? "latest" : "other", Math.Min(2, stands));
        into.Add("stood for+rank", Math.Min(2, stands) + (isLatest ? "latest" : "other"), Math.Min(3, _salience.RankOfKind(actor)));
    }

    private ActorPlace? PlaceBeside(OccasionDraft occasion, ActorCandidate actor)
    {
        foreach (var place in actor.Places)
        {
            foreach (var mention in occasion.Mentions)
            {
                if (article.SentenceOf(mention.Word) == place.Sentence)
                    return place;
            }
        }
        return null;
    }

    /// <summary>A person of fitting gender, or a body of the same kind, named shortly before and not beside the occasion.</summary>
    private bool MayMean(ActorPlace place, ActorCandidate named, OccasionDraft occasion)
    {
        var mention = place.Mention;
        if (mention.Kind == ActorKind.Person != (named.Kind == ActorKind.Person) || PlaceBeside(occasion, named) is not null || _salience.NamedSince(named, place.FirstWord) is < 0 or > 4)
            return false;
        return mention.Gender == Gender.None || named.Gender == Gender.None || mention.Gender == named.Gender;
    }

    /// <summary>"beide", "die drei", "sie": words beside the occasion that point to somebody told before.</summary>
    private void Pointing(OccasionDraft occasion, ActorCandidate actor, FeatureList into)
    {
        var here = PlaceBeside(occasion, actor) is not null ? "here" : "far";
        var rank = Math.Min(3, _salience.RankOf(actor));
        var since = _salience.NamedSince(actor, occasion.First.Word);
        var clear = Neighbours.Around(all, o => o, occasion.First.Word).Any(o => o != occasion && o.Actors[actor.Index] > OccasionDraft.Half && !o.Mentions.Any(m => occasion.Mentions.Any(x => x.Word == m.Word))) ? "clear" : "other";
        foreach (var key in PointersOf(occasion))
        {
            into.Add("pointing", here, key);
            into.Add("pointing+rank", here + key, rank);
            into.Add("pointing+since", here + key, since);
            into.Add("pointing+other", here + key, clear);
            into.Add("pointing+kind", here + key, (int)actor.Kind);
        }
    }

    private HashSet<string> PointersOf(OccasionDraft occasion)
    {
        if (_pointers.TryGetValue(occasion, out var known))
            return known;
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in occasion.Mentions)
        {
            var segment = article.Segments.At(mention.Word);
            for (var at = segment.First; at < segment.End; at++)
            {
                var word = article.Words[at];
                if (article.Keys[at][0] != '<' && word.Upos is Upos.PRON or Upos.NUM && article.Material.Actors.ResolveAt(word) is null
                    || word.Upos == Upos.DET && word.Feats.IsPossessive)
                    found.Add(article.Keys[at]);
            }
            foreach (var child in article.Words[mention.Word].Children)
            {
                if (child.Relation.Universal() == Relation.Det)
                    found.Add("det " + article.Keys[child.Index]);
            }
        }
        return _pointers[occasion] = found;
    }

    /// <summary>A head replaces the state or body where both are told; "Vertreter beider Seiten" are not their heads.</summary>
    private void Standing(OccasionDraft occasion, ActorCandidate actor, int p, FeatureList into)
    {
        var headOf = 0;
        var memberOf = 0;
        foreach (var index in occasion.Possible)
        {
            var other = article.Actors[index];
            if (other.Index == actor.Index)
                continue;
            if (Holds(other.Actor, actor.Actor))
                headOf = Math.Max(headOf, occasion.Actors[other.Index]);
            if (Holds(actor.Actor, other.Actor))
                memberOf = Math.Max(memberOf, occasion.Actors[other.Index]);
            if (other.Actor.Name.Length > actor.Actor.Name.Length && other.Actor.Name.Contains(actor.Actor.Name, StringComparison.Ordinal) && occasion.Actors[other.Index] > OccasionDraft.Half)
                into.Add("part of a longer name");
        }
        into.Add("its head", Buckets.Probability(headOf));
        into.Add("its state", Buckets.Probability(memberOf));
        into.AddIf(headOf > p, "its head rather");
        into.AddIf(memberOf > p, "its state rather");
    }

    private static bool Holds(Actor person, Actor state) =>
        person.Kind == ActorKind.Person && state.Kind != ActorKind.Person && person.Roles.Any(r => r.Of == state.Name);

    private void Clearest(OccasionDraft occasion, ActorCandidate actor, FeatureList into)
    {
        var mention = occasion.Clearest(actor.Index);
        var w = mention.Word;
        var head = article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
        ActorPlace? place = null;
        foreach (var (candidate, at) in article.ActorsIn(article.SentenceOf(w)))
        {
            if (candidate.Index == actor.Index && (place is null || Math.Abs(at.FirstWord - w) < Math.Abs(place.FirstWord - w)))
                place = at;
        }
        into.Add("head", head);
        if (place is null)
        {
            into.Add("elsewhere");
            return;
        }
        var path = TreePath.Between(article.Words[w], place.Top);
        into.Add("path", path);
        into.Add("path+head", path, head);
        into.Add("path+prep", path, place.Preposition);
        into.Add("prep+head", place.Preposition, head);
        into.Add("relation+head", place.Top.Relation.Name(), head);
        if (place.Top.Head is { } governor)
            into.Add("governor", article.Keys[governor.Index], place.Top.Relation.Name());
        var segment = article.Segments.At(place.FirstWord);
        for (var at = segment.First; at < segment.End; at++)
        {
            if (article.Words[at].Upos is Upos.ADV or Upos.PART or Upos.SCONJ or Upos.VERB or Upos.AUX or Upos.ADP or Upos.DET)
                into.Add("segment", article.Keys[at]);
        }
    }

    /// <summary>"B nimmt nicht teil", "C vermittelt": what sentences near the occasion say of him without naming it.</summary>
    private void Nearby(OccasionDraft occasion, ActorCandidate actor, FeatureList into)
    {
        foreach (var place in actor.Places)
        {
            var near = occasion.Mentions.Min(m => Math.Abs(article.SentenceOf(m.Word) - place.Sentence));
            if (near > Near || near == 0)
                continue;
            if (place.Top.Head is not { } governor)
                continue;
            into.Add("nearby", article.Keys[governor.Index], place.Top.Relation.Universal().Name());
            var negated = false;
            foreach (var child in governor.Children)
                negated |= child.Feats.IsNegative || child.Upos == Upos.PART;
            into.Add("nearby negated", article.Keys[governor.Index], negated ? 1 : 0);
        }
    }
}
