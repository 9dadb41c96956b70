using System.Security.Claims;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Access;

public sealed class TokenTests
{
    /// <summary>Whom the desk takes a program for that shows something at an address; null for nobody.</summary>
    private static async Task<(string? Name, string? Role)?> ShowAsync(DeskUnderTest desk, string? authorization, string path = "/api/v1/diary")
    {
        await using var scope = desk.Server.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Path = path;
        http.Request.Headers.Authorization = authorization;
        var result = await http.AuthenticateAsync();
        return result.Succeeded ? (result.Principal.Identity!.Name, result.Principal.FindFirstValue(ClaimTypes.Role)) : null;
    }

    [Fact]
    public async Task A_token_acts_for_its_owner_within_its_scope_and_their_role()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Editor));
        var jan = (await desk.Accounts.FindAsync("jan", default))!;
        var reads = await desk.Tokens.CreateAsync(jan, "Anzeige", TokenScope.Read, default);
        var administers = await desk.Tokens.CreateAsync(jan, "zu viel", TokenScope.Admin, default);

        Assert.Matches("^lb_[A-Za-z0-9_-]{43}$", reads);
        Assert.Equal(("jan", "Reader"), await ShowAsync(desk, $"Bearer {reads}"));
        Assert.Equal(("jan", "Editor"), await ShowAsync(desk, $"Bearer {administers}"));
        Assert.Equal(("jan", "Editor"), await ShowAsync(desk, $"bearer {administers}", "/mcp"));
        await desk.Accounts.ChangeRoleAsync(Newsroom.Name("jan"), DeskRole.Reader, default);
        Assert.Equal(("jan", "Reader"), await ShowAsync(desk, $"Bearer {administers}"));
    }

    [Fact]
    public async Task Tokens_count_for_interfaces_alone_never_for_pages()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        var token = await desk.Tokens.CreateAsync((await desk.Accounts.FindAsync("anna", default))!, "x", TokenScope.Admin, default);

        foreach (var path in new[] { "/", "/verwaltung", "/apis", "/konto" })
            Assert.Null(await ShowAsync(desk, $"Bearer {token}", path));
    }

    [Fact]
    public async Task What_is_guessed_taken_back_or_of_somebody_barred_is_nobodys()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Reader));
        var jan = (await desk.Accounts.FindAsync("jan", default))!;
        var token = await desk.Tokens.CreateAsync(jan, "x", TokenScope.Read, default);
        var other = await desk.Tokens.CreateAsync(jan, "y", TokenScope.Read, default);
        var hash = (await desk.Tokens.ListAsync(default)).Single(t => t.Name == "y").Hash;

        foreach (var guess in new[] { null, "", "Bearer", "Bearer ", "Bearer lb_", $"Bearer {token}x", $"Bearer {token[..^1]}", $"Bearer {hash}", $"Bearer lb_{hash}", $"Bearer {token.ToUpperInvariant()}", $"Basic {token}", $"Bearer lb_{new string('a', 100_000)}" })
            Assert.Null(await ShowAsync(desk, guess));
        Assert.False(await desk.Tokens.RevokeAsync(hash, "anna", default));
        Assert.True(await desk.Tokens.RevokeAsync(hash, "jan", default));
        Assert.Null(await ShowAsync(desk, $"Bearer {other}"));
        Assert.NotNull(await ShowAsync(desk, $"Bearer {token}"));
        await desk.Accounts.DisableAsync(Newsroom.Name("jan"), true, default);
        Assert.Null(await ShowAsync(desk, $"Bearer {token}"));
    }

    [Fact]
    public async Task A_token_is_kept_as_a_hash_with_the_day_of_its_last_use()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        desk.Clock.Morning = new DateTimeOffset(2025, 3, 4, 23, 30, 0, TimeSpan.Zero);
        var token = await desk.Tokens.CreateAsync((await desk.Accounts.FindAsync("anna", default))!, "x", TokenScope.Read, default);
        Assert.Null(Assert.Single(await desk.Tokens.ListAsync(default)).LastUsed);

        await ShowAsync(desk, $"Bearer {token}");
        await ShowAsync(desk, $"Bearer {token}");

        Assert.Equal(new NodaTime.LocalDate(2025, 3, 5), Assert.Single(await desk.Tokens.ListAsync(default)).LastUsed);
        var record = Assert.Single(await desk.Store.Records.ListAsync("token"));
        Assert.Equal(2, record.Revision);
        Assert.DoesNotContain(token[3..], record.Key + record.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_made_shown_once_and_taken_back_on_ones_own_page()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Editor));
        using var jan = await desk.SignedInAsync("jan");

        using var made = await jan.SendAsync("/konto", "/konto/token", ("zweck", "Redaktionssystem"), ("recht", "Note"));
        var token = (await Browser.DocumentAsync(made)).QuerySelector(".secret code")!.TextContent;
        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.Equal(("jan", "Editor"), await ShowAsync(desk, $"Bearer {token}"));

        var page = await jan.PageAsync("/konto");
        Assert.DoesNotContain(token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Redaktionssystem", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        using var taken = await jan.SendAsync("/konto", "/konto/token/weg");
        Assert.Null(await ShowAsync(desk, $"Bearer {token}"));
    }
}
