using System.Text.Json;
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
