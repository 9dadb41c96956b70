using CsCheck;
using Lagebild.Language.Times;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Items;
using NodaTime;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>What holds of each schedule, whatever a source does.</summary>
public sealed class PollScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<TimeSpan?> Wish = Gen.Int[-10, 100_000].Nullable().Select(minutes => minutes is { } m ? TimeSpan.FromMinutes(m) : (TimeSpan?)null);

    private static readonly Gen<Func<DateTimeOffset, PollReport>> Look = Gen.Frequency(
        (3, Gen.Select(Gen.Int[0, 200], Wish, Wish, Wish, Gen.Int[0, 23].Array[0, 24], (items, reach, ttl, fresh, hours) =>
            (Func<DateTimeOffset, PollReport>)(at => new Listed(at, items) { Oldest = at - reach, TimeToLive = ttl, FreshFor = fresh, SkippedHours = [.. hours] }))),
        (3, Wish.Select(fresh => (Func<DateTimeOffset, PollReport>)(at => new Unchanged(at) { FreshFor = fresh }))),
        (3, Wish.Select(retry => (Func<DateTimeOffset, PollReport>)(at => new Unanswered(at) { RetryAfter = retry }))));

    [Fact]
    public void Each_look_waits_at_least_the_shortest_time_and_at_most_a_day_and_a_bit() =>
        Gen.Select(Gen.String, Look.Array[1, 30]).Sample((source, looks) =>
        {
            var state = PollSchedule.Begin(Start);
            foreach (var look in looks)
            {
                var at = state.Due ?? Start;
                var report = look(at);
                state = PollSchedule.After(source, state, report);
                if (state.Due is not { } due)
                    return state.Standing == PollStanding.Stopped;

                var most = report is Unanswered { RetryAfter: { } retry } && retry > PollSchedule.Longest ? PollSchedule.LongestRetryAfter : PollSchedule.Longest;
                if (due - at < PollSchedule.Shortest || due - at > (most * (1 + PollSchedule.Spread)) + TimeSpan.FromHours(24))
                    return false;
            }

            return true;
        });

    [Fact]
    public void What_the_source_asks_for_is_kept() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 1440], Gen.Int[0, 1440]).Sample((items, ttl, fresh) =>
        {
            var report = new Listed(Start, items) { Oldest = Start.AddDays(-1), TimeToLive = TimeSpan.FromMinutes(ttl), FreshFor = TimeSpan.FromMinutes(fresh) };
            return PollSchedule.After("a", PollSchedule.Begin(Start), report).Due >= Start.AddMinutes(Math.Max(ttl, fresh));
        });

    [Fact]
    public void No_look_falls_into_a_silent_hour_unless_all_are_silent() =>
        Gen.Select(Gen.String, Gen.Int[0, 200], Gen.Int[0, 23].Array[0, 40]).Sample((source, items, hours) =>
        {
            var due = PollSchedule.After(source, PollSchedule.Begin(Start), new Listed(Start, items) { SkippedHours = [.. hours] }).Due!.Value;
            return !hours.Contains(due.Hour) || hours.Distinct().Count() == 24;
        });

    [Fact]
    public void A_source_is_due_as_long_as_it_is_followed() =>
        Gen.Select(Gen.String, Gen.OneOf(Look, Gen.Const<Func<DateTimeOffset, PollReport>>(at => new Ceased(at))).Array[1, 30]).Sample((source, looks) =>
        {
            var state = looks.Aggregate(PollSchedule.Begin(Start), (before, look) => PollSchedule.After(source, before, look(before.Due ?? Start)));
            return state.Due is null == (state.Standing != PollStanding.Followed) && state.Failures == 0 == state.FailingSince is null;
        });

    [Fact]
    public void The_same_looks_give_the_same_times() =>
        Gen.Select(Gen.String, Look.Array[1, 20]).Sample((source, looks) => Due(source, looks) == Due(source, looks));

    [Fact]
    public void Sources_that_begin_together_do_not_stay_together()
    {
        var times = Enumerable.Range(0, 100).Select(i => PollSchedule.After($"source {i}", PollSchedule.Begin(Start), new Unchanged(Start)).Due!.Value).ToList();

        Assert.True(times.Distinct().Count() > 90);
        Assert.True(times.Max() - times.Min() > PollSchedule.First * PollSchedule.Spread * 0.8);
    }

    [Fact]
    public void Who_publishes_more_is_not_looked_at_less() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500]).Sample((few, more) =>
            After(Math.Min(few, more)) >= After(Math.Max(few, more)));

    [Fact]
    public void Outcomes_are_reports()
    {
        var address = new Uri("http://site.example/");
        var list = new ItemList([Item(2), Item(5), Item(3)]) { TimeToLive = TimeSpan.FromHours(2), SkippedHours = [1, 2] };

        var listed = Assert.IsType<Listed>(PollReport.Of(new Fetched(default, address) { FreshFor = TimeSpan.FromHours(1) }, Start, list, 2));
        Assert.Equal((2, Start.AddDays(-5), TimeSpan.FromHours(1), TimeSpan.FromHours(2)), (listed.NewItems, listed.Oldest, listed.FreshFor, listed.TimeToLive));
        Assert.Equal([1, 2], listed.SkippedHours.ToArray());
        Assert.IsType<Unanswered>(PollReport.Of(new Fetched(default, address), Start));
        Assert.Equal(TimeSpan.FromHours(3), Assert.IsType<Unchanged>(PollReport.Of(new NotModified(default) { FreshFor = TimeSpan.FromHours(3) }, Start)).FreshFor);
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<Unanswered>(PollReport.Of(new Busy(TimeSpan.FromSeconds(5)), Start)).RetryAfter);
        Assert.IsType<Unanswered>(PollReport.Of(new Refused(404), Start));
        Assert.IsType<Unanswered>(PollReport.Of(new Failed(FetchFault.TimedOut, ""), Start));
        Assert.IsType<Ceased>(PollReport.Of(new Gone(), Start));
    }

    private static SourceItem Item(int daysAgo) =>
        new() { Key = $"{daysAgo}", Published = PublicationTime.At(OffsetDateTime.FromDateTimeOffset(Start.AddDays(-daysAgo))) };

    private static DateTimeOffset After(int items) =>
        PollSchedule.After("a", PollSchedule.Begin(Start), new Listed(Start, items) { Oldest = Start.AddDays(-3) }).Due!.Value;

    private static DateTimeOffset? Due(string source, Func<DateTimeOffset, PollReport>[] looks) =>
        looks.Aggregate(PollSchedule.Begin(Start), (state, look) => PollSchedule.After(source, state, look(state.Due ?? Start))).Due;
}
