namespace Lagebild.Tests;

/// <summary>
/// How the work grows with its input. Processor time of this process is compared with itself in one run, so that neither the machine nor what else runs on
/// it matters; the tests that do so run with no other of their project beside them.
/// </summary>
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class ProcessorTime
{
    public const string Alone = "alone";

    /// <summary>How many times as large the larger input is.</summary>
    public const int Times = 8;

    /// <summary>Work that grows with its input takes about eight times as much, work that grows with its square sixty-four; what lies between is for caches and collectors.</summary>
    private const double Most = 24;

    /// <summary>Long enough that a tick does not matter.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether work grows with its input and no more.</summary>
    /// <param name="work">Does the work on an input of so many pieces.</param>
    /// <param name="pieces">Of the smaller input; the larger one has <see cref="Times"/> times as many.</param>
    public static void IsProportional(Action<int> work, int pieces) => IsProportional(() => work(pieces), () => work(pieces * Times));

    /// <summary>The same for two inputs of which the second is <see cref="Times"/> times as large.</summary>
    public static void IsProportional(Action small, Action large) => Assert.InRange(Ratio(small, large), 0, Most);

    /// <summary>
    /// How many times the processor time of the small work the large one takes, after one run that loads what must be loaded: the least of some pairs, each
    /// measured one after the other, so that what else the machine does at that moment is on both sides.
    /// </summary>
    private static double Ratio(Action small, Action large, int runs = 3)
    {
        small();
        return Enumerable.Range(0, runs).Select(_ => Taken(small)).Select(least => Taken(large) / least).Min();
    }

    /// <summary>Milliseconds of one piece of work; done again until there are enough of them, since the system counts processor time in ticks of some milliseconds.</summary>
    private static double Taken(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var times = 1; ; times++)
        {
            work();
            var taken = Environment.CpuUsage.TotalTime - before;
            if (taken >= Enough)
                return taken.TotalMilliseconds / times;
        }
    }
}
