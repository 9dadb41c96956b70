using System.Text.Json;

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
        foreach (var part in new[] { "tool", "single", "deb", "container", "libraries", "bill", "--out", "--sign" })
            Assert.Contains(part, help, StringComparison.Ordinal);
        foreach (var wrong in new[] { new[] { "--only", "rpm" }, ["--systems", "amiga"], ["--fast"] })
        {
            var (code, _, error) = await Shell.TryAsync("bash", [Script, .. wrong]);
            Assert.Equal(2, code);
            Assert.Contains("eng/release.sh --help", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_that_installs_the_tool_says_from_where()
    {
        string[] pages = [Path.Combine(Workplace.Repository, "README.md"), Path.Combine(Workplace.Repository, "src", "Lagebild.App", "README.md"), .. Directory.GetFiles(Path.Combine(Workplace.Repository, "docs"), "*.md", SearchOption.AllDirectories)];
        var lines = pages.SelectMany(File.ReadLines).Where(l => l.StartsWith("dotnet tool install", StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Contains("--add-source", l, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("fuzz")]
    [InlineData("mutation")]
    [InlineData("release")]
    [InlineData("reproducible")]
    [InlineData("sbom")]
    [InlineData("sign")]
    public async Task Each_script_says_how_it_is_used_and_builds_nothing_for_that(string name)
    {
        Shell.Needs("bash");
        var help = await Shell.RunAsync("bash", [Path.Combine(Workplace.Repository, "eng", name + ".sh"), "--help"]);

        Assert.Contains($"eng/{name}.sh", help, StringComparison.Ordinal);
        Assert.DoesNotContain("set -euo", help, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_checksums_hold_and_name_every_artifact()
    {
        var sums = Workplace.Artifacts("SHA256SUMS");
        Shell.Needs("sha256sum");
        await Shell.RunAsync("sha256sum", ["--check", "--strict", "--quiet", sums], Path.GetDirectoryName(sums));
        var named = File.ReadAllLines(sums).Select(l => l[66..]).Order(StringComparer.Ordinal);
        var there = Directory.GetFiles(Path.GetDirectoryName(sums)!).Select(f => Path.GetFileName(f)).Where(f => !f.StartsWith("SHA256SUMS", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(there, named);
    }

    [SkippableFact]
    public async Task Checksums_are_of_what_is_handed_out_and_their_signature_holds()
    {
        foreach (var program in new[] { "bash", "sha256sum", "gpg" })
            Shell.Needs(program);
        using var place = new Workplace();
        foreach (var name in new[] { "artifacts/lagebild_1_amd64.deb", "artifacts/lagebild-1.cdx.json", "artifacts/notes.txt", "artifacts/SHA256SUMS.asc", "keys/none" })
            place.Write(name, name);
        (string, string?) keys = ("GNUPGHOME", place.Under("keys"));
        await Shell.RunAsync("chmod", ["700", place.Under("keys")]);
        try
        {
            await Shell.RunAsync("gpg", ["--batch", "--quiet", "--passphrase", "", "--quick-generate-key", "release@lagebild.example", "ed25519", "sign"], place.Folder, keys);
            await Shell.RunAsync("bash", [Path.Combine(Workplace.Repository, "eng", "sign.sh"), place.Under("artifacts"), "release@lagebild.example"], place.Folder, keys);

            Assert.Equal(["lagebild-1.cdx.json", "lagebild_1_amd64.deb"], File.ReadAllLines(place.Under("artifacts", "SHA256SUMS")).Select(l => l[66..]));
            await Shell.RunAsync("gpg", ["--batch", "--verify", "SHA256SUMS.asc", "SHA256SUMS"], place.Under("artifacts"), keys);
            File.AppendAllText(place.Under("artifacts", "SHA256SUMS"), "another line");
            var (code, _, _) = await Shell.TryAsync("gpg", ["--batch", "--verify", "SHA256SUMS.asc", "SHA256SUMS"], place.Under("artifacts"), keys);
            Assert.Equal(1, code);
        }
        finally
        {
            // gpg leaves a process of its own behind, which keeps the folder.
            await Shell.TryAsync("gpgconf", ["--kill", "all"], place.Folder, keys);
        }
    }

    [SkippableFact]
    public void The_bill_of_materials_names_every_package_of_the_program_with_hash_and_licence()
    {
        using var bill = JsonDocument.Parse(File.ReadAllBytes(Workplace.Artifacts("*.cdx.json")));
        var named = bill.RootElement.GetProperty("components").EnumerateArray().ToDictionary(c => (c.GetProperty("name").GetString()!, c.GetProperty("version").GetString()!));
        using var locks = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Workplace.Repository, "src", "Lagebild.App", "packages.lock.json")));
        var locked = locks.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject().Where(p => p.Value.GetProperty("type").GetString() != "Project")
            .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!)).ToArray();

        Assert.DoesNotContain(locked, p => !named.ContainsKey(p));
        Assert.All(locked, p => Assert.True(named[p].TryGetProperty("hashes", out _) && named[p].TryGetProperty("licenses", out _), p.Name));
    }
}
