using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Lagebild.Bench.Dossiers;
using Lagebild.Bench.Sources;
using Lagebild.Desk;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Language.German;
using Lagebild.Reading;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Lagebild.Training.Scores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Watch = Lagebild.Sources.Following.Watch;

namespace Lagebild.Bench.Soak;

/// <summary>
/// <c>soak</c>: a day of simulated time. A process of its own follows feeds and is killed at random moments; this one serves the desk over the same database
/// to readers and writes editors' notes. At each full hour everything is compared: the log with what the feeds published, the stories of the database and
/// of the desk with those of the pure fold, and what the process holds in memory after a collection. In the last hours nothing more is published and nobody
/// killed, while readers and editors go on: at the end everything must be in the log, and memory may not have grown.
/// </summary>
internal static class SoakCommand
{
    private const int Feeds = 40;

    /// <summary>Hours at the end in which nothing is published; half of a short run.</summary>
    private const int QuietHours = 3;

    /// <summary>Entries that a feed shows: more than it publishes while a killed follower holds it by its lease.</summary>
    private const int Shown = 50;

    private static readonly DateTimeOffset Start = new(2026, 5, 4, 6, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pages = ["/", "/geschichten", "/menschen", "/orte", "/kalender", "/offen", "/suche?q=Pr%C3%A4sident", "/quellen"];

    public static IEnumerable<Command> Create()
    {
        var corpus = new Argument<string[]>("CORPUS") { Description = "JSON Lines with id, headline, text, published.", Arity = ArgumentArity.OneOrMore };
        var hours = new Option<int>("--hours") { Description = "Simulated hours.", DefaultValueFactory = _ => 24 };
        var speed = new Option<double>("--speed") { Description = "Simulated time goes so many times as fast.", DefaultValueFactory = _ => 120 };
        var articles = new Option<int>("--articles") { Description = "Articles that the feeds publish together in a day.", DefaultValueFactory = _ => 4000 };
        var sheet = new Option<string?>("--scores") { Description = "Also write the table into this score sheet." };
        var soak = new Command("soak", "A long run: feeds, readers, notes and kills, everything compared at each full hour.") { corpus, hours, speed, articles, sheet };
        soak.SetAction(async (parsed, cancellation) =>
        {
            var files = parsed.GetValue(corpus)!;
            var run = new SoakRun(files, parsed.GetValue(hours), parsed.GetValue(speed), parsed.GetValue(articles));
            var (table, isWell) = await run.RunAsync(cancellation);
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } path)
                ScoreSheet.Replace(path, "soak", $"""
                    ## A long run

                    Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- soak {string.Join(' ', files)} --hours {run.Hours} --speed {run.Speed.ToString(CultureInfo.InvariantCulture)} --articles {run.Articles} --scores {path}`: {Feeds} feeds followed by a process that is killed at random moments, a desk with readers and notes over the same database.

                    {table}
                    """);
            return isWell ? 0 : 1;
        });

