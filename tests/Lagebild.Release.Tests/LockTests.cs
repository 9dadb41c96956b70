namespace Lagebild.Release.Tests;

/// <summary>The continuous build restores the packages that are locked and no others.</summary>
public sealed class LockTests : IDisposable
{
    private const string NothingLocked = """{ "version": 2, "dependencies": { "net10.0": {} } }""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_package_that_is_not_locked_is_refused_by_the_continuous_build_alone()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props" })
            File.Copy(Path.Combine(Workplace.Repository, file), _place.Under(file));
        var project = _place.Write("project/project.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="NodaTime" /></ItemGroup></Project>""");
        var locked = _place.Write("project/packages.lock.json", NothingLocked);

        var (code, said, _) = await RestoreAsync(project, "true");
        Assert.NotEqual(0, code);
        Assert.Contains("NU1004", said, StringComparison.Ordinal);
        Assert.Equal(NothingLocked, await File.ReadAllTextAsync(locked));

        (code, said, _) = await RestoreAsync(project, "");
        Assert.True(code == 0, said);
        Assert.Contains("NodaTime", await File.ReadAllTextAsync(locked), StringComparison.Ordinal);
        Assert.Equal(0, (await RestoreAsync(project, "true")).Code);
    }

    private Task<(int Code, string Out, string Error)> RestoreAsync(string project, string isContinuous) =>
        Shell.TryAsync("dotnet", ["restore", project, "--force", $"-p:CI={isContinuous}"], _place.Folder);
}
