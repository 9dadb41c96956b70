using System.Diagnostics;
using System.Globalization;
using Lagebild.Bench.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Tests;
using NodaTime;

namespace Lagebild.Bench.Cluster;

/// <summary>What the parts of a cluster cost, measured on this machine. Times are those of a core, so that what else the machine does is not counted.</summary>
internal sealed record MeasuredCosts
{
    /// <summary>Milliseconds to read an article.</summary>
    public double Read { get; private set; }

    /// <summary>To append a report by itself: milliseconds at whoever appends and at PostgreSQL, milliseconds by the clock (median), bytes both ways, bytes of write-ahead log, rows written, rows read.</summary>
    public (double Client, double Server, double Clock, double Bytes, double Log, double Written, double Read) Append { get; private set; }

    /// <summary>Bytes of the database a report, with its indexes.</summary>
    public double Stored { get; private set; }

    /// <summary>For a desk to take an arrival into its picture: milliseconds at the desk and at PostgreSQL, bytes both ways.</summary>
    public (double Desk, double Server, double Bytes) Follow { get; private set; }

    /// <summary>A page, as readers mix them: milliseconds at the desk and at PostgreSQL, bytes between the two, bytes to the reader, compressed.</summary>
    public (double Desk, double Server, double Bytes, double Sent) Page { get; private set; }

    /// <summary>Bytes of a desk's memory a story, and stories a report.</summary>
    public (double Bytes, double PerReport) Story { get; private set; }

    /// <summary>Bytes of memory of a desk without stories.</summary>
    public double Idle { get; private set; }

    public static async Task<MeasuredCosts> OfAsync(List<Article> articles, int reports, CancellationToken cancellation)
    {
        var costs = new MeasuredCosts();
        var reader = new Reader(GermanPipeline.Create());
        costs.MeasureReading(articles, reader);
        await using var server = await PostgresInstance.StartAsync([]);
        await using var relay = new Relay(server.Port);
        var database = server.Address("scale");
        await using var store = await PostgresDossierStore.OpenAsync(PostgresAddress.Parse(server.Address("scale", relay.Port)), cancellation: cancellation);
        await using (var empty = await ServedDesk.StartAsync(database, cancellation))
            costs.Idle = empty.Memory;
        var first = Variations.FirstFor(articles, reports, SystemClock.Instance.GetCurrentInstant().InUtc().Date);
        using var variations = new Variations(articles, reader) { First = first }.Reports().GetEnumerator();
        var before = await NumberAsync(server, "pg_database_size('postgres')");
        await Filling.FillAsync(store, variations, reports, cancellation);
        costs.Stored = (await NumberAsync(server, "pg_database_size('postgres')") - before) / reports;
        await costs.MeasureAppendAsync(store, server, relay, Next(variations, 300), cancellation);

        await using var way = new Relay(server.Port);
        await using var desk = await ServedDesk.StartAsync(server.Address("scale", way.Port), cancellation);
        var stories = (await store.Stories.ListAsync(cancellation: cancellation)).Count;
        costs.Story = ((desk.Memory - costs.Idle) / stories, (double)stories / await store.Log.CountAsync(cancellation));
        await costs.MeasureFollowAsync(store, server, way, desk, Next(variations, 120), cancellation);
        await costs.MeasurePagesAsync(server, way, desk, cancellation);
        return costs;
    }

    private void MeasureReading(List<Article> articles, Reader reader)
    {
        Document[] documents = [.. articles.Take(220).Select(a => Document.Create(a.Headline, a.Body, TextLanguage.German, null, "Blatt"))];
        foreach (var document in documents.Take(20))
            reader.Read(document);
        var before = Own();
        foreach (var document in documents.Skip(20))
            reader.Read(document);
        Read = (Own() - before).TotalMilliseconds / (documents.Length - 20);
    }

