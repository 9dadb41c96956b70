using System.Net;
using System.Net.Sockets;
using System.Text;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Tests.Feeding;

public sealed class SourcesPageTests
{
    private static readonly Instant Now = Instant.FromUtc(2025, 3, 4, 6, 0);

    [Fact]
    public async Task Sources_stand_with_state_last_success_and_what_they_brought()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "blatt", new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt" }, new SourceState { Documents = 7, Poll = new PollState { Polls = 3, LastAnswer = Now.Minus(Duration.FromHours(2)).ToDateTimeOffset() } });
        await AddAsync(desk, "bote", new SourceSettings { Kind = SourceKind.Feed, Address = "https://bote.example/rss", Title = "Bote" }, new SourceState { Problem = new SourceProblem("problem.fetch.Status", "503"), Poll = new PollState { Polls = 3, Failures = 2 } });
        using var browser = desk.Browser();

        var page = await browser.PageAsync("/quellen");
        var (well, failing) = (page.QuerySelector("#quelle-blatt")!, page.QuerySelector("#quelle-bote")!);

        Assert.Contains("in Ordnung", well.TextContent, StringComparison.Ordinal);
        Assert.Contains("vor 2 h", well.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", well.QuerySelector(".number")!.TextContent);
        Assert.Contains("gestört", failing.TextContent, StringComparison.Ordinal);
        Assert.Contains("Status 503", failing.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task A_source_is_added_and_known_the_second_time()
    {
        await using var desk = await DeskUnderTest.StartAsync(Finding((address, settings, _) => Task.FromResult(new DetectedSource(settings with { Address = address, Title = "Zeitung" }, new ItemList([])))));
        using var browser = desk.Browser();

        var first = await SendAsync(browser, "zeitung.example/rss");
        var second = await SendAsync(browser, "https://zeitung.example/rss");

        Assert.Contains("Hinzugefügt: Zeitung", first, StringComparison.Ordinal);
        Assert.Contains("Schon dabei: Zeitung", second, StringComparison.Ordinal);
        Assert.Equal(["https://zeitung.example/rss"], (await ListAsync(desk)).Select(s => s.Settings.Address));
    }

    [Fact]
    public async Task What_lies_in_a_private_network_is_refused_and_never_asked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var network = new SourceNetwork(new FetchOptions(), _ => null, TimeProvider.System);
        await using var desk = await DeskUnderTest.StartAsync(Finding(network.DetectAsync));
        using var browser = desk.Browser();

        foreach (var host in new[] { "127.0.0.1", "[::1]", "localhost", "2130706433" })
        {
            using var answer = await browser.SendAsync("/quellen", "/quellen", ("adresse", $"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/rss"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.NotNull((await Browser.DocumentAsync(answer)).QuerySelector("[role=alert]"));
        }

        Assert.False(listener.Pending());
        Assert.Empty(await ListAsync(desk));
    }

    [Theory]
    [InlineData("/etc")]
    [InlineData("file:///etc/passwd")]
    [InlineData("imaps://post.example/INBOX")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:secret@zeitung.example/")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Only_web_addresses_are_looked_at_from_a_page(string address)
    {
        var asked = new List<string>();
        await using var desk = await DeskUnderTest.StartAsync(Finding((named, _, _) =>
        {
            asked.Add(named);
            throw new InputException("problem.source.unknown");
        }));
        using var browser = desk.Browser();

        using var answer = await browser.SendAsync("/quellen", "/quellen", ("adresse", address));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.All(asked, a => Assert.StartsWith("https://", a, StringComparison.Ordinal));
        Harmless.Check(await Browser.DocumentAsync(answer));
    }

    [Fact]
    public async Task An_address_that_does_not_answer_holds_nobody_up()
    {
        var asked = new TaskCompletionSource();
        await using var desk = await DeskUnderTest.OpenAsync();
        await using var hasty = await DeskServer.StartAsync(desk.Store, Finding(async (_, _, _) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            throw new InvalidOperationException();
        }) with { Endpoint = new IPEndPoint(IPAddress.Loopback, 0) }, new HastyClock());
        using var browser = new Browser(hasty.Address);

        using var answer = await browser.SendAsync("/quellen", "/quellen", ("adresse", "https://langsam.example/"), ("titel", "Langsam"));
        var page = await Browser.DocumentAsync(answer);

        Assert.True(asked.Task.IsCompleted);
        Assert.Contains("20 Sekunden", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Langsam", page.QuerySelector("input[name=titel]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_source_is_paused_resumed_and_removed()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "blatt", new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt" }, new SourceState());
        using var browser = desk.Browser();

        await ChangeAsync(browser, "anhalten");
        Assert.True((await ListAsync(desk))[0] is { Settings.IsPaused: true, Due: null });
        await ChangeAsync(browser, "weiter");
        Assert.True((await ListAsync(desk))[0] is { Settings.IsPaused: false, Due: not null });
        await ChangeAsync(browser, "entfernen");
        Assert.Empty(await ListAsync(desk));

        static async Task ChangeAsync(Browser browser, string deed)
        {
            using var answer = await browser.SendAsync("/quellen", "/quellen/blatt", ("was", deed));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
            Harmless.Check(await browser.PageAsync(answer.Headers.Location!.ToString()));
        }
    }

    [Fact]
    public async Task Nothing_is_changed_without_the_pages_own_token()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "blatt", new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt" }, new SourceState());
        using var browser = desk.Browser();

        using var removed = await browser.PostAsync("/quellen/blatt", ("was", "entfernen"));
        using var added = await browser.PostAsync("/quellen", ("adresse", "https://bote.example/"));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [removed.StatusCode, added.StatusCode]);
        Assert.Single(await ListAsync(desk));
    }

    [Theory]
    [InlineData("/quellen/niemand", "anhalten", HttpStatusCode.NotFound)]
    [InlineData("/quellen/blatt", "sprengen", HttpStatusCode.BadRequest)]
    public async Task An_unknown_source_or_deed_is_refused(string address, string deed, HttpStatusCode status)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "blatt", new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt" }, new SourceState());
        using var browser = desk.Browser();
        var token = (await browser.PageAsync("/quellen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await browser.PostAsync(address, ("was", deed), ("__RequestVerificationToken", token));

        Assert.Equal(status, answer.StatusCode);
        Assert.Single(await ListAsync(desk));
    }

    [Fact]
    public async Task A_list_of_another_reader_is_taken_over_without_folders_of_this_machine_passwords_and_private_networks()
    {
        const string List = """
            <opml version="2.0"><body>
              <outline text="Politik"><outline type="rss" text="Blatt" xmlUrl="https://blatt.example/rss"/></outline>
              <outline type="rss" text="Innen" xmlUrl="https://innen.example/rss"/>
            </body></opml>
            """;
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();
        var hostile = SourceOpml.Write(
        [
            new SourceSettings { Kind = SourceKind.Folder, Address = "/etc", Title = "Etc" },
            new SourceSettings { Kind = SourceKind.Mailbox, Address = "imaps://10.0.0.1/INBOX", Title = "Post" },
            new SourceSettings { Kind = SourceKind.Feed, Address = "http://10.0.0.1/rss", Title = "Nah", AllowedHosts = ["10.0.0.1"], Credential = "PATH" },
        ]);

        await UploadAsync(browser, List);
        await UploadAsync(browser, List);
        await UploadAsync(browser, hostile);
        var sources = await ListAsync(desk);

        Assert.Equal(["http://10.0.0.1/rss", "https://blatt.example/rss", "https://innen.example/rss"], sources.Select(s => s.Settings.Address).Order(StringComparer.Ordinal));
        Assert.All(sources, s => Assert.True(s.Settings is { Credential: null, AllowedHosts.IsEmpty: true }));
        Assert.Equal("Politik", Assert.Single(sources.Single(s => s.Settings.Title == "Blatt").Settings.Path));
    }

    [Fact]
    public async Task What_is_no_list_is_said()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await UploadAnswerAsync(browser, "Das ist keine Liste.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("OPML", (await Browser.DocumentAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_goes_out_as_other_readers_take_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "blatt", new SourceSettings { Kind = SourceKind.Feed, Address = "https://blatt.example/rss", Title = "Blatt" }, new SourceState());
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/quellen/lagebild.opml");

        Assert.Equal(["https://blatt.example/rss"], SourceOpml.Parse(await answer.Content.ReadAsByteArrayAsync()).Sources.Select(s => s.Address));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Hostile_titles_addresses_and_problems_stay_text_and_are_not_linked()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        await AddAsync(desk, "boese", new SourceSettings { Kind = SourceKind.Feed, Address = "javascript:alert(1)", Title = Harmless.Attack, Path = [Harmless.Attack] }, new SourceState { Problem = new SourceProblem("problem.of.a.newer.program", Harmless.Attack) });
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/quellen?getan=added&was={Uri.EscapeDataString(Harmless.Attack)}");

        Assert.Contains("<script>", page.QuerySelector("#quelle-boese")!.TextContent, StringComparison.Ordinal);
        Harmless.Check(page);
    }

    [Fact]
    public async Task Without_sources_the_page_says_so_in_both_languages()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        Assert.Contains("Noch keine Quellen", (await browser.PageAsync("/quellen")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("No sources yet", (await browser.PageAsync("/quellen?ui=en")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static DeskOptions Finding(Func<string, SourceSettings, CancellationToken, Task<DetectedSource>> detect) => new() { IsOpen = true, Detect = detect };

    private static Task<bool> AddAsync(DeskUnderTest desk, string id, SourceSettings settings, SourceState state) =>
        desk.Store.Sources.AddAsync(new StoredSource(new SourceId(id), settings.ToJson(), state.ToJson(), Now.Plus(Duration.FromHours(3))));

    private static async Task<List<FollowedSource>> ListAsync(DeskUnderTest desk) => [.. FollowedSource.Readable(await desk.Store.Sources.ListAsync())];

    private static async Task<string> SendAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync("/quellen", "/quellen", ("adresse", address));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (await browser.PageAsync(answer.Headers.Location!.ToString())).QuerySelector("[role=status].notice")!.TextContent;
    }

    private static async Task UploadAsync(Browser browser, string list)
    {
        using var answer = await UploadAnswerAsync(browser, list);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAnswerAsync(Browser browser, string list)
    {
        var token = (await browser.PageAsync("/quellen")).QuerySelector("form[action='/quellen/opml'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "datei", "liste.opml" } };
        return await browser.Client.PostAsync("/quellen/opml", form);
    }

    /// <summary>Waits a hundredth of what it is told.</summary>
    private sealed class HastyClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / 100, period);
    }
}
