using System.Globalization;

namespace Lagebild.Tests;

/// <summary>How long each entry that reads foreign bytes is tried with damaged ones: seconds in a test run, <c>LAGEBILD_FUZZ=3600 ./test.sh --filter Fuzz</c> for longer.</summary>
internal static class Fuzzing
{
    private const int Short = 5;

    public static int Seconds { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : Short;

    /// <summary>Whether more time is asked for than a test run has.</summary>
    public static bool IsLong => Seconds > Short;
}
