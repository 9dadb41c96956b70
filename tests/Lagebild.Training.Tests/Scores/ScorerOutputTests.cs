using Lagebild.Training.Scores;

namespace Lagebild.Training.Tests.Scores;

public class ScorerOutputTests
{
    [Theory]
    [InlineData("value    P 0.700  R 0.600  F1 0.646", "value", 0.646)]
    [InlineData("UPOS    95.50   of 12345", "UPOS", 95.5)]
    [InlineData("engagements            0.900   0.800   0.847   62/78/69", "engagements", 0.847)]
    [InlineData("  status accuracy                      0.750   30 of 40", "status", 0.75)]
    [InlineData("  status accuracy                      1.000*  0 of 0", "status", 1.0)]
    [InlineData("all       P  80.10  R  79.90  F1  80.00   gold 6178", "all", 80.0)]
    [InlineData("statements P 0.500  R 0.400  F1 0.444   4 of 10, predicted 8", "statements", 0.444)]
    public void The_figure_of_a_line_is_found(string output, string line, double figure)
    {
        Assert.Equal(figure, ScorerOutput.Figure("note\n" + output + "\nother 1", line));
    }

    [Fact]
    public void A_line_that_is_not_there_has_no_figure()
    {
        Assert.Null(ScorerOutput.Figure("UPOS 95.50 of 12", "LAS"));
        Assert.Null(ScorerOutput.Figure("UPOSX 95.50 of 12", "UPOS"));
    }
}
