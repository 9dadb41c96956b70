using Lagebild.Language.Parsing;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// Beside a word of an occasion: how the tree gets from the place that names somebody to that word, whether a word of another occasion is nearer or he is
/// likelier there, and how likely those are who stand with him. Whole numbers, probabilities in units of 1/65536; -1 where no place is in the sentence.
/// </summary>
internal sealed class RivalContext
{
    public const int Count = 23;

    /// <summary>Steps through the tree that are counted; more are far.</summary>
    private const int Farthest = 12;

    private readonly ArticleView _article;
    private readonly ILookup<int, (ScoredTrigger Mention, ScoredOccasion Occasion)> _in;

    public RivalContext(ArticleView article, IReadOnlyList<ScoredOccasion> all)
    {
        _article = article;
        _in = all.SelectMany(o => o.Draft.Mentions.Select(m => (Mention: m, Occasion: o))).ToLookup(x => article.SentenceOf(x.Mention.Word));
    }

    public void Write(ScoredOccasion occasion, ActorCandidate actor, Span<int> into)
    {
        if (Nearest(occasion, actor) is not var (mention, place))
        {
            into[..Count].Fill(-1);
            return;
        }
        var at = Way(mention, place, into);
        at += Rivals(occasion, actor, mention, place, into[at..]);
        at += Company(occasion, actor, place, into[at..]);
        into[at++] = (int)place.Mention.Form;
        into[at++] = place.Mention.IsPlural ? 1 : 0;
        into[at++] = place.Mention.IsDefinite ? 1 : place.Mention.IsIndefinite ? 2 : 0;
        into[at] = place.Preposition.Length;
    }

    /// <summary>Of the actor's places beside a word of the occasion the one that is nearest to it in the tree.</summary>
    private (ScoredTrigger Mention, ActorPlace Place)? Nearest(ScoredOccasion occasion, ActorCandidate actor)
    {
        (ScoredTrigger Mention, ActorPlace Place)? nearest = null;
        var least = (int.MaxValue, int.MaxValue);
        foreach (var mention in occasion.Draft.Mentions)
        {
            var sentence = _article.SentenceOf(mention.Word);
            foreach (var place in actor.Places)
            {
                if (place.Sentence != sentence)
                    continue;
                var (up, down) = Steps(place.Top.Index, mention.Word);
                var apart = (up + down, Math.Abs(mention.Word - place.FirstWord));
                if (apart.CompareTo(least) < 0)
                    (nearest, least) = ((mention, place), apart);
            }
        }
        return nearest;
    }

    private int Way(ScoredTrigger mention, ActorPlace place, Span<int> into)
    {
        var (up, down) = Steps(place.Top.Index, mention.Word);
        var clause = _article.Material.Clauses.ClauseOf(place.Top.Index);
        into[0] = up;
        into[1] = down;
        into[2] = mention.Word - place.FirstWord;
        into[3] = clause is not null && clause == _article.Material.Clauses.ClauseOf(mention.Word) ? 1 : 0;
        into[4] = SharesSegment(mention.Word, place) ? 1 : 0;
        into[5] = (int)place.Top.Relation.Universal();
        return 6;
    }

    /// <summary>The sentence's other occasions.</summary>
    private int Rivals(ScoredOccasion occasion, ActorCandidate actor, ScoredTrigger mention, ActorPlace place, Span<int> into)
    {
        int nearest = 2 * Farthest, takes = 0, here = 0, between = 0;
        var governs = false;
        foreach (var (word, rival) in _in[place.Sentence])
        {
            if (rival == occasion)
                continue;
            var (up, down) = Steps(place.Top.Index, word.Word);
            nearest = Math.Min(nearest, up + down);
            takes = Math.Max(takes, rival.Takes[actor.Index]);
            here = Math.Max(here, word.Actors[actor.Index]);
            governs |= place.Top.Head is { } head && head.Index == word.Word;
            if (Math.Min(mention.Word, place.FirstWord) < word.Word && word.Word < Math.Max(mention.Word, place.FirstWord))
                between = Math.Max(between, word.Trigger.Probability);
        }
        into[0] = mention.Actors[actor.Index];
        into[1] = nearest;
        into[2] = occasion.Takes[actor.Index] - takes;
        into[3] = mention.Actors[actor.Index] - here;
        into[4] = governs ? 1 : 0;
        into[5] = between;
        return 6;
    }

    /// <summary>Who stands with him: joined by a conjunction, in the same segment, within his phrase or around it.</summary>
    private int Company(ScoredOccasion occasion, ActorCandidate actor, ActorPlace place, Span<int> into)
    {
        int joined = 0, most = -1, least = -1, segment = 0, alike = -1, around = -1, within = -1;
        foreach (var (other, at) in _article.ActorsIn(place.Sentence))
        {
            if (other.Index == actor.Index)
                continue;
            var q = occasion.Takes[other.Index];
            if (SharesSegment(at.FirstWord, place))
                segment = Math.Max(segment, q);
            if (FirstJoined(at.Top) == FirstJoined(place.Top))
            {
                joined++;
                most = Math.Max(most, q);
                least = least < 0 ? q : Math.Min(least, q);
            }
            else if (at.Top.Relation.Universal() == place.Top.Relation.Universal())
            {
                alike = Math.Max(alike, q);
            }
            if (place.Top.IsUnder(at.Top))
                around = Math.Max(around, q);
            else if (at.Top.IsUnder(place.Top))
                within = Math.Max(within, q);
        }
        into[0] = joined;
        into[1] = most;
        into[2] = least;
        into[3] = segment;
        into[4] = alike;
        into[5] = around;
        into[6] = within;
        return 7;
    }

    private bool SharesSegment(int word, ActorPlace place) => _article.Segments.IndexAt(word) == _article.Segments.IndexAt(place.FirstWord);

    /// <summary>The first of those whom a conjunction joins.</summary>
    private static int FirstJoined(Word word)
    {
        while (word.Relation.Universal() == Relation.Conj && word.Head is { } head)
            word = head;
        return word.Index;
    }

    /// <summary>Steps up from one word to the lowest that stands above both, and down to the other.</summary>
    private (int Up, int Down) Steps(int from, int to)
    {
        var up = 0;
        for (Word? w = _article.Words[from]; w is { } at && up < Farthest; w = at.Head, up++)
        {
            var down = 0;
            for (Word? v = _article.Words[to]; v is { } below && down < Farthest; v = below.Head, down++)
            {
                if (below.Index == at.Index)
                    return (up, down);
            }
        }
        return (Farthest, Farthest);
    }
}
