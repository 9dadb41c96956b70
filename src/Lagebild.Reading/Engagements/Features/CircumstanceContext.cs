using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Decisions;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>
/// What the article's occasions and times (or places) together say of whether one of these belongs to one of those. Whole numbers, probabilities in units
/// of 1/65536.
/// </summary>
internal sealed class CircumstanceContext(ArticleView article, IReadOnlyList<ScoredOccasion> all)
{
    public const int Count = 30;

    private const int Common = 21;

    private readonly Dictionary<string, int> _places = article.Places.GroupBy(p => p.Place.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
    private readonly HashSet<string> _datelines = [.. article.Places.Where(p => p.Source == "dateline").Select(p => p.Place.Name)];
    private readonly HashSet<string> _actors = [.. article.Actors.Select(a => a.Actor.Name)];

    public void WriteTime(ScoredOccasion occasion, int time, Span<int> into)
    {
        var candidate = article.Times[time];
        Shared(occasion, time, d => (d.Times, d.PossibleTimes), m => m.Times, t => article.Times[t].FirstWord, t => article.Times[t].Days.Text == candidate.Days.Text, into);
        var days = candidate.Days;
        var lies = 9;
        var isToday = 0;
        if (article.Material.Document.Published?.Date is { } published)
        {
            lies = days.Latest < published ? -1 : days.Earliest > published ? 1 : 0;
            isToday = days is { IsDay: true, Earliest: { } day } && day == published ? 1 : 0;
        }
        var at = Common;
        into[at++] = lies;
        into[at++] = isToday;
        into[at++] = days is { Earliest: { } from, Latest: { } to } ? Math.Min(4000, NodaTime.Period.DaysBetween(from, to)) : -1;
        into[at++] = candidate.IsBound ? 1 : 0;
        into[at++] = candidate.IsOfOther ? 1 : 0;
        into[at++] = days.IsApproximate ? 1 : 0;
        into[at++] = candidate.Expression.Edtf is { Text: { } text } && text.Contains('T', StringComparison.Ordinal) ? 1 : 0;
        into[at++] = article.Times.Count;
        into[at] = candidate.Preposition.Length;
    }

    public void WritePlace(ScoredOccasion occasion, int place, Span<int> into)
    {
        var candidate = article.Places[place];
        Shared(occasion, place, d => (d.Places, d.PossiblePlaces), m => m.Places, p => article.Places[p].FirstWord, p => article.Places[p].Place.Name == candidate.Place.Name, into);
        var at = Common;
        into[at++] = candidate.Source switch { "known" => 0, "named" => 1, "venue" => 2, "compound" => 3, "dateline" => 4, _ => 5 };
        into[at++] = candidate.Kind is { } kind ? (int)kind : -1;
        into[at++] = candidate.Preposition.Length;
        into[at++] = article.Places.Count;
        into[at++] = _places[candidate.Place.Name];
        into[at++] = _datelines.Contains(candidate.Place.Name) ? 1 : 0;
        into[at++] = _actors.Contains(candidate.Place.Name) ? 1 : 0;
        into[at++] = 0;
        into[at] = 0;
    }

    private void Shared(ScoredOccasion occasion, int index, Func<OccasionDraft, (int[] All, int[] Possible)> slot, Func<ScoredTrigger, int[]> mentionSlot, Func<int, int> word, Func<int, bool> isSame, Span<int> into)
    {
        var (own, possible) = slot(occasion.Draft);
        int best = 0, second = 0, above = 0, same = own[index];
        foreach (var i in possible)
        {
            if (isSame(i))
            {
                same = Math.Max(same, own[i]);
                continue;
            }
            above += own[i] > own[index] ? 1 : 0;
            (best, second) = own[i] > best ? (own[i], best) : (best, Math.Max(second, own[i]));
        }
        int most = 0, leads = 0, ofKind = 0;
        foreach (var other in Neighbours.Around(all, o => o.Draft, occasion.Draft.First.Word))
        {
            if (other == occasion || other.Noted < OccasionDraft.Half / 2)
                continue;
            var (theirs, theirPossible) = slot(other.Draft);
            var q = 0;
            foreach (var i in theirPossible)
                q = isSame(i) ? Math.Max(q, theirs[i]) : q;
            most = Math.Max(most, q);
            leads += q > OccasionDraft.Half ? 1 : 0;
            ofKind = other.Kind == occasion.Kind ? Math.Max(ofKind, q) : ofKind;
        }
        int sentences = 99, words = 999, segments = 0, clear = 0, mean = 0;
        var first = word(index);
        foreach (var mention in occasion.Draft.Mentions)
        {
            sentences = Math.Min(sentences, Math.Abs(article.SentenceOf(mention.Word) - article.SentenceOf(first)));
            words = Math.Min(words, Math.Abs(mention.Word - first));
            segments |= article.Segments.IndexAt(mention.Word) == article.Segments.IndexAt(first) ? 1 : 0;
        }
        foreach (var mention in occasion.Draft.Mentions)
        {
            var p = mentionSlot(mention)[index];
            clear += p > OccasionDraft.Half ? 1 : 0;
            mean += p / occasion.Draft.Mentions.Count;
        }
        var at = 0;
        into[at++] = own[index];
        into[at++] = same;
        into[at++] = best;
        into[at++] = second;
        into[at++] = above;
        into[at++] = mean;
        into[at++] = clear;
        into[at++] = occasion.Draft.Mentions.Count;
        into[at++] = most;
        into[at++] = leads;
        into[at++] = ofKind;
        into[at++] = sentences;
        into[at++] = words;
        into[at++] = segments;
        into[at++] = (int)occasion.Kind;
        into[at++] = (int)occasion.Status;
        into[at++] = occasion.Noted;
        into[at++] = article.SentenceOf(first);
        into[at++] = article.SentenceOf(first) - article.SentenceOf(occasion.Draft.First.Word);
        into[at++] = all.Count;
        into[at] = occasion.Draft.Mentions.Count(m => article.IsHeadline(m.Word));
    }
}
