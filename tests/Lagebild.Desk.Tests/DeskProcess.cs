using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Lagebild.Desk.Tests;

/// <summary>The program itself, run over one database as somebody runs it in a terminal: serving the desk in a process of its own, and other commands beside it.</summary>
internal sealed partial class DeskProcess : IAsyncDisposable
{
    /// <summary>A guard against waiting for ever, not a measure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private bool _isDisposed;

    private DeskProcess(Process process, Task<string> errors, Uri address)
    {
        (_process, _errors, Address) = (process, errors, address);
        Browser = new Browser(address);
    }

    public Uri Address { get; }

    public Browser Browser { get; }

    /// <summary>Names of the libraries that the process has loaded (Linux).</summary>
    public IReadOnlySet<string> Loaded => File.ReadLines($"/proc/{_process.Id}/maps").Select(l => Path.GetFileName(l)).Where(n => n.EndsWith(".dll", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Where the program lies, beside the tests.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "lagebild.dll");

    /// <summary>Serves the desk to everybody on this machine; when this returns, its first picture is whole.</summary>
    /// <param name="database">A file or an address.</param>
    /// <param name="followsSources">Whether it looks at sources too.</param>
    /// <param name="variables">Of its environment, beside those of this process.</param>
    public static async Task<DeskProcess> ServeAsync(string database, bool followsSources = false, IReadOnlyDictionary<string, string>? variables = null)
    {
        string[] watch = followsSources ? [] : ["--no-watch"];
        var process = Start(["serve", "--open", .. watch, "--at", "http://127.0.0.1:0", "--ui", "de", "--db", database], variables);
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (Url().Match(line) is not { Success: true } url)
                continue;
            var desk = new DeskProcess(process, errors, new Uri(url.Value));
            await desk.SettleAsync();
            return desk;
        }
        throw new InvalidOperationException($"It did not serve: {await errors}");
    }

    /// <summary>Runs a command to its end and returns what it wrote.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    /// <summary>Starts a command with its streams in our hands.</summary>
    public static Process Start(params string[] arguments) => Start(arguments, null);

    private static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? variables)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Ends it as a shell or a service manager does, and waits until it has ended well.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(_process.ExitCode == 0, await _errors);
    }

    /// <summary>Ends it in the middle of whatever it does: it learns nothing of that, and puts nothing in order.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Lets it stand still for a while, as a machine does that is out of memory or moved.</summary>
    /// <param name="time">How long.</param>
    /// <param name="meanwhile">What is done while it stands still.</param>
    public async Task FreezeAsync(TimeSpan time, Func<Task> meanwhile)
    {
        await SignalAsync("STOP");
        try
        {
            await Task.WhenAll(Task.Delay(time), meanwhile());
        }
        finally
        {
            await SignalAsync("CONT");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        Browser.Dispose();
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Feeds ask for patience (503) until the first picture is whole.</summary>
    private async Task SettleAsync()
    {
        while (true)
        {
            using var answer = await Browser.GetAsync("/feeds/kalender.ics");
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                return;
            await Task.Delay(50);
        }
    }

    [GeneratedRegex(@"http://[0-9.:]+")]
    private static partial Regex Url();
}
