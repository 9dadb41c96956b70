using Lagebild.App.Commands.Database;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary>A week of news in some seconds: the samples' outlets publish on a site on this machine, and a watch follows them.</summary>
internal static class DemoWatch
{
    /// <summary>An hour of the story in an eighth of a second.</summary>
    private const double Speed = 8 * 3600;

    /// <summary>Leases are as long as ever by the clock of the machine.</summary>
    private static readonly WatchOptions Options = new() { Lease = new WatchOptions().Lease * Speed };

    private static readonly Duration Before = Duration.FromHours(1);
    private static readonly Duration After = Duration.FromHours(12);
    private static readonly Duration Later = Duration.FromDays(9);

    public static async Task RunAsync(Terminal terminal, Languages languages, IDossierStore store, IReadOnlyList<Document> reports, Texts texts, CancellationToken cancellation)
    {
        var times = reports.Where(r => r.Published is not null).Select(DemoSite.Time).ToList();
        var start = times.Min() - Before;
        languages.Read(reports[0]);
        var clock = new FastClock(start.ToDateTimeOffset(), Speed);
        using var site = new DemoSite(reports, clock);
        foreach (var source in site.Sources)
            await SourceAdding.AddAsync(store.Sources, source, start, cancellation);
        var lines = new WatchLines(terminal with { Clock = clock }, texts, isJson: false);
        try
        {
            using var end = new CancellationTokenSource((times.Max() + After - start).ToTimeSpan() / Speed);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
            await WatchAsync(clock, once: false, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The week is over. Whatever a slow machine has left is taken in now.
            await WatchAsync(new FastClock((times.Max() + Later).ToDateTimeOffset(), 1), once: true, cancellation);
        }
        lines.Close();

        async Task WatchAsync(TimeProvider time, bool once, CancellationToken until)
        {
            using var network = new SourceNetwork(new FetchOptions { Pause = TimeSpan.Zero }, terminal.Variable, time, TimeProvider.System);
            await network.WatchAsync(store, new Intake(languages, store, []).Read, Options, once, lines.Tell, (name, problem) => problem.Say(name, texts), until);
        }
    }
}
