using System.Net;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Tests.Access;

public sealed class SetupTests
{
    private static readonly (string, string)[] First = [("name", "Anna"), ("anzeige", "Anna Holt"), ("kennwort", Newsroom.Password), ("nochmal", Newsroom.Password)];

    [Fact]
    public async Task The_address_of_the_first_start_makes_the_first_admin_once()
    {
        await using var desk = await Newsroom.StartAsync();
        using var browser = desk.Browser();
        var setup = desk.Server.Setup!.PathAndQuery;

        using var made = await browser.SendAsync(setup, "/setup", First);
        Assert.Equal("/verwaltung/menschen", made.Headers.Location!.OriginalString);
        Assert.Contains("Anna Holt", (await browser.PageAsync("/verwaltung/menschen")).Body!.TextContent, StringComparison.Ordinal);

        using var again = await desk.Browser().GetAsync(setup);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Single(await desk.Accounts.ListAsync(default));
        await desk.RestartAsync(new DeskOptions());
        Assert.Null(desk.Server.Setup);
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_becomes_admin()
    {
        await using var desk = await Newsroom.StartAsync();
        using var one = desk.Browser();
        using var other = desk.Browser();
        var setup = desk.Server.Setup!.PathAndQuery;

        var filled = await one.FillAsync(setup, "/setup", First);
        var alsoFilled = await other.FillAsync(setup, "/setup", [("name", "jan"), .. First[1..]]);
        var answers = await Task.WhenAll(one.PostAsync("/setup", filled), other.PostAsync("/setup", alsoFilled));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Found);
        Assert.Single(await desk.Accounts.ListAsync(default));
    }

    [Fact]
    public async Task A_guessed_or_older_address_makes_nobody_admin()
    {
        await using var desk = await Newsroom.StartAsync();
        var old = desk.Server.Setup!.PathAndQuery;
        await desk.RestartAsync(new DeskOptions());
        using var browser = desk.Browser();

        foreach (var address in new[] { old, "/setup", "/setup?code=", "/setup?code=abc", $"/setup?code={new string('a', 5000)}" })
        {
            using var answer = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        using var works = await browser.GetAsync(desk.Server.Setup!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, works.StatusCode);
    }

    [Fact]
    public async Task A_short_password_uses_the_address_not_up()
    {
        await using var desk = await Newsroom.StartAsync();
        using var browser = desk.Browser();
        var setup = desk.Server.Setup!.PathAndQuery;

        using var refused = await browser.SendAsync(setup, "/setup", ("name", "anna"), ("kennwort", "kurz"), ("nochmal", "kurz"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("mindestens 12", (await Browser.DocumentAsync(refused)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var made = await browser.SendAsync(setup, "/setup", First);
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
    }

    [Fact]
    public async Task An_open_desk_needs_no_setup()
    {
        await using var desk = await DeskUnderTest.OpenAsync();

        Assert.Null(desk.Server.Setup);
    }
}
