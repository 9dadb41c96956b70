namespace Lagebild.Storage.Tests;

/// <summary>What every store must do for records.</summary>
public abstract partial class DossierStoreContract
{
    [SkippableFact]
    public async Task Records_are_kept_by_kind_and_key_and_listed_in_the_order_of_keys()
    {
        await using var place = await PlaceAsync();
        await using (var store = await place.OpenAsync())
        {
            foreach (var (kind, key) in new[] { ("account", "ä"), ("account", "b"), ("account", "B"), ("token", "b"), ("account", "a b"), ("account", "aa") })
                Assert.True(await store.Records.PutAsync(new DeskRecord(kind, key, 0, $$"""{"of":"{{key}}"}""")));
        }
        await using var again = await place.OpenToReadAsync();

        Assert.Equal(["B", "a b", "aa", "b", "ä"], (await again.Records.ListAsync("account")).Select(r => r.Key));
        Assert.Equal(new DeskRecord("token", "b", 1, """{"of":"b"}"""), Assert.Single(await again.Records.ListAsync("token")));
        Assert.Equal(new DeskRecord("account", "ä", 1, """{"of":"ä"}"""), await again.Records.FindAsync("account", "ä"));
        Assert.Null(await again.Records.FindAsync("token", "ä"));
        Assert.Empty(await again.Records.ListAsync("watch"));
    }

    [SkippableFact]
    public async Task A_record_is_changed_only_at_the_revision_it_was_read_at()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var first = new DeskRecord("account", "anna", 0, "1");

        Assert.False(await store.Records.PutAsync(first with { Revision = 1 }));
        Assert.Null(await store.Records.FindAsync("account", "anna"));
        Assert.True(await store.Records.PutAsync(first));
        Assert.False(await store.Records.PutAsync(first with { Content = "another first" }));
        Assert.True(await store.Records.PutAsync(first with { Revision = 1, Content = "2" }));
        Assert.False(await store.Records.PutAsync(first with { Revision = 1, Content = "late" }));
        Assert.False(await store.Records.PutAsync(first with { Revision = 3, Content = "early" }));

        Assert.Equal(first with { Revision = 2, Content = "2" }, await store.Records.FindAsync("account", "anna"));
    }

    [SkippableFact]
    public async Task A_record_is_removed_at_its_revision_or_at_any_and_another_may_come_in_its_place()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var record = new DeskRecord("token", "a", 0, "1");
        await store.Records.PutAsync(record);
        await store.Records.PutAsync(record with { Revision = 1 });
        await store.Records.PutAsync(record with { Key = "b" });

        Assert.False(await store.Records.RemoveAsync("token", "a", 1));
        Assert.False(await store.Records.RemoveAsync("account", "a"));
        Assert.True(await store.Records.RemoveAsync("token", "a", 2));
        Assert.False(await store.Records.RemoveAsync("token", "a"));
        Assert.True(await store.Records.RemoveAsync("token", "b"));
        Assert.Empty(await store.Records.ListAsync("token"));
        Assert.True(await store.Records.PutAsync(record with { Content = "anew" }));
        Assert.Equal(record with { Revision = 1, Content = "anew" }, await store.Records.FindAsync("token", "a"));
    }

    [SkippableFact]
    public async Task Of_many_who_change_a_record_at_once_one_is_heard_and_nothing_is_lost()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await using var other = await place.OpenAsync();
        await store.Records.PutAsync(new DeskRecord("look", "anna", 0, "0"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => CountUp((i % 2 == 0 ? store : other).Records)));

        Assert.Equal(("8", 9L), await store.Records.FindAsync("look", "anna") is { } last ? (last.Content, last.Revision) : default);

        static async Task CountUp(IRecords records)
        {
            while (await records.FindAsync("look", "anna") is { } found)
            {
                if (await records.PutAsync(found with { Content = (int.Parse(found.Content, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) }))
                    return;
            }
        }
    }

    [SkippableFact]
    public async Task Records_are_no_part_of_the_log()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        await store.Log.AddAsync([First]);
        var head = await store.Log.HeadAsync();

        await store.Records.PutAsync(new DeskRecord("token", "a", 0, "secret"));
        await store.Stories.RebuildAsync();

        Assert.Equal(head, await store.Log.HeadAsync());
        Assert.Single(await store.Log.ReadAfterAsync(LogPosition.Start).ToListAsync());
        Assert.NotNull(await store.Records.FindAsync("token", "a"));
    }
}
