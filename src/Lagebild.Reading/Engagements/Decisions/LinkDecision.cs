using Lagebild.Language.Clauses;
using Lagebild.Networks.Linear;
using Lagebild.Networks.Trees;
using Lagebild.Reading.Engagements.Candidates;
using Lagebild.Reading.Engagements.Features;
using Lagebild.Reading.Engagements.Truths;

namespace Lagebild.Reading.Engagements.Decisions;

/// <summary>
/// The third decision: which words name one occasion. Each pair has log-odds; the two groups whose pairs have the highest mean are joined as
/// long as that mean speaks for one occasion (average linking), so that no order of the words decides.
/// </summary>
internal static class LinkDecision
{
    /// <summary>So many words before a word are compared with it, and as many at the article's beginning.</summary>
    public const int Reach = 40, Lead = 8;

    /// <summary>
    /// Groups are joined above these mean log-odds, in units of 1/256. Below even odds: cross-validated, B³ is best there, since pairs that are far apart
    /// are undecided rather than different.
    /// </summary>
    public const int Threshold = -110;

    private const int Apart = -8 * LinearModel.Unit;

    public static List<OccasionDraft> Cluster(ArticleView article, IReadOnlyList<ScoredTrigger> triggers, LinearModel first, BoostedTrees second) =>
        Cluster(article, triggers, Links(article, triggers, first), second);

    /// <summary>The groups after a second look at the pairs, in text order.</summary>
    public static List<OccasionDraft> Cluster(ArticleView article, IReadOnlyList<ScoredTrigger> triggers, IReadOnlyDictionary<(int, int), int> seen, BoostedTrees second)
    {
        var context = new LinkContext(article, triggers, seen);
        var links = new Dictionary<(int, int), int>(seen.Count);
        Span<int> features = stackalloc int[LinkContext.Count];
        foreach (var (i, j) in seen.Keys)
        {
            context.Write(i, j, features);
            links[(i, j)] = AreApart(article, triggers[i], triggers[j]) ? Apart : second.Score(features) / (BoostedTrees.Unit / LinearModel.Unit);
        }
        var words = new WordLinks(triggers, links);
        return [.. Groups(triggers.Count, links).Select(g => new OccasionDraft(article, [.. g.Select(i => triggers[i])], words)).OrderBy(d => d.First.Word)];
    }

    /// <summary>
    /// True for other people on another day, and for what is over and what is asked of the future ("ob er an dem Treffen teilnimmt") or goes on on a day to
    /// come: whatever a third word has in common with both, that is not one occasion.
    /// </summary>
    private static bool AreApart(ArticleView article, ScoredTrigger one, ScoredTrigger two) =>
        HaveOthersElsewhen(article, one, two) || (IsOver(article, one.Word) && IsAhead(article, two.Word)) || (IsOver(article, two.Word) && IsAhead(article, one.Word));

    private static bool IsOver(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Tense: ClauseTense.Past or ClauseTense.Perfect or ClauseTense.Pluperfect, Modality: Modality.None, Embedding.Kind: EmbeddingKind.Main } clause
        && (clause.Predicate == word || clause.Subjects.Contains(word));

    private static bool IsAhead(ArticleView article, int word) => IsAskedAhead(article, word) || GoesOnAhead(article, word);

    /// <summary>"Die Gespräche werden am 20. März fortgesetzt": a round of its own.</summary>
    private static bool GoesOnAhead(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Tense: ClauseTense.Present or ClauseTense.Future, IsNegated: false } clause && (clause.Predicate == word || clause.Subjects.Contains(word))
        && article.Material.Language.Engagements.Truths.Is(clause.Lemma, TruthWord.GoesOn) && article.Material.Document.Published?.Date is { } published
        && article.Times.Any(t => t.Days.Earliest > published && article.Material.Clauses.ClauseOf(t.FirstWord) == clause);

    private static bool IsAskedAhead(ArticleView article, int word) =>
        article.Material.Clauses.ClauseOf(word) is { Embedding.Kind: EmbeddingKind.Question, Tense: ClauseTense.Present or ClauseTense.Future, Modality: not Modality.Reported };

