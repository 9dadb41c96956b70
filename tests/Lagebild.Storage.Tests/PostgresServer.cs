using Lagebild.Storage.Postgres;

namespace Lagebild.Storage.Tests;

/// <summary>
/// A PostgreSQL server of the tests' own, in a temporary folder and on a free port: made once, stopped at the end. Tests are skipped, visibly, where no
/// PostgreSQL of version 15 or newer is installed.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);
    private static int _schemas;

    private readonly PostgresInstance _instance;

    private PostgresServer(PostgresInstance instance) => _instance = instance;

    public static Task<PostgresServer> OfTestsAsync()
    {
        SkipWhereThereIsNone();
        return Started.Value;
    }

    /// <summary>Set where a skipped test would be a fault: in continuous integration.</summary>
    private const string Required = "LAGEBILD_CI";

    public static void SkipWhereThereIsNone() => SkipWhereThereIsNone(PostgresInstance.IsInstalled, Environment.GetEnvironmentVariable(Required));

    internal static void SkipWhereThereIsNone(bool isInstalled, string? required)
    {
        const string Missing = "PostgreSQL 15 or newer is not installed (Debian: apt-get install postgresql)";
        Assert.True(isInstalled || string.IsNullOrEmpty(required), Missing);
        Skip.IfNot(isInstalled, Missing);
    }

    /// <summary>A schema that nobody else uses.</summary>
    public PostgresAddress Fresh() => At($"test{Interlocked.Increment(ref _schemas)}_{Environment.ProcessId}");

    public PostgresAddress At(string schema) => PostgresAddress.Parse(Address(schema));

    public string Address(string schema) => $"{_instance.Address(schema)}&maxpoolsize=10&Pooling=true";

    public async Task DropAsync(string schema) => await RunAsync($"DROP SCHEMA IF EXISTS {schema} CASCADE");

    public Task<object?> RunAsync(string sql) => _instance.RunAsync(sql);

    private static async Task<PostgresServer> StartAsync() => new(await PostgresInstance.StartAsync(["fsync=off"]));
}
