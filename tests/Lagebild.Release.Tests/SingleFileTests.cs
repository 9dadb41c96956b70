using System.IO.Compression;

namespace Lagebild.Release.Tests;

/// <summary>The single files: that of this system runs where nothing else is, those of others are of their system.</summary>
public sealed class SingleFileTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task The_single_file_runs_without_an_installed_runtime()
    {
        var archive = Workplace.Artifacts("lagebild-*-linux-x64.tar.gz");
        Skip.IfNot(OperatingSystem.IsLinux(), "a program for Linux");
        var folder = await UnpackAsync(archive);
        Assert.Equal(["LICENSE", "README.md", "THIRD-PARTY-NOTICES.md", "lagebild"], Directory.GetFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

        var program = Path.Combine(folder, "lagebild");
        // env -i: no DOTNET_ROOT, no PATH on which one could be found.
        string[] bare = ["env", "-i", $"HOME={_place.Folder}", "LANG=C.UTF-8"];
        await Runs.ReadsAsync(program, _place.Folder, bare);
        Runs.IsWell(await Shell.RunAsync("env", [.. bare.Skip(1), program, "doctor", "--json"], _place.Folder));
        Assert.Contains("Lagebild", await Shell.RunAsync("env", [.. bare.Skip(1), program, "demo", "--ui", "en"], _place.Folder), StringComparison.OrdinalIgnoreCase);
    }

    [SkippableTheory]
    [InlineData("linux-arm64", "7F454C46")]
    [InlineData("osx-arm64", "CFFAEDFE")]
    public async Task The_single_file_of_another_system_is_of_that_system(string system, string beginning)
    {
        var folder = await UnpackAsync(Workplace.Artifacts($"lagebild-*-{system}.tar.gz"));
        using var program = File.OpenRead(Path.Combine(folder, "lagebild"));
        Begins(program, beginning);
        program.Position = system.StartsWith("linux", StringComparison.Ordinal) ? 18 : 4;
        // e_machine of ELF: 183, AArch64. cputype of Mach-O: 12 with the flag of 64 bits.
        Assert.Equal(system.StartsWith("linux", StringComparison.Ordinal) ? 183 : 12, program.ReadByte());
    }

    [SkippableFact]
    public void The_single_file_for_Windows_is_a_program_of_Windows()
    {
        using var archive = ZipFile.OpenRead(Workplace.Artifacts("lagebild-*-win-x64.zip"));
        using var program = archive.Entries.Single(e => e.Name == "lagebild.exe").Open();
        Begins(program, "4D5A");
    }

    private static void Begins(Stream program, string beginning)
    {
        var bytes = new byte[beginning.Length / 2];
        program.ReadExactly(bytes);
        Assert.Equal(beginning, Convert.ToHexString(bytes));
    }

    private async Task<string> UnpackAsync(string archive)
    {
        Shell.Needs("tar");
        await Shell.RunAsync("tar", ["-xzf", archive, "-C", _place.Folder]);
        return Assert.Single(Directory.GetDirectories(_place.Folder, "lagebild-*"));
    }
}
