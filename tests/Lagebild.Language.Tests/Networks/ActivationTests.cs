using System.Runtime.Intrinsics;
using Lagebild.Language.Networks;

namespace Lagebild.Language.Tests.Networks;

public class ActivationTests
{
    [Fact]
    public void Exponential_sigmoid_and_tangent_are_close_to_the_exact_ones()
    {
        for (var x = -20f; x <= 20; x += 0.013f)
        {
            var v = Vector256.Create(x);
            Assert.Equal(1, Activation.Exp(v)[3] / Math.Exp(x), 1e-6);
            Assert.Equal(1 / (1 + Math.Exp(-x)), Activation.Sigmoid(v)[0], 1e-6);
            Assert.Equal(Math.Tanh(x), Activation.Tanh(v)[7], 1e-6);
        }
    }

    [Fact]
    public void Sixteen_lanes_hold_the_bits_of_eight()
    {
        for (var x = -90f; x <= 90; x += 0.0173f)
        {
            var (eight, sixteen) = (Vector256.Create(x), Vector512.Create(x));
            Assert.Equal(Activation.Exp(eight)[3], Activation.Exp(sixteen)[15]);
            Assert.Equal(Activation.Sigmoid(eight)[0], Activation.Sigmoid(sixteen)[8]);
            Assert.Equal(Activation.Tanh(eight)[7], Activation.Tanh(sixteen)[0]);
        }
    }

    [Fact]
    public void Softmax_sums_to_one_and_returns_the_logarithm_of_the_sum()
    {
        float[] scores = [1, -2, 0.5f, 3, 3, -40, 0, 0, 12, 1.5f];
        var expected = Math.Log(scores.Sum(s => Math.Exp(s)));
        Assert.Equal(expected, Activation.Softmax(scores), 5);
        Assert.Equal(1, scores.Sum(), 5);
    }
}
