using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What tells whether an occasion, beside the article's others, is one that a careful reader would note: how sure its parts are, and how like it is to
/// another one, of which it may be only a second telling. Whole numbers, probabilities in units of 1/65536.
/// </summary>
internal sealed class KeepContext(ArticleView article, IReadOnlyList<ScoredOccasion> all)
{
    public const int Count = 30;

    public void Write(ScoredOccasion occasion, ReadOnlySpan<int> takes, Span<int> into)
    {
        var draft = occasion.Draft;
        int clear = 0, sum = 0, best = 0, second = 0;
        foreach (var i in draft.Possible)
        {
            var q = takes[i];
            clear += q > OccasionDraft.Half ? 1 : 0;
            sum += q;
            (best, second) = q > best ? (q, best) : (best, Math.Max(second, q));
        }
        int likeness = -1, likelier = 0, likeKind = 0, likeNoted = 0, likeBefore = 0, likeFar = 0, likeHead = 0, noted = 0;
        foreach (var other in Neighbours.Around(all, o => o.Draft, draft.First.Word))
        {
            if (other == occasion)
                continue;
            noted += other.Noted > OccasionDraft.Half ? 1 : 0;
            likelier += other.Noted > occasion.Noted ? 1 : 0;
            long both = 0, either = 1;
            foreach (var i in draft.Possible.Union(other.Draft.Possible))
            {
                both += Math.Min(takes[i], other.Takes[i]);
                either += Math.Max(takes[i], other.Takes[i]);
            }
            var now = (int)(64 * both / either) + (other.Kind == occasion.Kind ? 16 : 0) + (SharesHead(draft, other.Draft) ? 16 : 0);
            if (now <= likeness)
                continue;
            (likeness, likeKind, likeNoted) = (now, other.Kind == occasion.Kind ? 1 : 0, other.Noted);
            likeBefore = other.Draft.First.Word < draft.First.Word ? 1 : 0;
            likeFar = Math.Abs(article.SentenceOf(other.Draft.First.Word) - article.SentenceOf(draft.First.Word));
            likeHead = SharesHead(draft, other.Draft) ? 1 : 0;
        }
        var first = draft.First.Word;
        var at = 0;
        into[at++] = occasion.Noted;
        into[at++] = draft.Probability;
        into[at++] = (int)draft.Mentions.Average(m => m.Trigger.Probability);
        into[at++] = draft.First.Trigger.Probability;
        into[at++] = draft.Mentions.Count;
        into[at++] = draft.Mentions.Count(m => m.Trigger.Probability > OccasionDraft.Half);
        into[at++] = clear;
        into[at++] = sum;
        into[at++] = best;
        into[at++] = second;
        into[at++] = ScoredTrigger.Best(draft.Times).Probability;
        into[at++] = ScoredTrigger.Best(draft.Places).Probability;
        into[at++] = (int)occasion.Kind;
        into[at++] = occasion.Kinds[(int)occasion.Kind];
        into[at++] = (int)occasion.Status;
        into[at++] = occasion.Statuses[(int)occasion.Status];
        into[at++] = all.Count;
        into[at++] = noted;
        into[at++] = likelier;
        into[at++] = likeness;
        into[at++] = likeKind;
        into[at++] = likeNoted;
        into[at++] = likeBefore;
        into[at++] = likeFar;
        into[at++] = likeHead;
        into[at++] = draft.Mentions.All(m => article.IsHeadline(m.Word)) ? 2 : draft.Mentions.Any(m => article.IsHeadline(m.Word)) ? 1 : 0;
        into[at++] = Math.Min(30, article.SentenceOf(first));
        into[at++] = article.Heads[first].Length > 0 ? 1 : 0;
        into[at++] = article.Nouns[first] is null && article.Verbs[first] is null ? 0 : 1;
        into[at] = article.Segments.IsQuoted(first) ? 1 : 0;
    }

    private bool SharesHead(OccasionDraft one, OccasionDraft two) => one.Mentions.Any(a => two.Mentions.Any(b => Head(a.Word) == Head(b.Word)));

    private string Head(int w) => article.Heads[w].Length > 0 ? article.Heads[w] : article.Keys[w];
}
