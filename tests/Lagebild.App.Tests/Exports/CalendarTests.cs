using Ical.Net.CalendarComponents;
using Lagebild.App.Commands.Database;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Log;
using Lagebild.Pages;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Exports;

/// <summary>The calendar of the sample story "faehre", loaded again by a client library.</summary>
public sealed class CalendarTests : IDisposable
{
    private static readonly Lazy<LogEntry[]> Entries = new(() =>
        [.. DemoCommand.Samples().Where(d => d.Address!.StartsWith("samples/faehre/", StringComparison.Ordinal)).Select(d => new LogEntry(WithAddress(d), Languages.Installed.Read(WithAddress(d))!))]);

    private readonly TestTerminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_client_reads_hours_zones_status_and_source()
    {
        await using var store = await OpenAsync("a", Entries.Value);
        var calendar = await CalendarAsync(store);

        Assert.Equal("PUBLISH", calendar.Method);
        var meeting = Assert.Single(calendar.Events, e => e.Location == "Flensburg" && e.Properties.Any(p => p is { Name: "X-LAGEBILD-STATUS", Value: "held" }));
        Assert.Equal(new DateTime(2026, 4, 16, 9, 0, 0, DateTimeKind.Utc), meeting.DtStart!.AsUtc);
        Assert.Equal("Europe/Berlin", meeting.DtStart.TzId);
        Assert.Equal("CONFIRMED", meeting.Status);
        Assert.StartsWith("https://", meeting.Url!.ToString(), StringComparison.Ordinal);
        Assert.Equal("CANCELLED", Assert.Single(calendar.Events, e => e.Location == "Kiel").Status);
        var due = Assert.Single(calendar.Events, e => e.Location == "Hamburg");
        Assert.Equal(("TENTATIVE", false), (due.Status, due.DtStart!.HasTime));
        Assert.All(calendar.Events, e => Assert.Equal(new DateTime(2026, 5, 5, 12, 0, 0, DateTimeKind.Utc), e.LastModified!.AsUtc));
    }

    [Fact]
    public async Task An_occasion_keeps_its_uid_and_its_sequence_rises_also_when_an_older_report_comes_last()
    {
        var seen = new Dictionary<string, int>();
        string? uid = null;
        await using var store = await OpenAsync("b", []);
        foreach (var entry in new[] { 2, 3, 4, 5, 0, 7 }.Select(i => Entries.Value[i]))
        {
            await store.Log.AppendAsync([new ReportEntry(entry)]);
            foreach (var of in (await CalendarAsync(store)).Events)
            {
                Assert.True(!seen.TryGetValue(of.Uid!, out var before) || of.Sequence >= before, of.Summary);
                seen[of.Uid!] = of.Sequence;
            }
            var meeting = (await CalendarAsync(store)).Events.First(e => e.Location == "Flensburg" && e.Uid == (uid ?? e.Uid));
            uid ??= meeting.Uid;
            Assert.Equal(uid, meeting.Uid);
        }
    }

    private async Task<IDossierStore> OpenAsync(string name, LogEntry[] entries)
    {
        var store = await SqliteDossierStore.OpenAsync(Path.Combine(_terminal.Folder, name + ".db"), _terminal.Terminal.Clock);
        await store.Log.AppendAsync([.. entries.Select(e => new ReportEntry(e))]);
        return store;
    }

    private static async Task<Ical.Net.Calendar> CalendarAsync(IDossierStore store)
    {
        var entries = new List<CalendarEntry>();
        await foreach (var story in FoldedStory.Choose(store, null))
        {
            foreach (var engagement in story.Dossier.Engagements.AsEnumerable())
                entries.Add(await CalendarEntry.OfAsync(engagement, [], store.Log));
        }
        return Ical.Net.Calendar.Load(Lagebild.Pages.Exports.Calendar.Of(entries, Texts.For(UiLanguage.German)))!;
    }

    private static Document WithAddress(Document document) =>
        Document.Create(document.Headline, document.Body, document.Language, document.Published, document.Source, "https://example.org/" + document.Address);
}
