using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must do for sources.</summary>
public abstract partial class DossierStoreContract
{
    private static readonly Instant Noon = Instant.FromUtc(2025, 3, 1, 12, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private static StoredSource Due(string id, Instant? due) => new(new SourceId(id), $$"""{"address":"{{id}}"}""", "{}", due);

    [SkippableFact]
    public async Task Sources_are_added_once_changed_and_removed()
    {
        await using var place = await PlaceAsync();
        await using (var store = await place.OpenAsync())
        {
            Assert.True(await store.Sources.AddAsync(Due("b", Noon)));
            Assert.True(await store.Sources.AddAsync(Due("a", null)));
            Assert.False(await store.Sources.AddAsync(Due("a", Noon)));
            Assert.True(await store.Sources.ChangeAsync(new SourceId("b"), "new", null));
            Assert.False(await store.Sources.ChangeAsync(new SourceId("c"), "new", Noon));
            Assert.True(await store.Sources.ChangeAsync(new SourceId("b"), "new", null, "learnt"));
        }
        await using var again = await place.OpenAsync();

        Assert.Equal([Due("a", null), Due("b", null) with { Settings = "new", State = "learnt" }], await again.Sources.ListAsync());
        Assert.True(await again.Sources.RemoveAsync(new SourceId("a")));
        Assert.False(await again.Sources.RemoveAsync(new SourceId("a")));
        Assert.Null(await again.Sources.FindAsync(new SourceId("a")));
        Assert.NotNull(await again.Sources.FindAsync(new SourceId("b")));
    }

    [SkippableFact]
    public async Task A_source_is_held_by_one_at_a_time_and_free_again_when_its_holder_is_gone()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Sources.AddAsync(Due("late", Noon - Minute));
        await store.Sources.AddAsync(Due("later", Noon - (2 * Minute)));
        await store.Sources.AddAsync(Due("not yet", Noon + Minute));
        await store.Sources.AddAsync(Due("paused", null));

        var first = await store.Sources.LeaseAsync(Noon, 5 * Minute);
        Assert.Equal("later", first!.Source.Id.Value);
        Assert.Equal(Noon + (5 * Minute), first.Source.HeldUntil);
        Assert.Equal("late", (await store.Sources.LeaseAsync(Noon, 10 * Minute))!.Source.Id.Value);
        Assert.Null(await store.Sources.LeaseAsync(Noon, Minute));
        Assert.Equal(Noon + Minute, await store.Sources.NextDueAsync());

        var taken = await store.Sources.LeaseAsync(Noon + (5 * Minute), Minute);
        Assert.Equal("later", taken!.Source.Id.Value);
        Assert.False(await store.Sources.SettleAsync(first, "of the first", null, [], Noon));
        Assert.True(await store.Sources.SettleAsync(taken, "of the second", Noon + (60 * Minute), [], Noon));
        var source = await store.Sources.FindAsync(taken.Source.Id);
        Assert.Equal(("of the second", Noon + (60 * Minute), (Instant?)null), (source!.State, source.Due, source.HeldUntil));
    }

    [SkippableFact]
    public async Task A_lease_is_extended_by_its_holder_alone()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Sources.AddAsync(Due("a", Noon));
        var first = await store.Sources.LeaseAsync(Noon, Minute);

        Assert.True(await store.Sources.ExtendAsync(first!, Noon + (3 * Minute)));
        Assert.Null(await store.Sources.LeaseAsync(Noon + (2 * Minute), Minute));
        var second = await store.Sources.LeaseAsync(Noon + (3 * Minute), Minute);
        Assert.NotNull(second);
        Assert.False(await store.Sources.ExtendAsync(first!, Noon + (9 * Minute)));
        Assert.Equal(Noon + (4 * Minute), (await store.Sources.FindAsync(second.Source.Id))!.HeldUntil);
    }

    [SkippableFact]
    public async Task Of_many_who_ask_at_once_each_is_given_another_source()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        for (var i = 0; i < 8; i++)
            await store.Sources.AddAsync(Due($"s{i}", Noon));
        await using var other = await place.OpenAsync();

        var leases = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? store : other).Sources.LeaseAsync(Noon, Minute)));

        Assert.Equal(8, leases.OfType<SourceLease>().Select(l => l.Source.Id).Distinct().Count());
        Assert.Equal(8, leases.OfType<SourceLease>().Select(l => l.Holder).Distinct().Count());
    }

    [SkippableFact]
    public async Task What_was_seen_is_known_by_its_key_in_its_newest_version_until_it_is_forgotten()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Sources.AddAsync(Due("a", Noon));
        await store.Sources.AddAsync(Due("b", Noon + Minute));
        var document = new DocumentId(new string('a', 64));

        var lease = await store.Sources.LeaseAsync(Noon, Minute);
        await store.Sources.SettleAsync(lease!, "{}", Noon, [new SeenItem("1", "x", document, Noon), new SeenItem("2", "y", null, Noon)], Noon);
        lease = await store.Sources.LeaseAsync(Noon + Minute, Minute);
        await store.Sources.SettleAsync(lease!, "{}", Noon, [new SeenItem("1", "z", document, Noon + Minute)], Noon + Minute);

        var seen = await store.Sources.SeenAsync(new SourceId("a"));
        Assert.Equal(new SeenItem("1", "z", document, Noon + Minute), Assert.Single(seen).Value);
        Assert.Empty(await store.Sources.SeenAsync(new SourceId("b")));
        await store.Sources.RemoveAsync(new SourceId("a"));
        Assert.Empty(await store.Sources.SeenAsync(new SourceId("a")));
    }

    [SkippableFact]
    public async Task A_source_that_is_paused_or_removed_while_it_is_held_stays_so()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Sources.AddAsync(Due("a", Noon));
        await store.Sources.AddAsync(Due("b", Noon));
        var first = await store.Sources.LeaseAsync(Noon, Minute);
        var second = await store.Sources.LeaseAsync(Noon, Minute);

        await store.Sources.ChangeAsync(first!.Source.Id, "changed", null);
        await store.Sources.RemoveAsync(second!.Source.Id);

        Assert.False(await store.Sources.SettleAsync(first, "learnt", Noon, [], Noon));
        Assert.False(await store.Sources.SettleAsync(second, "learnt", Noon, [new SeenItem("1", "x", null, Noon)], Noon));
        Assert.Equal(Due("a", null) with { Settings = "changed" }, Assert.Single(await store.Sources.ListAsync()));
        Assert.Empty(await store.Sources.SeenAsync(second.Source.Id));
    }
}
