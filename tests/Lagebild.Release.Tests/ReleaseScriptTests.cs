namespace Lagebild.Release.Tests;

/// <summary>What <c>eng/release.sh</c> says without building, and the checksums where it built.</summary>
public sealed class ReleaseScriptTests
{
    private static string Script => Path.Combine(Workplace.Repository, "eng", "release.sh");

    [SkippableFact]
    public async Task Help_names_the_parts_and_a_wrong_part_is_refused()
    {
        Shell.Needs("bash");
        var help = await Shell.RunAsync("bash", [Script, "--help"]);
        foreach (var part in new[] { "tool", "single", "deb", "container", "libraries", "--out" })
            Assert.Contains(part, help, StringComparison.Ordinal);
        foreach (var wrong in new[] { new[] { "--only", "rpm" }, ["--systems", "amiga"], ["--fast"] })
        {
            var (code, _, error) = await Shell.TryAsync("bash", [Script, .. wrong]);
            Assert.Equal(2, code);
            Assert.Contains("eng/release.sh --help", error, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public async Task The_checksums_hold_and_name_every_artifact()
    {
        var sums = Workplace.Artifacts("SHA256SUMS");
        Shell.Needs("sha256sum");
        await Shell.RunAsync("sha256sum", ["--check", "--strict", "--quiet", sums], Path.GetDirectoryName(sums));
        var named = File.ReadAllLines(sums).Select(l => l[66..]).Order(StringComparer.Ordinal);
        var there = Directory.GetFiles(Path.GetDirectoryName(sums)!).Select(f => Path.GetFileName(f)).Where(f => f != "SHA256SUMS").Order(StringComparer.Ordinal);
        Assert.Equal(there, named);
    }
}
