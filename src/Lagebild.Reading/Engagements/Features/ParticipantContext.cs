using Lagebild.Language.Tagging;
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
    public const int Count = 45;

    /// <summary>So many of an occasion's words are looked around at.</summary>
    private const int MostMentions = 6;

    private readonly Salience _salience = new(article);

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
        Company(occasion, actor, into[at..]);
    }

    /// <summary>
    /// Who stands beside the actor around the occasion's words: a phrase that holds the actor's name ("die Minister der Länder"), names that the actor's own phrase
    /// holds, a description or group that may stand for the actor ("beide Länder"), a name that may stand behind the actor's own description.
    /// </summary>
    private void Company(ScoredOccasion occasion, ActorCandidate actor, Span<int> into)
    {
        int outer = -1, inner = -1, described = -1, named = -1, group = -1, size = 0, rank = 0, ownSize = 0, plural = 0;
        var own = occasion.Takes[actor.Index];
        var sentence = -1;
        foreach (var mention in occasion.Draft.Mentions.Take(MostMentions))
        {
            if (article.SentenceOf(mention.Word) is var here && here == sentence)
                continue;
            sentence = here;
            var list = article.ActorsIn(sentence);
            foreach (var (other, place) in list)
            {
                var q = occasion.Takes[other.Index];
                if (other.Index == actor.Index)
                {
                    plural |= place.Mention.IsPlural ? 1 : 0;
                    ownSize = Math.Max(ownSize, article.Material.Language.Engagements.GroupSizes.Of(article, place));
                    foreach (var (third, beside) in list)
                    {
                        if (third.Index == actor.Index)
                            continue;
                        if (beside.Holds(place))
                            outer = Math.Max(outer, occasion.Takes[third.Index]);
                        if (place.Holds(beside))
                            inner = Math.Max(inner, occasion.Takes[third.Index]);
                    }
                    continue;
                }
                if (other.IsNamed || q < group && q < described)
                    continue;
                if (place.Mention.IsPlural && q > group)
                    (group, size) = (q, article.Material.Language.Engagements.GroupSizes.Of(article, place));
                if (!place.Mention.IsPlural && actor.IsNamed && Agree(actor, other))
                    described = Math.Max(described, q);
            }
        }
        foreach (var index in occasion.Draft.Possible)
        {
            var other = article.Actors[index];
            if (other.Index == actor.Index || !other.IsNamed)
                continue;
            rank += occasion.Takes[index] > own ? 1 : 0;
            if (!actor.IsNamed && Agree(actor, other))
                named = Math.Max(named, occasion.Takes[index]);
        }
        into[0] = outer;
        into[1] = inner;
        into[2] = described;
        into[3] = named;
        into[4] = group;
        into[5] = size;
        into[6] = rank;
        into[7] = ownSize;
        into[8] = plural;
    }

    private static bool Agree(ActorCandidate one, ActorCandidate two) =>
        one.Kind == two.Kind && (one.Gender == two.Gender || one.Gender == Gender.None || two.Gender == Gender.None);

    private static bool Holds(Actor person, Actor state) =>
        person.Kind == ActorKind.Person && state.Kind != ActorKind.Person && person.Roles.Any(r => r.Of == state.Name);
}
