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
/// <c>readers</c>: three processes open a database and list its stories again and again, first alone and then while another process writes without a pause;
/// how long each look took. What the second table has more than the first is the waiting for the writer, and the share of the processor that it takes.
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
                var table = await MeasureAsync(Corpus.Load(files), name, count, length, cancellation);
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
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < parsed.GetValue(seconds);)
                Console.WriteLine((await LookAsync(database, cancellation)).ToString("0.00", CultureInfo.InvariantCulture));
        });
        return command;
    }

    private static async Task<double> LookAsync(MeasuredDatabase database, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        await using var store = await database.OpenToReadAsync();
        await store.Log.HeadAsync(cancellation);
        await store.Stories.ListAsync(1, 20, cancellation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<string> MeasureAsync(List<Article> articles, string name, int reports, int seconds, CancellationToken cancellation)
    {
        var database = new MeasuredDatabase(name);
        await using var store = await database.OpenAsync();
        using var variations = new Variations(articles, new Reader(GermanPipeline.Create())).Reports().GetEnumerator();
        await Filling.FillAsync(store, variations, reports, cancellation);
        var alone = await ReadAsync(name, seconds, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var writing = WriteAsync(store, variations, stop.Token);
        var beside = await ReadAsync(name, seconds, cancellation);
        await stop.CancelAsync();
        var written = await writing;
        return $"""
            | | looks | median ms | 99 of 100 within ms | longest ms |
            | --- | ---: | ---: | ---: | ---: |
            {Row("alone", alone)}
            {Row($"while {written / seconds} reports a second were written", beside)}
            """;
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

    private static async Task<List<double>> ReadAsync(string name, int seconds, CancellationToken cancellation)
    {
        var processes = Enumerable.Range(0, Readers).Select(_ => Start(name, seconds)).ToArray();
        var times = new List<double>();
        foreach (var output in await Task.WhenAll(processes.Select(p => p.StandardOutput.ReadToEndAsync(cancellation))))
            times.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => double.Parse(l, CultureInfo.InvariantCulture)));
        foreach (var process in processes)
            process.Dispose();
        return times;
    }

    private static Process Start(string name, int seconds) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(ReadersCommand).Assembly.Location, "readers-look", name, seconds.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false })!;

    private static string Row(string what, List<double> times) =>
        string.Create(CultureInfo.InvariantCulture, $"| {what} | {times.Count} | {Quantile.At(times, 0.5):0.0} | {Quantile.At(times, 0.99):0.0} | {times.DefaultIfEmpty().Max():0.0} |");
}
