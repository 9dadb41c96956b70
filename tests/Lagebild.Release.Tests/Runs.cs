using System.Text.Json;

namespace Lagebild.Release.Tests;

/// <summary>What every artifact must do where it is installed.</summary>
internal static class Runs
{
    /// <summary>Reads a report and says who meets whom.</summary>
    public static async Task ReadsAsync(string program, string home, params string[] before)
    {
        var page = await Shell.RunAsync(
            before is [var first, ..] ? first : program, [.. before.Skip(1), .. before.Length > 0 ? [program] : Array.Empty<string>(), "brief", Workplace.Sample, "--published", "2026-03-05", "--ui", "de"],
            home, ("HOME", home), ("XDG_DATA_HOME", Path.Combine(home, "data")));
        Reads(page);
    }

    public static void Reads(string page)
    {
        Assert.Contains("Treffen Falk – Sund · Treffen", page, StringComparison.Ordinal);
        Assert.Contains("9.–15. März 2026", page, StringComparison.Ordinal);
    }

    /// <summary>The doctor finds no problem.</summary>
    public static async Task IsWellAsync(string program, string home) =>
        IsWell(await Shell.RunAsync(program, ["doctor", "--json", "--ui", "en"], home, ("HOME", home), ("XDG_DATA_HOME", Path.Combine(home, "data"))));

    public static void IsWell(string said)
    {
        var findings = JsonDocument.Parse(said).RootElement.EnumerateArray().ToArray();
        Assert.Contains(findings, f => f.GetProperty("check").GetString() == "reader" && f.GetProperty("health").GetString() == "ok");
        Assert.DoesNotContain(findings, f => f.GetProperty("health").GetString() == "problem");
    }
}
