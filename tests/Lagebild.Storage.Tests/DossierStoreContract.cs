using CsCheck;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Actors;
using Lagebild.Dossiers.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must do. A new store derives from this class and says how it is opened.</summary>
public abstract class DossierStoreContract
{
    /// <summary>Opens the store of that name: an empty one at first, the same one again after it was closed.</summary>
    private protected abstract IDossierStore Open(TemporaryFolder folder, string name = "store");

    private static Written At(string day, string headline, string text) => new($"2025-03-{day}", "Blatt", headline, text);

    private static readonly LogEntry First = At("01", "Anna Holt trifft Jan Brandt", "Anna Holt trifft Jan Brandt im Weißen Haus.").Person("Anna Holt").Person("Jan Brandt").Tells(60, "brandt", "gespräc", "holt").Entry;
    private static readonly LogEntry Second = At("02", "Brandt schweigt", "Zu den Gesprächen mit Anna Holt schweigt Jan Brandt.").Person("Jan Brandt").Tells(60, "brandt", "gespräc", "holt").Entry;

    [Fact]
    public void What_is_appended_twice_is_there_once()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);

        Assert.Equal(1, store.Append([First]));
        Assert.Equal(1, store.Append([First, Second]));
        Assert.Equal(2, store.Count);
        Assert.True(store.Contains(First.Id));
    }

    [Fact]
    public void Arrivals_are_kept_in_their_order_whatever_the_publication()
    {
        using var folder = new TemporaryFolder();
        using (var store = Open(folder))
        {
            store.Append([Second]);
            store.Append([First]);
        }
        using var again = Open(folder);

        Assert.True(again.ArrivalOf(Second.Id)!.Value.Position < again.ArrivalOf(First.Id)!.Value.Position);
        Assert.NotNull(again.ArrivalOf(First.Id)!.Value.Time);
        Assert.Null(again.ArrivalOf(At("09", "Nie", "Nie angekommen.").Entry.Id));
    }

    [Fact]
    public void Reports_are_listed_by_outlet_and_day_with_their_stories()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Append([First, Second]);

        Assert.Equal([Second.Id, First.Id], store.Reports().Select(r => r.Document.Id));
        Assert.All(store.Reports(), r => Assert.Equal(First.Id, r.Story.Id.First));
        Assert.Equal(First.Id, Assert.Single(store.Reports("blatt", to: new NodaTime.LocalDate(2025, 3, 1))).Document.Id);
        Assert.Equal(Second.Id, Assert.Single(store.Reports(from: new NodaTime.LocalDate(2025, 3, 2))).Document.Id);
        Assert.Empty(store.Reports("Anderes"));
    }

    [Fact]
    public void Documents_and_reports_come_back_as_they_were_also_after_a_restart() =>
        World.Reports.Sample(
            reports =>
            {
                using var folder = new TemporaryFolder();
                using (var store = Open(folder))
                    store.Append(reports);
                using var again = Open(folder);
                return again.Entries().Select(Text).SequenceEqual(reports.DistinctBy(r => r.Id).Select(Text));
            },
            iter: 20);

    [Fact]
    public void Stories_and_dossiers_are_those_of_the_pure_fold_however_reports_arrived() =>
        (from reports in World.Reports
         from shuffled in Gen.Shuffle(reports)
         from size in Gen.Int[1, 5]
         select (reports, batches: shuffled.Concat(reports).Chunk(size).ToArray()))
        .Sample(
            world =>
            {
                using var folder = new TemporaryFolder();
                foreach (var batch in world.batches)
                {
                    using var store = Open(folder);
                    store.Append(batch);
                }
                using var last = Open(folder);
                return Expected(world.reports).SequenceEqual(Kept(last));
            },
            iter: 40);

    [Fact]
    public void Stories_are_listed_under_the_titles_of_their_dossiers_also_when_they_grow() =>
        (from reports in World.Reports from size in Gen.Int[1, 5] select (reports, size))
        .Sample(
            world =>
            {
                using var folder = new TemporaryFolder();
                using var store = Open(folder);
                foreach (var batch in world.reports.Chunk(world.size))
                {
                    store.Append(batch);
                    store.Stories();
                }
                return store.Stories().All(s => s.Title == Fold(s).Title && s.Origins == Fold(s).Origins);

                Dossiers.Dossier Fold(StorySummary story) => DossierFold.Fold(store.Read(store.Find(story.Id.First.Value)!));
            },
            iter: 30);

    [Fact]
    public void A_note_renames_stories()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Append([First, Second]);
        var before = store.Stories().Count;
        store.Add(new ActorNote("Anna Holt", "Jan Brandt", true));

        Assert.Equal(before, store.Stories().Count);
        Assert.All(store.Stories(), s => Assert.Equal(DossierFold.Fold(store.Read(store.Find(s.Id.First.Value)!), notes: store.Notes()).Title, s.Title));
    }

    [Fact]
    public void Rebuilding_the_views_changes_nothing() =>
        World.Reports.Sample(
            reports =>
            {
                using var folder = new TemporaryFolder();
                using var store = Open(folder);
                store.Append(reports);
                var before = Kept(store).ToArray();
                store.Rebuild();
                return before.SequenceEqual(Kept(store));
            },
            iter: 20);

    [Fact]
    public void A_story_is_found_by_any_of_its_reports()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Append([First, At("03", "Jan Brandt und Anna Holt reden", "Jan Brandt und Anna Holt reden.").Person("Jan Brandt").Person("Anna Holt").Tells(60, "brandt", "gespräc", "holt").Entry]);

        Assert.All(store.Entries(), entry => Assert.Equal(First.Id, store.Find(entry.Id.Value[..8])!.Id.First));
        Assert.Null(store.Find("xyz"));
        Assert.Null(store.Find(""));
    }

    [Theory]
    [InlineData("gespräche*", 1)]
    [InlineData("GESPRACHEN", 1)]
    [InlineData("\"weißen haus\"", 1)]
    [InlineData("\"haus weißen\"", 0)]
    [InlineData("holt brandt", 2)]
    [InlineData("NEAR( AND OR \" * ^ : -", 0)]
    [InlineData("", 0)]
    public void Search_finds_documents_with_all_the_words(string words, int found)
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Append([First, Second]);

        Assert.Equal(found, store.Search(words, 10).Count);
    }

    [Fact]
    public void A_newer_reading_takes_the_place_of_the_older_one_in_the_views()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Append([First]);
        store.Append([First.Report with { Reader = "test 2", Actors = [] }]);
        store.Rebuild();

        var entry = Assert.Single(store.Entries());
        Assert.Equal(("test 2", 0), (entry.Report.Reader, entry.Report.Actors.Count));
    }

    [Fact]
    public void Notes_are_kept_replaced_and_taken_back()
    {
        using var folder = new TemporaryFolder();
        using var store = Open(folder);
        store.Add(new ActorNote("Holt", "Brandt", true));
        store.Add(new ActorNote("Holt", "Brandt", false));

        Assert.Equal(new ActorNote("Holt", "Brandt", false), Assert.Single(store.Notes()));
        store.Remove("Holt", "Brandt");
        Assert.Empty(store.Notes());
    }

    private static IEnumerable<string> Expected(IReadOnlyList<LogEntry> reports)
    {
        var entries = reports.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        return StoryPartition.Of(reports)
            .OrderBy(s => s.Id.First.Value, StringComparer.Ordinal)
            .Select(s => Dossier([.. s.Members.Select(m => entries[m]), .. s.Guests.Select(g => Guest.Narrow(entries[g], s.Occasions.ToHashSet()))]));
    }

    private static IEnumerable<string> Kept(IDossierStore store) =>
        store.Stories()
            .OrderBy(s => s.Id.First.Value, StringComparer.Ordinal)
            .Select(s => Dossier(store.Read(store.Find(s.Id.First.Value)!)));

    private static string Dossier(IEnumerable<LogEntry> entries) => DossierJson.ToString(DossierFold.Fold(entries));

    private static string Text(LogEntry entry) => $"{entry.Document.Text}|{entry.Document.Address}|{ReportJson.ToString(entry.Report)}";
}
