using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Storage.Log;
using NodaTime;

namespace Lagebild.Storage.Tests;

/// <summary>Several versions of one article.</summary>
public abstract partial class DossierStoreContract
{
    private const string OfAll = "https://blatt.example/politik/holt";

    private static readonly LogEntry Early = Version("01", "Anna Holt trifft Jan Brandt in Kiel.");
    private static readonly LogEntry Corrected = Version("02", "Anna Holt trifft Jan Brandt in Lübeck.");
    private static readonly LogEntry Late = Version("03", "Anna Holt trifft Jan Brandt in Lübeck, am Samstag.");

    private static LogEntry Version(string day, string text)
    {
        var entry = At(day, "Holt trifft Brandt", text).Person("Anna Holt").Person("Jan Brandt").Tells(60, "brandt", "holt").Entry;
        return entry with { Document = entry.Document with { Address = OfAll }, Report = entry.Report with { Address = OfAll } };
    }

    [SkippableFact]
    public async Task Of_several_versions_of_an_article_pictures_use_the_last_and_the_log_keeps_all()
    {
        LogEntry[][][] arrivals = [[[Early], [Corrected], [Late]], [[Late], [Corrected], [Early]], [[Corrected, Early, Late]], [[Early, Early], [Late, Corrected], [Early]]];
        await using var place = await PlaceAsync();
        for (var i = 0; i < arrivals.Length; i++)
        {
            await using var store = await place.OpenAsync($"versions{i}");
            var log = new VersionedLog(store, TimeProvider.System);
            foreach (var batch in arrivals[i])
                await log.AppendAsync(batch);

            Assert.Equal(3, await store.Log.CountAsync());
            Assert.Equal([Late.Id], (await store.Stories.ReportsAsync(new ReportFilter())).Select(r => r.Document.Id));
            Assert.Equal([Late.Id], (await store.Log.StandingAtAsync([OfAll])).Select(s => s.Document));
            var replaced = (await store.Notes.AllAsync()).Select(n => (DocumentWithdrawn)n.Content).ToArray();
            Assert.Equal(new[] { Early.Id, Corrected.Id }.ToHashSet(), replaced.Select(w => w.Document).ToHashSet());
            Assert.Contains(replaced, w => w.Newer == Late.Id);
        }
    }

    [SkippableFact]
    public async Task A_version_that_an_editor_brought_back_is_not_replaced_again()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var log = new VersionedLog(store, TimeProvider.System);
        await log.AppendAsync([Early]);
        await log.AppendAsync([Corrected]);
        var note = Assert.Single(await store.Notes.AllAsync());
        await store.Notes.AppendAsync(Note.Create("Eva", SystemClock.Instance.GetCurrentInstant(), new Undo(note.Id)));
        await log.AppendAsync([Late]);

        Assert.Equal(new[] { Early.Id, Late.Id }.ToHashSet(), (await store.Stories.ReportsAsync(new ReportFilter())).Select(r => r.Document.Id).ToHashSet());
    }

    [SkippableFact]
    public async Task A_picture_of_the_time_before_the_correction_has_the_earlier_version()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var log = new VersionedLog(store, TimeProvider.System);
        await log.AppendAsync([Early, Corrected]);
        var decided = NoteSet.Of(await store.Notes.AllAsync(), new AsOf(Early.Document.Published!));

        Assert.NotNull(decided.Correct(Early));
        Assert.Null(NoteSet.Of(await store.Notes.AllAsync(), new AsOf(Corrected.Document.Published!)).Correct(Early));
    }
}
