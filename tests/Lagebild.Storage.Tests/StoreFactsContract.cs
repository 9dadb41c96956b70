using Lagebild.Dossiers.Notes;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must tell of itself.</summary>
public abstract partial class DossierStoreContract
{
    [SkippableFact]
    public async Task A_store_counts_what_it_holds_and_which_reader_read_it_last()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        Assert.Equal((0L, 0L, 0L, 0), await store.CountAsync() is var none ? (none.Documents, none.Notes, none.Stories, none.Readers.Count) : default);
        await store.Log.AddAsync([First, Second, At("05", "Ganz anderes", "Ganz anderes geschah in Wien.").Entry]);
        await store.Log.AppendAsync([new ReadingEntry(First.Report with { Reader = "newer" })]);
        await store.Notes.AppendAsync(Noted(0, new SameActor("Anna Holt", "Jan Brandt", true)));

        var facts = await store.CountAsync();

        Assert.Equal((3L, 1L, (long)(await store.Stories.ListAsync()).Count), (facts.Documents, facts.Notes, facts.Stories));
        Assert.Equal([("test", 2L), ("newer", 1L)], facts.Readers);
        Assert.InRange(facts.Bytes, 1_000, 10_000_000);
        Assert.NotEmpty(facts.Name);
    }
}
