using System.Diagnostics;

namespace Lagebild.Desk.Tests.Several;

/// <summary>A disk of the test's own, in memory, that can be filled to the last byte. Tests are skipped, visibly, where one may not mount.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const string Size = "256m";

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    public static async Task<SmallDisk> MountAsync()
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.UserName == "root", "Mounting needs Linux and root.");
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("lagebild-disk-").FullName);
        Skip.IfNot(await TryAsync("mount", "-t", "tmpfs", "-o", $"size={Size}", "tmpfs", disk.Folder), "Disks in memory are not to be had here.");
        return disk;
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        var piece = new byte[4096];
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        try
        {
            while (true)
                filler.Write(piece);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void MakeRoom() => File.Delete(Filler);

    /// <summary>Whoever still has a file open on it keeps it until that is closed.</summary>
    public async ValueTask DisposeAsync() => await TryAsync("umount", "--lazy", Folder);

    private static async Task<bool> TryAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
