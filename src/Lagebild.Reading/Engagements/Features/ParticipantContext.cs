using Lagebild.Reading.Actors;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What the article's occasions together say of an actor's part in one of them: who else takes part, in what else he does, how prominent he is.
/// Whole numbers, probabilities in units of 1/65536.
/// </summary>
internal sealed class ParticipantContext(ArticleView article, IReadOnlyList<ScoredOccasion> all)
{
    public const int Count = 36 + RivalContext.Count + TieContext.Count;

    private readonly Salience _salience = article.Salience;
    private readonly RivalContext _rivals = new(article, all);
    private readonly TieContext _ties = new(article, all);

    public void Write(ScoredOccasion occasion, ActorCandidate actor, Span<int> into)
    {
        var draft = occasion.Draft;
        var own = occasion.Takes[actor.Index];
        int above = 0, best = 0, second = 0, persons = 0, states = 0, bodies = 0, headOf = 0, memberOf = 0, sum = 0;
        foreach (var index in draft.Possible)
        {
            var other = article.Actors[index];
            if (other.Index == actor.Index)
                continue;
            var q = occasion.Takes[other.Index];
            above += q > own ? 1 : 0;
            sum += q;
            (best, second) = q > best ? (q, best) : (best, Math.Max(second, q));
            if (q > OccasionDraft.Half)
            {
                persons += other.Kind == ActorKind.Person ? 1 : 0;
                states += other.Kind == ActorKind.State ? 1 : 0;
                bodies += other.Kind is ActorKind.Person or ActorKind.State ? 0 : 1;
            }
            if (Holds(other.Actor, actor.Actor))
                headOf = Math.Max(headOf, q);
            if (Holds(actor.Actor, other.Actor))
                memberOf = Math.Max(memberOf, q);
        }
        int most = 0, ofKind = 0, before = -1, after = -1, clear = 0, occasions = 0, together = 0, last = -1, next = int.MaxValue;
        foreach (var other in Neighbours.Around(all, o => o.Draft, draft.First.Word))
        {
            if (other == occasion || other.Noted < OccasionDraft.Half / 2)
                continue;
            occasions++;
            var q = other.Takes[actor.Index];
            most = Math.Max(most, q);
            ofKind = other.Kind == occasion.Kind ? Math.Max(ofKind, q) : ofKind;
            clear += q > OccasionDraft.Half ? 1 : 0;
            if (q > OccasionDraft.Half)
                together += other.Clear.Count(i => i != actor.Index && occasion.Takes[i] > OccasionDraft.Half);
            var word = other.Draft.First.Word;
            if (word < draft.First.Word && word > last)
                (last, before) = (word, q);
            if (word > draft.First.Word && word < next)
                (next, after) = (word, q);
        }
        int far = 99, beside = 0;
        var acts = false;
        foreach (var mention in draft.Mentions)
        {
            var sentence = article.SentenceOf(mention.Word);
            foreach (var place in actor.Places)
            {
                far = Math.Min(far, Math.Abs(place.Sentence - sentence));
                acts |= place.Sentence == sentence && place.Acts;
            }
            beside = Math.Max(beside, article.ActorsIn(sentence).Count);
        }
        var at = 0;
        into[at++] = own;
        into[at++] = draft.Actors[actor.Index];
        into[at++] = draft.First.Actors[actor.Index];
        into[at++] = (int)draft.Mentions.Average(m => m.Actors[actor.Index]);
        into[at++] = draft.Mentions.Count(m => m.Actors[actor.Index] > OccasionDraft.Half);
        into[at++] = draft.Mentions.Count;
        into[at++] = above;
        into[at++] = best;
        into[at++] = second;
        into[at++] = sum;
        into[at++] = persons;
        into[at++] = states;
        into[at++] = bodies;
        into[at++] = headOf;
        into[at++] = memberOf;
        into[at++] = occasions;
        into[at++] = most;
        into[at++] = ofKind;
        into[at++] = before;
        into[at++] = after;
        into[at++] = clear;
        into[at++] = occasions == 0 ? -1 : 64 * clear / occasions;
        into[at++] = together;
        into[at++] = far;
        into[at++] = beside;
        into[at++] = acts ? 1 : 0;
        into[at++] = (int)actor.Kind;
        into[at++] = (int)occasion.Kind;
        into[at++] = (int)occasion.Status;
        into[at++] = (int)occasion.Roles[actor.Index];
        into[at++] = actor.IsNamed ? 1 : 0;
        into[at++] = _salience.RankOf(actor);
        into[at++] = _salience.RankOfKind(actor);
        into[at++] = actor.Places.Count;
        into[at++] = _salience.NamedSince(actor, draft.First.Word);
        into[at++] = _salience.IsInHeadline(actor) ? 1 : 0;
        _rivals.Write(occasion, actor, into.Slice(at, RivalContext.Count));
        _ties.Write(occasion, actor, into.Slice(at + RivalContext.Count, TieContext.Count));
    }

    private static bool Holds(Actor person, Actor state) =>
        person.Kind == ActorKind.Person && state.Kind != ActorKind.Person && person.Roles.Any(r => r.Of == state.Name);
}
