using System.Net;
using System.Text;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Tests.Access;

public sealed class AttackTests
{
    [Fact]
    public async Task A_form_without_its_token_or_with_somebody_elses_changes_nothing()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Admin));
        using var anna = await desk.SignedInAsync("anna");
        using var jan = await desk.SignedInAsync("jan");
        var foreign = (await jan.PageAsync("/verwaltung/menschen")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var without = await anna.PostAsync("/verwaltung/menschen/neu", ("name", "evil"), ("rolle", "Admin"));
        using var others = await anna.PostAsync("/verwaltung/menschen/neu", ("name", "evil"), ("rolle", "Admin"), ("__RequestVerificationToken", foreign));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (without.StatusCode, others.StatusCode));
        Assert.Equal("Das kam nicht an", (await Browser.DocumentAsync(without)).QuerySelector("h1")!.TextContent);
        Assert.Null(await desk.Accounts.FindAsync("evil", default));
    }

    [Theory]
    [InlineData("Origin", "https://boese.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_asks_for_is_refused_also_on_an_open_desk(string header, string value)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();
        browser.Client.DefaultRequestHeaders.Add(header, value);

        using var refused = await browser.PostAsync("/abmelden");
        using var read = await browser.GetAsync("/");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, read.StatusCode));
    }

    [Theory]
    [InlineData("boese.example")]
    [InlineData("boese.example:5080")]
    [InlineData("127.0.0.1.boese.example")]
    [InlineData("localhost.boese.example")]
    public async Task A_name_that_somebody_gave_this_machine_is_no_way_in(string host)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };

        using var refused = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("Lagebild", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_ones_own_is_a_way_in_where_it_is_given()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions { IsOpen = true, Hosts = ["desk.example"] });
        using var browser = desk.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "desk.example" } };

        using var answer = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/anmelden", 20 * 1024)]
    [InlineData("/setup", 20 * 1024)]
    [InlineData("/anmelden", 3 * 1024 * 1024)]
    public async Task Bodies_that_are_too_large_are_refused(string address, int size)
    {
        await using var desk = await Newsroom.StartAsync();
        using var browser = desk.Browser();
        using var content = new StringContent("name=" + new string('a', size), Encoding.ASCII, "application/x-www-form-urlencoded");

        HttpStatusCode status;
        try
        {
            using var answer = await browser.Client.PostAsync(address, content);
            status = answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server hung up while the rest was still being sent.
            status = HttpStatusCode.RequestEntityTooLarge;
        }
        Assert.True(status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, status.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/anmelden")]
    [InlineData("/setup")]
    [InlineData("/nirgendwo")]
    [InlineData("/verwaltung")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/assets/0/..%2f..%2fappsettings.json")]
    public async Task Every_answer_tells_the_browser_to_trust_nothing_else(string address)
    {
        await using var desk = await Newsroom.StartAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.StartsWith("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.True((int)answer.StatusCode < 500);
    }

    [Fact]
    public async Task What_somebody_calls_themselves_is_text_wherever_it_stands()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var browser = await desk.SignedInAsync("anna");
        const string Hostile = "<script>alert(1)</script>\"'&";
        await desk.Accounts.AddAsync(Newsroom.Name("jan"), Hostile, DeskRole.Reader, Newsroom.Password, default);
        await desk.Tokens.CreateAsync((await desk.Accounts.FindAsync("anna", default))!, Hostile, TokenScope.Read, default);

        foreach (var address in new[] { "/verwaltung/menschen", "/verwaltung/token", "/konto" })
        {
            var page = await browser.PageAsync(address);
            Assert.All(page.Scripts, s => Assert.NotNull(s.Source));
            Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("[style], [onclick]"));
        }
    }
}
