using System.Globalization;
using Lagebild.Training.Scores;

namespace Lagebild.Training.Tests.Scores;

/// <summary>
/// What the sheet of scores says still holds: the corpora that are quickly read are read and scored anew. Skipped, and shown as such, where
/// the scored cases do not lie beside the project.
/// </summary>
public sealed class ScoreGuardTests
{
    /// <summary>How far a figure may lie below the sheet's, on a scale from 0 to 1: rounding, and next to nothing of a real loss.</summary>
    private const double Tolerance = 0.01;

    private static readonly string Data = Path.Combine(Repository.Root, "..", "shared");

    [SkippableTheory]
    [InlineData("UD German GSD, dev")]
    [InlineData("KRAUTS (times)")]
    [InlineData("Agency articles, statements")]
    [InlineData("Agency articles (trained on)")]
    [InlineData("Seed article")]
    public void No_figure_has_dropped_below_the_sheet(string corpus)
    {
        Skip.IfNot(Directory.Exists(Data), "The scored cases do not lie beside the project.");
        var written = Written(corpus);
        Assert.NotEmpty(written);
        var measured = ScoreCommand.Measure(Corpus.German.Single(c => c.Name == corpus), Data, Program.Run).ToDictionary(f => f.Measure, f => f.Value);
        var dropped = written.Where(w => measured[w.Key] < w.Value - (w.Value > 1 ? 100 * Tolerance : Tolerance)).Select(w => $"{w.Key}: {w.Value} before, {measured[w.Key]} now");
        Assert.Empty(dropped);
    }

    /// <summary>The figures of a corpus in docs/scores.md, by measure.</summary>
    private static Dictionary<string, double> Written(string corpus) =>
        ScoreSheet.Section(Path.Combine(Repository.Root, "docs", "scores.md"), ScoreCommand.Section)!.Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 3 && cells[1] == corpus)
            .ToDictionary(cells => cells[2], cells => double.Parse(cells[3], CultureInfo.InvariantCulture));
}
