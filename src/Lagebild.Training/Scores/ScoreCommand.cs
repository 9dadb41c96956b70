using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Lagebild.Training.Scores;

/// <summary>
/// <c>score</c>: runs every prediction on the shared development data, calls the scorers, and writes the table of figures.
/// </summary>
internal static class ScoreCommand
{
    /// <summary>The section of the sheet that holds the figures.</summary>
    internal const string Section = "quality";

    public static Command Build(Func<string[], int> run)
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder with the scored cases.", DefaultValueFactory = _ => new("../shared") };
        var sheet = new Option<FileInfo>("--sheet") { Description = "The sheet to write.", DefaultValueFactory = _ => new("docs/scores.md") };
        var only = new Option<string?>("--only") { Description = "Only corpora whose name contains this; the sheet is not written." };
        var command = new Command("score", "Predicts on all scored corpora and writes the table of figures.") { data, sheet, only };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data).FullName;
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"There is no folder {folder}; name the one with the scored cases with --data.");
                return 1;
            }
            var filter = parsed.GetValue(only);
            var figures = Corpus.German
                .Where(c => filter is null || c.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
                .SelectMany(c => Measure(c, folder, run))
                .ToList();
            if (filter is null)
                ScoreSheet.Replace(parsed.GetRequiredValue(sheet).FullName, Section, Table(figures));
            return 0;
        });
        return command;
    }

    /// <summary>Predicts on a corpus and scores it; no figure where the prediction is not there yet.</summary>
    internal static List<Figure> Measure(Corpus corpus, string data, Func<string[], int> run)
    {
        var work = Directory.CreateTempSubdirectory("lagebild-score-").FullName;
        try
        {
            var gold = Path.Combine(data, corpus.Gold);
            if (corpus.Annotated is { } list)
                gold = OnlyAnnotated(gold, list, Directory.CreateDirectory(Path.Combine(work, "annotated")).FullName);
            var output = Directory.Exists(gold) ? Directory.CreateDirectory(Path.Combine(work, "read")).FullName : Path.Combine(work, Path.GetFileName(gold));
            Console.WriteLine($"{corpus.Name}: reading");
            string[] arguments = corpus.IsRaw
                ? ["predict", corpus.What, "--raw", RawText.Write(gold, work), output, "--language", "de"]
                : ["predict", corpus.What, gold, output, "--language", "de"];
            if (run(arguments) != 0)
            {
                Console.WriteLine($"{corpus.Name}: this prediction is not there yet");
                return [];
            }
            var printed = Scorer.Run(data, corpus.Scorer, gold, output);
            List<Figure> figures = [];
            foreach (var (line, bar) in corpus.Bars)
            {
                if (ScorerOutput.Figure(printed, line) is not { } value)
                    continue;
                figures.Add(new Figure(corpus.Name, line, value, bar));
                Console.WriteLine($"  {line,-14} {value.ToString("0.###", CultureInfo.InvariantCulture)}{(bar is { } b ? $"  (bar {b.ToString(CultureInfo.InvariantCulture)})" : "")}");
            }
            return figures;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string OnlyAnnotated(string gold, string list, string into)
    {
        foreach (var file in Directory.EnumerateFiles(gold, "*.json"))
        {
            using var article = JsonDocument.Parse(File.ReadAllBytes(file));
            if (article.RootElement.TryGetProperty(list, out var annotated) && annotated.GetArrayLength() > 0)
                File.Copy(file, Path.Combine(into, Path.GetFileName(file)));
        }
        return into;
    }

    private static string Table(List<Figure> figures)
    {
        var commit = Git("rev-parse", "--short", "HEAD") + (Git("status", "--porcelain", "--untracked-files=no").Length > 0 ? " and later changes" : "");
        var text = new StringBuilder()
            .Append("## Quality\n\nMeasured by `dotnet run -c Release --project src/Lagebild.Training -- score` at commit ").Append(commit)
            .Append(". Figures are F1 or accuracy as the scorer prints them.\n\n| corpus | measure | figure | bar | |\n| --- | --- | ---: | ---: | --- |\n");
        foreach (var figure in figures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Corpus} | {figure.Measure} | {figure.Value:0.###} | {figure.Bar:0.###} | ")
                .Append(figure.Bar is null ? "" : figure.IsReached ? "reached" : "not reached").Append(" |\n");
        }
        return text.ToString();
    }

    private static string Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true })!;
        var text = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return text;
    }
}
