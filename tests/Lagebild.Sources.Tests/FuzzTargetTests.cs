using System.Diagnostics;
using Lagebild.Fuzz;

namespace Lagebild.Sources.Tests;

/// <summary>Foreign bytes, made by damaging samples, never bring a reader down; <c>eng/fuzz.sh</c> looks for more of them, led by what code they reach.</summary>
public sealed class FuzzTargetTests
{
    private const int Tries = 1500;

    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Damaged_samples_give_values_or_refusals(string name)
    {
        var target = FuzzTargets.Named(name);
        var corpus = target.Corpus(Repository.Root);
        Assert.NotEmpty(corpus);
        foreach (var bytes in corpus)
            Run(target, bytes);

        // Always the same tries, unless more time is asked for than a test run has.
        var wounds = new Wounds(20261130 + name.Length);
        var clock = Stopwatch.StartNew();
        for (var tried = 0; clock.Elapsed.TotalSeconds < Fuzzing.Seconds && (tried < Tries || Fuzzing.IsLong); tried++)
            Run(target, wounds.Of(corpus));
    }

    [Fact]
    public void A_broken_promise_is_seen()
    {
        var target = new FuzzTarget("small", [], bytes => throw (bytes.Length > 0 ? new BrokenPromiseException("nothing is read") : new UnreachableException()));

        Assert.Throws<Xunit.Sdk.XunitException>(() => Run(target, [1]));
    }

    private static void Run(FuzzTarget target, byte[] bytes)
    {
        try
        {
            target.Run(bytes);
        }
        catch (Exception e)
        {
            var file = Path.Combine(Path.GetTempPath(), $"lagebild-fuzz-{target.Name}");
            File.WriteAllBytes(file, bytes);
            throw new Xunit.Sdk.XunitException($"{target.Name}, {bytes.Length} bytes, kept as {file}: {e}");
        }
    }
}
