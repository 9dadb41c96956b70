using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Storage;
using Lagebild.Storage.Searching;
using Lagebild.Storage.Tests;
using Lagebild.Training.Scores;

namespace Lagebild.Bench.Dossiers;

/// <summary>
/// <c>growth</c>: fills a database with varied reports of the corpus and prints, at each size, the time per added report, the time to
/// the brief of a story and of a search, and the bytes per report beyond its text in the closed database, those of the search index told apart. Reading is
/// not counted.
/// </summary>
internal static class GrowthCommand
{
    private const int Batch = 64;
    private const int Tries = 15;
    private static readonly string[] Queries = ["Präsident", "Verhandlungen Regierung", "\"am Montag\"", "Minist* Treffen"];

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var sizes = new Option<string>("--sizes") { Description = "Numbers of reports at which to measure.", DefaultValueFactory = _ => "1000,5000,20000" };
        var sheet = new Option<string>("--scores") { Description = "Also write the table into this score sheet." };
        var database = new Option<string>("--database") { Description = "Keep the database under this name: a file, or postgres://user@host/name." };
        var postgres = new Option<bool>("--postgres") { Description = "On a PostgreSQL server that is started for this, with its settings as installed." };
        var command = new Command("growth", "Measures how adding, looking and searching grow with the number of reports.") { corpus, sizes, sheet, database, postgres };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (files, steps) = (parsed.GetValue(corpus)!, parsed.GetValue(sizes)!);
            await using var server = parsed.GetValue(postgres) ? await PostgresInstance.StartAsync([]) : null;
            var name = server?.Address("growth") ?? parsed.GetValue(database);
            var table = await Measure(Corpus.Load(files), [.. steps.Split(',').Select(int.Parse)], name);
            if (parsed.GetValue(sheet) is { } path)
            {
                var isServer = name is not null && new MeasuredDatabase(name).IsServer;
                ScoreSheet.Replace(path, isServer ? "growth postgres" : "growth", $"""
                    ## Growth{(isServer ? " on PostgreSQL" : "")}

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- growth {string.Join(' ', files)} --sizes {steps}{(isServer ? " --postgres" : "")} --scores {path}` (the time of reading is not counted).

                    {table}
                    """);
            }
        });
        return command;
    }

    /// <summary>The table; every line of it is printed as soon as it is measured.</summary>
    private static async Task<string> Measure(List<Article> articles, int[] sizes, string? keep)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-growth-");
        try
        {
            var database = new MeasuredDatabase(keep ?? Path.Combine(folder.FullName, "growth.db"));
            using var variations = new Variations(articles, new Reader(GermanPipeline.Create())).Reports().GetEnumerator();
            List<string> table = [];
            Say("| reports | reports/s added | ms per report | brief ms | reports of that story | search ms | bytes per report beyond the text, without the search index | of the search index |");
            Say("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
            var (count, texts) = (0, 0L);
            foreach (var size in sizes)
            {
                await using var store = await database.OpenAsync();
                var clock = new Stopwatch();
                var before = count;
                while (count < size)
                {
                    var batch = Next(variations, Math.Min(Batch, size - count));
                    texts += batch.Sum(e => Encoding.UTF8.GetByteCount(e.Document.Text));
                    clock.Start();
                    count += ((Appended)await store.Log.AppendAsync([.. batch.Select(e => new ReportEntry(e))])).Documents;
                    clock.Stop();
                }
                var (brief, reports) = await Brief(store);
                var search = await Search(store);
                await store.DisposeAsync();
                var (whole, index) = await database.WeighAsync();
                var bytes = (whole - texts - index) / count;
                var perReport = clock.Elapsed.TotalMilliseconds / (count - before);
                Say(string.Create(CultureInfo.InvariantCulture, $"| {count} | {1000 / perReport:0} | {perReport:0.00} | {brief:0.0} | {reports} | {search:0.0} | {bytes} | {index / count} |"));
            }
            return string.Join('\n', table);

            void Say(string line)
            {
                table.Add(line);
                Console.WriteLine(line);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<LogEntry> Next(IEnumerator<LogEntry> reports, int number)
    {
        var batch = new List<LogEntry>(number);
        while (batch.Count < number && reports.MoveNext())
            batch.Add(reports.Current);
        return batch;
    }

    /// <summary>Median time from the store to the dossier of the largest story, as <c>lagebild brief</c> makes it.</summary>
    private static async Task<(double Milliseconds, int Reports)> Brief(IDossierStore store)
    {
        var story = (await store.Stories.ListAsync(1, 1))[0];
        return (await Median(async _ => DossierFold.Fold(await store.Stories.ReadAsync((await store.Stories.FindAsync(story.Id.First.Value))!))), story.Reports);
    }

    private static Task<double> Search(IDossierStore store) => Median(i => store.Search.FindAsync(SearchQuery.Parse(Queries[i % Queries.Length]), 20));

    private static async Task<double> Median(Func<int, Task> work)
    {
        var times = new double[Tries];
        for (var i = 0; i < Tries; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Tries / 2];
    }
}
