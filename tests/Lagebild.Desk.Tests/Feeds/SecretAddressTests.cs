using System.Net;
using System.Text.RegularExpressions;
using Lagebild.Desk.Access;
using Lagebild.Desk.Feeds;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Feeds;

public sealed partial class SecretAddressTests
{
    [Fact]
    public async Task A_secret_address_is_shown_once_opens_without_signing_in_and_closes_when_it_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var made = await browser.SendAsync("/abos", "/abos/neu", ("zweck", "Thunderbird <b>"));
        var page = await Browser.DocumentAsync(made);
        var address = page.QuerySelectorAll("code").Select(c => c.TextContent).First(c => c.EndsWith("kalender.ics", StringComparison.Ordinal));

        Assert.Contains("BEGIN:VEVENT", await browser.Client.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("<entry>", await browser.Client.GetStringAsync(address.Replace("kalender.ics", "aenderungen.atom", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret().Match(address).Value, await browser.Client.GetStringAsync("/abos"), StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.Store.Records.ListAsync("feed"), r => r.Content.Contains(Secret().Match(address).Value, StringComparison.Ordinal));
        using var taken = await browser.SendAsync("/abos", "/abos/weg");
        using var closed = await browser.GetAsync(address);
        await closed.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_gets_in_with_another_secret_and_not_with_the_tag_of_an_answer_either()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions(), [Newsstand.Meeting]);
        using var browser = desk.Browser();

        using var guessed = await browser.GetAsync($"/feeds/{FeedAddress.Prefix}{new string('A', 43)}/kalender.ics");
        using var without = await browser.GetAsync("/feeds/kalender.ics");

        await guessed.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Null(guessed.Headers.ETag);
        Assert.NotEqual(HttpStatusCode.OK, without.StatusCode);
    }

    [Fact]
    public async Task An_address_closes_when_its_owner_is_let_in_no_longer()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions(), [Newsstand.Meeting]);
        using var browser = desk.Browser();
        var (accounts, book) = (desk.Server.Services.GetRequiredService<AccountBook>(), desk.Server.Services.GetRequiredService<FeedAddressBook>());
        Assert.True(AccountName.TryParse("lena", out var lena));
        Assert.True(await accounts.AddAsync(lena, "Lena", DeskRole.Reader, "ein langes Kennwort für Lena", default));
        var secret = await book.CreateAsync("lena", "Thunderbird", default);
        var nobodys = await book.CreateAsync("niemand", "Thunderbird", default);

        Assert.Contains("BEGIN:VEVENT", await browser.Client.GetStringAsync($"/feeds/{secret}/kalender.ics"), StringComparison.Ordinal);
        using var closed = await browser.GetAsync($"/feeds/{nobodys}/kalender.ics");
        await closed.ProblemAsync(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("lbf_[A-Za-z0-9_-]+")]
    private static partial Regex Secret();
}
