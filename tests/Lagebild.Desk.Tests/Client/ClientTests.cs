using System.Text.Json.Nodes;
using Lagebild.Client;
using Lagebild.Desk.Access;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Web;
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
    public async Task The_client_reads_places_people_facets_and_the_formats_of_others()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);
        var id = Newsstand.Meeting.Id.Value;

        Assert.Equal("AT", Assert.Single(await client.PlacesAsync("Wien").ToListAsync()).Country);
        var occasion = Assert.Single((await client.PlaceAsync("Wien")).Engagements.ToCome);
        Assert.Equal("15:00", occasion.Clock);
        var brandt = Assert.Single(await client.ActorsAsync("Brandt", "person").ToListAsync());
        Assert.Empty(await client.ActorsAsync("Brandt", "state").ToListAsync());
        var person = await client.ActorAsync(brandt.Key, 3);
        Assert.Equal(("Holt", 1, "Brandt"), (person.Met[0].Name, person.Met[0].ToCome, person.Silences[0].Who));
        Assert.Contains(await client.FacetsAsync("am"), f => f.By == "source");
        Assert.Equal(2, await client.SearchAllAsync("am").CountAsync());
        Assert.Contains("Wien", System.Text.Encoding.UTF8.GetString(await client.TableAsync("engagements", "csv", id)), StringComparison.Ordinal);
        Assert.True((await client.NinjsAsync(id)).TryGetProperty("uri", out _));
        Assert.Contains("Wien", (await client.EventLdAsync(occasion.Engagement.Key)).GetRawText(), StringComparison.Ordinal);
        Assert.Contains(Newsstand.Planned, (await client.AnnotationsAsync(id)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_keeps_what_is_its_owners()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http);

        var search = await client.KeepSearchAsync("Holt");
        Assert.Equal(search, Assert.Single(await client.SavedSearchesAsync().ToListAsync()));
        await client.ForgetSearchAsync(search.Id);
        Assert.Empty(await client.SavedSearchesAsync().ToListAsync());

        var added = await client.AddAlertAsync(new NewAlert { About = "place", What = "Wien", Route = "webhook", To = "https://127.0.0.1:9/", DigestHour = 6 });
        Assert.StartsWith("whsec_", added.Secret, StringComparison.Ordinal);
        Assert.Equal(6, (await client.AlertAsync(added.Alert.Id)).DigestHour);
        Assert.NotNull(await client.TestAlertAsync(added.Alert.Id));
        Assert.Single(await client.AlertsAsync().ToListAsync());
        await client.RemoveAlertAsync(added.Alert.Id);
        Assert.Empty(await client.AlertsAsync().ToListAsync());

        var address = await client.MakeFeedAddressAsync("Thunderbird");
        Assert.Contains("BEGIN:VCALENDAR", await http.GetStringAsync(address.Calendar), StringComparison.Ordinal);
        await client.RevokeFeedAddressAsync(Assert.Single(await client.FeedAddressesAsync().ToListAsync()).Id);
        Assert.Empty(await client.FeedAddressesAsync().ToListAsync());
        Assert.Equal(403, (await Assert.ThrowsAsync<LagebildException>(() => client.DatabaseAsync())).Status);
    }

    [Fact]
    public async Task The_client_runs_the_desk()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting)]);
        await desk.RestartAsync(SourcesTests.Finding with { IsOpen = false, Reader = new DeskReader(() => "newer", _ => Newsstand.Meeting.Report with { Reader = "newer" }) });
        using var http = new HttpClient { BaseAddress = desk.Server.Address };
        var client = new LagebildClient(http, await desk.Tokens.CreateAsync((await desk.Accounts.FindAsync("anna", default))!, "Aufsicht", TokenScope.Admin, default));

        var source = await client.AddSourceAsync("https://zeitung.example/rss", group: "Politik");
        Assert.Equal("paused", (await client.PauseSourceAsync(source.Id)).Condition);
        Assert.NotEqual("paused", (await client.ResumeSourceAsync(source.Id)).Condition);
        var list = await client.SourceListAsync();
        await client.RemoveSourceAsync(source.Id);
        Assert.Equal(new SourcesTaken(1, 0), await client.TakeSourceListAsync(list));
        Assert.Single(await client.SourcesAsync().ToListAsync());

        var jan = await client.AddAccountAsync("jan", "reader", "Jan Brandt");
        Assert.Equal("editor", (await client.ChangeAccountAsync("jan", role: "editor")).Role);
        Assert.True((await client.ChangeAccountAsync("jan", isDisabled: true)).IsDisabled);
        Assert.NotEqual(jan.Password, (await client.ResetPasswordAsync("jan")).Password);
        Assert.Equal(["anna", "jan"], await client.AccountsAsync().Select(a => a.Name).ToListAsync());

        var token = await client.MakeTokenAsync("Anzeige", "read");
        Assert.Equal(2, await client.TokensAsync().CountAsync());
        Assert.Equal(2, await client.TokensAsync(all: true).CountAsync());
        await client.RevokeTokenAsync(token.Token.Id);
        Assert.Equal(401, (await Assert.ThrowsAsync<LagebildException>(async () => await new LagebildClient(http, token.Secret).StoriesAsync().FirstOrDefaultAsync())).Status);

        Assert.Equal((1, 1, "newer"), await client.DatabaseAsync() is var facts ? (facts.Documents, facts.Older, facts.Reader) : default);
        Assert.True(Assert.Single((await client.RereadAsync()).Reports).IsSame);
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
        var kept = Assert.Single(await client.NotesAsync().ToListAsync());
        Assert.Equal(kept.Subject, (await client.NoteAsync(kept.Note.GetProperty("id").GetString()![..8])).Subject);
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
