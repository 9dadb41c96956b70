using System.Net;
using Lagebild.Desk.Admin;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Admin;

public sealed class RereadTests
{
    private const string Sentence = "Holt trifft Brandt am 6. März in Wien", Other = "Die Gespräche in Graz beginnen bald";

    private static readonly LogEntry Stored = Report("Kopf", w => w.Meets(EngagementKind.Meeting, EngagementStatus.Planned, Sentence, ["Anna Holt", "Jan Brandt"], place: "Wien", time: "2025-03-06"));

    [Fact]
    public void Readings_that_are_alike_do_not_differ_whoever_read() =>
        Assert.True(ReportDifference.Of(Stored.Report, Stored.Report with { Reader = "newer" }) is { IsSame: true, Engagements.Count: 0, Counts.Count: 0 });

    [Fact]
    public void An_engagement_of_the_same_sentence_is_shown_before_and_after()
    {
        var after = Report("Kopf", w => w.Meets(EngagementKind.Talks, EngagementStatus.Confirmed, Sentence, ["Anna Holt"], time: "2025-03-06")).Report;

        var pair = Assert.Single(ReportDifference.Of(Stored.Report, after).Engagements);

        Assert.Equal((EngagementStatus.Planned, "Wien"), (pair.Before!.Status, pair.Before.Place));
        Assert.Equal((EngagementStatus.Confirmed, null), (pair.After!.Status, pair.After.Place));
    }

    [Fact]
    public void What_only_one_reader_tells_of_stands_alone()
    {
        var after = Report("Kopf", w => w.Person("Anna Holt").Meets(EngagementKind.Talks, EngagementStatus.Planned, Other, ["Anna Holt"])).Report;

        var difference = ReportDifference.Of(Stored.Report, after);

        Assert.Equal([(true, false), (false, true)], difference.Engagements.Select(e => (e.Before is not null, e.After is not null)));
        Assert.Equal(new CountDifference("section.actors", 0, 1), Assert.Single(difference.Counts));
    }

    [Fact]
    public async Task Admins_see_what_the_reader_of_this_program_would_change_and_nothing_is_stored()
    {
        var same = Report("Unverändert", w => w);
        var changed = Report("Kopf", w => w.Meets(EngagementKind.Meeting, EngagementStatus.Confirmed, Sentence, ["Anna Holt", "Jan Brandt"], place: "Graz", time: "2025-03-06")).Report;
        await using var desk = await OpenAsync(new DeskReader(() => "newer", d => (d.Id == Stored.Id ? changed : same.Report) with { Reader = "newer" }), Stored, same);
        using var anna = await desk.SignedInAsync("anna");
        var head = await desk.Store.Log.HeadAsync();

        var page = await anna.PageAsync("/verwaltung/neu-lesen");

        var report = Assert.Single(page.QuerySelectorAll(".reread"));
        Assert.Equal("Kopf", report.QuerySelector("h2")!.TextContent);
        var (before, after) = (report.QuerySelectorAll("td")[0].TextContent, report.QuerySelectorAll("td")[1].TextContent);
        Assert.Contains("geplant", before, StringComparison.Ordinal);
        Assert.Contains("Wien", before, StringComparison.Ordinal);
        Assert.Contains("bestätigt", after, StringComparison.Ordinal);
        Assert.Contains("Graz", after, StringComparison.Ordinal);
        Assert.Contains("Unverändert: 1", page.QuerySelector("main details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(head, await desk.Store.Log.HeadAsync());
        Assert.Equal("test", (await desk.Store.Log.FindAsync(Stored.Id))!.Report.Reader);
    }

    [Fact]
    public async Task Reports_of_this_version_and_of_other_languages_are_not_read_anew()
    {
        var read = new List<DocumentId>();
        var foreign = Report("Fremd", w => w);
        await using var desk = await OpenAsync(new DeskReader(() => "test", d => Note(read, d)), Stored, foreign with { Report = foreign.Report with { Reader = "unread" } });
        using var anna = await desk.SignedInAsync("anna");

        var page = await anna.PageAsync("/verwaltung/neu-lesen");

        Assert.Contains("keine zuletzt eine andere Fassung", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(read);
    }

    [Fact]
    public async Task Where_nothing_reads_there_is_no_such_page()
    {
        await using var desk = await OpenAsync(null, Stored);
        using var anna = await desk.SignedInAsync("anna");

        using var answer = await anna.GetAsync("/verwaltung/neu-lesen");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Report Note(List<DocumentId> read, Document document)
    {
        read.Add(document.Id);
        return Stored.Report;
    }

    private static LogEntry Report(string headline, Func<Written, Written> tell) => tell(new Written("2025-03-01", "Blatt", headline, $"{Sentence}. {Other}.")).Entry;

    private static async Task<DeskUnderTest> OpenAsync(DeskReader? reader, params LogEntry[] reports)
    {
        var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        await desk.Store.Log.AppendAsync([.. reports.Select(r => new ReportEntry(r))]);
        await desk.RestartAsync(new DeskOptions { Reader = reader });
        return desk;
    }
}
