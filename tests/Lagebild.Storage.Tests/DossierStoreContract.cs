using CsCheck;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must do. A new store derives from this class and says how it is opened.</summary>
public abstract class DossierStoreContract
{
    /// <summary>A place for stores that is gone after the test; the test is skipped, visibly, where there can be none.</summary>
    private protected abstract Task<Place> PlaceAsync();

    private static Written At(string day, string headline, string text) => new($"2025-03-{day}", "Blatt", headline, text);

    private static readonly LogEntry First = At("01", "Anna Holt trifft Jan Brandt", "Anna Holt trifft Jan Brandt im Weißen Haus.").Person("Anna Holt").Person("Jan Brandt").Tells(60, "brandt", "gespräc", "holt").Entry;
    private static readonly LogEntry Second = At("02", "Brandt schweigt", "Zu den Gesprächen mit Anna Holt schweigt Jan Brandt.").Person("Jan Brandt").Tells(60, "brandt", "gespräc", "holt").Entry;

    [SkippableFact]
    public async Task What_is_appended_twice_is_there_once()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();

        Assert.Equal(1, await store.Log.AddAsync([First]));
        Assert.Equal(1, await store.Log.AddAsync([First, Second]));
        Assert.Equal(2, await store.Log.CountAsync());
        Assert.True((await store.Log.KnownAsync([First.Id])).Contains(First.Id));
    }

    [SkippableFact]
    public async Task Arrivals_are_kept_in_their_order_whatever_the_publication()
    {
        await using var place = await PlaceAsync();
        await using (var store = await place.OpenAsync())
        {
            await store.Log.AddAsync([Second]);
            await store.Log.AddAsync([First]);
        }
        await using var again = await place.OpenAsync();

        Assert.True((await again.Log.ArrivalOfAsync(Second.Id))!.Value.Position.Value < (await again.Log.ArrivalOfAsync(First.Id))!.Value.Position.Value);
        Assert.NotNull((await again.Log.ArrivalOfAsync(First.Id))!.Value.Time);
        Assert.Null((await again.Log.ArrivalOfAsync(At("09", "Nie", "Nie angekommen.").Entry.Id)));
    }

    [SkippableFact]
    public async Task Reports_are_listed_by_outlet_and_day_with_their_stories()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First, Second]);

        Assert.Equal([Second.Id, First.Id], (await store.Stories.ReportsAsync(new ReportFilter())).Select(r => r.Document.Id));
        Assert.All((await store.Stories.ReportsAsync(new ReportFilter())), r => Assert.Equal(First.Id, r.Story.Id.First));
        Assert.Equal(First.Id, Assert.Single(await store.Stories.ReportsAsync(new ReportFilter("blatt", To: new NodaTime.LocalDate(2025, 3, 1)))).Document.Id);
        Assert.Equal(Second.Id, Assert.Single(await store.Stories.ReportsAsync(new ReportFilter(From: new NodaTime.LocalDate(2025, 3, 2)))).Document.Id);
        Assert.Empty(await store.Stories.ReportsAsync(new ReportFilter("Anderes")));
    }

    [SkippableFact]
    public async Task Documents_and_reports_come_back_as_they_were_also_after_a_restart() => await
        World.Reports.SampleAsync(
            async reports =>
            {
                await using var place = await PlaceAsync();
                await using (var store = await place.OpenAsync())
                    await store.Log.AddAsync(reports);
                await using var again = await place.OpenAsync();
                return (await again.Log.ReportsAsync().ToListAsync()).Select(Text).SequenceEqual(reports.DistinctBy(r => r.Id).Select(Text));
            },
            iter: 20);

    [SkippableFact]
    public async Task Stories_and_dossiers_are_those_of_the_pure_fold_however_reports_arrived() => await
        (from reports in World.Reports
         from shuffled in Gen.Shuffle(reports)
         from size in Gen.Int[1, 5]
         select (reports, batches: shuffled.Concat(reports).Chunk(size).ToArray()))
        .SampleAsync(
            async world =>
            {
                await using var place = await PlaceAsync();
                foreach (var batch in world.batches)
                {
                    await using var store = await place.OpenAsync();
                    await store.Log.AddAsync(batch);
                }
                await using var last = await place.OpenAsync();
                return Expected(world.reports).SequenceEqual(await Kept(last));
            },
            iter: 40);

    [SkippableFact]
    public async Task Stories_are_listed_under_the_titles_of_their_dossiers_also_when_they_grow() => await
        (from reports in World.Reports from size in Gen.Int[1, 5] select (reports, size))
        .SampleAsync(
            async world =>
            {
                await using var place = await PlaceAsync();
                await using var store = await place.OpenAsync();
                foreach (var batch in world.reports.Chunk(world.size))
                {
                    await store.Log.AddAsync(batch);
                    await store.Stories.ListAsync();
                }
                foreach (var story in await store.Stories.ListAsync())
                {
                    var dossier = await Fold(store, story);
                    if (story.Title != dossier.Title || story.Origins != dossier.Origins)
                        return false;
                }
                return true;
            },
            iter: 30);

    [SkippableFact]
    public async Task A_note_renames_stories()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First, Second]);
        var before = (await store.Stories.ListAsync()).Count;
        await store.Notes.AppendAsync(Noted(0, new SameActor("Anna Holt", "Jan Brandt", true)));

        Assert.Equal(before, (await store.Stories.ListAsync()).Count);
        foreach (var story in await store.Stories.ListAsync())
            Assert.Equal((await Fold(store, story)).Title, story.Title);
    }

    [SkippableFact]
    public async Task Rebuilding_the_views_changes_nothing() => await
        World.Reports.SampleAsync(
            async reports =>
            {
                await using var place = await PlaceAsync();
                await using var store = await place.OpenAsync();
                await store.Log.AddAsync(reports);
                var before = await Kept(store);
                await store.Stories.RebuildAsync();
                return before.SequenceEqual(await Kept(store));
            },
            iter: 20);

    [SkippableFact]
    public async Task A_story_is_found_by_any_of_its_reports()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First, At("03", "Jan Brandt und Anna Holt reden", "Jan Brandt und Anna Holt reden.").Person("Jan Brandt").Person("Anna Holt").Tells(60, "brandt", "gespräc", "holt").Entry]);

        await foreach (var entry in store.Log.ReportsAsync())
            Assert.Equal(First.Id, (await store.Stories.FindAsync(entry.Id.Value[..8]))!.Id.First);
        Assert.Null(await store.Stories.FindAsync("xyz"));
        Assert.Null(await store.Stories.FindAsync(""));
    }

    [SkippableTheory]
    [InlineData("gespräche*", 1)]
    [InlineData("GESPRACHEN", 1)]
    [InlineData("\"weißen haus\"", 1)]
    [InlineData("\"haus weißen\"", 0)]
    [InlineData("holt brandt", 2)]
    [InlineData("NEAR( AND OR \" * ^ : -", 0)]
    [InlineData("", 0)]
    public async Task Search_finds_documents_with_all_the_words(string words, int found)
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First, Second]);

        Assert.Equal(found, (await store.Search.FindAsync(words, 10)).Count);
    }

    [SkippableFact]
    public async Task A_newer_reading_takes_the_place_of_the_older_one_in_the_views()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First]);
        await store.Log.AppendAsync([new ReadingEntry(First.Report with { Reader = "test 2", Actors = [] })]);

        var entry = Assert.Single(await store.Log.ReportsAsync().ToListAsync());
        Assert.Equal(("test 2", 0), (entry.Report.Reader, entry.Report.Actors.Count));
    }

    [SkippableFact]
    public async Task Notes_are_kept_once_each_in_the_order_of_arrival()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        Note[] notes = [Noted(5, new SameActor("Holt", "Brandt", true)), Noted(2, new SameActor("Holt", "Brandt", false))];
        foreach (var note in notes.Append(notes[0]))
            await store.Notes.AppendAsync(note);

        Assert.Equal(notes.Select(n => n.Id), (await store.Notes.AllAsync()).Select(n => n.Id));
        Assert.Equal(new LogPosition(2), await store.Log.HeadAsync());
    }

    [SkippableFact]
    public async Task Whoever_follows_the_log_sees_every_entry_once_in_the_order_of_positions()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var note = Noted(1, new SameActor("Holt", "Brandt", true));
        var reading = Second.Report with { Reader = "test 2" };
        await store.Log.AppendAsync([new ReportEntry(Second), new NoteEntry(note), new ReportEntry(First)]);
        var seen = await store.Log.HeadAsync();
        await store.Log.AppendAsync([new ReadingEntry(reading), new ReadingEntry(reading), new ReportEntry(First), new NoteEntry(note)]);

        var all = await store.Log.ReadAfterAsync(LogPosition.Start).ToListAsync();
        Assert.Equal([1L, 2, 3, 4], all.Select(e => e.Position.Value));
        Assert.All(all, e => Assert.NotNull(e.Entry.Arrived));
        Assert.Equal([typeof(ReportEntry), typeof(NoteEntry), typeof(ReportEntry), typeof(ReadingEntry)], all.Select(e => e.Entry.GetType()));
        Assert.Equal(ReportJson.ToString(Second.Report), ReportJson.ToString(((ReportEntry)all[0].Entry).Report.Report));
        Assert.Equal("test 2", ((ReadingEntry)Assert.Single(await store.Log.ReadAfterAsync(seen).ToListAsync()).Entry).Reading.Reader);
        Assert.Empty(await store.Log.ReadAfterAsync(await store.Log.HeadAsync()).ToListAsync());
    }

    [SkippableFact]
    public async Task Who_expects_another_position_is_told_so_and_nothing_is_written()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        Assert.Equal(new Appended(new LogPosition(1), 1, 0), await store.Log.AppendAsync([new ReportEntry(First)], LogPosition.Start));

        Assert.Equal(new AppendConflict(new LogPosition(1)), await store.Log.AppendAsync([new ReportEntry(Second)], LogPosition.Start));
        Assert.Equal(1, await store.Log.CountAsync());
        Assert.Equal(new Appended(new LogPosition(2), 1, 0), await store.Log.AppendAsync([new ReportEntry(Second)], new LogPosition(1)));
    }

    [SkippableFact]
    public async Task What_is_cancelled_leaves_nothing_behind()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        using var cancelled = new CancellationTokenSource();
        IEnumerable<Entry> Entries()
        {
            yield return new ReportEntry(First);
            cancelled.Cancel();
            yield return new ReportEntry(Second);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Log.AppendAsync(new Lazily(Entries()), cancellation: cancelled.Token));
        Assert.Equal(0, await store.Log.CountAsync());
        Assert.Equal(2, await store.Log.AddAsync([First, Second]));
    }

    [SkippableFact]
    public async Task Newer_readings_leave_the_stories_that_a_fold_of_them_has() => await
        (from reports in World.Reports from others in World.Reports select (reports, others))
        .SampleAsync(
            async world =>
            {
                await using var place = await PlaceAsync();
                await using var store = await place.OpenAsync();
                await store.Log.AddAsync(world.reports);
                var donors = world.others;
                var newer = world.reports.DistinctBy(r => r.Id).Select((r, i) => i % 2 == 0 ? r : r with { Report = r.Report with { Reader = "test 2", Terms = donors[i % donors.Length].Report.Terms, Engagements = [] } }).ToArray();
                await store.Log.AppendAsync([.. newer.Where(n => n.Report.Reader == "test 2").Select(n => new ReadingEntry(n.Report))]);
                return Expected(newer).SequenceEqual(await Kept(store));
            },
            iter: 30);

    private static Note Noted(int second, NoteContent content) => Note.Create("eva", NodaTime.Instant.FromUnixTimeSeconds(second), content);

    /// <summary>A collection that is made while it is read.</summary>
    private sealed class Lazily(IEnumerable<Entry> entries) : IReadOnlyCollection<Entry>
    {
        public int Count => 0;

        public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [SkippableFact]
    public async Task Stories_are_those_of_the_pure_fold_with_notes_in_any_order() => await (
        from reports in World.Reports
        from seeds in Gen.Int[0, 1_000_000].Array[1, 6]
        select (reports, seeds)).SampleAsync(
        async world =>
        {
            await using var place = await PlaceAsync();
            await using var store = await place.OpenAsync();
            var known = world.reports.DistinctBy(r => r.Id).ToArray();
            var notes = new List<Note>();
            foreach (var seed in world.seeds)
            {
                var random = new Random(seed);
                var (one, other) = (known[random.Next(known.Length)].Id, known[random.Next(known.Length)].Id);
                NoteContent? content = one == other ? null : random.Next(4) switch
                {
                    0 => new ReportMoved(one, other),
                    1 => new StorySplit([one], [other]),
                    2 => new StoriesMerged(one, other),
                    _ => notes.Count == 0 ? null : new Undo(notes[random.Next(notes.Count)].Id),
                };
                if (content is not null)
                    notes.Add(Note.Create("Karin", NodaTime.Instant.FromUnixTimeSeconds(1_700_000_000 + random.Next(1000)), content));
            }
            var half = known.Length / 2;
            await store.Log.AppendAsync([.. known[..half].Select(r => new ReportEntry(r))]);
            await store.Log.AppendAsync([.. notes.Select(n => new NoteEntry(n))]);
            await store.Log.AppendAsync([.. known[half..].Select(r => new ReportEntry(r))]);
            var kept = new List<string>();
            foreach (var story in await store.Stories.ListAsync())
                kept.Add(string.Join(' ', (await store.Stories.FindAsync(story.Id.First.Value))!.Members.Select(m => m.Value[..8])));
            var expected = StoryPartition.Of(known, notes).Select(s => string.Join(' ', s.Members.Select(m => m.Value[..8])));
            return expected.Order(StringComparer.Ordinal).SequenceEqual(kept.Order(StringComparer.Ordinal));
        },
        iter: 25);

    private static IEnumerable<string> Expected(IReadOnlyList<LogEntry> reports)
    {
        var entries = reports.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        return StoryPartition.Of(reports)
            .OrderBy(s => s.Id.First.Value, StringComparer.Ordinal)
            .Select(s => Dossier([.. s.Members.Select(m => entries[m]), .. s.Guests.Select(g => Guest.Narrow(entries[g], s.Occasions.ToHashSet()))]));
    }

    private static async Task<List<string>> Kept(IDossierStore store)
    {
        var kept = new List<string>();
        foreach (var story in (await store.Stories.ListAsync()).OrderBy(s => s.Id.First.Value, StringComparer.Ordinal))
            kept.Add(Dossier(await Read(store, story)));
        return kept;
    }

    private static async Task<IReadOnlyList<LogEntry>> Read(IDossierStore store, StorySummary story) =>
        await store.Stories.ReadAsync((await store.Stories.FindAsync(story.Id.First.Value))!);

    private static async Task<Dossiers.Dossier> Fold(IDossierStore store, StorySummary story) =>
        DossierFold.Fold(await Read(store, story), notes: await store.Notes.AllAsync());

    private static string Dossier(IEnumerable<LogEntry> entries) => DossierJson.ToString(DossierFold.Fold(entries));

    private static string Text(LogEntry entry) => $"{entry.Document.Text}|{entry.Document.Address}|{ReportJson.ToString(entry.Report)}";
}
