namespace Lagebild.Release.Tests;

/// <summary>The tool, installed from its package in a clean folder.</summary>
[Collection("packages")]
public sealed class ToolTests(Packages packages) : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_tool_is_packed_from_what_is_built_and_reads_a_report_where_it_is_installed()
    {
        var tool = await InstallAsync(packages.Feed);

        Assert.Equal(Workplace.Version, (await Shell.RunAsync(tool, ["--version"], _place.Folder)).Trim().Split('+')[0]);
        await Runs.ReadsAsync(tool, _place.Folder);
        await Runs.IsWellAsync(tool, _place.Folder);
    }

    [SkippableFact]
    public async Task The_tool_for_this_system_is_found_among_those_of_the_release()
    {
        var tool = await InstallAsync(Path.GetDirectoryName(Workplace.Artifacts("lagebild.*.nupkg"))!);

        await Runs.ReadsAsync(tool, _place.Folder);
        await Runs.IsWellAsync(tool, _place.Folder);
    }

    private async Task<string> InstallAsync(string feed)
    {
        await Shell.RunAsync(
            "dotnet", ["tool", "install", "lagebild", "--tool-path", _place.Under("tools"), "--configfile", _place.OnlyFeed(feed), "--no-cache"], _place.Folder,
            ("NUGET_PACKAGES", _place.Under("packages")));
        return _place.Under("tools", OperatingSystem.IsWindows() ? "lagebild.exe" : "lagebild");
    }
}
