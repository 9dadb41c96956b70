using System.Diagnostics;
using System.Globalization;
using System.Text;
using Lagebild.Bench.Dossiers;
using Lagebild.Storage.Tests;
using Lagebild.Training.Scores;

namespace Lagebild.Bench.Cluster;

/// <summary>
/// How reading grows with processes: each is a <c>lagebild add</c> on one core that reads its own part of the corpus into the one PostgreSQL, as machines of
/// one core each would. Sizes take turns and each is measured several times, so that a busy moment is on all sides.
/// </summary>
internal static class ReadingProcesses
{
    private const int Most = 3;
    private const int Rounds = 3;

    public static async Task MeasureAsync(string[] files, string? sheet, CancellationToken cancellation)
    {
        var lines = files.SelectMany(File.ReadLines).Where(l => l.Length > 0).ToArray();
        var tokens = Corpus.Load(files).Count;
        await using var server = await PostgresInstance.StartAsync([]);
        var rates = Enumerable.Range(0, Most + 1).Select(_ => new List<double>()).ToArray();
        // The first run warms the machine's memory of files and is not counted.
        await ReadAsync(server, "warm", [.. lines.Take(60)], 1, cancellation);
        for (var round = 0; round < Rounds; round++)
        {
            for (var processes = 1; processes <= Most; processes++)
            {
                var took = await ReadAsync(server, $"r{round}_{processes}", lines, processes, cancellation);
                rates[processes].Add(tokens / took.TotalSeconds);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{processes}: {rates[processes][^1]:0.0} articles/s"));
            }
        }
        var table = Table(rates, tokens);
        Console.WriteLine(table);
        if (sheet is not null)
            ScoreSheet.Replace(sheet, "cluster reading", $"""
                ## Reading with several processes

                Measured by `dotnet run -c Release --project bench/Lagebild.Bench -- cluster {string.Join(' ', files)} --reading --scores {sheet}`: {tokens} articles, read by processes of `lagebild add` on one core each into one PostgreSQL on the same machine of {Environment.ProcessorCount} cores, from the start of the processes to the end of the last; median of {Rounds} rounds in turns.

                {table}
                """);
    }

    /// <summary>Lets processes read, each its part, and checks that all is there.</summary>
    private static async Task<TimeSpan> ReadAsync(PostgresInstance server, string schema, string[] lines, int processes, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-reading-");
        try
        {
            var parts = lines.Index().GroupBy(l => l.Index % processes, l => l.Item).Select((part, i) => (Path: Path.Combine(folder.FullName, $"{i}.jsonl"), Lines: part)).ToArray();
            foreach (var (path, part) in parts)
                await File.WriteAllLinesAsync(path, part, cancellation);
            // The tables are made before the clock runs.
            await RunAsync(["add", "--db", server.Address(schema), await EmptyAsync(folder)], cancellation, mayFail: true);
            var start = Stopwatch.GetTimestamp();
            await Task.WhenAll(parts.Select(p => RunAsync(["add", p.Path, "--db", server.Address(schema)], cancellation)));
            var took = Stopwatch.GetElapsedTime(start);
            var there = (long)(await server.RunAsync($"SELECT count(*) FROM {schema}.document"))!;
            if (there < lines.Length * 0.95)
                throw new InvalidOperationException($"{there} of {lines.Length} articles were read.");
            return took;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> EmptyAsync(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "empty.jsonl");
        await File.WriteAllTextAsync(path, "");
        return path;
    }

    private static async Task RunAsync(string[] arguments, CancellationToken cancellation, bool mayFail = false)
    {
        using var process = ServedDesk.Start(arguments, cores: 1);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0 && !mayFail)
            throw new InvalidOperationException($"lagebild {string.Join(' ', arguments)}: {process.ExitCode}\n{await output}{await errors}");
    }

    private static string Table(List<double>[] rates, int articles)
    {
        var one = Median(rates[1]);
        var text = new StringBuilder("| processes | articles/s | of one process | cores for them | efficiency |\n| ---: | ---: | ---: | ---: | ---: |\n");
        for (var processes = 1; processes < rates.Length; processes++)
        {
            var (rate, bound) = (Median(rates[processes]), Math.Min(processes, Environment.ProcessorCount));
            text.Append(CultureInfo.InvariantCulture, $"| {processes} | {rate:0.0} | {rate / one:0.00} | {bound} | {rate / one / bound:0 %} |\n");
        }
        return text.ToString().TrimEnd() + $"\n\nEfficiency is what the processes read, by what as many cores would read at the pace of one. The {articles} articles include each process's start, its models and the writing; PostgreSQL takes its share of the same cores.";
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
