using CsCheck;
using Lagebild.Sources.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Lagebild.Sources.Tests.Fetching;

public sealed class HostGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_host_is_entered_by_one_at_a_time_and_after_a_pause()
    {
        using var gate = new HostGate(8, _time);
        var first = await Enter(gate, "a");
        var second = Enter(gate, "a");
        _time.Advance(Pause * 10);
        Assert.False(second.IsCompleted);

        first.Dispose();
        _time.Advance(Pause - TimeSpan.FromMilliseconds(1));
        Assert.False(second.IsCompleted);

        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await second.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task After_a_long_time_nobody_waits()
    {
        using var gate = new HostGate(8, _time);
        (await Enter(gate, "a")).Dispose();
        _time.Advance(Pause);

        Assert.True(Enter(gate, "a").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Other_hosts_do_not_wait()
    {
        using var gate = new HostGate(8, _time);
        using var first = await Enter(gate, "a");

        Assert.True(Enter(gate, "b").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Only_so_many_hosts_are_entered_at_once()
    {
        using var gate = new HostGate(2, _time);
        var first = await Enter(gate, "a");
        using var second = await Enter(gate, "b");
        var third = Enter(gate, "c");
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Who_waits_at_a_busy_host_keeps_no_place_from_others()
    {
        using var gate = new HostGate(2, _time);
        using var first = await Enter(gate, "a");
        var second = Enter(gate, "a");

        Assert.True(Enter(gate, "b").IsCompletedSuccessfully);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Who_came_first_goes_first()
    {
        using var gate = new HostGate(8, _time);
        var now = await Enter(gate, "a", TimeSpan.Zero);
        var waiting = Enumerable.Range(0, 20).Select(_ => Enter(gate, "a", TimeSpan.Zero)).ToList();

        foreach (var next in waiting)
        {
            now.Dispose();
            now = await next.WaitAsync(Patience);
            Assert.All(waiting.Skip(waiting.IndexOf(next) + 1), later => Assert.False(later.IsCompleted));
        }
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_line()
    {
        using var gate = new HostGate(8, _time);
        var first = await Enter(gate, "a");
        using var patience = new CancellationTokenSource();
        var second = gate.EnterAsync("a", Pause, patience.Token);
        var third = Enter(gate, "a", TimeSpan.Zero);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Patience));

        first.Dispose();
        (await third.WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_during_the_pause_leaves_the_line_too()
    {
        using var gate = new HostGate(8, _time);
        (await Enter(gate, "a")).Dispose();
        using var patience = new CancellationTokenSource();
        var second = gate.EnterAsync("a", Pause, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Patience));

        _time.Advance(Pause);
        (await Enter(gate, "a").WaitAsync(Patience)).Dispose();
    }

    [Fact]
    public void However_many_come_no_host_is_entered_twice_and_no_more_than_allowed_at_once() =>
        Gen.Int[0, 4].Array[1, 40].Sample(hosts => Crowd(hosts).GetAwaiter().GetResult(), iter: 50);

    private static async Task<bool> Crowd(int[] hosts)
    {
        const int AtOnce = 3;
        using var gate = new HostGate(AtOnce, TimeProvider.System);
        var inside = new int[5];
        var isRight = true;
        await Task.WhenAll(hosts.Select(async host =>
        {
            await Task.Yield();
            using (await gate.EnterAsync($"{host}", TimeSpan.Zero, CancellationToken.None))
            {
                var here = Interlocked.Increment(ref inside[host]);
                if (here > 1 || inside.Sum() > AtOnce)
                    Volatile.Write(ref isRight, false);
                await Task.Yield();
                Interlocked.Decrement(ref inside[host]);
            }
        })).WaitAsync(Patience);
        return isRight;
    }

    private static Task<IDisposable> Enter(HostGate gate, string host, TimeSpan? pause = null) =>
        gate.EnterAsync(host, pause ?? Pause, CancellationToken.None);
}
