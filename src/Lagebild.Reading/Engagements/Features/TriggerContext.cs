using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What the rest of the article makes of a word that may name an occasion: how likely the words around it, and the same word elsewhere, are to
/// name one. Whole numbers, probabilities in units of 1/65536. Built once an article, over all words that the first look finds possible.
/// </summary>
internal sealed class TriggerContext
{
    public const int Count = 22;

    private const int Near = 6, MostAlike = 32;

    private static readonly Comparer<FoundTrigger> ByWord = Comparer<FoundTrigger>.Create((a, b) => a.Word.CompareTo(b.Word));

    private readonly ArticleView _article;
    private readonly IReadOnlyList<FoundTrigger> _all;
    private readonly Dictionary<int, List<FoundTrigger>> _bySentence;
    private readonly Dictionary<string, List<FoundTrigger>> _byHead;
    private readonly int _clear, _possible, _first, _second, _lastSentence, _headline;

    public TriggerContext(ArticleView article, IReadOnlyList<FoundTrigger> all)
    {
        (_article, _all) = (article, all);
        _bySentence = all.GroupBy(t => article.SentenceOf(t.Word)).ToDictionary(g => g.Key, g => g.ToList());
        _byHead = all.GroupBy(t => Head(t.Word), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var trigger in all)
        {
            var p = trigger.Probability;
            _clear += p > OccasionDraft.Half ? 1 : 0;
            _possible += p > OccasionDraft.Half / 2 ? 1 : 0;
            (_first, _second) = p > _first ? (p, _first) : (_first, Math.Max(_second, p));
            _headline = article.IsHeadline(trigger.Word) ? Math.Max(_headline, p) : _headline;
        }
        _lastSentence = article.Words.Count > 0 ? article.SentenceOf(article.Words.Count - 1) : 0;
    }

    public void Write(FoundTrigger trigger, Span<int> into)
    {
        var sentence = _article.SentenceOf(trigger.Word);
        var p = trigger.Probability;
        int same = 0, near = 0, likelier = 0, sameKind = 0, sameClear = 0;
        foreach (var other in _bySentence[sentence])
        {
            if (other.Word == trigger.Word)
                continue;
            var q = other.Probability;
            same = Math.Max(same, q);
            likelier += q > p ? 1 : 0;
            sameClear += q > OccasionDraft.Half ? 1 : 0;
            sameKind = Math.Max(sameKind, Agreement(trigger, other));
            if (Math.Abs(other.Word - trigger.Word) <= Near)
                near = Math.Max(near, q);
        }
        int like = 0, likes = 0;
        long likeSum = 0;
        foreach (var other in Alike(trigger))
        {
            like = Math.Max(like, other.Probability);
            likeSum += other.Probability;
            likes++;
        }
        var kind = (int)trigger.Kind;
        var at = 0;
        into[at++] = p;
        into[at++] = same;
        into[at++] = near;
        into[at++] = Most(sentence - 1);
        into[at++] = Most(sentence + 1);
        into[at++] = _article.IsHeadline(trigger.Word) ? -1 : _headline;
        into[at++] = like;
        into[at++] = likes == 0 ? -1 : (int)(likeSum / likes);
        into[at++] = likes;
        into[at++] = _clear - (p > OccasionDraft.Half ? 1 : 0);
        into[at++] = 64 * (_possible - (p > OccasionDraft.Half / 2 ? 1 : 0)) / Math.Max(1, _lastSentence);
        into[at++] = p < _first ? _first : _second;
        into[at++] = likelier;
        into[at++] = sameClear;
        into[at++] = Math.Min(sentence, 20);
        into[at++] = Math.Min(_lastSentence, 60);
        into[at++] = sameKind;
        into[at++] = trigger.Probabilities[kind + 1];
        into[at++] = kind;
        into[at++] = _article.Heads[trigger.Word].Length > 0 ? 1 : 0;
        into[at++] = _article.Nouns[trigger.Word] is null && _article.Verbs[trigger.Word] is null ? 0 : 1;
        into[at] = _article.Segments.IsQuoted(trigger.Word) ? 1 : 0;
    }

    /// <summary>The same word's other places, at most so many before and behind.</summary>
    private IEnumerable<FoundTrigger> Alike(FoundTrigger trigger)
    {
        var all = _byHead[Head(trigger.Word)];
        var at = all.BinarySearch(trigger, ByWord);
        for (var i = Math.Max(0, at - MostAlike); i < Math.Min(all.Count, at + MostAlike + 1); i++)
        {
            if (i != at)
                yield return all[i];
        }
    }

    private string Head(int w) => _article.Heads[w].Length > 0 ? _article.Heads[w] : _article.Keys[w];

    private int Most(int sentence) => _bySentence.TryGetValue(sentence, out var list) ? list.Max(t => t.Probability) : 0;

    /// <summary>The probability that both name an occasion, and of one kind.</summary>
    private static int Agreement(FoundTrigger one, FoundTrigger two)
    {
        long sum = 0;
        for (var k = 1; k < one.Probabilities.Length; k++)
            sum += (long)one.Probabilities[k] * two.Probabilities[k];
        return (int)(sum >> 16);
    }
}
