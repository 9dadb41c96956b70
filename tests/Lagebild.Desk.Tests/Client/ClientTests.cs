using System.Text.Json.Nodes;
using Lagebild.Client;
using Lagebild.Desk.Tests.Api;
using Lagebild.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Client;

/// <summary>The typed client against a running desk.</summary>
public sealed class ClientTests
{
    [Fact]
    public async Task The_client_reads_whatever_the_desk_answers()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);
        var id = Newsstand.Meeting.Id.Value;

        var entry = Assert.Single(await client.DiaryAsync(new DiaryFilter { Day = new DateOnly(2025, 3, 4) }).ToListAsync());
        Assert.Equal(("15:00", new DateOnly(2025, 3, 4), Newsstand.Planned), (entry.Clock, entry.Engagement.Earliest, entry.Engagement.Proof.Quote));
        Assert.Equal(2, await client.StoriesAsync().CountAsync());
        var dossier = await client.StoryAsync(id);
        Assert.Equal(("lagebild.dossier", "2025-03-04"), (dossier.Format, dossier.Engagements[0].Time.Values[0].Time));
        Assert.Equal("Wien", (await client.EngagementAsync(entry.Engagement.Key)).Engagement.Place.Values[0].Text);
        Assert.Equal(2, await client.ReportsAsync().CountAsync());
        Assert.Equal("lagebild.report", (await client.ReportAsync(id)).GetProperty("format").GetString());
        Assert.Equal(Newsstand.Hostile.Document.Text, await client.TextAsync(Newsstand.Hostile.Id.Value));
        Assert.Equal(id, Assert.Single(await client.SearchAsync("\"Weg sei\"")).Report.Id);
        Assert.Single(await client.OpenAsync().ToListAsync());
        Assert.Single(await client.SilencesAsync(who: "Brandt").ToListAsync());
        Assert.Equal("Holt", Assert.Single(await client.StatementsAsync(story: id).ToListAsync()).Speaker);
        Assert.Equal(4, await client.ActorsAsync().CountAsync());
        Assert.Empty(await client.SourcesAsync().ToListAsync());
    }

    [Fact]
    public async Task The_client_goes_through_all_pages()
    {
        await using var desk = await DeskUnderTest.OpenAsync([.. Enumerable.Range(0, 9).Select(Newsstand.Alone)]);
        using var http = new HttpClient(new SmallPages()) { BaseAddress = desk.Server.Address };

        var stories = desk.Server.Services.GetRequiredService<Lagebild.Desk.Pictures.LivePicture>().Current.Stories.Select(s => s.Id.First.Value).ToHashSet();
        Assert.True(stories.Count > 5, "There must be more stories than a page holds.");
        Assert.Equal(stories, (await new LagebildClient(http).StoriesAsync().Select(s => s.Id).ToListAsync()).ToHashSet());
    }

    [Fact]
    public async Task The_client_writes_notes_and_follows_what_comes()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);
        var position = (await client.ChangesAsync(0)).Position;

        var note = await client.WriteAsync(new JsonObject { ["kind"] = "place", ["fact"] = $"{Newsstand.Meeting.Id.Value[..8]}-e1", ["value"] = "Linz" });
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.CalledOff)]);
        var kinds = new List<string>();
        await foreach (var news in client.FollowAsync(position))
        {
            kinds.AddRange(news.Entries.Select(e => e.Kind));
            if (kinds.Count == 2)
                break;
        }

        Assert.Equal(("holds", "Linz"), (note.Standing, note.Subject));
        Assert.Equal(["note", "report"], kinds);
        Assert.Equal("Linz", (await client.DiaryAsync().FirstAsync()).Engagement.Place);
        Assert.Single(await client.NotesAsync().ToListAsync());
    }

    [Fact]
    public async Task What_the_desk_refuses_comes_with_its_words()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);

        var missing = await Assert.ThrowsAsync<LagebildException>(() => client.StoryAsync("ffffffff"));
        var wrong = await Assert.ThrowsAsync<LagebildException>(async () => await client.DiaryAsync(new DiaryFilter { Kind = "party" }).FirstOrDefaultAsync());
        var token = await Assert.ThrowsAsync<LagebildException>(async () => await new LagebildClient(http, "lb_wrong").StoriesAsync().FirstOrDefaultAsync());

        Assert.Equal((404, "urn:lagebild:problem:not-found"), (missing.Status, missing.Type));
        Assert.Equal((400, true), (wrong.Status, wrong.Errors.ContainsKey("kind")));
        Assert.Equal(401, token.Status);
    }

    /// <summary>Asks for two items a page.</summary>
    private sealed class SmallPages() : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!.ToString();
            request.RequestUri = new Uri($"{address}{(address.Contains('?') ? '&' : '?')}limit=2");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
