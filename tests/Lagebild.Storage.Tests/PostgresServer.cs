using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Lagebild.Storage.Postgres;
using Npgsql;

namespace Lagebild.Storage.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder and on a free port: made once, stopped at the end. Tests are skipped, visibly, where no
/// PostgreSQL of version 15 or newer is installed. As the server does not run for root, it is then started as another user.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);
    private static int _schemas;

    private readonly int _port;

    private PostgresServer(int port) => _port = port;

    public static Task<PostgresServer> OfTestsAsync()
    {
        Skip.If(Programs() is null, "PostgreSQL 15 or newer is not installed (Debian: apt-get install postgresql)");
        return Started.Value;
    }

    /// <summary>A schema that nobody else uses.</summary>
    public PostgresAddress Fresh() => At($"test{Interlocked.Increment(ref _schemas)}_{Environment.ProcessId}");

    public PostgresAddress At(string schema) => PostgresAddress.Parse(Address(schema));

    public string Address(string schema) => $"postgres://postgres@127.0.0.1:{_port}/postgres?search_path={schema}&maxpoolsize=10&Pooling=true";

    public async Task DropAsync(string schema) => await RunAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE");

    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<PostgresServer> StartAsync()
    {
        var programs = Programs()!;
        var folder = Directory.CreateTempSubdirectory("lagebild-postgres-").FullName;
        var port = FreePort();
        var data = Path.Combine(folder, "data");
        if (Environment.UserName == "root")
            await RunAsync("chown", ["postgres", folder]);
        await AsServer([Path.Combine(programs, "initdb"), "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync"]);
        await AsServer([Path.Combine(programs, "pg_ctl"), "start", "-w", "-D", data, "-l", Path.Combine(folder, "log"), "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200 -c fsync=off"]);
        // Test hosts are killed rather than ended: a shell waits for that, stops the server and clears the folder away.
        var stop = $"while kill -0 {Environment.ProcessId} 2>/dev/null; do sleep 1; done; kill -QUIT $(head -1 {data}/postmaster.pid); sleep 1; rm -rf {folder}";
        Process.Start(new ProcessStartInfo("sh", ["-c", $"({stop}) >/dev/null 2>&1 &"]))!.Dispose();
        return new PostgresServer(port);
    }

    /// <summary>The folder with the newest server's programs; null where there is none.</summary>
    private static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Where(d => int.TryParse(Path.GetFileName(d), out var version) && version >= 15 && File.Exists(Path.Combine(d, "bin", "initdb")))
            .OrderByDescending(d => int.Parse(Path.GetFileName(d)))
            .Select(d => Path.Combine(d, "bin"))
            .FirstOrDefault();

    private static Task AsServer(string[] command) => Environment.UserName == "root"
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. command])
        : RunAsync(command[0], command[1..]);

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
