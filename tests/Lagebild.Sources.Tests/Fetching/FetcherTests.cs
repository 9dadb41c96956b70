using System.Text;
using Lagebild.Sources.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>What no row of the table can say.</summary>
public sealed class FetcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly Uri Address = new("http://site.example/");

    [Fact]
    public async Task It_says_who_is_asking_and_what_for()
    {
        await using var play = new PlayServer(new PlayScript("/ 200 + body hello"));
        using var fetcher = Fetcher(play, new FetchOptions { Contact = new Uri("https://reader.example/about") });

        await fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Feed), CancellationToken.None).WaitAsync(Patience);

        var fields = Assert.Single(play.Requests).Fields;
        Assert.Matches(@"^Lagebild/[0-9.]+ \(\+https://reader\.example/about\)$", fields["User-Agent"]);
        Assert.StartsWith("application/atom+xml", fields["Accept"], StringComparison.Ordinal);
        Assert.Equal("gzip, deflate, br", fields["Accept-Encoding"]);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], fields.Keys.Order());
    }

    [Fact]
    public async Task Credentials_are_sent_as_they_should_be()
    {
        await using var play = new PlayServer(new PlayScript("/ 200 + body hello"));
        using var fetcher = Fetcher(play);

        await fetcher.FetchAsync(new FetchRequest(new Uri("http://anna:ge%3Aheim@site.example/"), ContentKind.Feed), CancellationToken.None).WaitAsync(Patience);

        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("anna:ge:heim")), Assert.Single(play.Requests).Fields["Authorization"]);
    }

    /// <summary>The servers repeat the credentials wherever an answer has room for them.</summary>
    [Theory]
    [InlineData("/ raw geheim Z2VoZWlt¶¶")]
    [InlineData("/ raw HTTP/1.1 geheim¶¶")]
    [InlineData("/ raw HTTP/1.1 200 OK¶geheim¶¶")]
    [InlineData("/ 302 + Location: geheim://x/")]
    [InlineData("/ 302 + Location: http://anna:geheim@inside.example/geheim")]
    [InlineData("/ 302 + Location: http://anna:geheim@nowhere.example/geheim")]
    [InlineData("/ 302 + Location: http://anna:geheim@site.example/b\n/b 200 + body hello")]
    [InlineData("/ 301 + Location: http://anna:geheim@site.example/b\n/b 200 + body hello")]
    [InlineData("/ 200 + Content-Encoding: geheim + body hello")]
    [InlineData("/ 401 + WWW-Authenticate: Basic realm=geheim")]
    [InlineData("/ close")]
    public async Task Credentials_are_never_part_of_a_message(string script)
    {
        await using var play = new PlayServer(new PlayScript(script));
        using var fetcher = Fetcher(play);
        var request = new FetchRequest(new Uri("http://anna:geheim@site.example/"), ContentKind.Feed);

        var outcome = await fetcher.FetchAsync(request, CancellationToken.None).WaitAsync(Patience);

        foreach (var text in new[] { request.ToString(), $"{request.Credentials}", request.Address.OriginalString, outcome.ToString() })
            Assert.DoesNotContain("geheim", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_that_is_connected_to()
    {
        await using var play = new PlayServer(new PlayScript("/ 200 + body hello + close"));
        var network = new PlayNetwork(play);
        using var fetcher = new Fetcher(new FetchOptions { Pause = TimeSpan.Zero }, network, network.DialAsync, new FakeTimeProvider());
        var request = new FetchRequest(new Uri("http://rebinding.example/"), ContentKind.Feed);

        Assert.IsType<Fetched>(await fetcher.FetchAsync(request, CancellationToken.None).WaitAsync(Patience));
        Assert.IsType<Failed>(await fetcher.FetchAsync(request, CancellationToken.None).WaitAsync(Patience));

        Assert.Equal(["93.184.215.6"], network.Dialed.Select(dialed => dialed.Address.ToString()));
    }

    [Fact]
    public async Task A_connection_into_a_private_network_is_there_for_nobody_else()
    {
        await using var play = new PlayServer(new PlayScript("/ 200 + body secret\nsite.example/ 302 + Location: http://inside.example/"));
        using var fetcher = Fetcher(play);
        var allowed = new FetchRequest(new Uri("http://inside.example/"), ContentKind.Feed) { AllowedPrivateHosts = ["inside.example"] };

        Assert.IsType<Fetched>(await fetcher.FetchAsync(allowed, CancellationToken.None).WaitAsync(Patience));
        var outcome = await fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Feed), CancellationToken.None).WaitAsync(Patience);

        Assert.Equal(FetchFault.RedirectForbidden, Assert.IsType<Failed>(outcome).Fault);
    }

    [Theory]
    [InlineData("/ stall")]
    [InlineData("/ 200 + Content-Length: 100 + body hello + stall")]
    public async Task Whoever_cancels_gets_no_outcome(string script)
    {
        await using var play = new PlayServer(new PlayScript(script));
        using var fetcher = Fetcher(play);
        using var cancellation = new CancellationTokenSource();
        var fetching = fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Feed), cancellation.Token);
        while (play.Requests.Count == 0)
            await Task.Yield();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching.WaitAsync(Patience));
    }

    [Fact]
    public async Task Limits_of_time_are_those_of_the_clock_that_is_passed_in()
    {
        await using var play = new PlayServer(new PlayScript("/ stall"));
        var network = new PlayNetwork(play);
        var time = new FakeTimeProvider();
        var options = new FetchOptions { HeaderTime = TimeSpan.FromHours(1), TotalTime = TimeSpan.FromHours(2), ConnectTime = TimeSpan.FromMinutes(5) };
        using var fetcher = new Fetcher(options, network, network.DialAsync, time);
        var fetching = fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Feed), CancellationToken.None);
        while (play.Requests.Count == 0)
            await Task.Yield();

        time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(FetchFault.TimedOut, Assert.IsType<Failed>(await fetching.WaitAsync(Patience)).Fault);
    }

    [Fact]
    public async Task Pages_of_a_site_come_as_slowly_as_it_asks()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 200 + body User-agent: *¶Crawl-delay: 10 + close\n/ 200 + body hello"));
        var time = new FakeTimeProvider();
        var network = new PlayNetwork(play, time);
        var patient = new FetchOptions { HeaderTime = TimeSpan.FromDays(1), TotalTime = TimeSpan.FromDays(1) };
        using var fetcher = new Fetcher(patient, network, network.DialAsync, time);
        var page = fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Page), CancellationToken.None);
        while (!page.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        Assert.IsType<Fetched>(await page);
        Assert.Equal(2, network.Dialed.Count);
        Assert.True(network.Dialed.Last().At - network.Dialed.First().At >= TimeSpan.FromSeconds(10));
    }

    private static Fetcher Fetcher(PlayServer play, FetchOptions? options = null)
    {
        var network = new PlayNetwork(play);
        return new Fetcher((options ?? new FetchOptions()) with { Pause = TimeSpan.Zero }, network, network.DialAsync, new FakeTimeProvider(FetchScenario.Now));
    }
}
