using System.IO.Compression;
using System.Text;

namespace Lagebild.Release.Tests;

/// <summary>The libraries as packages: what they carry, and that the programs of their READMEs run on them.</summary>
[Collection("packages")]
public sealed class LibraryTests(Packages packages) : IDisposable
{
    private static readonly string[] Rooms = ["Networks", "Language", "Reading", "Dossiers", "Client"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task What_the_READMEs_show_compiles_and_runs_on_the_packages()
    {
        foreach (var room in Rooms)
            Carries(room);
        Consumer();

        await Shell.RunAsync("dotnet", ["build", "-c", "Release", "--nologo", "-v", "quiet", "-p:UseSharedCompilation=false"], _place.Under("consumer"));
        var said = await Shell.RunAsync("dotnet", [_place.Under("consumer", "bin", "Release", "net10.0", "consumer.dll")], _place.Under("consumer"));

        Assert.Contains("reist\treisen\tVerb", said, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("LOC: Genf", said, StringComparison.Ordinal);
        Assert.Matches("Planned Meeting: .*2026-03-09/2026-03-15, Orsund", said);
        Assert.Contains("StatusMoved:", said, StringComparison.Ordinal);
        Assert.Contains("The desk does not answer", said, StringComparison.Ordinal);
    }

    private void Carries(string room)
    {
        using var package = ZipFile.OpenRead(Path.Combine(packages.Feed, $"Lagebild.{room}.{Workplace.Version}.nupkg"));
        foreach (var name in new[] { $"lib/net10.0/Lagebild.{room}.dll", $"lib/net10.0/Lagebild.{room}.xml", "README.md", "LICENSE", "THIRD-PARTY-NOTICES.md" })
            Assert.Contains(package.Entries, e => e.FullName == name);
        using var symbols = ZipFile.OpenRead(Path.Combine(packages.Feed, $"Lagebild.{room}.{Workplace.Version}.snupkg"));
        Assert.Contains(symbols.Entries, e => e.FullName == $"lib/net10.0/Lagebild.{room}.pdb");
    }

    /// <summary>
    /// A project in a folder of its own that knows our packages from the feed alone. What these rest on comes from the folder into which this repository was
    /// restored, so that nobody is asked over the network.
    /// </summary>
    private void Consumer()
    {
        var restored = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        _place.OnlyFeed(packages.Feed);
        _place.Write("consumer/consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <InvariantGlobalization>true</InvariantGlobalization>
                <RestorePackagesPath>{_place.Under("packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{restored}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Lagebild.Dossiers" Version="{Workplace.Version}" />
                <PackageReference Include="Lagebild.Client" Version="{Workplace.Version}" />
              </ItemGroup>
            </Project>
            """);
        var calls = new StringBuilder();
        foreach (var room in Rooms.Where(r => r != "Networks"))
        {
            var readme = File.ReadAllText(Path.Combine(Workplace.Repository, "src", $"Lagebild.{room}", "README.md")).ReplaceLineEndings("\n");
            var shown = readme.Split("```csharp\n")[1].Split("```")[0].Split('\n');
            // An example is a program of its own; four of them in one program are four methods.
            var opening = shown.Where(l => l.StartsWith("using ", StringComparison.Ordinal) && !l.Contains('=', StringComparison.Ordinal)).ToArray();
            _place.Write($"consumer/{room}Example.cs", $$"""
                #pragma warning disable CS1998
                {{string.Join('\n', opening)}}
                internal static class {{room}}Example
                {
                    public static async Task RunAsync()
                    {
                {{string.Join('\n', shown.Where(l => !opening.Contains(l)))}}
                    }
                }
                """);
            calls.Append($"await {room}Example.RunAsync();\n");
        }
        _place.Write("consumer/Program.cs", calls.ToString());
    }
}
