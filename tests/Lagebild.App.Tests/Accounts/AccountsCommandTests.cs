using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Accounts;

public sealed partial class AccountsCommandTests : IAsyncLifetime
{
    private const string Forgotten = "ein langer Satz als Passwort";

    private readonly TestTerminal _terminal = new();

    private string Database => Path.Combine(_terminal.Folder, "desk.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _terminal.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task All_accounts_are_listed_with_role_state_and_last_sign_in()
    {
        await WithAccountsAsync(async book =>
        {
            await book.AuthenticateAsync("anna", Forgotten, default);
            await book.DisableAsync(Name("jan"), true, default);
        });

        Assert.Equal(ExitCode.Done, Run("accounts"));
        Assert.Contains("Anna Holt", _terminal.Out);
        Assert.Contains("5 May 2026", _terminal.Out);
        Assert.Contains("barred", _terminal.Out);
        Assert.Contains("last sign-in not known", _terminal.Out);
    }

    [Fact]
    public async Task The_list_is_JSON_when_asked_for_and_holds_no_hash()
    {
        await WithAccountsAsync(_ => Task.CompletedTask);

        Assert.Equal(ExitCode.Done, Run("accounts", "--json"));
        var accounts = JsonDocument.Parse(_terminal.Out).RootElement;
        Assert.Equal(["anna", "jan"], accounts.EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("admin", accounts[0].GetProperty("role").GetString());
        Assert.False(accounts[0].GetProperty("barred").GetBoolean());
        Assert.False(accounts[0].TryGetProperty("lastSignIn", out _));
        Assert.False(accounts[0].TryGetProperty("password", out _));
    }

    [Fact]
    public async Task A_reset_shows_a_new_password_once_lifts_the_lock_and_ends_all_sessions()
    {
        var stamp = "";
        await WithAccountsAsync(async book =>
        {
            stamp = (await book.FindAsync("anna", default))!.Stamp;
            for (var i = 0; i < AccountBook.Tries; i++)
                await book.AuthenticateAsync("anna", "wrong", default);
        });

        Assert.Equal(ExitCode.Done, Run("accounts", "reset", "Anna"));
        var password = Assert.Single(Invented().Matches(_terminal.Out)).Value;
        await WithBookAsync(async book =>
        {
            Assert.Null(await book.AuthenticateAsync("anna", Forgotten, default));
            Assert.NotEqual(stamp, (await book.AuthenticateAsync("anna", password, default))!.Stamp);
            Assert.NotNull(await book.AuthenticateAsync("jan", Forgotten, default));
        });
    }

    [Fact]
    public async Task Whoever_is_barred_stays_barred_and_that_is_said()
    {
        await WithAccountsAsync(book => book.DisableAsync(Name("jan"), true, default));

        Assert.Equal(ExitCode.Done, Run("accounts", "reset", "jan"));
        Assert.Contains("stays barred", _terminal.Out);
        await WithBookAsync(async book => Assert.True((await book.FindAsync("jan", default))!.IsDisabled));
    }

    [Theory]
    [InlineData("ana", true)]
    [InlineData("no such name at all", false)]
    public async Task An_unknown_name_is_refused_with_those_that_come_near(string name, bool isNear)
    {
        await WithAccountsAsync(_ => Task.CompletedTask);

        Assert.Equal(ExitCode.Partly, Run("accounts", "reset", name));
        Assert.Equal("", _terminal.Out);
        Assert.Contains($"no account called “{name}”", _terminal.Error);
        Assert.Equal(isNear, _terminal.Error.Contains("anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_without_accounts_says_how_the_first_one_is_made()
    {
        await WithBookAsync(_ => Task.CompletedTask);

        Assert.Equal(ExitCode.Done, Run("accounts"));
        Assert.Contains("lagebild serve", _terminal.Out);
        Assert.Equal(ExitCode.Partly, Run("accounts", "reset", "anna"));
        Assert.Contains("lagebild serve", _terminal.Error);
    }

    [Fact]
    public void A_database_that_is_not_there_is_not_made_by_a_reset()
    {
        Assert.Equal(ExitCode.Partly, Run("accounts", "reset", "anna"));
        Assert.Contains("desk.db", _terminal.Error);
        Assert.False(File.Exists(Database));
    }

    private int Run(params string[] args) => _terminal.Run([.. args, "--db", Database]);

    /// <summary>An admin and an editor, and what happens to them.</summary>
    private Task WithAccountsAsync(Func<AccountBook, Task> act) => WithBookAsync(async book =>
    {
        await book.AddAsync(Name("anna"), "Anna Holt", DeskRole.Admin, Forgotten, default);
        await book.AddAsync(Name("jan"), "", DeskRole.Editor, Forgotten, default);
        await act(book);
    });

    private async Task WithBookAsync(Func<AccountBook, Task> act)
    {
        await using IDossierStore store = await SqliteDossierStore.OpenAsync(Database);
        using var book = AccountBook.Of(store, _terminal.Terminal.Clock);
        await act(book);
    }

    private static AccountName Name(string name) => AccountName.TryParse(name, out var parsed) ? parsed : throw new ArgumentException(name);

    [GeneratedRegex("[a-z0-9]{4}(-[a-z0-9]{4}){3}")]
    private static partial Regex Invented();
}
