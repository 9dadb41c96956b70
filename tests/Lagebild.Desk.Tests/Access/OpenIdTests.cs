using System.Net;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Tests.Access;

public sealed class OpenIdTests
{
    /// <summary>Goes from the desk to the provider and back; where the desk leads to in the end.</summary>
    private static async Task<Uri> ThroughAsync(Browser browser, string back = "/konto")
    {
        using var sent = await browser.GetAsync($"/anmelden/haus?zu={Uri.EscapeDataString(back)}");
        using var returned = await browser.GetAsync(sent.Headers.Location!.AbsoluteUri);
        using var done = await browser.GetAsync(returned.Headers.Location!.AbsoluteUri);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        return done.Headers.Location!;
    }

    private static async Task<DeskUnderTest> DeskAsync(HouseProvider provider)
    {
        var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        await desk.RestartAsync(new DeskOptions { OpenId = provider.Settings });
        return desk;
    }

    [Fact]
    public async Task Whoever_the_provider_knows_becomes_a_reader_whatever_role_it_claims_and_the_same_one_next_time()
    {
        await using var provider = await HouseProvider.StartAsync();
        await using var desk = await DeskAsync(provider);
        using var browser = desk.Browser();
        Assert.NotNull((await browser.PageAsync("/anmelden")).QuerySelector("a.button[href^='/anmelden/haus']"));

        Assert.Equal("/konto", (await ThroughAsync(browser)).OriginalString);
        Assert.Equal(("mira.feld", "Mira Feld", DeskRole.Reader), await desk.Accounts.FindAsync("mira.feld", default) is { } mira ? (mira.Name, mira.Display, mira.Role) : default);
        Assert.Equal("mira.feld", (await browser.PageAsync("/konto")).QuerySelector(".user")!.TextContent);

        await desk.Accounts.ChangeRoleAsync(Newsroom.Name("mira.feld"), DeskRole.Editor, default);
        provider.Name = "renamed";
        using var other = desk.Browser();
        await ThroughAsync(other);
        Assert.Equal("mira.feld", (await other.PageAsync("/konto")).QuerySelector(".user")!.TextContent);
        Assert.Equal((2, 2), (provider.Redeemed, (await desk.Accounts.ListAsync(default)).Count));
    }

    [Fact]
    public async Task A_provider_does_not_hand_over_a_name_that_somebody_has_here()
    {
        await using var provider = await HouseProvider.StartAsync();
        await using var desk = await DeskAsync(provider);
        using var browser = desk.Browser();
        provider.Name = "Anna";

        var to = await ThroughAsync(browser);

        Assert.Equal("/anmelden?fehler=access.openid.taken", to.OriginalString);
        Assert.Contains("Passwort", (await browser.PageAsync(to.OriginalString)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var closed = await browser.GetAsync("/konto");
        Assert.Equal(HttpStatusCode.Found, closed.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_key_lets_nobody_in()
    {
        await using var provider = await HouseProvider.StartAsync();
        await using var desk = await DeskAsync(provider);
        using var browser = desk.Browser();
        provider.IsForged = true;

        Assert.Equal("/anmelden?fehler=access.openid.failed", (await ThroughAsync(browser)).OriginalString);
        Assert.Single(await desk.Accounts.ListAsync(default));
    }

    [Fact]
    public async Task Whoever_is_barred_here_stays_so_whatever_the_provider_says()
    {
        await using var provider = await HouseProvider.StartAsync();
        await using var desk = await DeskAsync(provider);
        using var first = desk.Browser();
        await ThroughAsync(first);
        await desk.Accounts.DisableAsync(Newsroom.Name("mira.feld"), true, default);
        using var browser = desk.Browser();

        Assert.Equal("/anmelden?fehler=access.openid.failed", (await ThroughAsync(browser)).OriginalString);
    }

    [Fact]
    public async Task A_link_back_that_somebody_else_began_signs_nobody_in()
    {
        await using var provider = await HouseProvider.StartAsync();
        await using var desk = await DeskAsync(provider);
        using var attacker = desk.Browser();
        using var victim = desk.Browser();

        using var sent = await attacker.GetAsync("/anmelden/haus");
        using var returned = await attacker.GetAsync(sent.Headers.Location!.AbsoluteUri);
        using var lured = await victim.GetAsync(returned.Headers.Location!.AbsoluteUri);

        Assert.Equal("/anmelden?fehler=access.openid.failed", lured.Headers.Location!.OriginalString);
        Assert.Equal(0, provider.Redeemed);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        await using var desk = await Newsroom.StartAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/anmelden/haus");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await browser.PageAsync("/anmelden")).QuerySelector("a.button"));
    }
}
