using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lagebild.Architecture.Tests;

/// <summary>
/// Every package of the lock files stands in <c>THIRD-PARTY-NOTICES.md</c> with the licence that it carries itself, under one that may be passed on with the
/// program, and each that a project asks for has its reason in <c>docs/dependencies.md</c>.
/// </summary>
public sealed partial class PackageTests
{
    /// <summary>Licences in the words of SPDX. MPL-1.1 and MPL-2.0 bind changes of their own files alone.</summary>
    private static readonly HashSet<string> Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "MS-PL OR Apache-2.0", "PostgreSQL", "MPL-1.1", "MPL-2.0"];

    /// <summary>Packages from before licences were named in words: what their file says.</summary>
    private static readonly Dictionary<string, string> ByAddress = new() { ["K4os.Compression.LZ4"] = "MIT", ["xunit.abstractions"] = "Apache-2.0" };

    private static readonly Locked[] All = [.. Directory.EnumerateFiles(Repository.Root, "packages.lock.json", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/artifacts/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)).SelectMany(Packages).DistinctBy(p => (p.Name, p.Version, p.IsAskedFor))];

    [Fact]
    public void Every_package_is_under_a_licence_that_may_be_passed_on()
    {
        Assert.True(All.Length > 50);
        Assert.DoesNotContain(All.Select(p => (p.Name, Licence: Licence(p))), p => !Allowed.Contains(p.Licence));
    }

    [Fact]
    public void The_notices_name_every_package_with_its_licence()
    {
        var rows = NoticeRow().Matches(File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md")).Split("## Data")[0])
            .SelectMany(m => m.Groups[1].Value.Split(", ").Select(name => (Name: name, Licence: m.Groups[2].Value.Replace(" or ", " OR ", StringComparison.Ordinal)))).ToList();
        var missing = All.DistinctBy(p => p.Name).Where(p => !rows.Any(r => Covers(r.Name, p.Name) && r.Licence == Licence(p))).Select(p => $"{p.Name}: {Licence(p)}");
        var stale = rows.Where(r => r.Name is not ("package" or "---") && !All.Any(p => Covers(r.Name, p.Name))).Select(r => r.Name);

        Assert.Empty(missing);
        Assert.Empty(stale);
    }

    [Fact]
    public void Each_package_that_a_project_asks_for_has_its_reason()
    {
        var reasons = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dependencies.md"));

        Assert.DoesNotContain(All, p => p.IsAskedFor && !Names(p.Name).Any(n => reasons.Contains(n, StringComparison.Ordinal)));
    }

    /// <summary>A group of packages may be named once: "OpenTelemetry (Extensions.Hosting, …)".</summary>
    private static string[] Names(string package) => package.StartsWith("OpenTelemetry.", StringComparison.Ordinal) ? [package["OpenTelemetry.".Length..]] : [package];

    private static bool Covers(string name, string package) =>
        name.EndsWith('*') ? package.StartsWith(name[..^1], StringComparison.Ordinal) : name == package;

    private static string Licence(Locked package)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (id, version) = (package.Name.ToLowerInvariant(), package.Version.ToLowerInvariant());
        var specification = XDocument.Load(Path.Combine(folder, id, version, id + ".nuspec"));
        var licence = specification.Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression");
        return licence?.Value ?? ByAddress.GetValueOrDefault(package.Name, "none that is named in words");
    }

    private static IEnumerable<Locked> Packages(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() != "Project")
            .Select(p => new Locked(p.Name, p.Value.GetProperty("resolved").GetString()!, p.Value.GetProperty("type").GetString() == "Direct"))];
    }

    [GeneratedRegex(@"^\| (.+?) \| (.+?) \|$", RegexOptions.Multiline)]
    private static partial Regex NoticeRow();

    private sealed record Locked(string Name, string Version, bool IsAskedFor);
}
