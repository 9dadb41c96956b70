using System.Diagnostics;
using System.Text;

namespace Lagebild.Release.Tests;

/// <summary>Runs programs as a user would, and keeps what they say.</summary>
internal static class Shell
{
    /// <summary>After which a program is taken to hang.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(15);

    /// <summary>Runs a program that must succeed; what it wrote to standard output.</summary>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string? Value)[] environment)
    {
        var (code, said, complained) = await TryAsync(program, arguments, folder, environment);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}.\n{said}\n{complained}");
        return said;
    }

    /// <summary>Runs a program; how it ended and what it wrote.</summary>
    public static async Task<(int Code, string Out, string Error)> TryAsync(string program, IEnumerable<string> arguments, string? folder = null, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Path.GetTempPath(), RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        // The test run's own MSBuild must not be taken for that of the programs started here.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        (string, string?)[] always = [("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_CLI_UI_LANGUAGE", "en"), ("LANG", "C.UTF-8"), ("LC_ALL", null), ("LAGEBILD_DB", null)];
        foreach (var (name, value) in always.Concat(environment))
        {
            if (value is null)
                start.Environment.Remove(name);
            else
                start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var guard = new CancellationTokenSource(Guard);
        try
        {
            await process.WaitForExitAsync(guard.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return (process.ExitCode, await said, await complained);
    }

    /// <summary>Skips the test where a program is not installed.</summary>
    public static void Needs(string program) => Skip.IfNot(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program))), $"{program} is not installed");

    public static void NeedsRoot() => Skip.IfNot(Environment.UserName == "root", "only root may do this");
}
