using System.CommandLine;
using System.Globalization;
using Lagebild.Bench.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Tests;
using Lagebild.Training.Scores;
using NodaTime;

namespace Lagebild.Bench.Cluster;

/// <summary>
/// <c>cluster</c>: fills a PostgreSQL server of its own, starts two desks over it, and lets many readers look at their pages while reports arrive. Prints the
/// time that each kind of page took. Readers, desks and PostgreSQL share the machine. With <c>--reading</c>, processes read instead: see <see cref="ReadingProcesses"/>.
/// </summary>
internal static class ClusterCommand
{
    /// <summary>Reports that arrive while readers look, a second.</summary>
    private const int Arriving = 2;

    /// <summary>Readers without a pause, to see how many pages there can be.</summary>
    private const int Hasty = 16;

    private const int Bar = 500;

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var reports = new Option<int>("--reports") { Description = "Reports in the database.", DefaultValueFactory = _ => 2000 };
        var readers = new Option<int>("--readers") { Description = "Readers at once.", DefaultValueFactory = _ => 1000 };
        var desks = new Option<int>("--desks") { Description = "Desks that they are spread over.", DefaultValueFactory = _ => 2 };
        var seconds = new Option<int>("--seconds") { Description = "How long they look.", DefaultValueFactory = _ => 60 };
        var pause = new Option<double>("--pause") { Description = "Seconds that a reader looks at a page, on average.", DefaultValueFactory = _ => 10 };
        var reading = new Option<bool>("--reading") { Description = "Measure how reading grows with processes instead." };
        var sheet = new Option<string?>("--scores") { Description = "Also write the table into this score sheet." };
        var command = new Command("cluster", "Measures several processes over one PostgreSQL: many readers, or with --reading how much is read.") { corpus, reports, readers, desks, seconds, pause, reading, sheet };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(corpus)!;
            var path = parsed.GetValue(sheet);
            if (parsed.GetValue(reading))
            {
                await ReadingProcesses.MeasureAsync(files, path, cancellation);
                return;
            }
            var (look, length) = (TimeSpan.FromSeconds(parsed.GetValue(pause)), TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            var table = await MeasureAsync(Corpus.Load(files), parsed.GetValue(reports), parsed.GetValue(readers), parsed.GetValue(desks), length, look, cancellation);
            Console.WriteLine(table);
            if (path is not null)
                ScoreSheet.Replace(path, "cluster", $"""
                    ## Two desks, a thousand readers

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- cluster {string.Join(' ', files)} --reports {parsed.GetValue(reports)} --readers {parsed.GetValue(readers)} --seconds {parsed.GetValue(seconds)} --scores {path}`: {parsed.GetValue(readers)} readers on loopback, each with a connection of its own and at another page every {look.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s, over {parsed.GetValue(desks)} processes and one PostgreSQL, while {Arriving} reports a second arrive; all of it shares two cores.

                    {table}
                    """);
        });
        return command;
    }

    private static async Task<string> MeasureAsync(List<Article> articles, int reports, int readers, int desks, TimeSpan length, TimeSpan pause, CancellationToken cancellation)
    {
        await using var server = await PostgresInstance.StartAsync([]);
        var database = server.Address("cluster");
        await using var store = await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(database), cancellation: cancellation);
        var today = SystemClock.Instance.GetCurrentInstant().InUtc().Date;
        using var variations = new Variations(articles, new Reader(GermanPipeline.Create())) { First = Variations.FirstFor(articles, reports, today), ReadsEachRound = true }.Reports().GetEnumerator();
        await Filling.FillAsync(store, variations, reports, cancellation);
        // What arrives while readers look has been read before: reading is not what is measured.
        var arriving = new List<LogEntry>();
        while (arriving.Count < Arriving * (length.TotalSeconds + 10) && variations.MoveNext())
            arriving.Add(variations.Current);
        var served = new List<ServedDesk>();
        try
        {
            for (var i = 0; i < desks; i++)
                served.Add(await ServedDesk.StartAsync(database, cancellation));
            Uri[] addresses = [.. served.Select(s => s.Address)];
            var pages = await Readership.PagesAsync(addresses[0], cancellation);
            Console.Error.WriteLine(string.Join(", ", pages.Select(p => $"{p.Key} {p.Value.Length}")));
            // Every kind of page for a moment, as desks that have been open for a while.
            await ForAsync(TimeSpan.FromSeconds(8), stop => new Readership(addresses, pages).ReadAsync(4, TimeSpan.FromMilliseconds(20), stop), cancellation);

            var many = new Readership(addresses, pages);
            LiveListener[] listeners = [.. addresses.Select(a => new LiveListener(a))];
            TimeSpan[] before = [.. served.Select(s => s.Computed)];
            await ForAsync(length, stop => Task.WhenAll([many.ReadAsync(readers, pause, stop), ArriveAsync(store, arriving, listeners, stop), .. listeners.Select(l => l.ListenAsync(stop))]), cancellation);
            var computed = TimeSpan.FromTicks(served.Zip(before, (s, b) => (s.Computed - b).Ticks).Sum());

            var hasty = new Readership(addresses, pages);
            var span = TimeSpan.FromSeconds(20);
            await ForAsync(span, stop => hasty.ReadAsync(Hasty, TimeSpan.Zero, stop), cancellation);

            var costs = await CostsAsync(addresses, pages, () => TimeSpan.FromTicks(served.Sum(s => s.Computed.Ticks)), () => server.Computed, cancellation);
            double[] times = [.. many.Taken.Select(t => t.Milliseconds)];
            double[] delays = [.. listeners.SelectMany(l => l.Delays)];
            var met = Quantile.At(times, 0.99) < Bar ? "reached" : "not reached";
            return string.Create(CultureInfo.InvariantCulture, $"""
                {many.Table(costs)}
                99 % under {Bar} ms over all pages: {met}. {many.Taken.Count / length.TotalSeconds:0} pages a second were asked for, {1000 * computed.TotalSeconds / many.Taken.Count:0.0} ms of a core each at the desks, {many.Taken.Average(t => t.Bytes) / 1024:0} KiB each, compressed; {(double)many.Taken.Count(t => t.Status != 200) / many.Taken.Count:0.000 %} failed.
                With {Hasty} readers who do not pause, both desks give {hasty.Taken.Count / span.TotalSeconds:0} pages a second ({Quantile.At([.. hasty.Taken.Select(t => t.Milliseconds)], 0.99):0} ms at 99 %), with as many cores left as readers and PostgreSQL leave them.
                An arrival was told to an open page after {Quantile.At(delays, 0.5):0} ms at the median and {Quantile.At(delays, 0.99):0} ms at 99 %. First pictures took {string.Join(" and ", served.Select(s => s.Made.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)))} s from the start of the process; memory {string.Join(" and ", served.Select(s => s.PeakMemory / 1048576))} MB at most.
                """);
        }
        finally
        {
            foreach (var desk in served)
                await desk.DisposeAsync();
        }
    }

    /// <summary>What a page of each kind costs, looked at by itself: milliseconds of a core at the desks, and at PostgreSQL.</summary>
    private static async Task<Dictionary<string, (double Desk, double Server)>> CostsAsync(
        Uri[] desks, IReadOnlyDictionary<string, string[]> pages, Func<TimeSpan> desk, Func<TimeSpan> server, CancellationToken cancellation)
    {
        var costs = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var (kind, paths) in pages)
        {
            var alone = new Readership(desks, new Dictionary<string, string[]>(StringComparer.Ordinal) { [kind] = paths });
            var (before, beforeServer) = (desk(), server());
            await ForAsync(TimeSpan.FromSeconds(2), stop => alone.ReadAsync(2, TimeSpan.Zero, stop), cancellation);
            costs[kind] = ((desk() - before).TotalMilliseconds / alone.Taken.Count, (server() - beforeServer).TotalMilliseconds / alone.Taken.Count);
        }
        return costs;
    }

    private static async Task ForAsync(TimeSpan length, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(length);
        await work(stop.Token);
        cancellation.ThrowIfCancellationRequested();
    }

    private static async Task ArriveAsync(IDossierStore store, IEnumerable<LogEntry> arriving, IReadOnlyList<LiveListener> listeners, CancellationToken cancellation)
    {
        try
        {
            foreach (var entry in arriving)
            {
                await Task.Delay(TimeSpan.FromSeconds(1.0 / Arriving), cancellation);
                if (await store.Log.AppendAsync([new ReportEntry(entry)], cancellation: cancellation) is not Appended appended)
                    continue;
                foreach (var listener in listeners)
                    listener.Await(appended.Head.Value);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The time is over.
        }
    }
}
