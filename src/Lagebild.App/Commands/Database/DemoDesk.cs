using Lagebild.App.Inputs;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Commands.Database;

/// <summary>
/// The desk on a morning in the weeks of the samples: what had been published by then is there, and the other reports of that day arrive one by one
/// while somebody looks, the clock with them. What is on that day stays on the first page to the end.
/// </summary>
internal static class DemoDesk
{
    /// <summary>Six in the morning in Berlin, on the day of a meeting and a signing.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 4, 16, 6, 0, 0, TimeSpan.FromHours(2));

    private static readonly DateTimeOffset Midnight = Morning.AddHours(18);

    /// <summary>Time to look around before a report comes in.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(45);

    /// <param name="languages">Reads the samples.</param>
    /// <param name="inner">The machine's clock.</param>
    /// <param name="serve">Serves the database by a clock, with something beside.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<int> ServeAsync(
        Languages languages, TimeProvider inner, Func<IDossierStore, TimeProvider, Func<CancellationToken, Task>, Task<int>> serve, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-serve-");
        try
        {
            await using var store = await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "demo.db"), cancellation: cancellation);
            var intake = new Intake(languages, store, []);
            var clock = new DemoClock(inner, Morning);
            await intake.TakeAsync(DemoCommand.Samples().Where(d => TimeOf(d) <= Morning), _ => { }, cancellation);
            return await serve(store, clock, stop => ArriveAsync(Arriving(), intake, clock, stop));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The reports of the rest of the day: with a later one the clock would go weeks ahead, to days of which nothing is known.</summary>
    internal static Document[] Arriving() => [.. DemoCommand.Samples().Where(d => TimeOf(d) > Morning && TimeOf(d) < Midnight).OrderBy(TimeOf)];

    private static async Task ArriveAsync(Document[] reports, Intake intake, DemoClock clock, CancellationToken cancellation)
    {
        foreach (var report in reports)
        {
            await Task.Delay(Pause, cancellation);
            clock.GoTo(TimeOf(report));
            await intake.TakeAsync([report], _ => { }, cancellation);
        }
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private static DateTimeOffset TimeOf(Document document) => document.Published?.Instant?.ToDateTimeOffset() ?? DateTimeOffset.MinValue;
}

/// <summary>A clock that shows another time than the machine's, goes as fast, and can be put forward.</summary>
internal sealed class DemoClock(TimeProvider inner, DateTimeOffset start) : TimeProvider
{
    private long _ahead = (start - inner.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    /// <summary>Puts the clock forward; an earlier time than it shows is passed over.</summary>
    public void GoTo(DateTimeOffset time)
    {
        var ahead = (time - inner.GetUtcNow()).Ticks;
        if (ahead > Interlocked.Read(ref _ahead))
            Interlocked.Exchange(ref _ahead, ahead);
    }
}
