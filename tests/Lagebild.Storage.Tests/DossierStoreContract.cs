using CsCheck;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Dossiers.Tests;
using Lagebild.Language;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage.Log;
using Lagebild.Storage.Searching;
using NodaTime;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must do. A new store derives from this class and says how it is opened.</summary>
public abstract partial class DossierStoreContract
{
    /// <summary>A place for stores that is gone after the test; the test is skipped, visibly, where there can be none.</summary>
    private protected abstract Task<Place> PlaceAsync();

    /// <summary>How many random worlds a property is tried on, of those that are tried where it costs least.</summary>
    private protected virtual int Tries(int tries) => tries;

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
    public async Task Whoever_waits_for_the_log_to_grow_hears_of_it_whoever_wrote()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await using var reader = await place.OpenToReadAsync();
        var start = await store.Log.HeadAsync();
        var (own, other) = (store.Log.WaitAsync(start), reader.Log.WaitAsync(start));
        await Task.Delay(50);
        Assert.False(own.IsCompleted || other.IsCompleted);

        await store.Log.AddAsync([First]);

        await Task.WhenAll(own, other).WaitAsync(TimeSpan.FromMinutes(1));
        await store.Log.WaitAsync(start).WaitAsync(TimeSpan.FromMinutes(1));
        using var enough = new CancellationTokenSource();
        var never = store.Log.WaitAsync(await store.Log.HeadAsync(), enough.Token);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    [SkippableFact]
    public async Task What_came_after_a_position_is_named_without_newer_readings()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First]);
        var seen = await store.Log.HeadAsync();
        var note = Note.Create("Redaktion", Instant.FromUtc(2025, 3, 4, 7, 0), new StoryRenamed(First.Id, "Anders"));

        await store.Log.AppendAsync([new ReadingEntry(First.Report with { Reader = "newer" }), new ReportEntry(Second), new NoteEntry(note)]);

        var arrived = await store.Log.ArrivedAfterAsync(seen);
        Assert.Equal([Second.Id], arrived.Documents);
        Assert.Equal([note.Id], arrived.Notes);
        Assert.Empty((await store.Log.ArrivedAfterAsync(await store.Log.HeadAsync())).Documents);
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
            iter: Tries(20));

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
            iter: Tries(40));

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
            iter: Tries(30));

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
            iter: Tries(20));

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

        Assert.Equal(found, (await store.Search.FindAsync(SearchQuery.Parse(words), 10)).Count);
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
            iter: Tries(30));

    /// <summary>What an editor may decide of documents and stories, by the numbers of reports.</summary>
    private static readonly Gen<(int Kind, int One, int Other, int Third, int Second)[]> Decisions =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 13], Gen.Int[0, 13], Gen.Int[0, 13], Gen.Int[1, 9]).Array[1, 6];

    [SkippableFact]
    public async Task Notes_on_documents_and_stories_leave_the_stories_of_the_pure_fold_whenever_they_come() => await
        (from reports in World.Reports from decisions in Decisions from first in Gen.Int[0, 14] select (reports, decisions, first))
        .SampleAsync(
            async world =>
            {
                await using var place = await PlaceAsync();
                await using var store = await place.OpenAsync();
                var notes = Notes(world.reports, world.decisions);
                await store.Log.AddAsync(world.reports.Take(world.first));
                foreach (var note in notes.Take(notes.Count / 2))
                    await store.Notes.AppendAsync(note);
                await store.Log.AddAsync(world.reports.Skip(world.first));
                foreach (var note in notes.Skip(notes.Count / 2))
                    await store.Notes.AppendAsync(note);
                var kept = await Kept(store, notes);
                await store.Stories.RebuildAsync();
                return Expected(world.reports, notes).SequenceEqual(kept) && kept.SequenceEqual(await Kept(store, notes));
            },
            iter: Tries(60),
            print: world => $"{world.first} of {world.reports.Length}: {string.Join(' ', world.decisions)}");

    private static List<Note> Notes(LogEntry[] reports, (int Kind, int One, int Other, int Third, int Second)[] decisions)
    {
        var ids = reports.Select(r => r.Id).Distinct().ToArray();
        var notes = new List<Note>();
        foreach (var (kind, a, b, c, second) in decisions)
        {
            var (one, other, third) = (ids[a % ids.Length], ids[b % ids.Length], ids[c % ids.Length]);
            NoteContent? content = kind switch
            {
                0 when one != other => new ReportMoved(one, other),
                1 when one != other => new StoriesMerged(one, other),
                2 when one != other && one != third => new StorySplit([one], new[] { other, third }.Distinct().ToValueArray()),
                3 => new DocumentWithdrawn(one),
                4 => new DocumentDated(one, new Language.Times.PublicationTime(new NodaTime.LocalDate(2025, 3, 1 + b))),
                5 when notes.Count > 0 => new Undo(notes[b % notes.Count].Id),
                _ when one != other => new StoryRenamed(one, "Ein anderer Titel"),
                _ => null,
            };
            if (content is not null && Noted(second, content) is var note && notes.TrueForAll(n => n.Id != note.Id))
                notes.Add(note);
        }
        return notes;
    }

    private static Note Noted(int second, NoteContent content) => Note.Create("eva", NodaTime.Instant.FromUnixTimeSeconds(second), content);

    /// <summary>A collection that is made while it is read.</summary>
    private sealed class Lazily(IEnumerable<Entry> entries) : IReadOnlyCollection<Entry>
    {
        public int Count => 0;

        public IEnumerator<Entry> GetEnumerator() => entries.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [SkippableTheory]
    [InlineData("sondierungen", "talks")]
    [InlineData("Sondierung", "talks")]
    [InlineData("gespräch", "peace talks")]
    [InlineData("Gespraeche", "peace talks")]
    [InlineData("Strasse", "street")]
    [InlineData("straße", "street")]
    [InlineData("Selenskyj", "street")]
    [InlineData("Zelenski", "street")]
    [InlineData("\"lange Straße\"", "street")]
    [InlineData("\"Straße lange\"", "")]
    [InlineData("gespräch -Frieden", "talks")]
    [InlineData("gespräch not:\"über Frieden\"", "talks")]
    [InlineData("gespräch from:2025-03-03", "peace")]
    [InlineData("gespräch to:2025-03-02", "talks")]
    [InlineData("from:2025-03-02 to:2025-03-02", "talks")]
    [InlineData("by:Lawin", "talks")]
    [InlineData("by:\"Vladimir Lavin\"", "talks")]
    [InlineData("by:Holt", "")]
    [InlineData("with:Holt", "peace")]
    [InlineData("in:Kiew", "peace")]
    [InlineData("in:Kyjiw", "peace")]
    [InlineData("status:cancelled", "peace")]
    [InlineData("status:held", "")]
    [InlineData("source:hafenpost", "street")]
    [InlineData("-source:hafenpost", "peace talks")]
    public async Task Search_finds_words_in_any_form_within_compounds_and_by_filters(string query, string found)
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync(Findable.Values.Select(w => w.Entry));
        var names = Findable.ToDictionary(f => f.Value.Entry.Id, f => f.Key);

        Assert.Equal(found, string.Join(' ', (await store.Search.FindAsync(SearchQuery.Parse(query), 10)).Select(h => names[h.Entry.Id])));
    }

    [SkippableFact]
    public async Task A_hit_shows_the_sentence_that_has_most_of_what_was_asked_for()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync(Findable.Values.Select(w => w.Entry));
        var hit = Assert.Single(await store.Search.FindAsync(SearchQuery.Parse("selenski straßen"), 10));

        Assert.Equal("Zelensky wohnt in der langen Straße.", hit.Sentence.Of(hit.Entry.Document.Text));
        Assert.Throws<SearchQueryException>(() => SearchQuery.Parse("from:gestern"));
    }

    [SkippableFact]
    public async Task A_hit_in_the_headline_comes_before_later_ones_in_the_text()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        Written[] written = [At("05", "Kurz gemeldet", "Der Hafen bleibt zu."), At("02", "Hafen öffnet", "Das Tor geht auf."), At("04", "Anderes", "Am Hafen steht ein Kran.")];
        await store.Log.AddAsync(written.Select(w => w.Entry));

        Assert.Equal(["Hafen öffnet", "Kurz gemeldet", "Anderes"], (await store.Search.FindAsync(SearchQuery.Parse("Häfen"), 10)).Select(h => h.Entry.Document.Headline));
        Assert.Equal(["Hafen öffnet"], (await store.Search.FindAsync(SearchQuery.Parse("hafen"), 1)).Select(h => h.Entry.Document.Headline));
    }

    [SkippableFact]
    public async Task A_log_that_is_moved_to_another_database_loses_nothing_and_gives_the_same_dossiers() => await
        World.Reports.SampleAsync(
            async reports =>
            {
                await using var place = await PlaceAsync();
                await using var other = new SqlitePlace();
                await using var store = await place.OpenAsync();
                await store.Log.AddAsync(reports);
                await store.Log.AppendAsync([new NoteEntry(Noted(1, new SameActor("Anna Holt", "Jan Brandt", true))), new ReadingEntry(reports[0].Report with { Reader = "test 2" })]);
                var lines = await Lines(store);

                // There and back again.
                await using var copy = await other.OpenAsync();
                await copy.Log.AppendAsync([.. lines.Select(l => LogJson.Parse(System.Text.Encoding.UTF8.GetBytes(l)).Entry)]);
                await using var back = await place.OpenAsync("back");
                await back.Log.AppendAsync([.. (await Lines(copy)).Select(l => LogJson.Parse(System.Text.Encoding.UTF8.GetBytes(l)).Entry)]);
                return (await Kept(store)).SequenceEqual(await Kept(copy)) && (await Kept(store)).SequenceEqual(await Kept(back))
                    && lines.SequenceEqual(await Lines(back)) && (await LogCheck.OfAsync(back.Log)).Problems.Count == 0;
            },
            iter: Tries(8));

    private static async Task<List<string>> Lines(IDossierStore store) =>
        await store.Log.ReadAfterAsync(LogPosition.Start).Select(e => System.Text.Encoding.UTF8.GetString(LogJson.ToUtf8Bytes(e))).ToListAsync();

    private static readonly Dictionary<string, Written> Findable = new()
    {
        ["talks"] = At("02", "Tag der Sondierungsgespräche", "Wladimir Lawin sagte, man habe geredet.").Says("Wladimir Lawin", "man habe geredet"),
        ["peace"] = At("03", "Friedensgespräche abgesagt", "Anna Holt wollte in Kiew über Frieden reden.").Meets(EngagementKind.Meeting, EngagementStatus.Cancelled, "reden", ["Anna Holt"], "Kiew"),
        ["street"] = new Written("2025-03-04", "Hafenpost", "Ein Spaziergang", "Es regnet. Zelensky wohnt in der langen Straße. Er sagte, die lange Straße sei nass."),
    };

    private static IEnumerable<string> Expected(IReadOnlyList<LogEntry> reports, IReadOnlyCollection<Note>? notes = null)
    {
        var decided = NoteSet.Of(notes ?? []);
        var entries = reports.DistinctBy(r => r.Id).Select(decided.Correct).OfType<LogEntry>().ToDictionary(r => r.Id);
        return StoryPartition.Of(reports.DistinctBy(r => r.Id), notes ?? [])
            .OrderBy(s => s.Id.First.Value, StringComparer.Ordinal)
            .Select(s => Dossier([.. s.Members.Select(m => entries[m]), .. s.Guests.Select(g => Guest.Narrow(entries[g], s.Occasions.ToHashSet()))], notes));
    }

    private static async Task<List<string>> Kept(IDossierStore store, IReadOnlyCollection<Note>? notes = null)
    {
        var kept = new List<string>();
        foreach (var story in (await store.Stories.ListAsync()).OrderBy(s => s.Id.First.Value, StringComparer.Ordinal))
            kept.Add(Dossier(await Read(store, story), notes));
        return kept;
    }

    private static async Task<IReadOnlyList<LogEntry>> Read(IDossierStore store, StorySummary story) =>
        await store.Stories.ReadAsync((await store.Stories.FindAsync(story.Id.First.Value))!);

    private static async Task<Dossiers.Dossier> Fold(IDossierStore store, StorySummary story) =>
        DossierFold.Fold(await Read(store, story), notes: await store.Notes.AllAsync());

    private static string Dossier(IEnumerable<LogEntry> entries, IReadOnlyCollection<Note>? notes = null) => DossierJson.ToString(DossierFold.Fold(entries, notes: notes));

    private static string Text(LogEntry entry) => $"{entry.Document.Text}|{entry.Document.Address}|{ReportJson.ToString(entry.Report)}";
}
