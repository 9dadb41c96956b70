using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Lagebild.Bench.Cluster;

/// <summary>The program as it ships, in a process of its own.</summary>
internal sealed partial class ServedDesk : IAsyncDisposable
{
    private readonly Process _process;

    private ServedDesk(Process process, Uri address, TimeSpan made) => (_process, Address, Made) = (process, address, made);

    public Uri Address { get; }

    /// <summary>Time from the start of the process to a whole picture.</summary>
    public TimeSpan Made { get; }

    /// <summary>Bytes in memory now.</summary>
    public long Memory => Status("VmRSS");

    /// <summary>Bytes in memory at most.</summary>
    public long PeakMemory => Status("VmHWM");

    /// <summary>Time that it has computed.</summary>
    public TimeSpan Computed
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The program's own build, not its copy beside this one.</summary>
    private static string Program { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("bench", "Lagebild.Bench"), Path.Combine("src", "Lagebild.App"), StringComparison.Ordinal), "lagebild.dll"));

    /// <summary>Serves the desk over a database to everybody on this machine; returns when its picture is whole.</summary>
    public static async Task<ServedDesk> StartAsync(string database, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var process = Start(["serve", "--open", "--no-watch", "--at", "http://127.0.0.1:0", "--ui", "de", "--db", database]);
        _ = process.StandardError.ReadToEndAsync(cancellation);
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (Url().Match(line) is not { Success: true } url)
                continue;
            using var http = new HttpClient { BaseAddress = new Uri(url.Value) };
            while ((await http.GetAsync("/health/ready", cancellation)).StatusCode != HttpStatusCode.OK)
                await Task.Delay(100, cancellation);
            return new ServedDesk(process, http.BaseAddress, Stopwatch.GetElapsedTime(start));
        }
        throw new InvalidOperationException("The desk did not start to serve.");
    }

    /// <summary>Starts a command of the program.</summary>
    /// <param name="arguments">As on a command line.</param>
    /// <param name="cores">How many cores it sees; by default all.</param>
    public static Process Start(string[] arguments, int? cores = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (cores is { } number)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = number.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private long Status(string line) => 1024 * long.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(line + ":", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Url();
}
