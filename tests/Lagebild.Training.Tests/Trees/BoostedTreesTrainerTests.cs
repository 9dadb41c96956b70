using Lagebild.Training.Trees;

namespace Lagebild.Training.Tests.Trees;

public class BoostedTreesTrainerTests
{
    /// <summary>Right where exactly one of two numbers is large, at uneven bounds: no sum of parts tells that (at even bounds no first cut gains anything).</summary>
    [Fact]
    public void What_no_line_parts_is_learned()
    {
        var rows = Enumerable.Range(0, 400).Select(i => new[] { i % 20, i / 20 }).ToList();
        var labels = rows.Select(r => r[0] > 6 != r[1] > 13).ToList();
        var trees = BoostedTreesTrainer.Train(rows, labels, null, new BoostedTreesOptions { Trees = 60, Leaves = 6, LeastCount = 10, Rate = 0.2 });

        Assert.All(rows.Zip(labels), x => Assert.Equal(x.Second, trees.PredictYes(x.First) > 32768));
    }

    [Fact]
    public void Labels_that_are_all_alike_give_a_clear_answer_and_no_rows_none()
    {
        var options = new BoostedTreesOptions { Trees = 5 };
        Assert.True(BoostedTreesTrainer.Train([[1], [2], [3]], [true, true, true], null, options).PredictYes([2]) > 45000);
        Assert.Equal(32768, BoostedTreesTrainer.Train([], [], null, options).PredictYes([]));
    }

    [Fact]
    public void The_same_rows_give_the_same_trees()
    {
        var rows = Enumerable.Range(0, 300).Select(i => new[] { i * 37 % 101, i * 53 % 97 }).ToList();
        var labels = rows.Select(r => r[0] + r[1] > 100).ToList();
        var (one, two) = (BoostedTreesTrainer.Train(rows, labels, null, new BoostedTreesOptions()), BoostedTreesTrainer.Train(rows, labels, null, new BoostedTreesOptions()));

        Assert.All(rows, r => Assert.Equal(one.Score(r), two.Score(r)));
    }
}
