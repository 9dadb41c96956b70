using System.Globalization;
using System.Text;
using Lagebild.Training.Scores;

namespace Lagebild.Training.Decisions;

/// <summary>Scores the predictions of cross-validation by groups of articles and writes them into the sheet of scores.</summary>
internal static class DecisionSheet
{
    private static readonly string[] Lines = ["engagements", "kind", "status", "participants", "place", "time", "all slots", "open questions", "silences", "open slots", "silences+open"];

    /// <param name="articles">All articles.</param>
    /// <param name="gold">Folder of the annotation.</param>
    /// <param name="predicted">Folder of the predictions.</param>
    /// <param name="sheet">The sheet of scores.</param>
    public static void Write(IReadOnlyList<ArticleState> articles, string gold, string predicted, string sheet)
    {
        var text = new StringBuilder();
        text.AppendLine("## Engagements, cross-validated").AppendLine();
        text.AppendLine("Measured by `dotnet run -c Release --project src/Lagebild.Training -- crossvalidate --sheet docs/scores.md`: five folds over articles, a story");
        text.AppendLine("never split; each article is decided on by what was learned without its fold.").AppendLine();
        text.AppendLine($"| articles | number | {string.Join(" | ", Lines)} |");
        text.AppendLine($"| --- | {string.Join(" | ", Enumerable.Repeat("---:", Lines.Length + 1))} |");
        foreach (var (name, fits) in Groups(articles))
        {
            var group = articles.Where(a => fits(a.Gold.Batch)).ToList();
            text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {group.Count} | {string.Join(" | ", Score(group, gold, predicted))} |");
        }
        text.AppendLine().AppendLine("Aims: news and stories 0.80 engagements, 0.63 all slots, 0.78 status, 0.80 participants, 0.72 silences and open matters; Wikinews 0.68 and 0.53;");
        text.AppendLine("sentences 0.62 and 0.50.");
        Diagram(articles, sheet, text);
        ScoreSheet.Replace(sheet, "engagements", text.ToString());
    }

    /// <summary>How far a stated confidence can be relied on, as a diagram beside the sheet and as numbers in it.</summary>
    private static void Diagram(IReadOnlyList<ArticleState> articles, string sheet, StringBuilder text)
    {
        var all = Reliability.Measure(articles);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sheet))!, "reliability.svg"), Reliability.Svg(all));
        text.AppendLine().AppendLine("![Reliability of the decisions about engagements](reliability.svg)").AppendLine();
        text.AppendLine("How sure the decisions say they are, and how often they are right, over all annotated articles; on the diagonal both agree. Expected calibration");
        text.AppendLine(CultureInfo.InvariantCulture, $"error (mean distance over ten steps): {string.Join(", ", all.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name} {r.Error:0.000}")))}.");
    }

    private static IEnumerable<(string Name, Func<string, bool> Fits)> Groups(IReadOnlyList<ArticleState> articles)
    {
        yield return ("news and stories", b => b == "stories" || b.StartsWith("news/", StringComparison.Ordinal));
        yield return ("Wikinews", b => b is "wikinews" or "articles");
        yield return ("sentences", b => b == "sentences");
        yield return ("older agency articles", b => b == "agency");
        yield return ("stories", b => b == "stories");
        foreach (var batch in articles.Select(a => a.Gold.Batch).Where(b => b.StartsWith("news/", StringComparison.Ordinal)).Distinct().OrderBy(b => b.Length).ThenBy(b => b, StringComparer.Ordinal))
            yield return (batch, b => b == batch);
    }

    private static IEnumerable<string> Score(List<ArticleState> group, string gold, string predicted)
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-score").FullName;
        var (right, told) = (Directory.CreateDirectory(Path.Combine(folder, "gold")).FullName, Directory.CreateDirectory(Path.Combine(folder, "told")).FullName);
        foreach (var article in group)
        {
            var path = Path.Combine(article.Gold.Batch.Split('/')[0], article.Gold.Name + ".json");
            File.Copy(Path.Combine(gold, path), Path.Combine(right, Path.GetFileName(path)));
            File.Copy(Path.Combine(predicted, path), Path.Combine(told, Path.GetFileName(path)));
        }
        var printed = Scorer.Run(gold, ["score.py"], right, told).Split('\n');
        Directory.Delete(folder, recursive: true);
        return Lines.Select(l => Figure(printed.FirstOrDefault(p => p.TrimStart().StartsWith(l, StringComparison.Ordinal)) ?? ""));
    }

    /// <summary>F1 or accuracy: the last number before the counts.</summary>
    private static string Figure(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => !w.Contains('/', StringComparison.Ordinal)).LastOrDefault(w => w.Length == 5 && w[1] == '.') ?? "–";
}
