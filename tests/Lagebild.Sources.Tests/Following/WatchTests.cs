using Lagebild.Reading.Documents;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;

namespace Lagebild.Sources.Tests.Following;

public sealed class WatchTests
{
    private const string Address = "https://hafenblatt.example/feed.xml";
    private const string Long = "Die Präsidentin von Norland reist am Montag nach Hafenstadt und trifft dort den Kanzler, wie ihr Büro am Sonntag mitteilte. Sie will mit ihm über die Fischerei sprechen.";

    private static string Feed(params (string Id, string Title, string Text)[] entries) =>
        "<rss version=\"2.0\"><channel><title>Hafenblatt</title><language>de</language>"
        + string.Concat(entries.Select(e => $"<item><guid isPermaLink=\"false\">{e.Id}</guid><title>{e.Title}</title><link>https://hafenblatt.example/{e.Id}</link>"
            + $"<pubDate>Mon, 04 May 2026 05:00:00 +0200</pubDate><description>{e.Text}</description></item>"))
        + "</channel></rss>";

    [Fact]
    public async Task What_a_feed_shows_is_taken_in_once_however_often_it_is_shown()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", Long)));

        await desk.WatchAsync();
        await desk.NextDayAsync();
        desk.Web.Serve(Address, Feed(("2", "Kanzler sagt zu", Long), ("1", "Reise nach Hafenstadt", Long)));
        await desk.NextDayAsync();

