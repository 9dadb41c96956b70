using System.Text;
using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Pages.Stories;
using Lagebild.Pages.Text;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Changes;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Dossiers.Stories;
using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.App.Tests.Stories;

/// <summary>The two stories under <c>samples/</c>, read by what ships.</summary>
public class SampleStoryTests
{
    private static readonly Lazy<LogEntry[]> Entries = new(() => [.. DemoCommand.Samples().Select(d => new LogEntry(d, Read(d)))]);

    private static Report Read(Document document) => Languages.Installed.Read(document)
        ?? new Report { Document = document.Id, Reader = Intake.Unread, Language = document.Language, Published = document.Published, Source = document.Source, Headline = document.Headline };

    private static LogEntry[] Of(string story) => [.. Entries.Value.Where(e => e.Document.Address!.StartsWith($"samples/{story}/", StringComparison.Ordinal))];

    private static string Name(string story, DocumentId id) => Path.GetFileName(Of(story).Single(e => e.Id == id).Document.Address!)[..2];

    [Fact]
    public void There_are_enough_reports_by_six_outlets()
    {
        var budapest = Of("budapest");

        Assert.True(budapest.Count(e => e.Document.Language == TextLanguage.German) >= 14);
        Assert.True(budapest.Count(e => e.Document.Language == TextLanguage.English) >= 4);
        Assert.Equal(6, budapest.Select(e => e.Document.Source).Distinct().Count());
    }

    [Theory]
    [InlineData("budapest", "02>01 03>01 14>13", "11>12")]
    [InlineData("donauvertrag", "04>03", "")]
    public void Copies_and_borrowed_passages_are_told_apart(string story, string copies, string borrowings)
    {
        var origins = OriginMap.Of(CanonicalOrder.Arrange(Of(story)));

        var found = Of(story).Where(e => origins.IsCopy(e.Id)).Select(e => $"{Name(story, e.Id)}>{Name(story, origins[e.Id].First)}").Order();
        Assert.Equal(copies, string.Join(' ', found));
        Assert.Equal(borrowings, string.Join(' ', origins.Borrowings.Select(b => $"{Name(story, b.From)}>{Name(story, b.By)}")));
    }

    [Theory]
    [InlineData("budapest")]
    [InlineData("donauvertrag")]
    public void Every_line_of_every_page_traces_to_its_evidence(string story)
    {
        var entries = Of(story);
        var texts = entries.Select(e => e.Document.Text).ToArray();
        foreach (var ui in Enum.GetValues<UiLanguage>())
        {
            var page = DossierPage.Of(DossierFold.Fold(entries), entries, null, Texts.For(ui));
            var lines = page.Sections.SelectMany(s => s.Groups).SelectMany(g => g.Lines).ToArray();
            Assert.NotEmpty(lines);
            foreach (var line in lines)
            {
                Assert.NotEmpty(line.Citations);
                var citations = line.Citations.Concat(line.Details.SelectMany(d => d.Values).Select(v => v.Citation).OfType<Citation>());
                Assert.All(citations, c => Assert.Contains(texts, t => t.Contains(c.Quote, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void The_stories_of_the_samples_do_not_mix()
    {
        foreach (var story in StoryPartition.Of(Entries.Value))
            Assert.Single(story.Members.Select(m => Entries.Value.First(e => e.Id == m).Document.Address!.Split('/')[1]).Distinct());
    }

    /// <summary>The golden files follow the reader: after a change of it, run with LAGEBILD_ACCEPT=1 and read the difference.</summary>
    [SkippableTheory]
    [InlineData("budapest")]
    [InlineData("donauvertrag")]
    public void The_page_and_the_changes_are_the_golden_ones(string story)
    {
        Skip.IfNot(
            Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1" || File.Exists(Path.Combine(AppContext.BaseDirectory, "Golden", $"{story}.de.txt")),
            "No golden file yet: make it with LAGEBILD_ACCEPT=1.");
        var entries = Of(story);
        var dossier = DossierFold.Fold(entries);
        var texts = Texts.For(UiLanguage.German);
        GoldenFile.Equal($"{story}.de.txt", TextPageWriter.Write([DossierPage.Of(dossier, entries, null, texts)], texts, 110, false));
        GoldenFile.Equal($"{story}.changes.txt", Changes(dossier));
    }

    [Fact]
    public void The_demonstration_runs_through()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(ExitCode.Done, terminal.RunInstalled("demo", "--ui", "de"));
        Assert.Equal("", terminal.Error);
        Assert.Contains("$ lagebild calendar", terminal.Out);
    }

    private static string Changes(Dossier dossier)
    {
        var lines = new StringBuilder();
        foreach (var change in dossier.Changes.AsEnumerable())
            lines.Append($"{change.Support.Published?.Date:uuuu-MM-dd} {change.Support.Source}: {change.Kind} {change.Subject} {change.Slot}{change.Party} {change.From} > {change.To}\n");
        return lines.ToString();
    }
}
