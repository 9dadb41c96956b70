using System.Diagnostics;

namespace Lagebild.Training.Scores;

/// <summary>Runs one of the scorers' scripts with Python.</summary>
internal static class Scorer
{
    /// <returns>What it printed.</returns>
    /// <exception cref="InvalidOperationException">The scorer failed; the message holds what it said.</exception>
    public static string Run(string data, string[] scorer, string gold, string predicted)
    {
        string[] arguments = [Path.Combine(data, scorer[0]), .. scorer.Skip(1), gold, predicted];
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? output : throw new InvalidOperationException($"{scorer[0]}: {errors.Result}");
    }
}
