using Lagebild.Storage.Members;
using NodaTime;

namespace Lagebild.Storage.Tests;

/// <summary>What every store must do for those who work on it.</summary>
public abstract partial class DossierStoreContract
{
    [SkippableFact]
    public async Task Whoever_works_on_a_database_is_seen_by_the_others_and_gone_when_it_ends()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        using var stop = new CancellationTokenSource();
        var stay = new MemberBook(store).StayAsync(MemberTask.Serve, "http://127.0.0.1:5080", () => 7, TimeProvider.System, stop.Token);
        await using var other = await place.OpenToReadAsync();
        var book = new MemberBook(other);
        while ((await book.ListAsync()).Count == 0)
            await Task.Delay(10);

        var member = Assert.Single(await book.ListAsync());
        Assert.Equal((MemberTask.Serve, "http://127.0.0.1:5080", 7L), (member.Task, member.Address, member.Position));
        Assert.EndsWith($"/{Environment.ProcessId}", member.Machine, StringComparison.Ordinal);
        Assert.False(member.IsSilent(member.Seen + Duration.FromSeconds(30)));
        Assert.True(member.IsSilent(member.Seen + Duration.FromMinutes(1)));

        await stop.CancelAsync();
        await stay;
        Assert.Empty(await book.ListAsync());
    }

    [SkippableFact]
    public async Task Whoever_was_killed_is_silent_for_a_day_and_then_forgotten()
    {
        await using var place = await PlaceAsync();
        await using var store = await place.OpenAsync();
        var (book, now) = (new MemberBook(store), await store.TimeAsync());
        Member Killed(string id, Duration ago) => new(id, id, MemberTask.Watch, null, "1", now - ago, now - ago, null);
        await book.SayAsync(Killed("today", Duration.FromHours(1)), default);
        await book.SayAsync(Killed("long ago", Duration.FromDays(2)), default);

        using var stop = new CancellationTokenSource();
        var stay = book.StayAsync(MemberTask.Watch, null, () => null, TimeProvider.System, stop.Token);
        while ((await book.ListAsync()).All(m => m.Version == "1"))
            await Task.Delay(10);

        var members = await book.ListAsync();
        Assert.DoesNotContain(members, m => m.Id == "long ago");
        Assert.True(Assert.Single(members, m => m.Id == "today").IsSilent(now));
        await stop.CancelAsync();
        await stay;
    }
}
