using System.Text.Json;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;

namespace Lagebild.Sources.Tests.Following;

public sealed class TimelineTests
{
    private const string Address = "https://social.example/api/v1/accounts/7/statuses";
    private const string Asked = Address + "?limit=40";

    [Fact]
    public async Task Posts_are_documents_of_their_author_edits_supersede_and_what_is_deleted_is_withdrawn()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, SourceKind.Timeline);
        desk.Web.Serve(Asked, Posts((103, "Wir reden mit Norland.", null), (102, "Die Fähre fährt.", null), (101, "Guten Morgen, Hafenstadt.", null), (100, "Gute Nacht.", null)), "application/json");
        await desk.WatchAsync();
        Assert.All(desk.Told.OfType<WatchEvent.Taken>(), t => Assert.Equal(("Jana Falk auf Mastodon", "Mastodon"), (t.Document.Headline, t.Document.Source)));

        // 102 is gone, 103 was edited, 100 has only slid out of what is shown.
        desk.Web.Serve(Asked, Posts((104, "Der Präsident kommt.", null), (103, "Wir reden am Montag mit Norland.", "2026-05-04T05:00:00.000Z"), (101, "Guten Morgen, Hafenstadt.", null)), "application/json");
        await desk.NextDayAsync();

        Assert.Equal(["Der Präsident kommt.", "Gute Nacht.", "Guten Morgen, Hafenstadt.", "Wir reden am Montag mit Norland."], await BodiesAsync(desk));
        Assert.Single(desk.Told.OfType<WatchEvent.Withdrawn>());

        await desk.NextDayAsync();
        Assert.Equal(2, (await desk.Store.Notes.AllAsync()).Count);
    }

    [Fact]
    public async Task What_was_posted_since_the_last_look_is_read_page_by_page_and_at_the_first_look_one_page()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, SourceKind.Timeline);
        Serve(desk, Asked, Number(1, 2), next: "1");
        await desk.WatchAsync();
        Assert.Equal([Asked], desk.Web.Asked);

        Serve(desk, Asked, Number(7, 8), next: "7");
        Serve(desk, Page(7), Number(5, 6), next: "5");
        Serve(desk, Page(5), Number(2, 4), next: "2");
        await desk.NextDayAsync();

        Assert.Equal(Number(1, 8).Select(p => p.Text), await BodiesAsync(desk));
        Assert.Equal([Asked, Asked, Page(7), Page(5)], desk.Web.Asked);
    }

    [Fact]
    public async Task A_page_that_fails_fails_the_look_and_the_next_one_reads_all()
    {
        await using var desk = await Desk.OpenAsync();
        var (_, id) = await desk.FollowAsync(Address, SourceKind.Timeline);
        Serve(desk, Asked, Number(1, 2));
        await desk.WatchAsync();

        Serve(desk, Asked, Number(5, 6), next: "5");
        desk.Web.Answer(Page(5), _ => new Refused(500));
        await desk.NextDayAsync();
        Assert.Equal(new SourceProblem("problem.fetch.Status", "500"), FollowedSource.Parse((await desk.Store.Sources.FindAsync(id))!).State.Problem);
        Assert.Equal(Number(1, 2).Select(p => p.Text), await BodiesAsync(desk));

        Serve(desk, Page(5), Number(2, 4));
        await desk.NextDayAsync();
        Assert.Equal(Number(1, 6).Select(p => p.Text), await BodiesAsync(desk));
    }

    [Fact]
    public async Task Of_more_posts_than_one_look_takes_none_is_lost()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.FollowAsync(Address, SourceKind.Timeline);
        Serve(desk, Asked, Number(1, 1));
        await desk.WatchAsync();

        Serve(desk, Asked, Number(241, 300), next: "241");
        foreach (var first in new[] { 181, 121, 61, 1 })
            Serve(desk, Page(first + 60), Number(first, first + 59), next: $"{first}");
        await desk.NextDayAsync();
        desk.Clock.Advance(TimeSpan.FromMinutes(2));
        await desk.WatchAsync();

        Assert.Equal(300, (await BodiesAsync(desk)).Count);
    }

    private static string Page(int before) => $"{Asked}&max_id={before}";

    private static (int Id, string Text, string? Edited)[] Number(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(n => (n, $"Meldung {n:000}.", (string?)null))];

    private static void Serve(Desk desk, string address, (int Id, string Text, string? Edited)[] posts, string? next = null) => desk.Web.Answer(
        address, _ => FakeWeb.Content(address, Posts([.. posts.Reverse()]), "application/json") with { Next = next is null ? null : new Uri($"{Asked}&max_id={next}") });

    private static async Task<IReadOnlyList<string>> BodiesAsync(Desk desk)
    {
        var withdrawn = (await desk.Store.Notes.AllAsync()).Select(n => n.Content).OfType<Lagebild.Dossiers.Notes.DocumentWithdrawn>().Select(w => w.Document).ToHashSet();
        var bodies = new List<string>();
        await foreach (var entry in desk.Store.Log.ReportsAsync())
        {
            if (!withdrawn.Contains(entry.Id))
                bodies.Add(entry.Document.Body);
        }
        return [.. bodies.Order(StringComparer.Ordinal)];
    }

    private static string Posts(params (int Id, string Text, string? Edited)[] posts) => JsonSerializer.Serialize(posts.Select(p => new
    {
        id = p.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        created_at = "2026-05-04T04:00:00.000Z",
        edited_at = p.Edited,
        content = $"<p>{p.Text}</p>",
        url = $"https://social.example/@falk/{p.Id}",
        uri = $"https://social.example/users/falk/statuses/{p.Id}",
        language = "de",
        account = new { username = "falk", acct = "falk", display_name = "Jana Falk" },
    }));
}
