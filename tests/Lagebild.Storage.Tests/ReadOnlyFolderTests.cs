using System.Diagnostics;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Storage.Tests;

public class ReadOnlyFolderTests
{
    private const UnixFileMode All = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    [SkippableFact]
    public async Task A_database_in_a_read_only_folder_is_read_and_a_writer_is_told()
    {
        if (OperatingSystem.IsWindows())
            throw new SkipException("Windows keeps permissions elsewhere");
        using var folder = new TemporaryFolder();
        var path = folder.File("kept.db");
        await using (var store = await SqliteDossierStore.OpenAsync(path))
            await store.Log.AddAsync([.. Enumerable.Range(0, 12).Select(Loader.Entry)]);
        var before = File.ReadAllBytes(path);
        var parent = Path.GetDirectoryName(path)!;
        File.SetUnixFileMode(path, All);
        File.SetUnixFileMode(parent, All | Enter);
        try
        {
            var said = Look(path);
            Skip.If(said is null, "another user cannot start this program here, and root may write everywhere");

            Assert.Matches("^read 12 reports, [1-9][0-9]* stories; write (ReadOnly|CannotOpen)$", said);
            Assert.Equal(before, File.ReadAllBytes(path));
            Assert.Equal([path], Directory.GetFiles(parent));
        }
        finally
        {
            File.SetUnixFileMode(parent, All | Enter | UnixFileMode.UserWrite);
        }
    }

    /// <summary>What the loader says of the database; root, whom no mode stops, asks as nobody. Null where that is impossible.</summary>
    private static string? Look(string path)
    {
        string[] loader = ["dotnet", typeof(Loader).Assembly.Location, "--look", path];
        string[] command = Environment.UserName == "root" ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", .. loader] : loader;
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HOME"] = Path.GetTempPath();
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return said.Length > 0 ? said : StoppedBeforeTheStart(errors.Result) ? null : errors.Result;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool StoppedBeforeTheStart(string errors) => !errors.Contains("   at Lagebild.", StringComparison.Ordinal);
}
