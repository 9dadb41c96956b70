using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// For whom the sentences of an occasion do not name: whether he takes part in the one that leads the article or in those most like this one, whether
/// words here point to somebody told before, and who else has been found. Whole numbers, probabilities in units of 1/65536; -1 where there is none.
/// </summary>
internal sealed class TieContext
{
    public const int Count = 15;

    private readonly ArticleView _article;
    private readonly IReadOnlyList<ScoredOccasion> _all;
    private readonly ScoredOccasion? _lead;
    private readonly int[] _pronouns, _unresolved;
    private Ties _ties;

    public TieContext(ArticleView article, IReadOnlyList<ScoredOccasion> all)
    {
        (_article, _all) = (article, all);
        _lead = all.Where(o => o.Noted >= OccasionDraft.Half).MinBy(o => o.Draft.First.Word);
        _pronouns = new int[article.Words.Tokens.Sentences.Count()];
        _unresolved = new int[_pronouns.Length];
        foreach (var mention in article.Material.Actors.Mentions.Where(m => article.Material.Actors.ResolveMention(m) is null))
            _unresolved[article.SentenceOf(mention.FirstWord)]++;
        for (var w = 0; w < article.Words.Count; w++)
        {
            if (article.Words[w].Upos == Upos.PRON && article.Keys[w][0] != '<' && article.Material.Actors.ResolveAt(article.Words[w]) is null)
                _pronouns[article.SentenceOf(w)]++;
        }
    }

    public void Write(ScoredOccasion occasion, ActorCandidate actor, Span<int> into)
    {
        if (_ties.Of != occasion)
            _ties = Of(occasion);
        var at = Elsewhere(occasion, actor.Index, into);
        at += Found(occasion, actor.Index, into[at..]);
        at += Named(occasion, actor, into[at..]);
        into[at++] = _ties.Unresolved;
        into[at] = _ties.Pronouns;
    }

    /// <summary>What an occasion has in common with the others, whoever is asked about.</summary>
    private Ties Of(ScoredOccasion occasion)
    {
        var draft = occasion.Draft;
        var heads = draft.Mentions.Select(m => Head(m.Word)).ToHashSet(StringComparer.Ordinal);
        var day = DayOf(draft);
        var others = new List<Tie>();
        foreach (var other in Neighbours.Around(_all, o => o.Draft, draft.First.Word))
        {
            if (other != occasion)
                others.Add(new Tie(other, draft.LikenessTo(other.Draft), other.Draft.Mentions.Any(m => heads.Contains(Head(m.Word))), day is not null && DayOf(other.Draft) == day));
        }
        var sentences = draft.Mentions.Select(m => _article.SentenceOf(m.Word)).ToHashSet();
        var here = draft.Possible.Where(i => _article.Actors[i].Places.Any(p => sentences.Contains(p.Sentence))).ToHashSet();
        return new Ties(occasion, others, here, sentences.Max(s => _unresolved[s]), sentences.Max(s => _pronouns[s]));
    }

    /// <summary>What he does in the leading occasion and in those most like this one.</summary>
    private int Elsewhere(ScoredOccasion occasion, int actor, Span<int> into)
    {
        int head = -1, day = -1, nearest = -1, likeness = OccasionDraft.Unlike, own = OccasionDraft.Unlike;
        foreach (var tie in _ties.Others)
        {
            var q = tie.Occasion.Takes[actor];
            head = tie.SharesHead ? Math.Max(head, q) : head;
            day = tie.SharesDay ? Math.Max(day, q) : day;
            if (tie.Likeness > likeness)
                (likeness, nearest) = (tie.Likeness, q);
            if (q > OccasionDraft.Half)
                own = Math.Max(own, tie.Likeness);
        }
        into[0] = _lead is null ? -2 : _lead == occasion ? -1 : _lead.Takes[actor];
        into[1] = head;
        into[2] = day;
        into[3] = nearest;
        into[4] = likeness;
        into[5] = own;
        return 6;
    }

    /// <summary>Who else takes part of those named here, and of those named elsewhere.</summary>
    private int Found(ScoredOccasion occasion, int actor, Span<int> into)
    {
        int clear = 0, here = 0, far = 0, above = 0;
        foreach (var i in occasion.Draft.Possible)
        {
            if (i == actor)
                continue;
            var q = occasion.Takes[i];
            if (_ties.Here.Contains(i))
            {
                clear += q > OccasionDraft.Half ? 1 : 0;
                here = Math.Max(here, q);
            }
            else
            {
                above += q > occasion.Takes[actor] ? 1 : 0;
                far = Math.Max(far, q);
            }
        }
        into[0] = clear;
        into[1] = here;
        into[2] = far;
        into[3] = above;
        return 4;
    }

    /// <summary>How many sentences before it he was named last, and was a subject; how many behind it he is named first.</summary>
    private int Named(ScoredOccasion occasion, ActorCandidate actor, Span<int> into)
    {
        const int Nowhere = 99;
        int since = Nowhere, subject = Nowhere, behind = Nowhere;
        var sentence = _article.SentenceOf(occasion.Draft.First.Word);
        foreach (var place in actor.Places)
        {
            var before = sentence - place.Sentence;
            if (before < 0)
                behind = Math.Min(behind, -before);
            else
                since = Math.Min(since, before);
            if (before >= 0 && place.Top.Relation.Universal() == Relation.Nsubj)
                subject = Math.Min(subject, before);
        }
        into[0] = since;
        into[1] = subject;
        into[2] = behind;
        return 3;
    }

    private string? DayOf(OccasionDraft draft)
    {
        var best = -1;
        foreach (var t in draft.PossibleTimes)
            best = draft.Times[t] > OccasionDraft.Half && (best < 0 || draft.Times[t] > draft.Times[best]) ? t : best;
        return best < 0 ? null : _article.Times[best].Days.Text;
    }

    private string Head(int w) => _article.Heads[w].Length > 0 ? _article.Heads[w] : _article.Keys[w];

    private readonly record struct Tie(ScoredOccasion Occasion, int Likeness, bool SharesHead, bool SharesDay);

    private readonly record struct Ties(ScoredOccasion? Of, List<Tie> Others, HashSet<int> Here, int Unresolved, int Pronouns);
}