        Assert.Equal(["Kanzler sagt zu", "Reise nach Hafenstadt"], await desk.TextsAsync());
        Assert.Equal(2, desk.ReadDocuments.Count);
        Assert.Equal(3, desk.Web.Asked.Count);
        Assert.Equal(2, desk.Told.OfType<WatchEvent.Taken>().Count());
        Assert.Equal("Hafenblatt", desk.Told.OfType<WatchEvent.Taken>().First().Document.Source);
    }

    [Fact]
    public async Task A_newer_version_takes_the_place_of_the_older_one()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address);
        desk.Web.Serve(Address, Feed(("1", "Reise am Montag", Long)));
        await desk.WatchAsync();

        desk.Web.Serve(Address, Feed(("1", "Reise erst am Dienstag", Long)));
        await desk.NextDayAsync();

        Assert.Equal(["Reise erst am Dienstag"], await desk.TextsAsync());
        Assert.Equal(2, await desk.Store.Log.CountAsync());
        Assert.True(desk.Told.OfType<WatchEvent.Taken>().Last().IsNewVersion);
    }

    [Fact]
    public async Task A_source_that_shows_now_one_version_and_now_the_other_keeps_one_of_them()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address);
        foreach (var title in new[] { "A", "B", "A", "B", "A" })
        {
            desk.Web.Serve(Address, Feed(("1", title, Long)));
            await desk.NextDayAsync();
        }

        Assert.Single(await desk.TextsAsync());
        Assert.Single(await desk.Store.Notes.AllAsync());
    }

    [Fact]
    public async Task Behind_a_teaser_stands_the_page()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, pages: PagePolicy.Teaser);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", "Die Präsidentin reist.")));
        desk.Web.Serve("https://hafenblatt.example/1", $"<html lang=\"de\"><body><article><h1>Reise nach Hafenstadt</h1><p>{Long}</p><p>{Long} Das sagte ein Sprecher.</p></article></body></html>", "text/html");

        await desk.WatchAsync();

        var document = Assert.Single(desk.Told.OfType<WatchEvent.Taken>()).Document;
        Assert.Contains("Das sagte ein Sprecher.", document.Body, StringComparison.Ordinal);
        Assert.Equal("https://hafenblatt.example/1", document.Address);
        Assert.Equal(2026, document.Published!.Date.Year);
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_just_now_is_tried_again_although_the_feed_does_not_change()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, pages: PagePolicy.Teaser);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", "Die Präsidentin reist.")));
        desk.Web.Answer("https://hafenblatt.example/1", _ => new Failed(FetchFault.TimedOut, ""));
        await desk.WatchAsync();
        Assert.Empty(await desk.TextsAsync());

        desk.Web.Serve("https://hafenblatt.example/1", $"<html lang=\"de\"><body><article><h1>Reise nach Hafenstadt</h1><p>{Long}</p><p>{Long}</p></article></body></html>", "text/html");
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.WatchAsync();

        Assert.Equal(["Reise nach Hafenstadt"], await desk.TextsAsync());
    }

    [Fact]
    public async Task A_page_that_never_comes_leaves_what_the_entry_says_in_the_end()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Address, pages: PagePolicy.Teaser);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", "Die Präsidentin reist.")));
        desk.Web.Answer("https://hafenblatt.example/1", _ => new Failed(FetchFault.Unreachable, ""));

        await desk.WatchAsync();
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await desk.WatchAsync();
        Assert.Empty(await desk.TextsAsync());
        Assert.Equal(1, FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).State.Waiting);

        desk.Clock.Advance(TimeSpan.FromHours(2));
        await desk.WatchAsync();
        Assert.Equal(["Reise nach Hafenstadt"], await desk.TextsAsync());
        Assert.Equal(0, FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).State.Waiting);

        await desk.NextDayAsync();
        Assert.Single(desk.ReadDocuments);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(402)]
    public async Task A_page_that_is_refused_leaves_what_the_entry_says(int status)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, pages: PagePolicy.Always);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", Long)));
        desk.Web.Answer("https://hafenblatt.example/1", _ => new Refused(status));

        await desk.WatchAsync();

        Assert.Equal(["Reise nach Hafenstadt"], await desk.TextsAsync());
    }

    [Theory]
    [InlineData(null, "problem.source.noCredential")]
    [InlineData("POSTFACH", "problem.source.credential")]
    public async Task A_mailbox_says_whether_no_variable_is_named_or_the_named_one_is_not_set(string? variable, string problem)
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(new SourceSettings { Kind = SourceKind.Mailbox, Address = "imaps://post.example/INBOX", Title = "post.example", Credential = variable });

        await desk.WatchAsync();

        Assert.Equal(problem, FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).State.Problem?.Key);
    }

    [Fact]
    public async Task What_fails_is_said_tried_less_and_less_often_and_resumed_by_success()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Address);
        desk.Web.Answer(Address, _ => new Refused(500));
        await desk.WatchAsync();

        var source = FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!);
        Assert.Equal(new SourceProblem("problem.fetch.Status", "500"), source.State.Problem);
        Assert.Equal(SourceCondition.Failing, source.Condition(source.Due!.Value));

        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", Long)));
        await desk.NextDayAsync();
        source = FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!);
        Assert.Null(source.State.Problem);
        Assert.Equal((SourceCondition.Well, 1L), (source.Condition(source.Due!.Value), source.State.Documents));
    }

    [Fact]
    public async Task A_machine_without_a_network_gives_no_source_up()
    {
        await using var desk = await Desk.OpenAsync();
        for (var s = 0; s < 6; s++)
        {
            desk.Web.Answer($"https://s{s}.example/feed", _ => new Failed(FetchFault.NameNotFound, ""));
            await desk.FollowAsync($"https://s{s}.example/feed");
        }
        for (var day = 0; day < 14; day++)
            await desk.NextDayAsync();

        var sources = (await desk.Store.Sources.ListAsync()).Select(FollowedSource.Parse).ToList();
        Assert.All(sources, s => Assert.Equal(PollStanding.Followed, s.State.Poll.Standing));
        Assert.All(sources, s => Assert.True(s.Due < NodaTime.Instant.FromDateTimeOffset(desk.Clock.GetUtcNow().AddMinutes(20))));
        Assert.True(sources.Count(s => s.State.Poll.Failures == 0) >= 4);
    }

    [Fact]
    public async Task A_source_that_fails_for_days_while_others_answer_is_given_up_and_resumed_by_a_user()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", Long)));
        await desk.FollowAsync(Address);
        var (_, id) = await desk.FollowAsync("https://down.example/feed");
        desk.Web.Answer("https://down.example/feed", _ => new Failed(FetchFault.Unreachable, ""));
        for (var day = 0; day < 14; day++)
            await desk.NextDayAsync();

        var source = FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!);
        Assert.Null(source.Due);
        Assert.Equal(SourceCondition.Stopped, source.Condition(NodaTime.Instant.FromDateTimeOffset(desk.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_source_that_a_newer_program_wrote_or_that_brings_a_defect_to_light_ends_no_other()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.Store.Sources.AddAsync(new Lagebild.Storage.StoredSource(new("newer"), """{"kind":"Telepathy","address":"x"}""", "{}", NodaTime.Instant.FromDateTimeOffset(desk.Clock.GetUtcNow())));
        await desk.FollowAsync("https://defect.example/feed");
        desk.Web.Answer("https://defect.example/feed", _ => throw new InvalidOperationException("a defect"));
        await desk.FollowAsync(Address);
        desk.Web.Serve(Address, Feed(("1", "Reise nach Hafenstadt", Long)));

        await desk.WatchAsync();

        Assert.Equal(["Reise nach Hafenstadt"], await desk.TextsAsync());
        var defect = FollowedSource.Parse((await desk.Store.Sources.FindAsync(new("defect-example")))!);
        Assert.Equal(new SourceProblem("problem.source.defect", "a defect"), defect.State.Problem);
        Assert.NotNull((await desk.Store.Sources.FindAsync(new("newer")))!.Due);
    }

    [Fact]
    public async Task A_source_that_is_gone_ends_and_what_moved_for_good_is_asked_where_it_is()
    {
        await using var desk = await Desk.OpenAsync();
        const string Moved = "https://hafenblatt.example/new.xml";
        await desk.FollowAsync("https://gone.example/feed");
        var (_, id) = await desk.FollowAsync(Address);
        desk.Web.Answer("https://gone.example/feed", _ => new Gone());
        desk.Web.Answer(Address, _ => FakeWeb.Content(Moved, Feed(("1", "Reise", Long))) with { MovedTo = new Uri(Moved) });
        desk.Web.Serve(Moved, Feed(("2", "Rückkehr", Long), ("1", "Reise", Long)));

        await desk.WatchAsync();
        await desk.NextDayAsync();

        Assert.Equal(1, desk.Web.Asked.Count(a => a == "https://gone.example/feed"));
        Assert.Equal(1, desk.Web.Asked.Count(a => a == Address));
        Assert.Equal(["Reise", "Rückkehr"], await desk.TextsAsync());
        Assert.Equal(Moved, FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).Address);
    }

    [Fact]
    public async Task Sport_is_passed_over_unless_every_subject_is_asked_for()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Web.Serve(Address, Feed(("1", "Bundesliga: Hafenstadt gewinnt den Auftakt", "Der Stürmer traf zweimal."), ("2", "Reise nach Hafenstadt", Long)));
        desk.Web.Serve(Address + "?all", Feed(("1", "Bundesliga: Hafenstadt gewinnt den Auftakt", "Der Stürmer traf zweimal.")));
        await desk.FollowAsync(Address);
        await desk.FollowAsync(new SourceSettings { Kind = SourceKind.Feed, Address = Address + "?all", Title = "Alles", Pages = PagePolicy.Never, Filter = new ItemFilter { EverySubject = true } });

        await desk.WatchAsync();

        Assert.Equal(["Bundesliga: Hafenstadt gewinnt den Auftakt", "Reise nach Hafenstadt"], await desk.TextsAsync());
        Assert.Equal(Rejection.Subject, Assert.Single(desk.Told.OfType<WatchEvent.Passed>()).Why);
    }

    [Fact]
    public async Task More_than_one_look_can_hold_is_taken_by_the_next_ones()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address);
        desk.Web.Serve(Address, Feed([.. Enumerable.Range(0, 450).Select(i => ($"n{i}", $"Meldung {i:000}", $"{i} {Long}"))]));

        for (var i = 0; i < 3; i++)
        {
            await desk.WatchAsync();
            desk.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(450, (await desk.TextsAsync()).Count);
        Assert.Equal(450, desk.ReadDocuments.Count);
    }

    [Fact]
    public async Task Watches_that_are_stopped_anywhere_lose_nothing_and_take_nothing_twice()
    {
        for (var stops = 0; stops < 12; stops++)
        {
            await using var desk = await Desk.OpenAsync();
            var random = new Random(stops);
            for (var s = 0; s < 4; s++)
            {
                var address = $"https://s{s}.example/feed";
                desk.Web.Serve(address, Feed([.. Enumerable.Range(0, 20).Select(i => ($"{s}-{i}", $"Meldung {s} {i:00}", $"{s} {i} {Long}"))]));
                await desk.FollowAsync(address);
            }
            for (var i = 0; i < 3; i++)
            {
                using var stop = new CancellationTokenSource();
                desk.Web.Answer("https://s0.example/0-0", _ => new Refused(404));
                var watch = Task.Run(() => desk.WatchAsync(stop.Token));
                await Task.Delay(random.Next(0, 40));
                await stop.CancelAsync();
                await watch.ContinueWith(_ => { }, TaskScheduler.Default);
                // What a stopped watch held is free again when its lease is over.
                desk.Clock.Advance(TimeSpan.FromMinutes(16));
            }
            await desk.WatchAsync();
            await desk.NextDayAsync();

            Assert.Equal(80, (await desk.TextsAsync()).Distinct().Count());
            Assert.Equal(80, await desk.Store.Log.CountAsync());
        }
    }

    [Fact]
    public async Task Of_two_watches_each_looks_at_other_sources()
    {
        await using var desk = await Desk.OpenAsync();
        for (var s = 0; s < 10; s++)
        {
            desk.Web.Serve($"https://s{s}.example/feed", Feed(($"{s}", $"Meldung {s}", $"{s} {Long}")));
            await desk.FollowAsync($"https://s{s}.example/feed");
        }

        await Task.WhenAll(desk.WatchAsync(), desk.WatchAsync());

        Assert.Equal(10, desk.Web.Asked.Count);
        Assert.Equal(10, (await desk.TextsAsync()).Count);
    }
}
