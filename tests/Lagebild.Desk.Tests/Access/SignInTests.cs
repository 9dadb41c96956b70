using System.Net;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task Whoever_signs_in_comes_to_where_they_wanted_to_go_and_signs_out_again()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = desk.Browser();

        using var sent = await browser.GetAsync("/?ort=Wien");
        Assert.Equal("/anmelden?zu=%2F%3Fort%3DWien", sent.Headers.Location!.PathAndQuery);
        using var signed = await browser.SignInAsync("anna", Newsroom.Password, "/?ort=Wien");
        Assert.Equal("/?ort=Wien", signed.Headers.Location!.OriginalString);
        Assert.Equal("anna", (await browser.PageAsync("/")).QuerySelector(".user")!.TextContent);

        using var left = await browser.SendAsync("/konto", "/abmelden");
        using var closed = await browser.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_for_this_site_alone_and_no_script_reads_it()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = desk.Browser();

        using var signed = await browser.SignInAsync("anna", Newsroom.Password);

        var cookie = Assert.Single(signed.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SessionCookie.Name, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_server_that_speaks_HTTPS_the_cookie_goes_over_HTTPS_alone()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = desk.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await browser.GetAsync("/anmelden");

        Assert.Contains("; secure", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_refusal_does_not_tell_whether_there_is_such_a_name_nor_that_it_is_barred_or_locked()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("barred", DeskRole.Reader), ("locked", DeskRole.Reader));
        await desk.Accounts.DisableAsync(Newsroom.Name("barred"), true, default);
        for (var i = 0; i < AccountBook.Tries; i++)
            await desk.Accounts.AuthenticateAsync("locked", "wrong", default);

        var said = new HashSet<string>();
        foreach (var (name, password) in new[] { ("anna", "wrong"), ("nobody", "wrong"), ("barred", Newsroom.Password), ("locked", Newsroom.Password), ("<b>", "wrong") })
        {
            using var browser = desk.Browser();
            var start = TimeProvider.System.GetTimestamp();
            using var answer = await browser.SignInAsync(name, password);
            Assert.True(TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromMilliseconds(650));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            var page = await Browser.DocumentAsync(answer);
            page.QuerySelector("input[name=name]")!.RemoveAttribute("value");
            page.QuerySelector("input[name=__RequestVerificationToken]")!.RemoveAttribute("value");
            said.Add(page.DocumentElement.OuterHtml);
        }
        Assert.Single(said);
    }

    [Theory]
    [InlineData("//boese.example/")]
    [InlineData("/\\boese.example/")]
    [InlineData("https://boese.example/")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_away_from_here_after_signing_in(string back)
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = desk.Browser();

        using var signed = await browser.SignInAsync("anna", Newsroom.Password, back);

        Assert.Equal("/", signed.Headers.Location!.OriginalString);
        Assert.DoesNotContain(signed.Headers.GetValues("Set-Cookie"), c => c.StartsWith("a=b", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_outlives_a_restart()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = await desk.SignedInAsync("anna");
        var session = browser.Cookies.GetAllCookies()[SessionCookie.Name]!.Value;

        await desk.RestartAsync(new DeskOptions());
        using var again = desk.Browser();
        again.Cookies.Add(desk.Server.Address, new Cookie(SessionCookie.Name, session));

        Assert.Equal("anna", (await again.PageAsync("/")).QuerySelector(".user")!.TextContent);
    }

    [Fact]
    public async Task A_session_that_nobody_used_for_a_week_has_ended()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = await desk.SignedInAsync("anna");

        desk.Clock.Forward(TimeSpan.FromDays(6));
        using var within = await browser.GetAsync("/konto");
        desk.Clock.Forward(TimeSpan.FromDays(6));
        using var renewed = await browser.GetAsync("/konto");
        desk.Clock.Forward(TimeSpan.FromDays(8));
        using var after = await browser.GetAsync("/konto");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Found], new[] { within, renewed, after }.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task A_forged_cookie_is_nobodys()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        using var browser = await desk.SignedInAsync("anna");
        var real = browser.Cookies.GetAllCookies()[SessionCookie.Name]!.Value;

        foreach (var forged in new[] { "anna", "", real[..^6] + "AAAAAA", real + "x", new string('A', 4000), real.Replace(real[40], real[40] == 'x' ? 'y' : 'x') })
        {
            using var thief = desk.Browser();
            thief.Client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={forged}");
            using var answer = await thief.GetAsync("/konto");
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_session_ends_the_moment_its_person_is_barred_and_has_a_new_role_the_moment_it_is_given()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Reader));
        using var jan = await desk.SignedInAsync("jan");

        await desk.Accounts.ChangeRoleAsync(Newsroom.Name("jan"), DeskRole.Admin, default);
        using var promoted = await jan.GetAsync("/verwaltung");
        await desk.Accounts.ChangeRoleAsync(Newsroom.Name("jan"), DeskRole.Editor, default);
        using var demoted = await jan.GetAsync("/verwaltung");
        await desk.Accounts.DisableAsync(Newsroom.Name("jan"), true, default);
        using var barred = await jan.GetAsync("/");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Found], new[] { promoted, demoted, barred }.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var here = await desk.SignedInAsync("anna");
        using var elsewhere = await desk.SignedInAsync("anna");
        const string Next = "Ein ganz anderer Satz";

        using var wrong = await here.SendAsync("/konto", "/konto/kennwort", ("bisher", "falsch"), ("kennwort", Next), ("nochmal", Next));
        using var changed = await here.SendAsync("/konto", "/konto/kennwort", ("bisher", Newsroom.Password), ("kennwort", Next), ("nochmal", Next));
        using var stays = await here.GetAsync(changed.Headers.Location!.OriginalString);
        using var ended = await elsewhere.GetAsync("/konto");

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.Found, HttpStatusCode.OK, HttpStatusCode.Found], new[] { wrong, changed, stays, ended }.Select(a => a.StatusCode));
        Assert.NotNull(await desk.Accounts.AuthenticateAsync("anna", Next, default));
    }

    [Fact]
    public async Task Whoever_tries_too_often_is_told_to_wait()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Reader));
        using var browser = desk.Browser();

        HttpResponseMessage last = null!;
        for (var i = 0; i <= SignInRate.Tries; i++)
            last = await browser.GetAsync("/setup?code=x");

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        using var page = await browser.GetAsync("/anmelden");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
