namespace Lagebild.Tests;

/// <summary>
/// How the work grows with its input. Processor time of this process is compared with itself in one run, so that neither the machine nor what else runs on
/// it matters; the tests that do so run with no other of their project beside them.
/// </summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class ProcessorTime
{
    public const string Alone = "alone";

    /// <summary>How many times the processor time of <paramref name="small"/> does <paramref name="large"/> take, each at its best of some runs, after one that loads what must be loaded.</summary>
    public static double Ratio(Action small, Action large, int runs = 3)
    {
        small();
        var (least, most) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < runs; i++)
        {
            least = Shorter(least, Taken(small));
            most = Shorter(most, Taken(large));
        }
        return most / least;
    }

    private static TimeSpan Taken(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
