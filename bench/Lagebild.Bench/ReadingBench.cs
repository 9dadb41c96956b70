using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Names;
using Lagebild.Language.Parsing;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using Lagebild.Reading;
using Lagebild.Reading.Actors;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;
using Lagebild.Reading.Statements;
using Lagebild.Training.Scores;
using NodaTime.Text;

namespace Lagebild.Bench;

/// <summary>
/// <c>reading CORPUS.jsonl</c>: articles and tokens a second on one core and on two, the share of each stage, peak memory, and the time from process
/// start to the first page. Prints a table and, with <c>--sheet</c>, writes it into docs/scores.md.
/// </summary>
internal static class ReadingBench
{
    private const int Rounds = 6;

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "lagebild.dll");

    private static readonly ParallelOptions Two = new() { MaxDegreeOfParallelism = 2 };

    public static Command Build()
    {
        var corpus = new Argument<FileInfo>("CORPUS") { Description = "JSON Lines with headline, published and text." };
        var sheet = new Option<FileInfo?>("--sheet") { Description = "The sheet of scores to write into." };
        var page = new Option<FileInfo?>("--page") { Description = "A text to time the first page with.", DefaultValueFactory = _ => new("samples/erste-seite.txt") };
        var command = new Command("reading", "Speed and memory of reading, stage by stage.") { corpus, sheet, page };
        command.SetAction(parsed =>
        {
            var table = Table(parsed.GetRequiredValue(corpus).FullName, parsed.GetValue(page));
            Console.WriteLine(table);
            if (parsed.GetValue(sheet) is { } file)
                ScoreSheet.Replace(file.FullName, "speed of reading", table);
            return 0;
        });
        return command;
    }

    private static string Table(string path, FileInfo? page)
    {
        var documents = File.ReadLines(path).Select(Read).ToList();
        var loading = Stopwatch.StartNew();
        var pipeline = GermanPipeline.Create();
        ReadingLanguages.For(TextLanguage.German).Load();
        _ = (NameTagger.German, TimeTagger.For(TextLanguage.German));
        loading.Stop();
        var reader = new Reader(pipeline);
        var first = Stopwatch.StartNew();
        reader.Read(documents[0]);
        first.Stop();
        foreach (var document in documents)
            reader.Read(document);

        var sources = documents.Select(d => d.ToSourceText()).ToList();
        var tokenizer = Tokenizer.For(TextLanguage.German);
        var tokenized = sources.Select(tokenizer.Tokenize).ToList();
        var parsed = tokenized.Select(TaggerParser.German.Parse).ToList();
        var tokens = tokenized.Sum(t => (long)t.Tokens.Length);
        var times = TimeTagger.For(TextLanguage.German);
        void Each(Action<int> read) => Enumerable.Range(0, documents.Count).ToList().ForEach(read);

        var analyses = sources.Select(pipeline.Analyze).ToList();
        var indexes = documents.Select((d, i) => ActorIndex.Build(analyses[i], d.Id)).ToList();
        if (Best(
            () => documents.ForEach(d => reader.Read(d)),
            () => sources.ForEach(s => pipeline.Analyze(s)),
            () => sources.ForEach(s => tokenizer.Tokenize(s)),
            () => tokenized.ForEach(t => TaggerParser.German.Parse(t)),
            () => tokenized.ForEach(t => NameTagger.German.Find(t)),
            () => Each(i => reader.Read(documents[i], analyses[i])),
            () => Each(i => times.Tag(parsed[i], sources[i].Published)),
            () => Each(i => ActorIndex.Build(analyses[i], documents[i].Id)),
            () => Each(i => StatementReader.Read(documents[i], indexes[i])),
            () => Parallel.ForEach(documents, Two, d => reader.Read(d)))
            is not [var all, var core, var tokenizing, var parsing, var naming, var facts, var timing, var acting, var stating, var both])
        {
            throw new InvalidOperationException("Each stage has one time.");
        }
        var engaging = facts - acting - stating;
        return string.Create(CultureInfo.InvariantCulture, $"""
            ## Speed of reading

            Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- reading ../shared/quotes/dev.jsonl --sheet docs/scores.md` on one core
            ({documents.Count} articles, {tokens} tokens, best of {Rounds} rounds). Machines differ; the shares do not.

            | what | figure |
            | --- | ---: |
            | whole reading | {documents.Count / all.TotalSeconds:0} articles/s, {tokens / all.TotalSeconds:0} tokens/s |
            | the same by two threads, on {Math.Min(2, Environment.ProcessorCount)} cores | {documents.Count / both.TotalSeconds:0} articles/s, {all / both:0.00} times as many |
            | language core (tokens, tags, trees, names, times) | {tokens / core.TotalSeconds:0} tokens/s, {100 * core / (core + facts):0} % of the whole |
            | tokens and sentences | {tokens / tokenizing.TotalSeconds:0} tokens/s |
            | tags and trees | {tokens / parsing.TotalSeconds:0} tokens/s |
            | names | {tokens / naming.TotalSeconds:0} tokens/s |
            | times | {tokens / timing.TotalSeconds:0} tokens/s |
            | facts (actors, statements, engagements, the rest) | {100 * facts / core:0} % of the language core's time |
            | actors | {100 * acting / core:0.0} % of the language core's time |
            | statements | {100 * stating / core:0.0} % of the language core's time |
            | engagements, events, silences, open questions | {100 * engaging / core:0.0} % of the language core's time |
            | models and tables loaded | {loading.ElapsedMilliseconds} ms |
            | first article read thereafter, every method for the first time | {first.ElapsedMilliseconds} ms |
            | peak memory of `lagebild add` over these articles | {Memory(documents)} MB |
            | process start to first page | {FirstPage(page)} |
            """);
    }

    /// <summary>Starts the program as a user does and waits for its page.</summary>
    private static string FirstPage(FileInfo? page)
    {
        if (page is not { Exists: true })
            return "not measured";
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, "brief", page.FullName]) { RedirectStandardOutput = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{best.TotalMilliseconds:0} ms");
    }

    /// <summary>What the program holds at most, in millions of bytes, while it reads and stores the articles as a user has it do.</summary>
    private static long Memory(List<Document> documents)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-reading-");
        try
        {
            for (var i = 0; i < documents.Count; i++)
                File.WriteAllText(Path.Combine(folder.FullName, $"{i}.txt"), documents[i].Text);
                using var process = Process.Start(new ProcessStartInfo(
                "dotnet", [Program, "add", folder.FullName, "--published", "2026-03-01", "--db", Path.Combine(folder.FullName, "db")])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            var peak = 0L;
            while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            return process.ExitCode == 0 ? peak / 1_000_000 : throw new InvalidOperationException($"lagebild add ended with {process.ExitCode}.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The best time of each; they take turns, so that what else the machine does meets all of them.</summary>
    private static TimeSpan[] Best(params Action[] runs)
    {
        var best = new TimeSpan[runs.Length];
        Array.Fill(best, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < runs.Length; i++)
            {
                var clock = Stopwatch.StartNew();
                runs[i]();
                best[i] = clock.Elapsed < best[i] ? clock.Elapsed : best[i];
            }
        }
        return best;
    }

    private static Document Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var article = json.RootElement;
        return Document.Create(
            article.GetProperty("headline").GetString()!, article.GetProperty("text").GetString()!, TextLanguage.German,
            new PublicationTime(LocalDatePattern.Iso.Parse(article.GetProperty("published").GetString()!).Value));
    }
}