    private async Task MeasureAppendAsync(IDossierStore store, PostgresInstance server, Relay relay, List<LogEntry> entries, CancellationToken cancellation)
    {
        var clock = new List<double>();
        var (own, other, bytes, log) = (Own(), server.Computed, relay.Bytes, await LogAsync(server));
        var (written, read) = (await NumberAsync(server, Written), await NumberAsync(server, Touched));
        foreach (var entry in entries)
        {
            var start = Stopwatch.GetTimestamp();
            await store.Log.AppendAsync([new ReportEntry(entry)], cancellation: cancellation);
            clock.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        // Servers count rows a little later.
        await Task.Delay(1500, cancellation);
        Append = (
            (Own() - own).TotalMilliseconds / entries.Count, (server.Computed - other).TotalMilliseconds / entries.Count, Quantile.At(clock, 0.5),
            (relay.Bytes.There + relay.Bytes.Back - bytes.There - bytes.Back) / (double)entries.Count, (await LogAsync(server) - log) / entries.Count,
            (await NumberAsync(server, Written) - written) / entries.Count, (await NumberAsync(server, Touched) - read) / entries.Count);
    }

    private async Task MeasureFollowAsync(IDossierStore store, PostgresInstance server, Relay way, ServedDesk desk, List<LogEntry> entries, CancellationToken cancellation)
    {
        // Both at once less the appending alone, which is known.
        var (at, other, bytes) = (desk.Computed, server.Computed, way.Bytes);
        foreach (var entry in entries)
        {
            await store.Log.AppendAsync([new ReportEntry(entry)], cancellation: cancellation);
            await Task.Delay(250, cancellation);
        }
        await Task.Delay(3000, cancellation);
        Follow = (
            (desk.Computed - at).TotalMilliseconds / entries.Count, Math.Max(0, ((server.Computed - other).TotalMilliseconds / entries.Count) - Append.Server),
            (way.Bytes.There + way.Bytes.Back - bytes.There - bytes.Back) / (double)entries.Count);
    }

    private async Task MeasurePagesAsync(PostgresInstance server, Relay way, ServedDesk desk, CancellationToken cancellation)
    {
        var pages = await Readership.PagesAsync(desk.Address, cancellation);
        await LookAsync(new Readership([desk.Address], pages), TimeSpan.FromSeconds(5));
        var (at, other, bytes) = (desk.Computed, server.Computed, way.Bytes);
        var readers = new Readership([desk.Address], pages);
        await LookAsync(readers, TimeSpan.FromSeconds(20));
        var looked = (double)readers.Taken.Count;
        Page = ((desk.Computed - at).TotalMilliseconds / looked, (server.Computed - other).TotalMilliseconds / looked, (way.Bytes.There + way.Bytes.Back - bytes.There - bytes.Back) / looked, readers.Taken.Sum(t => t.Bytes) / looked);

        async Task LookAsync(Readership readership, TimeSpan length)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            stop.CancelAfter(length);
            await readership.ReadAsync(2, TimeSpan.FromMilliseconds(10), stop.Token);
        }
    }

    private const string Written = "(SELECT tup_inserted + tup_updated + tup_deleted FROM pg_stat_database WHERE datname = 'postgres')";

    private const string Touched = "(SELECT tup_fetched FROM pg_stat_database WHERE datname = 'postgres')";

    private static TimeSpan Own()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static Task<double> LogAsync(PostgresInstance server) => NumberAsync(server, "(pg_current_wal_insert_lsn() - '0/0')");

    private static async Task<double> NumberAsync(PostgresInstance server, string what) => Convert.ToDouble(await server.RunAsync($"SELECT ({what})::float8"), CultureInfo.InvariantCulture);

    private static List<LogEntry> Next(IEnumerator<LogEntry> variations, int count)
    {
        var entries = new List<LogEntry>();
        while (entries.Count < count && variations.MoveNext())
            entries.Add(variations.Current);
        return entries;
    }
}
