using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Lagebild.Desk.Tests.Access;

public sealed class AccountBookTests : IAsyncLifetime
{
    private const string Right = "ein langer Satz als Passwort";

    private static readonly AccountName Anna = Newsroom.Name("anna");
    private static readonly AccountName Jan = Newsroom.Name("jan");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-accounts-");
    private readonly MorningClock _clock = new();
    private IDossierStore _store = null!;
    private AccountBook _book = null!;

    public async Task InitializeAsync()
    {
        _store = await SqliteDossierStore.OpenAsync(Path.Combine(_folder.FullName, "accounts.db"));
        _book = Book();
        await _book.AddAsync(Anna, "Anna Holt", DeskRole.Admin, Right, default);
        await _book.AddAsync(Jan, "", DeskRole.Reader, Right, default);
    }

    public async Task DisposeAsync()
    {
        _book.Dispose();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private AccountBook Book() => new(_store, new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 10 })), _clock);

    private Task<Account?> TryAsync(string name, string password) => _book.AuthenticateAsync(name, password, default);

    [Fact]
    public async Task Whoever_knows_name_and_password_is_let_in_whatever_the_capitals_of_the_name()
    {
        Assert.Equal("Anna Holt", (await TryAsync(" Anna ", Right))!.Display);
        Assert.Equal("jan", (await TryAsync("jan", Right))!.Display);
        Assert.Null(await TryAsync("anna", Right + " "));
        Assert.Null(await TryAsync("anna", ""));
        Assert.Null(await TryAsync("nobody", Right));
        Assert.Null(await _book.AuthenticateAsync(null, null, default));
    }

    [Fact]
    public async Task A_name_is_given_once() => Assert.False(await _book.AddAsync(Anna, "Another", DeskRole.Reader, Right, default));

    [Fact]
    public async Task Passwords_are_kept_as_salted_hashes_alone()
    {
        var records = await _store.Records.ListAsync("account");

        Assert.All(records, r => Assert.DoesNotContain(Right, r.Content, StringComparison.Ordinal));
        var accounts = await _book.ListAsync(default);
        Assert.NotEqual(accounts[0].Password, accounts[1].Password);
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_must_wait()
    {
        for (var i = 0; i < AccountBook.Tries; i++)
            Assert.Null(await TryAsync("anna", $"wrong {i}"));

        Assert.Null(await TryAsync("anna", Right));
        _clock.Forward(TimeSpan.FromMinutes(4));
        Assert.Null(await TryAsync("anna", Right));
        _clock.Forward(TimeSpan.FromMinutes(2));
        Assert.NotNull(await TryAsync("anna", Right));
        Assert.Equal(0, (await _book.FindAsync("anna", default))!.Failures);
    }

    [Fact]
    public async Task Locks_grow_while_somebody_goes_on_guessing_and_others_are_not_locked_with_them()
    {
        for (var i = 0; i < AccountBook.Tries; i++)
            await TryAsync("anna", "wrong");
        _clock.Forward(TimeSpan.FromMinutes(6));
        for (var i = 0; i < AccountBook.Tries; i++)
            await TryAsync("anna", "wrong");

        _clock.Forward(TimeSpan.FromMinutes(6));
        Assert.Null(await TryAsync("anna", Right));
        _clock.Forward(TimeSpan.FromMinutes(5));
        Assert.NotNull(await TryAsync("anna", Right));
        Assert.NotNull(await TryAsync("jan", Right));
    }

    [Fact]
    public async Task Guesses_at_once_are_all_counted()
    {
        using var other = Book();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => (i % 2 == 0 ? _book : other).AuthenticateAsync("anna", "wrong", default)));

        Assert.Equal(4, (await _book.FindAsync("anna", default))!.Failures);
    }

    [Fact]
    public async Task A_right_password_forgives_failures_before()
    {
        for (var i = 0; i < AccountBook.Tries - 1; i++)
            await TryAsync("anna", "wrong");
        Assert.NotNull(await TryAsync("anna", Right));
        for (var i = 0; i < AccountBook.Tries - 1; i++)
            await TryAsync("anna", "wrong");

        Assert.NotNull(await TryAsync("anna", Right));
    }

    [Fact]
    public async Task A_new_password_ends_sessions_and_a_lock()
    {
        var before = (await _book.FindAsync("anna", default))!.Stamp;
        for (var i = 0; i < AccountBook.Tries; i++)
            await TryAsync("anna", "wrong");
        await _book.ChangePasswordAsync(Anna, "ein anderer langer Satz", default);

        Assert.Null(await TryAsync("anna", Right));
        Assert.NotEqual(before, (await TryAsync("anna", "ein anderer langer Satz"))!.Stamp);
    }

    [Fact]
    public async Task Whoever_is_barred_is_not_let_in_until_they_are_let_in_again()
    {
        Assert.True(await _book.DisableAsync(Jan, true, default));
        Assert.Null(await TryAsync("jan", Right));
        Assert.True(await _book.DisableAsync(Jan, false, default));
        Assert.NotNull(await TryAsync("jan", Right));
    }

    [Fact]
    public async Task Somebody_stays_admin()
    {
        Assert.False(await _book.ChangeRoleAsync(Anna, DeskRole.Editor, default));
        Assert.False(await _book.DisableAsync(Anna, true, default));
        Assert.True(await _book.ChangeRoleAsync(Jan, DeskRole.Admin, default));
        Assert.True(await _book.DisableAsync(Anna, true, default));
        Assert.False(await _book.ChangeRoleAsync(Jan, DeskRole.Reader, default));
    }

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("  Anna.Holt ", "anna.holt")]
    [InlineData("Jörg_2", "jörg_2")]
    [InlineData("Jo\u0308rg", null)]
    [InlineData("2anna", null)]
    [InlineData("", null)]
    [InlineData("anna holt", null)]
    [InlineData("anna\r\nX: y", null)]
    [InlineData("anna\0", null)]
    [InlineData("<b>", null)]
    [InlineData("an\ud800na", null)]
    [InlineData("abcdefghijabcdefghijabcdefghijabcdefghijk", null)]
    public void A_name_is_letters_digits_and_few_signs(string typed, string? name) =>
        Assert.Equal(name, AccountName.TryParse(typed, out var parsed) ? parsed.Value : null);

    [Theory]
    [InlineData("kurz", "access.password.short")]
    [InlineData("aaaaaaaaaaaaaaa", "access.password.weak")]
    [InlineData("anna12345678", "access.password.weak")]
    [InlineData("ein langer Satz", null)]
    public void A_password_is_long_and_not_the_name(string password, string? problem) => Assert.Equal(problem, PasswordRule.Problem(password, Anna));

    [Fact]
    public void A_password_of_a_megabyte_is_refused() => Assert.Equal("access.password.long", PasswordRule.Problem(new string('x', 1 << 20), Anna));

    [Fact]
    public void Invented_passwords_keep_the_rule_and_differ()
    {
        var invented = Enumerable.Range(0, 100).Select(_ => PasswordRule.Invent()).ToArray();

        Assert.All(invented, p => Assert.Null(PasswordRule.Problem(p, Anna)));
        Assert.Equal(100, invented.Distinct().Count());
    }
}
