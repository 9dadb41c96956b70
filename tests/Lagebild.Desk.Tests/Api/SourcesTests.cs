using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Web;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Desk.Tests.Api;

/// <summary>What programs of editors do with sources.</summary>
public sealed class SourcesTests
{
    /// <summary>A desk that takes everything for a feed called Zeitung.</summary>
    internal static DeskOptions Finding { get; } = new()
    {
        IsOpen = true,
        Detect = (address, settings, _) => Task.FromResult(new DetectedSource(settings with { Address = address, Title = settings.Title.Length > 0 ? settings.Title : "Zeitung" }, new ItemList([]))),
    };

    [Fact]
    public async Task A_source_is_added_once_paused_resumed_and_removed()
    {
        await using var desk = await DeskUnderTest.StartAsync(Finding);
        using var browser = desk.Browser();

        using var added = await browser.WriteAsync("/api/v1/sources", """{"address":"zeitung.example/rss","group":"Politik/Inland"}""");
        using var known = await browser.WriteAsync("/api/v1/sources", """{"address":"https://zeitung.example/rss"}""");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (added.StatusCode, known.StatusCode));
        var id = (await added.Content.ReadFromJsonAsync<JsonElement>()).Text("id");
        Assert.Equal(["Politik", "Inland"], Assert.Single(FollowedSource.Readable(await desk.Store.Sources.ListAsync())).Settings.Path.AsEnumerable());
        Assert.Equal("paused", (await ChangeAsync(browser, id, """{"isPaused":true}""")).Text("condition"));
        Assert.NotNull((await browser.PageAsync("/quellen")).QuerySelector($"#quelle-{id} button[value=weiter]"));
        Assert.NotEqual("paused", (await ChangeAsync(browser, id, """{"isPaused":false}""")).Text("condition"));
        using var removed = await browser.Client.DeleteAsync($"/api/v1/sources/{id}");
        using var gone = await browser.Client.DeleteAsync($"/api/v1/sources/{id}");

        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await gone.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty((await browser.JsonAsync("/api/v1/sources")).Items());
    }

    [Fact]
    public async Task What_lies_in_a_private_network_is_refused_and_never_asked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var network = new SourceNetwork(new FetchOptions(), _ => null, TimeProvider.System);
        await using var desk = await DeskUnderTest.StartAsync(Finding with { Detect = network.DetectAsync });
        using var browser = desk.Browser();

        foreach (var host in new[] { "127.0.0.1", "[::1]", "localhost" })
        {
            using var answer = await browser.WriteAsync("/api/v1/sources", $$"""{"address":"http://{{host}}:{{((IPEndPoint)listener.LocalEndpoint).Port}}/rss"}""");
            await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        }

        Assert.False(listener.Pending());
        Assert.Empty((await browser.JsonAsync("/api/v1/sources")).Items());
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("imaps://post.example/INBOX")]
    [InlineData("")]
    public async Task Only_web_addresses_are_looked_at(string address)
    {
        await using var desk = await DeskUnderTest.StartAsync(Finding);
        using var browser = desk.Browser();

        using var answer = await browser.WriteAsync("/api/v1/sources", JsonSerializer.Serialize(new { address }));

        Assert.Contains("lagebild source add", (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_sources_goes_out_and_comes_back_without_leave_for_private_networks()
    {
        await using var desk = await DeskUnderTest.StartAsync(Finding);
        using var browser = desk.Browser();
        var list = SourceOpml.Write(
        [
            new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt", AllowedHosts = ["10.0.0.1"], Credential = "PATH" },
            new SourceSettings { Kind = SourceKind.Folder, Address = "/etc", Title = "Etc" },
        ]);

        using var first = await browser.WriteAsync("/api/v1/sources.opml", list, "text/x-opml");
        using var second = await browser.WriteAsync("/api/v1/sources.opml", list, "application/xml");
        using var wrong = await browser.WriteAsync("/api/v1/sources.opml", "Das ist keine Liste.", "text/x-opml");
        using var json = await browser.WriteAsync("/api/v1/sources.opml", "{}");

        Assert.Equal(1, (await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("added").GetInt32());
        Assert.Equal(0, (await second.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("added").GetInt32());
        Assert.Contains("OPML", (await wrong.ProblemAsync(HttpStatusCode.UnprocessableEntity)).Text("detail"), StringComparison.Ordinal);
        await json.ProblemAsync(HttpStatusCode.UnsupportedMediaType);
        Assert.Equal(["https://blatt.example/rss"], SourceOpml.Parse(await browser.Client.GetByteArrayAsync("/api/v1/sources.opml")).Sources.Select(s => s.Address));
        Assert.True(Assert.Single(FollowedSource.Readable(await desk.Store.Sources.ListAsync())).Settings is { Credential: null, AllowedHosts.IsEmpty: true });
    }

    [Fact]
    public async Task A_reader_changes_no_source()
    {
        await using var desk = await Newsroom.StartAsync(("rita", DeskRole.Reader));
        using var rita = await desk.SignedInAsync("rita");

        using var added = await rita.WriteAsync("/api/v1/sources", """{"address":"https://blatt.example/rss"}""");
        using var list = await rita.GetAsync("/api/v1/sources.opml");

        await added.ProblemAsync(HttpStatusCode.Forbidden);
        await list.ProblemAsync(HttpStatusCode.Forbidden);
    }

    private static async Task<JsonElement> ChangeAsync(Browser browser, string id, string change)
    {
        using var content = new StringContent(change, System.Text.Encoding.UTF8, "application/json");
        using var answer = await browser.Client.PatchAsync($"/api/v1/sources/{id}", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
