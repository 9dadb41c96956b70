using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Lagebild.Dossiers.Log;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Storage;
using Lagebild.Storage.Tests;
using Lagebild.Training.Scores;

namespace Lagebild.Bench.Dossiers;

/// <summary>
/// <c>readers</c>: three processes open a database and list its stories again and again: alone, while this process writes another database without a pause,
/// and while it writes theirs; how long each look took. What the third row has more than the second is the waiting for the writer; what the second has
/// more than the first is the share of the cores that any such work takes. Beside it what a look waited for neither a core nor the collector (Linux:
/// /proc/thread-self/schedstat): locks, the disk, and on a server its answer.
/// </summary>
internal static class ReadersCommand
{
    private const int Readers = 3;
    private const int Batch = 64;

    public static IEnumerable<Command> Create() => [Measuring(), Looking()];

    private static Command Measuring()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var reports = new Option<int>("--reports") { Description = "Reports that are there before.", DefaultValueFactory = _ => 2000 };
        var seconds = new Option<int>("--seconds") { Description = "How long readers look, each time.", DefaultValueFactory = _ => 20 };
        var sheet = new Option<string>("--scores") { Description = "Also write the table into this score sheet." };
        var postgres = new Option<bool>("--postgres") { Description = "On a PostgreSQL server that is started for this." };
        var command = new Command("readers", "Measures how long readers take alone and beside a writer.") { corpus, reports, seconds, sheet, postgres };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (files, count, length) = (parsed.GetValue(corpus)!, parsed.GetValue(reports), parsed.GetValue(seconds));
            await using var server = parsed.GetValue(postgres) ? await PostgresInstance.StartAsync([]) : null;
            var folder = Directory.CreateTempSubdirectory("lagebild-readers-");
            try
            {
                var name = server?.Address("readers") ?? Path.Combine(folder.FullName, "readers.db");
                var other = server?.Address("others") ?? Path.Combine(folder.FullName, "others.db");
                var table = await MeasureAsync(Corpus.Load(files), name, other, count, length, cancellation);
                Console.WriteLine(table);
                if (parsed.GetValue(sheet) is { } path)
                    ScoreSheet.Replace(path, server is null ? "readers" : "readers postgres", $"""
                        ## Readers beside a writer{(server is null ? "" : " on PostgreSQL")}

                        Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- readers {string.Join(' ', files)} --reports {count} --seconds {length}{(server is null ? "" : " --postgres")} --scores {path}`: {Readers} processes open the database, ask for the end of the log and list the stories, on {Environment.ProcessorCount} cores.

                        {table}
                        """);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    /// <summary>The program that a reader's process runs: looks for so many seconds, and prints how long each look took.</summary>
    private static Command Looking()
    {
        var name = new Argument<string>("DATABASE");
        var seconds = new Argument<int>("SECONDS");
        var command = new Command("readers-look", "What a process of readers does.") { name, seconds };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellation) =>
        {
            var database = new MeasuredDatabase(parsed.GetValue(name)!);
            await LookAsync(database, cancellation);
            // On one thread, so that its account of cores is that of the look.
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < parsed.GetValue(seconds);)
                Console.WriteLine(TimeLook(database, cancellation));
        });
        return command;
    }

    private static async Task LookAsync(MeasuredDatabase database, CancellationToken cancellation)
    {
        await using var store = await database.OpenToReadAsync();
        await store.Log.HeadAsync(cancellation);
        await store.Stories.ListAsync(1, 20, cancellation);
    }

    private static ReaderLook TimeLook(MeasuredDatabase database, CancellationToken cancellation)
    {
        var (start, cores, collector) = (Stopwatch.GetTimestamp(), CoreMilliseconds(), GC.GetTotalPauseDuration());
        LookAsync(database, cancellation).GetAwaiter().GetResult();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new ReaderLook(took, Math.Max(0, took - (CoreMilliseconds() - cores) - (GC.GetTotalPauseDuration() - collector).TotalMilliseconds));
    }

    /// <summary>How long this thread has had a core or waited for one, in milliseconds; 0 where the system does not tell.</summary>
    private static double CoreMilliseconds()
    {
        const string Account = "/proc/thread-self/schedstat";
        return File.Exists(Account) ? File.ReadAllText(Account).Split(' ').Take(2).Sum(n => double.Parse(n, CultureInfo.InvariantCulture)) / 1e6 : 0;
    }

    /// <summary>One look: how long it took, and how much of that it waited for neither a core nor the collector; in milliseconds.</summary>
    private readonly record struct ReaderLook(double Took, double Waited)
    {
        public static ReaderLook Parse(string line) => line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray() is [var took, var waited] ? new(took, waited) : default;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Took:0.00} {Waited:0.00}");
    }

    private static async Task<string> MeasureAsync(List<Article> articles, string name, string other, int reports, int seconds, CancellationToken cancellation)
    {
        await using var store = await new MeasuredDatabase(name).OpenAsync();
        await using var apart = await new MeasuredDatabase(other).OpenAsync();
        using var variations = new Variations(articles, new Reader(GermanPipeline.Create())).Reports().GetEnumerator();
        await Filling.FillAsync(store, variations, reports, cancellation);
        await Filling.FillAsync(apart, variations, reports, cancellation);
        var alone = await ReadAsync(name, seconds, cancellation);
        var (besideOther, writtenApart) = await BesideAsync(apart, variations, name, seconds, cancellation);
        var (beside, written) = await BesideAsync(store, variations, name, seconds, cancellation);
        return $"""
            | | looks | median ms | 99 of 100 within ms | longest ms | waited for no core: 99 of 100 within ms | longest ms |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            {Row("alone", alone)}
            {Row($"while {writtenApart / seconds} reports a second were written to another database", besideOther)}
            {Row($"while {written / seconds} reports a second were written to theirs", beside)}
            """;
    }

    private static async Task<(List<ReaderLook> Looks, int Written)> BesideAsync(IDossierStore written, IEnumerator<LogEntry> variations, string name, int seconds, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = WriteAsync(written, variations, stop.Token);
        var looks = await ReadAsync(name, seconds, cancellation);
        await stop.CancelAsync();
        return (looks, await writing);
    }

    /// <summary>Writes without a pause until it is stopped; what is written has been read before.</summary>
    private static async Task<int> WriteAsync(IDossierStore store, IEnumerator<LogEntry> variations, CancellationToken stop)
    {
        var written = 0;
        while (!stop.IsCancellationRequested)
        {
            var batch = new List<Entry>();
            while (batch.Count < Batch && variations.MoveNext())
                batch.Add(new ReportEntry(variations.Current));
            await store.Log.AppendAsync(batch, cancellation: CancellationToken.None);
            written += batch.Count;
        }
        return written;
    }

    private static async Task<List<ReaderLook>> ReadAsync(string name, int seconds, CancellationToken cancellation)
    {
        var processes = Enumerable.Range(0, Readers).Select(_ => Start(name, seconds)).ToArray();
        var looks = new List<ReaderLook>();
        foreach (var output in await Task.WhenAll(processes.Select(p => p.StandardOutput.ReadToEndAsync(cancellation))))
            looks.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReaderLook.Parse));
        foreach (var process in processes)
            process.Dispose();
        return looks;
    }

    private static Process Start(string name, int seconds) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(ReadersCommand).Assembly.Location, "readers-look", name, seconds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    private static string Row(string what, List<ReaderLook> looks)
    {
        List<double> times = [.. looks.Select(l => l.Took)], waits = [.. looks.Select(l => l.Waited)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {what} | {times.Count} | {Quantile.At(times, 0.5):0.0} | {Quantile.At(times, 0.99):0.0} | {times.DefaultIfEmpty().Max():0.0} | {Quantile.At(waits, 0.99):0.0} | {waits.DefaultIfEmpty().Max():0.0} |");
    }
}
