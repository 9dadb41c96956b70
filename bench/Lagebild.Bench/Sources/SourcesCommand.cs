using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Lagebild.Bench.Dossiers;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Lagebild.Training.Scores;
using NodaTime;

namespace Lagebild.Bench.Sources;

/// <summary>
/// <c>sources</c>: follows simulated feeds for a while of simulated time, reading and storing as <c>lagebild watch</c> does, and prints whether it keeps up:
/// documents a second, how long from publication to the log, memory, requests.
/// </summary>
internal static class SourcesCommand
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 6, 0, 0, TimeSpan.Zero);

    public static Command Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var sources = new Option<int>("--sources") { Description = "Number of feeds.", DefaultValueFactory = _ => 2000 };
        var articles = new Option<int>("--articles") { Description = "Articles that they publish together in a day.", DefaultValueFactory = _ => 100_000 };
        var minutes = new Option<int>("--minutes") { Description = "Simulated minutes.", DefaultValueFactory = _ => 60 };
        var speed = new Option<double>("--speed") { Description = "Simulated time goes so many times as fast.", DefaultValueFactory = _ => 15 };
        var sheet = new Option<string?>("--scores") { Description = "Also write the table into this score sheet." };
        var command = new Command("sources", "Measures whether following many sources keeps up.") { corpus, sources, articles, minutes, speed, sheet };
        command.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(corpus)!;
            var table = await MeasureAsync(
                Corpus.Load(files), parsed.GetValue(sources), parsed.GetValue(articles), TimeSpan.FromMinutes(parsed.GetValue(minutes)), parsed.GetValue(speed), cancellation);
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } path)
                ScoreSheet.Replace(path, "sources", $"""
                    ## Following sources

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- sources {string.Join(' ', files)} --sources {parsed.GetValue(sources)} --articles {parsed.GetValue(articles)} --minutes {parsed.GetValue(minutes)} --speed {parsed.GetValue(speed).ToString(CultureInfo.InvariantCulture)} --scores {path}`: {parsed.GetValue(minutes)} simulated minutes, {parsed.GetValue(speed).ToString(CultureInfo.InvariantCulture)} times as fast as the clock, with reading and storing, without a network.

                    {table}
                    """);
        });
        return command;
    }

    private static async Task<string> MeasureAsync(List<Article> articles, int sources, int articlesPerDay, TimeSpan length, double speed, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-sources-");
        try
        {
            var reader = new Reader(GermanPipeline.Create());
            reader.Read(Lagebild.Reading.Documents.Document.Create(articles[0].Headline, articles[0].Body, Lagebild.Language.TextLanguage.German));
            await using var store = await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "sources.db"), cancellation: cancellation);
            var clock = new FastClock(Start, speed);
            var web = new SimulatedWeb(articles, sources, articlesPerDay, Start, length, clock);
            await FollowAsync(store.Sources, web, sources, cancellation);
            clock = new FastClock(Start, speed);
            web = new SimulatedWeb(articles, sources, articlesPerDay, Start, length, clock);
            var delays = new ConcurrentBag<double>();
            var failures = 0;
            var look = new SourceLook(new WebLook(web.FetchAsync, _ => null, clock), new FolderLook((name, _) => name, clock), new MailboxLook(_ => null, clock));
            var watch = new Watch(store, look.LookAsync, new ItemDocuments(web.FetchAsync), reader.Read, new WatchOptions { Lease = new WatchOptions().Lease * speed }, clock, Tell);
            var began = Stopwatch.GetTimestamp();
            using var end = new CancellationTokenSource(length / speed);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
            try
            {
                await watch.RunAsync(once: false, stop.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // The time is over.
            }
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var documents = await store.Log.CountAsync(cancellation);
            var late = (await store.Sources.ListAsync(cancellation)).Count(s => s.Due < Instant.FromDateTimeOffset(Start + length - TimeSpan.FromMinutes(1)));
            var sorted = delays.Order().ToArray();
            var memory = Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024;
            return string.Create(CultureInfo.InvariantCulture, $"""
                | what | figure | bar |
                | --- | ---: | ---: |
                | sources | {sources} | 2000 |
                | articles published | {web.PublishedUntil(Start + length)} |  |
                | documents taken in, read and stored | {documents} |  |
                | documents a second of real time | {documents / seconds:0.0} |  |
                | requests | {web.Requests} |  |
                | of them answered with "not modified" | {web.Unchanged} |  |
                | minutes from publication to the log, median | {At(sorted, 0.5):0.0} |  |
                | minutes from publication to the log, 95 % | {At(sorted, 0.95):0.0} |  |
                | sources overdue by more than a minute at the end | {late} | 0 |
                | failed looks | {failures} | 0 |
                | greatest memory, MB | {memory} | 500 |
                """);

            void Tell(WatchEvent told)
            {
                if (told is WatchEvent.Taken { Document.Published.Instant: { } published })
                    delays.Add((Instant.FromDateTimeOffset(clock.GetUtcNow()) - published.ToInstant()).TotalMinutes);
                else if (told is WatchEvent.Looked { Source.State.Problem: not null })
                    Interlocked.Increment(ref failures);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Sources that have been followed for some time: how often each publishes is known, and they are due one after the other.</summary>
    internal static async Task FollowAsync(ISources sources, SimulatedWeb web, int number, CancellationToken cancellation)
    {
        var random = new Random(1);
        for (var i = 0; i < number; i++)
        {
            var settings = new SourceSettings { Kind = SourceKind.Feed, Address = SimulatedWeb.Address(i), Title = $"Blatt {i}", Pages = PagePolicy.Never, Filter = new ItemFilter { EverySubject = true } };
            var poll = new PollState { Polls = 1, LastAnswer = Start, ItemsPerHour = web.PerHour[i] };
            var wait = PollSchedule.After($"s{i}", poll, new Unchanged(Start.AddSeconds(1))).Due!.Value - Start;
            var due = Start + (wait * random.NextDouble());
            await sources.AddAsync(
                new StoredSource(new SourceId($"s{i:00000}"), settings.ToJson(), new SourceState { Poll = poll with { Due = due } }.ToJson(), Instant.FromDateTimeOffset(due)), cancellation);
        }
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
