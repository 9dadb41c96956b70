using CsCheck;
using Lagebild.Networks.Linear;

namespace Lagebild.Networks.Tests.Linear;

public class SoftmaxTests
{
    [Fact]
    public void Probabilities_add_up_to_one_and_keep_the_order_of_the_scores() => Gen.Int[-6000, 6000].Array[2, 12].Sample(scores =>
    {
        var p = scores.ToArray();
        Softmax.Apply(p);
        return Math.Abs(p.Sum() - Softmax.One) <= p.Length && Enumerable.Range(0, p.Length).All(i => Enumerable.Range(0, p.Length).All(j => scores[i] <= scores[j] || p[i] >= p[j]));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(256)]
    [InlineData(-700)]
    [InlineData(1500)]
    public void A_probability_is_near_that_of_real_numbers(int logOdds) =>
        Assert.InRange(Softmax.Sigmoid(logOdds) / 65536.0, (1 / (1 + Math.Exp(-logOdds / 256.0))) - 0.001, (1 / (1 + Math.Exp(-logOdds / 256.0))) + 0.001);

    [Fact]
    public void Scores_far_apart_leave_nothing_for_the_lower()
    {
        int[] scores = [0, 100000];
        Softmax.Apply(scores);
        Assert.Equal([0, Softmax.One], scores);
    }
}
