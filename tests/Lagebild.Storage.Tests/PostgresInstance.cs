using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lagebild.Storage.Tests;

/// <summary>
/// A PostgreSQL server in a folder and on a port of its own, to be stopped and started at will. As the server does not run for root, it is then started as
/// another user. It ends with this process, however that ends.
/// </summary>
internal sealed class PostgresInstance : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string[] _within;
    private readonly string _options;

    private PostgresInstance(string programs, string folder, int port, string host, string[] within, string options) =>
        (_programs, Folder, Port, Host, _within, _options) = (programs, folder, port, host, within, options);

    /// <summary>Whether PostgreSQL 15 or newer is installed.</summary>
    public static bool IsInstalled => Programs() is not null;

    /// <summary>What holds everything of it.</summary>
    public string Folder { get; }

    public int Port { get; }

    /// <summary>Where it is reached.</summary>
    public string Host { get; }

    /// <summary>Time that the server's processes have computed (Linux), those that have ended left out.</summary>
    public TimeSpan Computed
    {
        get
        {
            var main = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
            var ticks = 0L;
            foreach (var process in Directory.GetDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])))
            {
                try
                {
                    var stat = File.ReadAllText(Path.Combine(process, "stat"));
                    // What stands in parentheses may hold spaces; after it: state, parent, ..., user and system time as fields 14 and 15.
                    var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                    if (fields[1] == main || Path.GetFileName(process) == main)
                        ticks += long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
                }
                catch (IOException)
                {
                    // It has ended meanwhile.
                }
            }
            return TimeSpan.FromSeconds(ticks / 100.0);
        }
    }

    private string Data => Path.Combine(Folder, "data");

    /// <summary>Makes a server and starts it.</summary>
    /// <param name="settings">Settings beside those that are always made, such as <c>fsync=off</c>.</param>
    /// <param name="folder">Where it lies, an empty folder; by default a temporary one.</param>
    /// <param name="host">Where it listens.</param>
    /// <param name="within">What its programs are run by, such as <c>ip netns exec NAME</c>.</param>
    /// <exception cref="InvalidOperationException">It is not installed, or does not start.</exception>
    public static async Task<PostgresInstance> StartAsync(string[] settings, string? folder = null, string host = "127.0.0.1", params string[] within)
    {
        folder ??= Directory.CreateTempSubdirectory("lagebild-postgres-").FullName;
        var port = FreePort();
        string[] all = ["listen_addresses=" + (within.Length == 0 ? host : "*"), $"unix_socket_directories={folder}", "max_connections=200", .. settings];
        var instance = new PostgresInstance(
            Programs() ?? throw new InvalidOperationException("PostgreSQL 15 or newer is not installed (Debian: apt-get install postgresql)."),
            folder, port, host, within, $"-p {port} {string.Join(' ', all.Select(s => $"-c {s}"))}");
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", folder]);
        await instance.AsServerAsync("initdb", "-D", instance.Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync");
        if (within.Length > 0)
            await File.AppendAllTextAsync(Path.Combine(instance.Data, "pg_hba.conf"), "host all all samenet trust\n");
        await instance.StartAgainAsync();
        // Whoever started it may be killed rather than ended: a shell waits for that, stops the server and clears the folder away.
        var stop = $"while kill -0 {Environment.ProcessId} 2>/dev/null && [ -d {instance.Data} ]; do sleep 1; done; [ -f {instance.Data}/postmaster.pid ] && kill -QUIT $(head -1 {instance.Data}/postmaster.pid); sleep 1; rm -rf {folder}";
        Process.Start(new ProcessStartInfo("sh", ["-c", $"({stop}) >/dev/null 2>&1 &"]) { WorkingDirectory = "/" })!.Dispose();
        return instance;
    }

    /// <summary>The address of a schema as the program takes it.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="port">Another port, of something that stands before the server.</param>
    /// <param name="host">Another address of the server.</param>
    public string Address(string schema, int? port = null, string? host = null) =>
        $"postgres://postgres@{host ?? Host}:{(port ?? Port).ToString(CultureInfo.InvariantCulture)}/postgres?search_path={schema}";

    /// <summary>Ends the server as <c>pg_ctl stop</c> does.</summary>
    /// <param name="mode"><c>fast</c> breaks all connections and puts everything in order, <c>immediate</c> is like a loss of power of the database alone.</param>
    public Task StopAsync(string mode) => AsServerAsync("pg_ctl", "stop", "-w", "-D", Data, "-m", mode);

    /// <summary>Starts the server that was stopped, and waits until it answers.</summary>
    public Task StartAgainAsync() => AsServerAsync("pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(Folder, "log"), "-o", _options);

    /// <summary>
    /// Lets no file of the server grow beyond a size, in bytes, as on a disk that is full (Linux); null takes that back. Files of the write-ahead log, which are
    /// made whole, must be smaller.
    /// </summary>
    public async Task LimitFilesAsync(long? size)
    {
        var main = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        string[] processes = [main, .. File.ReadAllText($"/proc/{main}/task/{main}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var process in processes)
        {
            try
            {
                await AsUserAsync("prlimit", "--pid", process, $"--fsize={size?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:");
            }
            catch (InvalidOperationException) when (!Directory.Exists("/proc/" + process))
            {
                // It has ended meanwhile.
            }
        }
    }

    /// <summary>Runs a statement and returns the first column of its first row.</summary>
    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"Host={Host};Port={Port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAsync("immediate");
        foreach (var folder in Directory.GetDirectories(Folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The folder with the newest server's programs; null where there is none.</summary>
    private static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Where(d => int.TryParse(Path.GetFileName(d), out var version) && version >= 15 && File.Exists(Path.Combine(d, "bin", "initdb")))
            .OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture))
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault();

    private Task AsServerAsync(string program, params string[] arguments) => AsUserAsync(Path.Combine(_programs, program), arguments);

    /// <summary>As the server's own user, who alone may do so to its processes.</summary>
    private Task AsUserAsync(string program, params string[] arguments)
    {
        string[] command = [.. _within, .. Environment.UserName == "root" ? new[] { "setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups" } : [], program, .. arguments];
        return RunAsync(command[0], command[1..]);
    }

    /// <summary>The output is not read: a server that is started keeps it open.</summary>
    private static async Task RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