        var database = new Argument<string>("DATABASE");
        var began = new Argument<long>("BEGAN");
        var follow = new Command("soak-follow", "The process of 'soak' that follows the feeds.") { Hidden = true };
        follow.Arguments.Add(database);
        follow.Arguments.Add(began);
        follow.Arguments.Add(corpus);
        follow.Options.Add(hours);
        follow.Options.Add(speed);
        follow.Options.Add(articles);
        follow.SetAction((parsed, cancellation) => FollowAsync(
            parsed.GetValue(database)!, Clock(new DateTimeOffset(parsed.GetValue(began), TimeSpan.Zero), parsed.GetValue(speed)), parsed.GetValue(corpus)!, parsed.GetValue(hours), parsed.GetValue(speed), parsed.GetValue(articles), cancellation));
        return [soak, follow];
    }

    /// <summary>The simulated time, counted from a moment that both processes know.</summary>
    private static FastClock Clock(DateTimeOffset began, double speed) => new(Start + ((DateTimeOffset.UtcNow - began) * speed), speed);

    private static SimulatedWeb Web(string[] corpus, int articles, int hours, TimeProvider clock) => new(Corpus.Load(corpus), Feeds, articles, Start, Published(hours), clock, Shown);

    /// <summary>The time in which something is published.</summary>
    private static TimeSpan Published(int hours) => TimeSpan.FromHours(hours - Math.Min(QuietHours, hours / 2.0));

    private static async Task<int> FollowAsync(string database, FastClock clock, string[] corpus, int hours, double speed, int articles, CancellationToken cancellation)
    {
        var reader = new Reader(GermanPipeline.Create());
        await using var store = await SqliteDossierStore.OpenAsync(database, cancellation: cancellation);
        var web = Web(corpus, articles, hours, clock);
        var look = new SourceLook(new WebLook(web.FetchAsync, _ => null, clock), new FolderLook((name, _) => name, clock), new MailboxLook(_ => null, clock));
        // Who was killed holds its sources for the length of a lease of simulated time.
        await new Watch(store, look.LookAsync, new ItemDocuments(web.FetchAsync), reader.Read, new WatchOptions { Lease = TimeSpan.FromSeconds(20) * speed }, clock, _ => { }).RunAsync(once: false, cancellation);
        return 0;
    }

    private sealed class SoakRun(string[] corpus, int hours, double speed, int articles)
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-soak-");
        private readonly Random _random = new(20261130);
        private readonly DateTimeOffset _began = DateTimeOffset.UtcNow;
        private int _kills, _looks, _failedLooks, _notes, _refused;

        public int Hours => hours;

        public double Speed => speed;

        public int Articles => articles;

        private string Database => Path.Combine(_folder.FullName, "soak.db");

        public async Task<(string Table, bool IsWell)> RunAsync(CancellationToken cancellation)
        {
            try
            {
                var clock = Clock(_began, speed);
                await using var store = await SqliteDossierStore.OpenAsync(Database, cancellation: cancellation);
                var web = Web(corpus, articles, hours, clock);
                await SourcesCommand.FollowAsync(store.Sources, web, Feeds, cancellation);
                await using var server = await DeskServer.StartAsync(store, new DeskOptions { Endpoint = new IPEndPoint(IPAddress.Loopback, 0), IsOpen = true, Tell = Console.Error.WriteLine }, clock, cancellation);
                var live = server.Services.GetRequiredService<LivePicture>();
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                Task[] all = [KillAsync(clock, web.End, stop.Token), LookAsync(server.Address, stop.Token), LookAsync(server.Address, stop.Token), NoteAsync(store, live, clock, stop.Token)];
                var table = new List<string> { "| hour | published | in the log | stories | notes | kills | pages | not answered | drift | memory MB |", "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | ---: |" };
                var found = new List<SoakHour>();
                for (var hour = 1; hour <= hours; hour++)
                {
                    await Task.Delay(TimeSpan.FromTicks(Math.Max(0, (Start.AddHours(hour) - clock.GetUtcNow()).Ticks)) / speed, cancellation);
                    var (row, state) = await CompareAsync(hour, store, live, web, cancellation);
                    table.Add(row);
                    Console.WriteLine(row);
                    found.Add(state);
                }
                await stop.CancelAsync();
                await Task.WhenAll(all);
                var missing = await MissingAsync(store, web, cancellation);
                string[] faults = [.. SoakVerdict.Faults(found, missing, _failedLooks)];
                table.Add("");
                table.Add(string.Create(CultureInfo.InvariantCulture, $"{hours} simulated hours in {(DateTimeOffset.UtcNow - _began).TotalMinutes:0} minutes, of which something was published in the first {Published(hours).TotalHours:0.#}. Published and not in the log at the end: {missing}. Notes refused because the other process was writing: {_refused}. {(faults.Length == 0 ? "It went well." : string.Join(' ', faults))}"));
                return (string.Join('\n', table), faults.Length == 0);
            }
            finally
            {
                _folder.Delete(recursive: true);
            }
        }

        /// <summary>The log, the stories of the database and those of the desk against the pure fold over one state of the log.</summary>
        private async Task<(string Row, SoakHour State)> CompareAsync(int hour, IDossierStore store, LivePicture live, SimulatedWeb web, CancellationToken cancellation)
        {
            string? drift = null;
            var isCompared = false;
            var (documents, stories) = (0, 0);
            // What arrives meanwhile makes the two sides differ: again, until the log stood still.
            for (var tries = 0; tries < 40; tries++)
            {
                var head = await store.Log.HeadAsync(cancellation);
                var entries = new List<LogEntry>();
                await foreach (var entry in store.Log.ReportsAsync(cancellation))
                    entries.Add(entry);
                (string, int)[] kept = [.. (await store.Stories.ListAsync(cancellation: cancellation)).Select(s => (s.Id.First.Value, s.Reports)).Order()];
                var picture = live.Current;
                if (picture.Position != head || await store.Log.HeadAsync(cancellation) != head)
                {
                    await Task.Delay(250, cancellation);
                    continue;
                }
                (string, int)[] folded = [.. StoryPartition.Of(entries, await store.Notes.AllAsync(cancellation)).Select(s => (s.Id.First.Value, s.Members.Count)).Order()];
                (string, int)[] shown = [.. picture.Stories.Select(s => (s.Id.First.Value, s.Members.Count)).Order()];
                (documents, stories) = (entries.Count, folded.Length);
                drift = entries.DistinctBy(e => e.Id).Count() != entries.Count ? "a document twice" : !folded.SequenceEqual(kept) ? "database" : !folded.SequenceEqual(shown) ? "desk" : null;
                isCompared = true;
                break;
            }
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var memory = Process.GetCurrentProcess().WorkingSet64 / 1048576;
            var row = string.Create(CultureInfo.InvariantCulture, $"| {hour} | {web.PublishedUntil(Start.AddHours(hour))} | {documents} | {stories} | {_notes} | {_kills} | {_looks} | {_failedLooks} | {drift ?? (isCompared ? "none" : "was not looked for: the log did not stand still")} | {memory} |");
            return (row, new SoakHour(Start.AddHours(hour) >= web.End.AddHours(1), drift, isCompared, memory));
        }

        /// <summary>Texts that were published and are not there. Two feeds may publish one text: it is there once for each.</summary>
        private static async Task<int> MissingAsync(IDossierStore store, SimulatedWeb web, CancellationToken cancellation)
        {
            var headlines = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var entry in store.Log.ReportsAsync(cancellation))
                headlines.Add(entry.Document.Headline);
            return web.HeadlinesUntil(web.End).Count(h => !headlines.Contains(h));
        }

        /// <summary>Kills the follower at random moments until a time, and then no more.</summary>
        private async Task KillAsync(TimeProvider clock, DateTimeOffset until, CancellationToken cancellation)
        {
            while (!cancellation.IsCancellationRequested)
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Own(), "soak-follow", Database, _began.Ticks.ToString(CultureInfo.InvariantCulture), .. corpus, "--hours", $"{hours}", "--speed", speed.ToString(CultureInfo.InvariantCulture), "--articles", $"{articles}"]))!;
                try
                {
                    var (life, left) = (TimeSpan.FromSeconds(10 + (30 * _random.NextDouble())), (until - clock.GetUtcNow()) / speed);
                    await Task.Delay(left <= TimeSpan.Zero ? Timeout.InfiniteTimeSpan : life < left ? life : left, cancellation);
                    _kills++;
                }
                catch (OperationCanceledException)
                {
                    // The time is over.
                }
                process.Kill();
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        /// <summary>This program, where it was started by the command of .NET.</summary>
        private static string[] Own() => Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

        private async Task LookAsync(Uri address, CancellationToken cancellation)
        {
            using var http = new HttpClient { BaseAddress = address };
            try
            {
                for (var i = 0; ; i++)
                {
                    await Task.Delay(500, cancellation);
                    using var answer = await http.GetAsync(Pages[i % Pages.Length], cancellation);
                    await answer.Content.ReadAsByteArrayAsync(cancellation);
                    Interlocked.Increment(ref _looks);
                    if (!answer.IsSuccessStatusCode)
                        Interlocked.Increment(ref _failedLooks);
                }
            }
            catch (OperationCanceledException)
            {
                // The time is over.
            }
        }

        private async Task NoteAsync(IDossierStore store, LivePicture live, TimeProvider clock, CancellationToken cancellation)
        {
            var random = new Random(1);
            try
            {
                while (true)
                {
                    await Task.Delay(2000, cancellation);
                    var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
                    if (live.Current.Stories is not { Count: > 1 } stories)
                        continue;
                    var (story, other) = (stories[random.Next(stories.Count)], stories[random.Next(stories.Count)]);
                    NoteContent content = random.Next(4) switch
                    {
                        0 => new StoryRenamed(story.Id.First, $"{story.Title} ({_notes})"),
                        1 when story.Id != other.Id => new StoriesMerged(story.Id.First, other.Id.First),
                        2 when story.Members.Count > 2 => new ReportMoved(story.Members[^1], other.Id.First),
                        _ => new StoryChecked(story.Id.First),
                    };
                    try
                    {
                        await store.Notes.AppendAsync(Note.Create("redaktion", now, content), cancellation);
                        _notes++;
                    }
                    catch (StorageException e) when (e.Problem == StorageProblem.Busy)
                    {
                        // The other process wrote for longer than a writer waits; an editor would be told, and try again.
                        _refused++;
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The time is over.
            }
        }
    }
}
