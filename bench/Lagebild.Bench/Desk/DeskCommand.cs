using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Lagebild.Bench.Dossiers;
using Lagebild.Desk;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Lagebild.Training.Scores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Lagebild.Bench.Desk;

/// <summary>
/// <c>desk</c>: fills a database, serves the desk over it, and lets readers look at its pages, each at another page every few seconds, while reports arrive.
/// Prints the time that each kind of page took, the time until an arrival was in the picture, and memory. Readers and desk share the machine.
/// </summary>
internal static class DeskCommand
{
    /// <summary>Reports that arrive while readers look, a second.</summary>
    private const int Arriving = 2;

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var reports = new Option<int>("--reports") { Description = "Reports in the database.", DefaultValueFactory = _ => 20_000 };
        var readers = new Option<int>("--readers") { Description = "Readers at once.", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "How long they look.", DefaultValueFactory = _ => 60 };
        var pause = new Option<double>("--pause") { Description = "Seconds that a reader looks at a page, on average.", DefaultValueFactory = _ => 5 };
        var sheet = new Option<string?>("--scores") { Description = "Also write the table into this score sheet." };
        var database = new Option<string?>("--database") { Description = "Keep the database under this name, or take the one that is there." };
        var command = new Command("desk", "Measures the desk with many readers while reports arrive.") { corpus, reports, readers, seconds, pause, sheet, database };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(corpus)!;
            var table = await MeasureAsync(
                Corpus.Load(files), parsed.GetValue(reports), parsed.GetValue(readers), TimeSpan.FromSeconds(parsed.GetValue(seconds)), TimeSpan.FromSeconds(parsed.GetValue(pause)), parsed.GetValue(database), cancellation);
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } path)
                ScoreSheet.Replace(path, "desk", $"""
                    ## The desk under load

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- desk {string.Join(' ', files)} --reports {parsed.GetValue(reports)} --readers {parsed.GetValue(readers)} --seconds {parsed.GetValue(seconds)} --scores {path}`: {parsed.GetValue(readers)} readers on loopback, each at another page every {parsed.GetValue(pause).ToString(CultureInfo.InvariantCulture)} s, while {Arriving} reports a second arrive; readers and desk share two cores.

                    {table}
                    """);
        });
        return command;
    }

    private static async Task<string> MeasureAsync(List<Article> articles, int reports, int readers, TimeSpan length, TimeSpan pause, string? keep, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-desk-");
        try
        {
            await using var store = await SqliteDossierStore.OpenAsync(keep ?? Path.Combine(folder.FullName, "desk.db"), cancellation: cancellation);
            using var variations = new Variations(articles, new Reader(GermanPipeline.Create())).Reports().GetEnumerator();
            var latest = await Filling.FillAsync(store, variations, reports, cancellation);
            var clock = new ShiftedClock(latest.ToDateTimeOffset());
            var start = Stopwatch.GetTimestamp();
            await using var server = await DeskServer.StartAsync(store, new DeskOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0), IsOpen = true, Tell = Console.Error.WriteLine }, clock, cancellation);
            var live = server.Services.GetRequiredService<LivePicture>();
            while (!live.Current.IsWhole || live.Current.Stories.Count == 0)
                await Task.Delay(100, cancellation);
            var made = Stopwatch.GetElapsedTime(start);
            GC.Collect();
            var idle = Process.GetCurrentProcess().WorkingSet64;
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var taken = new ConcurrentBag<(string Page, double Milliseconds, int Status)>();
            var delays = new ConcurrentBag<double>();
            using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = readers + 10 }) { BaseAddress = server.Address };
            // Every page once, as a desk that has been open for a minute.
            foreach (var (_, path) in Pages(live.Current, new Random(1)))
                await LookAsync(http, "", path, [], cancellation);
            var all = Enumerable.Range(0, readers).Select(r => ReadAsync(http, live, new Random(r), pause, taken, stop.Token)).Append(ArriveAsync(store, live, variations, delays, stop.Token)).ToArray();
            await Task.Delay(length, cancellation);
            await stop.CancelAsync();
            await Task.WhenAll(all);
            var peak = Process.GetCurrentProcess().PeakWorkingSet64;
            return Table(taken, delays, made, live.Current, idle, peak);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ReadAsync(HttpClient http, LivePicture live, Random random, TimeSpan pause, ConcurrentBag<(string, double, int)> taken, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pause * (2 * random.NextDouble()), cancellation);
                var pages = Pages(live.Current, random);
                var (page, path) = pages[random.Next(pages.Length)];
                await LookAsync(http, page, path, taken, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static async Task LookAsync(HttpClient http, string page, string path, ConcurrentBag<(string, double, int)> taken, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(path, cancellation);
        await answer.Content.ReadAsByteArrayAsync(cancellation);
        taken.Add((page, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (int)answer.StatusCode));
    }

    /// <summary>Reports arrive evenly; measured is the time from the append to a picture that has it.</summary>
    private static async Task ArriveAsync(IDossierStore store, LivePicture live, IEnumerator<LogEntry> variations, ConcurrentBag<double> delays, CancellationToken cancellation)
    {
        try
        {
            while (variations.MoveNext())
            {
                await Task.Delay(TimeSpan.FromSeconds(1.0 / Arriving), cancellation);
                var entry = variations.Current;
                await store.Log.AppendAsync([new ReportEntry(entry)], cancellation: cancellation);
                var start = Stopwatch.GetTimestamp();
                while (live.Current.StoryOf(entry.Id) is null)
                    await Task.Delay(5, cancellation);
                delays.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private static (string Page, string Path)[] Pages(Picture picture, Random random)
    {
        var story = picture.Stories[random.Next(Math.Min(500, picture.Stories.Count))];
        var engagement = picture.Stories.Skip(random.Next(200)).First(s => !s.Engagements.IsEmpty).Engagements[0];
        var actor = picture.Actors.Values.Where(a => a.Reports > 20).ElementAtOrDefault(random.Next(50)) ?? picture.Actors.Values.First();
        return
        [
            ("today", "/"), ("today", "/"), ("today", "/"),
            ("stories", "/geschichten"), ("story", Addresses.Of(story)), ("story", Addresses.Of(story)), ("engagement", Addresses.Of(engagement.Key)),
            ("reader", Addresses.Reader(story.Members[0])), ("people", "/menschen"), ("person", Addresses.Actor(actor.Key)), ("places", "/orte"),
            ("calendar", "/kalender"), ("open", "/offen"), ("search", "/suche?q=Pr%C3%A4sident"), ("sources", "/quellen"),
        ];
    }

    private static string Table(IReadOnlyCollection<(string Page, double Milliseconds, int Status)> taken, IReadOnlyCollection<double> delays, TimeSpan made, Picture picture, long idle, long peak)
    {
        var text = new StringBuilder("| page | looked at | median ms | 99 % ms | not answered with 200 |\n| --- | ---: | ---: | ---: | ---: |\n");
        var counted = taken.Where(t => t.Page.Length > 0).ToArray();
        foreach (var group in counted.GroupBy(t => t.Page).OrderBy(g => g.Key, StringComparer.Ordinal))
            Row(group.Key, [.. group]);
        Row("all", counted);
        text.Append(CultureInfo.InvariantCulture, $"\n{picture.Stories.Count} stories; the first picture took {made.TotalSeconds:0.0} s; an arrival was in the picture after {Quantile.At(delays, 0.5):0} ms at the median and {Quantile.At(delays, 0.99):0} ms at 99 %; memory {idle / 1048576} MB at rest, {peak / 1048576} MB at most.");
        return text.ToString();

        void Row(string name, (string Page, double Milliseconds, int Status)[] rows) => text.Append(
            CultureInfo.InvariantCulture, $"| {name} | {rows.Length} | {Quantile.At([.. rows.Select(r => r.Milliseconds)], 0.5):0} | {Quantile.At([.. rows.Select(r => r.Milliseconds)], 0.99):0} | {rows.Count(r => r.Status != 200)} |\n");
    }

    /// <summary>The machine's clock, as if it had been started on another day.</summary>
    private sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _ahead = start - DateTimeOffset.UtcNow;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
