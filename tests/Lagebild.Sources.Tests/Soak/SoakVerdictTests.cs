using Lagebild.Bench.Soak;

namespace Lagebild.Sources.Tests.Soak;

/// <summary>What a long run (<c>bench soak</c>) is judged by.</summary>
public sealed class SoakVerdictTests
{
    private static readonly SoakHour Well = new(IsQuiet: false, null, IsCompared: true, 200);

    private static readonly SoakHour Passed = Well with { IsCompared = false };

    [Fact]
    public void A_run_is_well_where_all_is_there_and_nothing_differed() =>
        Assert.Empty(SoakVerdict.Faults([Passed, Well with { Memory = 150 }, Well, Well, Well with { IsQuiet = true, Memory = 260 }, Well with { IsQuiet = true, Memory = 280 }], 0, 0));

    [Fact]
    public void Each_fault_is_named()
    {
        Assert.Contains("hour 2, 3", Assert.Single(SoakVerdict.Faults([Well, Well with { Drift = "desk" }, Well with { Drift = "database" }], 0, 0)), StringComparison.Ordinal);
        Assert.Contains("2 of 5 hours", Assert.Single(SoakVerdict.Faults([Passed, Passed, Well, Well, Well], 0, 0)), StringComparison.Ordinal);
        Assert.Contains("26 texts", Assert.Single(SoakVerdict.Faults([Well], 26, 0)), StringComparison.Ordinal);
        Assert.Contains("1 pages", Assert.Single(SoakVerdict.Faults([Well], 0, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_may_grow_with_what_is_published_and_not_without() =>
        Assert.Contains("from 200 to 230 MB", Assert.Single(SoakVerdict.Faults([Well with { Memory = 100 }, Well with { IsQuiet = true }, Well with { IsQuiet = true, Memory = 230 }], 0, 0)), StringComparison.Ordinal);
}
