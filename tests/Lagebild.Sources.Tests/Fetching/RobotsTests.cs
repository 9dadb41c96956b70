using Lagebild.Sources.Fetching;
using Microsoft.Extensions.Time.Testing;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>When robots.txt is asked for, what comes of its answers, and how long they hold.</summary>
public sealed class RobotsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new(FetchScenario.Now);

    [Theory]
    [InlineData("/robots.txt 200 + body User-agent: *", "fetched page")]
    [InlineData("/robots.txt 404", "fetched page")]
    [InlineData("/robots.txt 403", "fetched page")]
    [InlineData("/robots.txt 410", "fetched page")]
    [InlineData("/robots.txt 302 + Location: /robots.txt", "fetched page")]
    [InlineData("/robots.txt 302 + Location: http://inside.example/robots.txt", "fetched page")]
    [InlineData("/robots.txt 302 + Location: http://other.example/rules\nother.example/rules 200 + body User-agent: *¶Disallow: /page", "Robots")]
    [InlineData("/robots.txt 500", "Robots")]
    [InlineData("/robots.txt 503 + Retry-After: 5", "Robots")]
    [InlineData("/robots.txt 429", "Robots")]
    [InlineData("/robots.txt close", "Robots")]
    [InlineData("/robots.txt raw nonsense", "Robots")]
    public async Task An_answer_allows_or_not(string robots, string outcome)
    {
        await using var play = new PlayServer(new PlayScript($"{robots}\n/page 200 + body page"));
        using var fetcher = Fetcher(play);

        Assert.Equal(outcome, await Page(fetcher));
    }

    [Fact]
    public async Task Feeds_do_not_ask()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 500\n/page 200 + body feed"));
        using var fetcher = Fetcher(play);

        Assert.IsType<Fetched>(await fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Feed), CancellationToken.None).WaitAsync(Patience));
        Assert.Equal(["GET site.example/page"], play.Requests.Select(r => r.ToString()));
    }

    [Fact]
    public async Task Credentials_are_not_shown_to_whoever_gives_the_rules()
    {
        await using var play = new PlayServer(new PlayScript("/page 200 + body page"));
        using var fetcher = Fetcher(play);

        await fetcher.FetchAsync(new FetchRequest(Address, ContentKind.Page) { Credentials = FetchCredentials.Bearer("abc") }, CancellationToken.None).WaitAsync(Patience);

        Assert.Equal(["GET site.example/robots.txt", "GET site.example/page Authorization"], play.Requests.Select(r => r.ToString()));
    }

    [Fact]
    public async Task Rules_hold_for_a_day()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 404\n/page 200 + body page"));
        using var fetcher = Fetcher(play);

        await Page(fetcher);
        _time.Advance(TimeSpan.FromHours(23));
        await Page(fetcher);
        Assert.Single(play.Requests, r => r.Path == "/robots.txt");

        _time.Advance(TimeSpan.FromHours(1));
        await Page(fetcher);
        Assert.Equal(2, play.Requests.Count(r => r.Path == "/robots.txt"));
    }

    [Fact]
    public async Task A_site_that_could_not_say_is_asked_again_after_an_hour()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 500\n/robots.txt 404\n/page 200 + body page"));
        using var fetcher = Fetcher(play);

        Assert.Equal("Robots", await Page(fetcher));
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("Robots", await Page(fetcher));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("fetched page", await Page(fetcher));
    }

    [Fact]
    public async Task Rules_that_were_known_hold_on_while_the_site_cannot_say()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 404\n/robots.txt 500\n/page 200 + body page"));
        using var fetcher = Fetcher(play);

        await Page(fetcher);
        _time.Advance(TimeSpan.FromHours(25));

        Assert.Equal("fetched page", await Page(fetcher));
    }

    [Theory]
    [InlineData("http://inside.example/page", "AddressForbidden")]
    [InlineData("http://nowhere.example/page", "NameNotFound")]
    public async Task Where_nobody_is_the_page_says_why(string address, string outcome)
    {
        await using var play = new PlayServer(new PlayScript(""));
        using var fetcher = Fetcher(play);

        Assert.Equal(outcome, await Page(fetcher, new Uri(address)));
    }

    [Fact]
    public async Task A_redirect_to_another_site_asks_there()
    {
        await using var play = new PlayServer(new PlayScript(
            "/page 302 + Location: http://other.example/page\nother.example/robots.txt 500\nother.example/page 200 + body page"));
        using var fetcher = Fetcher(play);

        Assert.Equal("Robots", await Page(fetcher));
        Assert.DoesNotContain(play.Requests, r => r is { Host: "other.example", Path: "/page" });
    }

    [Fact]
    public async Task Many_pages_of_a_site_ask_once()
    {
        await using var play = new PlayServer(new PlayScript("/robots.txt 404\n/page 200 + body page"));
        using var fetcher = Fetcher(play);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Page(fetcher)));

        Assert.Single(play.Requests, r => r.Path == "/robots.txt");
    }

    private static Uri Address => new("http://site.example/page");

    private static async Task<string> Page(Fetcher fetcher, Uri? address = null) =>
        OutcomeText.Of(await fetcher.FetchAsync(new FetchRequest(address ?? Address, ContentKind.Page), CancellationToken.None).WaitAsync(Patience), address ?? Address);

    private Fetcher Fetcher(PlayServer play)
    {
        var network = new PlayNetwork(play);
        return new Fetcher(new FetchOptions { Pause = TimeSpan.Zero }, network, network.DialAsync, _time);
    }
}
