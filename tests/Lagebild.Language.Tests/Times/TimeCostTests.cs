namespace Lagebild.Language.Tests.Times;

[Collection(ProcessorTime.Alone)]
public sealed class TimeCostTests
{
    [Theory]
    [InlineData("(", 12_500)]
    [InlineData("am 15. um 8 ", 20_000)]
    [InlineData("von Montag bis Mittwoch, ", 10_000)]
    [InlineData("DIENSTAG\n\n", 5_000)]
    [InlineData("15 Uhr am ", 25_000)]
    [InlineData("erste Woche im ", 16_000)]
    public void A_long_and_hostile_text_costs_in_proportion_to_its_length(string piece, int times) =>
        ProcessorTime.IsProportional(size => Tag(piece, size), times / 2);

    private static void Tag(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        Assert.All(TimeRobustnessTests.Tag(text, TimeRobustnessTests.Published), time => Assert.InRange(time.Range.End, time.Range.Start + 1, text.Length));
    }
}
