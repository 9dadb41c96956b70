using Lagebild.Language.Tagging;
using Lagebild.Reading.Events.Candidates;
using Lagebild.Reading.Events.Decisions;

namespace Lagebild.Reading.Events.Features;

/// <summary>
/// What tells whether an event, beside the article's others, is one that a careful reader would note: how sure its word and its actor are, who else
/// may do it, what else he does, what else the same word may tell. Whole numbers, probabilities in units of 1/65536.
/// </summary>
internal sealed class EventKeepContext(EventView view, IReadOnlyList<(EventDraft Draft, int Keep)> all)
{
    public const int Count = 30;

    /// <summary>So many events before and behind are looked at, more than a report has, so that time grows with the length of a text and not with its square.</summary>
    private const int Reach = 500;

    private const int Half = 32768;

    private readonly int[] _sorted = [.. all.Select(d => d.Keep).Order()];
    private readonly int _sum = (int)(all.Sum(d => (long)d.Keep) >> 8);

    /// <param name="index">The event's place among all, which stand in text order.</param>
    /// <param name="into">Takes the numbers.</param>
    public void Write(int index, Span<int> into)
    {
        var (draft, keep) = all[index];
        var article = view.Article;
        var clearest = draft.Clearest;
        var w = clearest.Typed.Word;
        var sentence = article.SentenceOf(w);
        int otherType = 0, otherActor = 0, surerActor = 0, sameType = 0, sameTypeNear = 0, ofActor = 0, ofActorNear = 0, together = 0;
        for (var i = Math.Max(0, index - Reach); i < Math.Min(all.Count, index + Reach); i++)
        {
            if (i == index)
                continue;
            var (other, likely) = all[i];
            var isNear = Math.Abs(article.SentenceOf(other.Clearest.Typed.Word) - sentence) <= 1;
            if (other.Clearest.Typed.Word == w)
            {
                if (other.Type != draft.Type)
                    otherType = Math.Max(otherType, likely);
                else
                    (otherActor, surerActor, together) = (Math.Max(otherActor, likely), Math.Max(surerActor, other.Clearest.Actor), together + (likely > Half ? 1 : 0));
            }
            else if (other.Type == draft.Type)
            {
                (sameType, sameTypeNear) = (Math.Max(sameType, likely), isNear ? Math.Max(sameTypeNear, likely) : sameTypeNear);
            }
            if (other.Actor.Index == draft.Actor.Index)
                (ofActor, ofActorNear) = (Math.Max(ofActor, likely), isNear ? Math.Max(ofActorNear, likely) : ofActorNear);
        }
        var place = draft.Actor.Places.MinBy(p => (Math.Abs(p.Sentence - sentence), Math.Abs(p.FirstWord - w)))!;
        var at = 0;
        into[at++] = keep;
        into[at++] = clearest.TypeProbability;
        into[at++] = clearest.Actor;
        into[at++] = clearest.Score;
        into[at++] = draft.Words.Max(x => x.Score);
        into[at++] = draft.Words.Count;
        into[at++] = draft.Words.Count(x => article.IsHeadline(x.Typed.Word));
        into[at++] = (int)draft.Type;
        into[at++] = (int)draft.Actor.Kind;
        into[at++] = draft.Actor.Places.Count;
        into[at++] = draft.Actor.Actor is null ? 2 : draft.Actor.IsOutlet ? 1 : 0;
        into[at++] = all.Count;
        into[at++] = SortedPlaces.CountAbove(_sorted, keep);
        into[at++] = _sorted[^1];
        into[at++] = _sum;
        into[at++] = otherType;
        into[at++] = otherActor;
        into[at++] = surerActor;
        into[at++] = together;
        into[at++] = sameType;
        into[at++] = sameTypeNear;
        into[at++] = ofActor;
        into[at++] = ofActorNear;
        into[at++] = sentence;
        into[at++] = article.Words.Tokens.Sentences.Length - sentence;
        into[at++] = place.Sentence - sentence;
        into[at++] = Math.Clamp(place.FirstWord - w, -50, 50);
        into[at++] = clearest.Recipient is null ? 0 : 1;
        into[at++] = view.Core[w].Contains(draft.Type) ? 3 : view.Types[w].Contains(draft.Type) ? 2 : view.Types[w].IsEmpty ? 0 : 1;
        into[at] = (article.Segments.IsQuoted(w) ? 2 : 0) + (article.Words[w].Upos is Upos.NOUN or Upos.PROPN ? 1 : 0);
    }
}
