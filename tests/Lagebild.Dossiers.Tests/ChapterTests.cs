using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using static Lagebild.Reading.Engagements.EngagementKind;
using static Lagebild.Reading.Engagements.EngagementStatus;

namespace Lagebild.Dossiers.Tests;

/// <summary>A long story is told in chapters.</summary>
public class ChapterTests
{
    /// <summary>Report of a day of March that tells of talks in Lomnitz, of a summit in Radebruch, or of both, in this order.</summary>
    private static LogEntry Report(int day, params string[] places)
    {
        var text = $"Am Tag {day} ging es um {string.Join(" und um ", places)}. Holt und Brandt sind {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"w{day}x{i}"))}.";
        var written = new Written($"2025-03-{day:00}", "Blatt", $"Kopf {day}", text).Person("Holt").Person("Brandt").Person("Weiler");
        foreach (var place in places)
            written = place == "Lomnitz" ? written.Meets(Talks, Ongoing, place, ["Holt", "Brandt"], place) : written.Meets(Summit, Planned, place, ["Brandt", "Weiler"], place);
        return written.Entry;
    }

    private static string[] Chapters(params LogEntry[] entries)
    {
        var dossier = DossierFold.Fold(entries);
        return [.. Chapter.In(dossier).Select(c => $"{dossier.Engagements.First(e => e.Key == c.Lead).Place.Current!.Text} {c.First.Day}-{c.Last.Day} {c.Reports.Count}")];
    }

    private static LogEntry[] Of(IEnumerable<int> days, params string[] places) => [.. days.Select(d => Report(d, places))];

    [Fact]
    public void Phases_are_told_apart_by_the_occasion_that_leads() =>
        Assert.Equal(["Lomnitz 1-9 5", "Radebruch 12-20 5"], Chapters([.. Of([1, 3, 5, 7, 9], "Lomnitz"), .. Of([12, 14, 16, 18, 20], "Radebruch", "Lomnitz")]));

    [Fact]
    public void One_report_of_another_occasion_begins_no_chapter() =>
        Assert.Empty(Chapters([.. Of([1, 3, 5, 7], "Lomnitz"), Report(9, "Radebruch"), .. Of([12, 14, 16, 18], "Lomnitz")]));

    [Fact]
    public void A_story_of_a_week_has_none() =>
        Assert.Empty(Chapters([.. Of([1, 2, 3, 4], "Lomnitz"), .. Of([5, 6, 7, 8], "Radebruch")]));

    [Fact]
    public void A_story_of_few_reports_has_none() =>
        Assert.Empty(Chapters([.. Of([1, 3, 5], "Lomnitz"), .. Of([20, 22, 24], "Radebruch")]));

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        LogEntry[] entries = [.. Of([1, 3, 5, 7, 9], "Lomnitz"), .. Of([12, 14, 16, 18, 20], "Radebruch")];

        Assert.Equal(Chapters(entries), Chapters([.. entries.Reverse()]));
    }

    [Fact]
    public void A_story_without_occasions_has_none() => Assert.Empty(Chapters([.. Of(Enumerable.Range(1, 20))]));
}
