using Lagebild.Networks.Trees;

namespace Lagebild.Networks.Tests.Trees;

public class BoostedTreesTests
{
    // x <= 10 ? (y <= 3 ? +1 : -2) : +4
    private static readonly TreeNode[] Tree =
    [
        new(1, 2, 0, 10), new(3, 4, 1, 3), Leaf(4), Leaf(1), Leaf(-2),
    ];

    [Theory]
    [InlineData(10, 3, 1)]
    [InlineData(10, 4, -2)]
    [InlineData(11, 0, 4)]
    public void A_tree_is_walked_to_its_leaf(int x, int y, int expected) => Assert.Equal(expected * BoostedTrees.Unit, new BoostedTrees(2, 0, [Tree]).Score([x, y]));

    [Fact]
    public void Trees_and_start_add_up()
    {
        var trees = new BoostedTrees(2, 7, [Tree, [Leaf(3)], Tree]);

        Assert.Equal(7 + ((4 + 3 + 4) * BoostedTrees.Unit), trees.Score([11, 0]));
        Assert.True(trees.PredictYes([11, 0]) > trees.PredictYes([10, 4]));
    }

    [Fact]
    public void What_is_written_reads_back_alike()
    {
        var bytes = Bytes(new BoostedTrees(2, -5, [Tree, [Leaf(3)]]));
        var at = 0;
        Assert.Equal(bytes, Bytes(BoostedTrees.Read(bytes, ref at)));
        Assert.Equal(bytes.Length, at);
    }

    [Fact]
    public void Trees_that_are_cut_or_run_in_circles_are_refused()
    {
        var bytes = Bytes(new BoostedTrees(2, -5, [Tree]));
        for (var length = 0; length < bytes.Length; length++)
        {
            var at = 0;
            Assert.Throws<InvalidDataException>(() => BoostedTrees.Read(bytes.AsSpan(0, length), ref at));
        }
        Assert.Throws<ArgumentException>(() => new BoostedTrees(2, 0, [[new(1, 1, 0, 5), new(1, 1, 0, 5)]]));
        Assert.Throws<ArgumentException>(() => new BoostedTrees(1, 0, [Tree]));
        Assert.Throws<ArgumentException>(() => new BoostedTrees(2, 0, [Tree]).Score([1]));
    }

    private static TreeNode Leaf(int value) => new(0, 0, 0, value * BoostedTrees.Unit);

    private static byte[] Bytes(BoostedTrees trees)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            trees.Write(writer);
        return stream.ToArray();
    }
}
