using System.Reflection;
using Lagebild.Sources.Following;
using Lagebild.Storage;

namespace Lagebild.Sources.Tests.Following;

/// <summary>A source that somebody looks at for long stays theirs.</summary>
public sealed class LeaseTests
{
    private const string Address = "https://hafenblatt.example/feed.xml";

    private static readonly WatchOptions Options = new() { SourcesAtOnce = 1, Cores = 1 };

    [Fact]
    public async Task A_database_that_was_busy_when_a_lease_was_renewed_gives_the_source_to_nobody_else()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address);
        var (began, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = BusyOnce.Over(desk.Store);
        using var stop = new CancellationTokenSource();
        var looking = WatchAsync(desk, first.Store, stop.Token, async () =>
        {
            began.SetResult();
            await end.Task;
        });
        await began.Task;

        // A quarter of a lease at a time: the first renewal fails, the following ones do not.
        for (var quarter = 1; quarter <= 6; quarter++)
        {
            desk.Clock.Advance(Options.Lease / 4);
            for (var left = 300; left > 0 && first.Renewals < quarter; left--)
                await Task.Delay(10);
        }
        var others = 0;
        await WatchAsync(desk, desk.Store, CancellationToken.None, () =>
        {
            others++;
            return Task.CompletedTask;
        });
        Assert.Equal(0, others);

        end.SetResult();
        await looking;
        Assert.Null(Assert.Single(await desk.Store.Sources.ListAsync()).HeldUntil);
    }

    private static Task WatchAsync(Desk desk, IDossierStore store, CancellationToken cancellation, Func<Task> look) => new Watch(
        store,
        async (source, _, _) =>
        {
            await look();
            return new Look(Look.Nothing, source.State with { Poll = source.State.Poll with { Due = desk.Clock.GetUtcNow().AddHours(1) } });
        },
        new ItemDocuments(desk.Web.FetchAsync), _ => throw new InvalidOperationException("Nothing is read."), Options, desk.Clock, _ => { }).RunAsync(once: true, cancellation);

    /// <summary>A store whose sources are busy the first time that a lease is to be extended.</summary>
    private sealed class BusyOnce
    {
        private int _renewals;

        public IDossierStore Store { get; private init; } = null!;

        public int Renewals => Volatile.Read(ref _renewals);

        public static BusyOnce Over(IDossierStore store)
        {
            var busy = new BusyOnce { Store = Proxy.Of(store) };
            var sources = Proxy.Of(store.Sources);
            ((Proxy)(object)sources).Before = name =>
            {
                if (name == nameof(ISources.ExtendAsync) && Interlocked.Increment(ref busy._renewals) == 1)
                    throw new StorageException(StorageProblem.Busy, "desk");
            };
            ((Proxy)(object)busy.Store).Sources = sources;
            return busy;
        }
    }

    /// <summary>Passes on what it is asked, and lets a test meddle.</summary>
    public class Proxy : DispatchProxy
    {
        private object _inner = null!;

        internal Action<string> Before { get; set; } = _ => { };

        internal object? Sources { get; set; }

        internal static T Of<T>(T inner) where T : class
        {
            var proxy = Create<T, Proxy>();
            ((Proxy)(object)proxy)._inner = inner;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Before(targetMethod!.Name);
            return targetMethod.Name == "get_" + nameof(IDossierStore.Sources) && Sources is not null ? Sources : targetMethod.Invoke(_inner, args);
        }
    }
}
