using System.Diagnostics;

namespace Lagebild.Desk.Tests.Several;

/// <summary>
/// A network namespace of the test's own for the database, with a line of its own to each machine (iproute2): parted, a line carries nothing either way.
/// Tests are skipped, visibly, where one may not make namespaces. Addresses are those for tests of networks (RFC 2544).
/// </summary>
internal sealed class PartedNetwork : IAsyncDisposable
{
    private static readonly string Name = $"lb{Environment.ProcessId}";

    private PartedNetwork()
    {
    }

    /// <summary>What runs a program within it.</summary>
    public string[] Within => ["ip", "netns", "exec", Name];

    /// <summary>Where a machine finds the database.</summary>
    public static string Database(int machine) => $"198.18.{machine}.1";

    public static async Task<PartedNetwork> CreateAsync(int machines)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.UserName == "root", "Network namespaces need Linux and root.");
        Skip.IfNot(await TryAsync("netns", "add", Name), "Network namespaces are not to be had here (Debian: apt-get install iproute2).");
        var network = new PartedNetwork();
        try
        {
            for (var machine = 0; machine < machines; machine++)
            {
                Skip.IfNot(await TryAsync("link", "add", Line(machine), "type", "veth", "peer", "name", End(machine), "netns", Name), "Pairs of network devices are not to be had here.");
                await RunAsync("addr", "add", $"198.18.{machine}.2/30", "dev", Line(machine));
                await RunAsync("link", "set", Line(machine), "up");
                await RunAsync("-n", Name, "addr", "add", $"{Database(machine)}/30", "dev", End(machine));
                await network.HealAsync(machine);
            }
            return network;
        }
        catch
        {
            await network.DisposeAsync();
            throw;
        }
    }

    public Task PartAsync(int machine) => RunAsync("-n", Name, "link", "set", End(machine), "down");

    public Task HealAsync(int machine) => RunAsync("-n", Name, "link", "set", End(machine), "up");

    /// <summary>The lines go with the namespace.</summary>
    public async ValueTask DisposeAsync() => await TryAsync("netns", "del", Name);

    private static string Line(int machine) => $"{Name}m{machine}";

    private static string End(int machine) => $"{Name}d{machine}";

    private static async Task RunAsync(params string[] arguments) => Assert.True(await TryAsync(arguments), $"ip {string.Join(' ', arguments)}");

    private static async Task<bool> TryAsync(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
