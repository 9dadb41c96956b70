using System.Diagnostics;
using Lagebild.Storage.Tests;

namespace Lagebild.Desk.Tests.Several;

/// <summary>A small disk in memory for a database's tables, to be filled up and emptied. Tests are skipped, visibly, where one may not mount it.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <param name="size">In MiB.</param>
    public static async Task<SmallDisk> CreateAsync(int size)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.UserName == "root", "A disk of one's own needs Linux and root.");
        var folder = Directory.CreateTempSubdirectory("lagebild-disk-").FullName;
        Skip.IfNot(await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}m", "lagebild", folder), "A disk may not be mounted here.");
        return new SmallDisk(folder);
    }

    /// <summary>From now on the server makes its tables here.</summary>
    public async Task TakeAsync(PostgresInstance server)
    {
        var tables = Directory.CreateDirectory(Path.Combine(_folder, "tables")).FullName;
        Assert.True(await RunAsync("chown", "postgres", _folder, tables));
        await server.RunAsync($"CREATE TABLESPACE small LOCATION '{tables}'");
        await server.RunAsync("ALTER ROLE postgres SET default_tablespace = 'small'");
    }

    /// <summary>Leaves no room.</summary>
    public void Fill()
    {
        using var file = File.Create(Ballast, 1);
        var block = new byte[4096];
        try
        {
            while (true)
                file.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", "-l", _folder);
        Directory.Delete(_folder);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
