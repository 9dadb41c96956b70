using CsCheck;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Tests;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Lagebild.Desk.Tests.Pictures;

public sealed class LivePictureTests
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 5, 1, 12, 0);

    [Fact]
    public Task Following_the_log_gives_the_same_picture_as_making_it_anew() =>
        (from reports in World.Reports from seeds in Gen.Int[0, 1_000_000].Array[0, 6] from sizes in Gen.Int[1, 4].Array[1, 5] select (reports, seeds, sizes)).SampleAsync(
            async world =>
            {
                await using var store = await OpenAsync();
                using var live = new LivePicture(store.Store, TimeProvider.System, NullLogger<LivePicture>.Instance);
                Entry[] entries = [.. world.reports.Select(r => new ReportEntry(r)), .. world.seeds.Select((s, i) => new NoteEntry(Note.Create("Redaktion", Noon + Duration.FromMinutes(i), Decide(world.reports, s))))];
                for (var (at, turn) = (0, 0); at < entries.Length; turn++)
                {
                    var size = world.sizes[turn % world.sizes.Length];
                    await store.Store.Log.AppendAsync([.. entries.Skip(at).Take(size)]);
                    await live.CatchUpAsync(default);
                    at += size;
                }
                using var anew = new LivePicture(store.Store, TimeProvider.System, NullLogger<LivePicture>.Instance);
                await anew.CatchUpAsync(default);
                return live.Current.Position == anew.Current.Position && live.Current.Stories.SequenceEqual(anew.Current.Stories);
            },
            iter: 40);

    [Fact]
    public async Task A_report_that_is_a_guest_elsewhere_keeps_its_own_story()
    {
        await using var store = await OpenAsync();
        using var live = new LivePicture(store.Store, TimeProvider.System, NullLogger<LivePicture>.Instance);
        var guest = new Written("2025-03-03", "Bote", "Werft eröffnet", "In Bremen wurde gefeiert.\n\nAm Freitag treffen sich Anna Holt und Jan Brandt.").Person("Anna Holt").Person("Jan Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "treffen sich", ["Anna Holt", "Jan Brandt"]).Entry;
        var host = new Written("2025-03-04", "Blatt", "Holt trifft Brandt", "Anna Holt und Jan Brandt kommen am Freitag zusammen.").Person("Anna Holt").Person("Jan Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "kommen am Freitag zusammen", ["Anna Holt", "Jan Brandt"]).Entry;

        await store.Store.Log.AppendAsync([new ReportEntry(guest)]);
        await live.CatchUpAsync(default);
        await store.Store.Log.AppendAsync([new ReportEntry(host)]);
        var picture = await live.CatchUpAsync(default);

        Assert.Equal(2, picture.Stories.Count);
        Assert.Equal(guest.Id, picture.StoryOf(guest.Id)!.Id.First);
        Assert.Equal(host.Id, picture.StoryOf(host.Id)!.Id.First);
        Assert.Contains(guest.Id, picture.StoryOf(host.Id)!.Guests);
        Assert.Equal(picture.StoryOf(guest.Id), picture.Find(guest.Id.Value[..16]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_others_write_while_stories_are_folded_leaves_no_story_of_an_earlier_state(bool isFirst)
    {
        await using var store = await OpenAsync();
        // The older report is folded second: the merged story then has another id than the one that was folded first.
        var late = new Written("2025-03-09", "Bote", "Werft eröffnet", "In Bremen wurde gefeiert.").Person("Anna Holt").Entry;
        var early = new Written("2025-03-01", "Blatt", "Schule geschlossen", "In Kiel fällt der Unterricht aus.").Person("Jan Brandt").Entry;
        var folds = 0;
        var interrupted = new InterruptedStore(store.Store, async () =>
        {
            if (++folds == 2)
                await store.Store.Notes.AppendAsync(Note.Create("Redaktion", Noon, new StoriesMerged(late.Id, early.Id)));
        });
        using var live = new LivePicture(interrupted, TimeProvider.System, NullLogger<LivePicture>.Instance);
        if (!isFirst)
            await live.CatchUpAsync(default);
        await store.Store.Log.AppendAsync([new ReportEntry(late), new ReportEntry(early)]);
        folds = 0;

        await live.CatchUpAsync(default);
        Assert.True(folds >= 2);
        await live.CatchUpAsync(default);

        using var anew = new LivePicture(store.Store, TimeProvider.System, NullLogger<LivePicture>.Instance);
        await anew.CatchUpAsync(default);
        Assert.Single(anew.Current.Stories);
        Assert.Equal(anew.Current.Stories, live.Current.Stories);
    }

    private static NoteContent Decide(LogEntry[] reports, int seed)
    {
        var (one, other) = (reports[seed % reports.Length].Id, reports[seed / 7 % reports.Length].Id);
        return (seed % 6) switch
        {
            0 when one != other => new StoriesMerged(one, other),
            1 when one != other => new ReportMoved(one, other),
            2 when one != other => new StorySplit([one], [other]),
            3 => new DocumentWithdrawn(one),
            4 => new DocumentDated(one, new PublicationTime(new LocalDate(2025, 3, 1).PlusDays(seed % 30))),
            _ => new StoryRenamed(one, $"Sache {seed % 5}"),
        };
    }

    private static async Task<Temporary> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lagebild-picture-");
        return new Temporary(folder, await SqliteDossierStore.OpenAsync(Path.Combine(folder.FullName, "picture.db")));
    }

    private sealed record Temporary(DirectoryInfo Folder, IDossierStore Store) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            Folder.Delete(recursive: true);
        }
    }
}
