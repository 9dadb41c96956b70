using CsCheck;
using Lagebild.Language.Parsing;

namespace Lagebild.Language.Tests.Parsing;

public class SpanningTreeTests
{
    private static readonly Gen<(int Words, float[] Scores)> Sentences =
        from words in Gen.Int[1, 5]
        from scores in Gen.Float[-9, 9].Array[words * (words + 1)]
        select (words, scores);

    [Fact]
    public void The_tree_is_as_good_as_the_best_of_all_trees() =>
        Sentences.Sample(s =>
        {
            var heads = new int[s.Words];
            SpanningTree.Find(s.Scores, heads);
            Assert.True(IsTree(heads), string.Join(' ', heads));
            var best = AllTrees(s.Words).Where(t => t.Count(h => h == 0) == 1).Max(t => Total(s.Scores, t));
            // Only the few best words are tried as root.
            if (s.Words <= 3)
                Assert.Equal(best, Total(s.Scores, heads), 1e-3f);
        });

    [Fact]
    public void A_long_sentence_of_random_scores_has_one_root_and_no_cycle() =>
        Gen.Float[-9, 9].Array[120 * 121].Sample(
            scores =>
            {
                var heads = new int[120];
                SpanningTree.Find(scores, heads);
                Assert.True(IsTree(heads));
                Assert.Single(heads, h => h == 0);
            },
            iter: 10);

    [Fact]
    public void Equal_scores_give_the_same_tree_every_time()
    {
        int[] first = new int[6], second = new int[6];
        SpanningTree.Find(new float[42], first);
        SpanningTree.Find(new float[42], second);
        Assert.True(IsTree(first));
        Assert.Equal(first, second);
    }

    private static bool IsTree(int[] heads)
    {
        for (var start = 1; start <= heads.Length; start++)
        {
            var at = start;
            for (var steps = 0; at != 0; steps++)
            {
                if (steps > heads.Length || heads[at - 1] == at)
                    return false;
                at = heads[at - 1];
            }
        }
        return true;
    }

    private static float Total(float[] scores, int[] heads)
    {
        var sum = 0f;
        for (var d = 0; d < heads.Length; d++)
            sum += scores[(d * (heads.Length + 1)) + heads[d]];
        return sum;
    }

    private static IEnumerable<int[]> AllTrees(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[words];
            for (int d = 0, rest = code; d < words; d++, rest /= words + 1)
                heads[d] = rest % (words + 1);
            if (IsTree(heads))
                yield return heads;
        }
    }
}
