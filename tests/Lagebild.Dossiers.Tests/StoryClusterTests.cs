using CsCheck;
using Lagebild.Dossiers.Stories;

namespace Lagebild.Dossiers.Tests;

/// <summary>How links become stories.</summary>
public sealed class StoryClusterTests
{
    private const int Sure = 3000, Hardly = -2500;

    private static string Groups(int count, params StoryLink[] links) => Text(StoryClusters.Of(count, [], links));

    private static string Text(List<List<int>> groups) => string.Join(" | ", groups.Select(g => string.Join(' ', g)));

    [Fact]
    public void A_story_may_drift() => Assert.Equal("0 1 2", Groups(3, new(0, 1, Sure), new(1, 2, 500), new(0, 2, Hardly)));

    [Fact]
    public void Two_stories_that_touch_in_one_report_stay_two()
    {
        StoryLink[] links = [new(0, 1, Sure), new(1, 2, Sure), new(0, 2, Sure), new(3, 4, Sure), new(4, 5, Sure), new(3, 5, Sure), new(2, 3, 500)];
        Assert.Equal("0 1 2 | 3 4 5", Groups(6, links));
    }

    [Fact]
    public void Copies_are_one_text_and_count_once()
    {
        StoryLink[] links = [new(0, 1, 500), new(2, 1, -1500), new(2, 3, Sure)];
        Assert.Equal("0 1 2 3", Text(StoryClusters.Of(4, [(0, 2), (0, 3)], links)));
    }

    [Fact]
    public void Below_the_threshold_nothing_meets() => Assert.Equal("0 | 1", Groups(2, new StoryLink(0, 1, StoryDecision.Same - 1)));

    [Fact]
    public void Links_of_any_order_give_the_same_groups_and_what_no_sure_link_connects_can_be_grouped_apart() =>
        (from links in Random
         from shuffled in Gen.Shuffle(links)
         select (links, shuffled)).Sample(
            world =>
            {
                var whole = Text(StoryClusters.Of(Count, [], world.links));
                return whole == Text(StoryClusters.Of(Count, [], world.shuffled)) && whole == Text(Apart(world.links));
            },
            iter: 2000);

    [Fact]
    public void The_groups_are_those_of_the_definition() => Random.Sample(links => Text(StoryClusters.Of(Count, [], links)) == Text(ByDefinition(links)), iter: 2000);

    /// <summary>As the words of <see cref="StoryClusters"/> have it: each pair of groups weighed anew after each step.</summary>
    private static List<List<int>> ByDefinition(StoryLink[] links)
    {
        var scores = links.SelectMany(l => new[] { (l.One, l.Other, l.Score), (l.Other, l.One, l.Score) }).ToDictionary(l => (l.Item1, l.Item2), l => l.Item3);
        var groups = Enumerable.Range(0, Count).Select(i => new List<int> { i }).ToList();
        while (Pairs().Where(p => p.Score >= StoryDecision.Same).OrderByDescending(p => p.Score).ThenBy(p => p.Left[0]).ThenBy(p => p.Right[0]).FirstOrDefault() is { Left: not null } best)
        {
            best.Left.AddRange(best.Right);
            groups.Remove(best.Right);
        }
        return [.. groups.SelectMany(g => g is [var one, var other] && Link(one, other) < StoryDecision.Pair ? [[one], [other]] : new[] { g.Order().ToList() }).OrderBy(g => g[0])];

        int Link(int one, int other) => scores.GetValueOrDefault((one, other), StoryDecision.Nothing);

        long Best(List<int> smaller, List<int> larger) => smaller.Sum(one => (long)larger.Max(other => Link(one, other)));

        int Score(List<int> left, List<int> right) => (int)(left.Count == right.Count ? (Best(left, right) + Best(right, left)) / (2 * left.Count)
            : left.Count < right.Count ? Best(left, right) / left.Count : Best(right, left) / right.Count);

        IEnumerable<(List<int> Left, List<int> Right, int Score)> Pairs() =>
            from i in Enumerable.Range(0, groups.Count)
            from j in Enumerable.Range(i + 1, groups.Count - i - 1)
            where groups[i].Exists(a => groups[j].Exists(b => scores.ContainsKey((a, b))))
            select (groups[i], groups[j], Score(groups[i], groups[j]));
    }

    [Fact]
    public void A_story_of_many_texts_that_all_resemble_one_another_is_one() => Assert.Single(StoryClusters.Of(
        600, [], from one in Enumerable.Range(0, 600) from other in Enumerable.Range(one + 1, 599 - one) select new StoryLink(one, other, Sure - ((one * 7 + other * 13) % 900))));

    private const int Count = 9;

    private static readonly Gen<StoryLink[]> Random =
        from all in Gen.Select(Gen.Int[0, Count - 1], Gen.Int[0, Count - 1], Gen.Int[-45, 30]).Array[0, 25]
        select all.Where(l => l.Item1 < l.Item2).DistinctBy(l => (l.Item1, l.Item2)).Select(l => new StoryLink(l.Item1, l.Item2, 100 * l.Item3)).ToArray();

    /// <summary>Each component of sure links by itself.</summary>
    private static List<List<int>> Apart(StoryLink[] links)
    {
        var groups = new List<List<int>>();
        var seen = new HashSet<int>();
        for (var first = 0; first < Count; first++)
        {
            if (!seen.Add(first))
                continue;
            List<int> component = [first];
            for (var i = 0; i < component.Count; i++)
            {
                var at = component[i];
                component.AddRange(links.Where(l => l.Score >= StoryDecision.Same && (l.One == at || l.Other == at)).Select(l => l.One + l.Other - at).Where(seen.Add));
            }
            component.Sort();
            var inside = links.Where(l => component.Contains(l.One) && component.Contains(l.Other)).Select(l => new StoryLink(component.IndexOf(l.One), component.IndexOf(l.Other), l.Score));
            groups.AddRange(StoryClusters.Of(component.Count, [], inside).Select(g => g.ConvertAll(i => component[i])));
        }
        return [.. groups.OrderBy(g => g[0])];
    }
}
