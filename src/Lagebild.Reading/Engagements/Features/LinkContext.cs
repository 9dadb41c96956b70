using Lagebild.Language.Parsing;
using Lagebild.Language.Tagging;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What all pairs of an article's words together say of one pair: whether another word fits better, whether a third word ties them. Whole numbers;
/// log-odds in units of 1/256, probabilities in units of 1/65536.
/// </summary>
internal sealed class LinkContext
{
    public const int Count = 34;

    private readonly ArticleView _article;
    private readonly IReadOnlyList<ScoredTrigger> _triggers;
    private readonly IReadOnlyDictionary<(int, int), int> _links;
    private readonly List<(int Other, int Score)>[] _near;

    public LinkContext(ArticleView article, IReadOnlyList<ScoredTrigger> triggers, IReadOnlyDictionary<(int, int), int> links)
    {
        (_article, _triggers, _links) = (article, triggers, links);
        _near = [.. triggers.Select(_ => new List<(int, int)>())];
        foreach (var ((i, j), score) in links)
        {
            _near[i].Add((j, score));
            _near[j].Add((i, score));
        }
    }

    public void Write(int i, int j, Span<int> into)
    {
        const int None = -4096;
        var (one, two) = (_triggers[i], _triggers[j]);
        int a = one.Word, b = two.Word;
        int bestOfB = None, bestOfA = None, likelierForB = 0, likelierForA = 0, third = None, against = None;
        var own = _links[(i, j)];
        foreach (var (other, score) in _near[j])
        {
            if (other == i)
                continue;
            if (other < j)
            {
                bestOfB = Math.Max(bestOfB, score);
                likelierForB += score > own ? 1 : 0;
            }
            if (_links.TryGetValue(other < i ? (other, i) : (i, other), out var back))
            {
                third = Math.Max(third, Math.Min(score, back));
                against = Math.Max(against, Math.Abs(score - back));
            }
        }
        foreach (var (other, score) in _near[i])
        {
            if (other != j)
            {
                bestOfA = Math.Max(bestOfA, score);
                likelierForA += score > own ? 1 : 0;
            }
        }
        long both = 0, either = 1;
        int shared = 0, differ = 0, ownA = 0, ownB = 0;
        foreach (var x in one.Possible.Union(two.Possible))
        {
            var (p, q) = (one.Actors[x], two.Actors[x]);
            both += Math.Min(p, q);
            either += Math.Max(p, q);
            shared += p > OccasionDraft.Half && q > OccasionDraft.Half ? 1 : 0;
            differ += Math.Max(p, q) > OccasionDraft.Half && Math.Min(p, q) < 13107 ? 1 : 0;
            ownA += p > OccasionDraft.Half ? 1 : 0;
            ownB += q > OccasionDraft.Half ? 1 : 0;
        }
        var (timeA, timeB) = (one.BestTime, two.BestTime);
        var (placeA, placeB) = (one.BestPlace, two.BestPlace);
        var when = timeA.Index < 0 || timeB.Index < 0 ? 0 : timeA.Index == timeB.Index ? 3
            : _article.Times[timeA.Index].Days.Text == _article.Times[timeB.Index].Days.Text ? 2
            : _article.Times[timeA.Index].Days.MayOverlap(_article.Times[timeB.Index].Days) ? 1 : -1;
        var where = placeA.Index < 0 || placeB.Index < 0 ? 0 : _article.Places[placeA.Index].Place.Name == _article.Places[placeB.Index].Place.Name ? 1 : -1;
        long agreement = 0;
        for (var k = 1; k < one.Trigger.Probabilities.Length; k++)
            agreement += (long)one.Trigger.Probabilities[k] * two.Trigger.Probabilities[k];
        var at = 0;
        into[at++] = own;
        into[at++] = bestOfB;
        into[at++] = bestOfA;
        into[at++] = likelierForB;
        into[at++] = likelierForA;
        into[at++] = third;
        into[at++] = against;
        into[at++] = _article.SentenceOf(b) - _article.SentenceOf(a);
        into[at++] = b - a;
        into[at++] = j - i;
        into[at++] = (int)(64 * both / either);
        into[at++] = shared;
        into[at++] = differ;
        into[at++] = ownA;
        into[at++] = ownB;
        into[at++] = when;
        into[at++] = Math.Min(timeA.Probability, timeB.Probability);
        into[at++] = where;
        into[at++] = Math.Min(placeA.Probability, placeB.Probability);
        into[at++] = (int)(agreement >> 16);
        into[at++] = one.Trigger.Probability;
        into[at++] = two.Trigger.Probability;
        into[at++] = (int)one.Trigger.Kind;
        into[at++] = (int)two.Trigger.Kind;
        into[at++] = _article.Keys[a] == _article.Keys[b] ? 2 : Head(a) == Head(b) ? 1 : 0;
        into[at++] = Form(a);
        into[at++] = Form(b);
        into[at++] = _article.IsHeadline(a) ? 1 : 0;
        into[at++] = Determined(a);
        into[at++] = Determined(b);
        into[at++] = (int)_article.Words[a].Feats.Number;
        into[at++] = (int)_article.Words[b].Feats.Number;
        into[at++] = _triggers.Count;
        into[at] = _article.Segments.IndexAt(a) == _article.Segments.IndexAt(b) ? 1 : 0;
    }

    private string Head(int w) => _article.Heads[w].Length > 0 ? _article.Heads[w] : _article.Keys[w];

    private int Form(int w) => _article.Heads[w].Length > 0 ? 1 : 0;

    /// <summary>0: without article or adjective; 1: indefinite; 2: definite; 3: possessive; an adjective or number beside it adds 4.</summary>
    private int Determined(int w)
    {
        int article = 0, adjective = 0;
        foreach (var child in _article.Words[w].Children)
        {
            var relation = child.Relation.Universal();
            if (child.Feats.IsPossessive)
                article = 3;
            else if (relation == Relation.Det)
                article = child.Feats.Definite == Definite.Ind ? 1 : 2;
            else if (relation is Relation.Amod or Relation.Nummod)
                adjective = 4;
        }
        return article + adjective;
    }
}
