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
internal sealed class ParticipantFeatures(ArticleView article)
{
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
        for (var i = 0; i < occasion.Actors.Length; i++)
        {
            above += occasion.Actors[i] > p ? 1 : 0;
            clear += i != actor.Index && occasion.Actors[i] > OccasionDraft.Half ? 1 : 0;
        }
        into.Add("rank", Math.Min(5, above));
        into.Add("other clear", Math.Min(4, clear));
        into.Add("rank+most", Buckets.Probability(p).ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(4, above));
        into.Add("clear+most", Buckets.Probability(p).ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Min(3, clear));
        Standing(occasion, actor, p, into);
        Clearest(occasion, actor, into);
        Nearby(occasion, actor, into);
    }

    /// <summary>A head replaces the state or body where both are told; "Vertreter beider Seiten" are not their heads.</summary>
    private void Standing(OccasionDraft occasion, ActorCandidate actor, int p, FeatureList into)
    {
        var headOf = 0;
        var memberOf = 0;
        foreach (var other in article.Actors)
        {
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