    private static bool HaveOthersElsewhen(ArticleView article, ScoredTrigger one, ScoredTrigger two)
    {
        const int Surely = 45875, Hardly = 26214;
        var (p, q) = (one.BestTime, two.BestTime);
        return p.Probability > Surely && q.Probability > Surely && !article.Times[p.Index].Days.MayOverlap(article.Times[q.Index].Days)
            && one.Possible.Any(x => one.Actors[x] > OccasionDraft.Half) && two.Possible.Any(x => two.Actors[x] > OccasionDraft.Half)
            && !one.Possible.Any(x => Math.Min(one.Actors[x], two.Actors[x]) > Hardly);
    }

    /// <summary>Log-odds of every pair that is compared.</summary>
    public static Dictionary<(int, int), int> Links(ArticleView article, IReadOnlyList<ScoredTrigger> triggers, LinearModel model)
    {
        var links = new Dictionary<(int, int), int>();
        var features = new FeatureList();
        var of = new LinkFeatures(article);
        Span<int> scores = stackalloc int[2];
        for (var j = 1; j < triggers.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (i >= Lead && j - i > Reach)
                {
                    i = j - Reach - 1;
                    continue;
                }
                of.Write(triggers[i], triggers[j], j - i - 1, features);
                model.Score(features, scores);
                links[(i, j)] = scores[1];
            }
        }
        return links;
    }

    /// <summary>Groups by average linking; a pair that is not compared counts as strongly apart. Time grows with the number of links.</summary>
    public static List<List<int>> Groups(int count, IReadOnlyDictionary<(int, int), int> links)
    {
        var groups = Enumerable.Range(0, count).Select(i => new Group(i)).ToArray();
        foreach (var ((i, j), score) in links)
        {
            groups[i].Near[j] = (score, 1, score);
            groups[j].Near[i] = (score, 1, score);
        }
        var queue = new PriorityQueue<(int A, int B, double Mean), (double, int, int)>();
        foreach (var (i, j) in links.Keys)
            Offer(i, j);
        while (queue.TryDequeue(out var next, out _))
        {
            var (a, b) = (groups[next.A], groups[next.B]);
            // What was offered before one of both grew has been offered anew.
            if (a.IsGone || b.IsGone || !a.Near.ContainsKey(next.B) || Mean(groups, next.A, next.B) != next.Mean)
                continue;
            Join(groups, next.A, next.B);
            foreach (var other in a.Near.Keys.Order())
                Offer(Math.Min(next.A, other), Math.Max(next.A, other));
        }
        return [.. groups.Where(g => !g.IsGone).Select(g => g.Members.Order().ToList())];

        void Offer(int a, int b)
        {
            if (groups[a].Near[b].Worst > Apart && Mean(groups, a, b) is var mean && mean > Threshold)
                queue.Enqueue((a, b, mean), (-mean, a, b));
        }
    }

    private static double Mean(Group[] groups, int a, int b)
    {
        var (sum, compared, _) = groups[a].Near[b];
        var pairs = (long)groups[a].Members.Count * groups[b].Members.Count;
        return (double)(sum + ((pairs - compared) * (long)Apart)) / pairs;
    }

    /// <summary>The second group goes into the first.</summary>
    private static void Join(Group[] groups, int first, int second)
    {
        var (a, b) = (groups[first], groups[second]);
        a.Members.AddRange(b.Members);
        b.IsGone = true;
        a.Near.Remove(second);
        foreach (var (other, (sum, compared, worst)) in b.Near)
        {
            if (other == first)
                continue;
            groups[other].Near.Remove(second);
            var (known, count, least) = a.Near.GetValueOrDefault(other, (0, 0, int.MaxValue));
            a.Near[other] = groups[other].Near[first] = (known + sum, count + compared, Math.Min(least, worst));
        }
    }

    private sealed class Group(int member)
    {
        public List<int> Members { get; } = [member];

        /// <summary>Sum of the log-odds to another group, how many pairs were compared, and the least of them. Groups of which two words are surely apart are never joined.</summary>
        public Dictionary<int, (long Sum, int Compared, int Worst)> Near { get; } = [];

        public bool IsGone { get; set; }
    }
}
