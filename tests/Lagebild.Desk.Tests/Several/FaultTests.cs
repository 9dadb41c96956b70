using Lagebild.Storage.Tests;
using Npgsql;
using Xunit.Abstractions;

namespace Lagebild.Desk.Tests.Several;

/// <summary>
/// Two machines that serve, follow sources and take notes over one PostgreSQL, while one is killed, stands still, loses its connections or is cut off, or the
/// database itself is restarted, again and again. Afterwards the database is that of a run without faults. <c>LAGEBILD_KILLS=100</c> does so often,
/// <c>LAGEBILD_STILL=30</c> as long; by default each fault comes once.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const int EntriesPerRound = 2;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_KILLS"), out var kills) ? kills : (int)Fault.Lost + 1;

    /// <summary>Seconds that a machine stands still, or is cut off.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("LAGEBILD_STILL"), out var seconds) ? seconds : 4);

    private enum Fault
    {
        Killed,
        Frozen,
        Disconnected,
        Restarted,
        Crashed,
        Late,
        Lost,
    }

    [SkippableFact]
    public async Task Nothing_is_lost_and_nothing_is_there_twice_whatever_fails_and_how()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Processes are stopped by signals.");
        PostgresServer.SkipWhereThereIsNone();
        var server = await PostgresInstance.StartAsync(["fsync=off"]);
        await using Relay one = new(server.Port), other = new(server.Port);
        Relay[] ways = [one, other];
        await using var house = await FaultyHouse.OpenAsync(server, (machine, schema) => $"{server.Address(schema, ways[machine].Port)}&application_name=faulty&CommandTimeout=8&Timeout=8");
        var moments = new Random(23);
        for (var round = 0; round < Rounds; round++)
        {
            await house.GrowAsync(EntriesPerRound);
            await Task.Delay(moments.Next(100, 2500));
            var victim = moments.Next(2);
            var noting = Task.WhenAll(house.NoteAsync(victim), house.NoteAsync(1 - victim));
            await Task.Delay(moments.Next(0, 300));
            await FailAsync((Fault)(round % ((int)Fault.Lost + 1)), victim);
            await noting;
        }
        await house.SettleAsync();
        await house.IsAsWithoutFaultsAsync();
        output.WriteLine($"{Rounds} faults; a page was answered after {house.Answers.Max():0} ms at most, {house.Answers.Order().ElementAt(house.Answers.Count / 2):0} ms at the median.");

        async Task FailAsync(Fault fault, int victim)
        {
            switch (fault)
            {
                case Fault.Killed:
                    await house.Machines[victim].KillAsync();
                    await house.Machines[victim].DisposeAsync();
                    await house.AnswersAsync(1 - victim);
                    house.Machines[victim] = await house.ServeAsync(victim);
                    break;
                case Fault.Frozen:
                    await house.Machines[victim].FreezeAsync(Long, () => house.AnswersAsync(1 - victim));
                    break;
                case Fault.Disconnected:
                    await server.RunAsync("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'faulty' AND pid <> pg_backend_pid()");
                    await BothAnswerAsync();
                    break;
                case Fault.Restarted or Fault.Crashed:
                    await server.StopAsync(fault == Fault.Restarted ? "fast" : "immediate");
                    // Pages come from the picture while there is no database.
                    await BothAnswerAsync();
                    await server.StartAgainAsync();
                    await BothAnswerAsync();
                    break;
                default:
                    ways[victim].Cut();
                    await Task.WhenAll(Task.Delay(Long), BothAnswerAsync());
                    ways[victim].Heal(isLate: fault == Fault.Late);
                    await BothAnswerAsync();
                    break;
            }
        }

        Task BothAnswerAsync() => Task.WhenAll(house.AnswersAsync(0), house.AnswersAsync(1));
    }

    [SkippableFact]
    public async Task Nothing_is_lost_where_the_network_between_a_machine_and_the_database_parts_and_heals()
    {
        PostgresServer.SkipWhereThereIsNone();
        await using var network = await PartedNetwork.CreateAsync(2);
        var server = await PostgresInstance.StartAsync(["fsync=off"], null, PartedNetwork.Database(0), network.Within);
        await using var house = await FaultyHouse.OpenAsync(server, (machine, schema) => $"{server.Address(schema, host: PartedNetwork.Database(machine))}&CommandTimeout=8&Timeout=8");
        foreach (var (victim, seconds) in new[] { (1, 4), (1, 12) })
        {
            await house.GrowAsync(EntriesPerRound);
            var noting = house.NoteAsync(victim);
            await network.PartAsync(victim);
            await Task.WhenAll(Task.Delay(TimeSpan.FromSeconds(seconds)), house.AnswersAsync(0), house.AnswersAsync(1));
            await network.HealAsync(victim);
            await noting;
        }
        await house.SettleAsync();
        await house.IsAsWithoutFaultsAsync();
    }

    [SkippableFact]
    public async Task Nothing_is_lost_where_the_disk_of_the_database_is_full_for_a_while()
    {
        const int Many = 10;
        PostgresServer.SkipWhereThereIsNone();
        await using var disk = await SmallDisk.MountAsync();
        var server = await PostgresInstance.StartAsync(["fsync=off"], disk.Folder);
        await using var house = await FaultyHouse.OpenAsync(server, (_, schema) => $"{server.Address(schema)}&CommandTimeout=8&Timeout=8");
        await house.GrowAsync(EntriesPerRound);
        disk.Fill();
        var full = await Assert.ThrowsAsync<PostgresException>(() => server.RunAsync("CREATE TABLE more AS SELECT generate_series(1, 100000)"));
        Assert.Equal(PostgresErrorCodes.DiskFull, full.SqlState);
        await house.GrowAsync(Many);
        await Task.WhenAll(Task.Delay(Long), house.NoteAsync(0), house.NoteAsync(1), house.AnswersAsync(0), house.AnswersAsync(1));
        disk.MakeRoom();
        await house.SettleAsync();
        await house.IsAsWithoutFaultsAsync();
    }
}
