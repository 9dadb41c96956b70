using System.Text.Json;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Lagebild.Desk.Access;

/// <summary>Who may use the desk. Every change is made at the revision that was read, so that two processes on one database never undo each other.</summary>
internal sealed class AccountBook(IDossierStore store, IPasswordHasher<Account> hasher, TimeProvider clock) : IDisposable
{
    private const string Kind = "account";

    /// <summary>Wrong passwords until the account is locked, and from then on for each longer lock.</summary>
    public const int Tries = 5;

    private static readonly Duration FirstLock = Duration.FromMinutes(5);
    private static readonly Duration LongestLock = Duration.FromHours(1);

    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP advises.</summary>
    private const int Rounds = 210_000;

    private readonly IRecords _records = store.Records;
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Whose password is checked where there is no account of a name.</summary>
    private readonly Task<Account> _nobody = Task.Run(() => Sealed(hasher, new Account("", "", DeskRole.Reader, "", "", default), Secret.Create()));

    /// <summary>The accounts of a database that nobody need serve at the moment.</summary>
    public static AccountBook Of(IDossierStore store, TimeProvider clock)
    {
        var options = new PasswordHasherOptions();
        Harden(options);
        return new AccountBook(store, new PasswordHasher<Account>(Options.Create(options)), clock);
    }

    /// <summary>Says how passwords are hashed.</summary>
    public static void Harden(PasswordHasherOptions options) => options.IterationCount = Rounds;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Whether anybody can say who may do what.</summary>
    public async Task<bool> HasAdminAsync(CancellationToken cancellation) =>
        (await ListAsync(cancellation).ConfigureAwait(false)).Any(a => a is { Role: DeskRole.Admin, IsDisabled: false });

    /// <summary>All accounts by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation) =>
        [.. (await _records.ListAsync(Kind, cancellation).ConfigureAwait(false)).Select(Read)];

    public async Task<Account?> FindAsync(string name, CancellationToken cancellation) =>
        await _records.FindAsync(Kind, name, cancellation).ConfigureAwait(false) is { } record ? Read(record) : null;

    /// <summary>Lets somebody in.</summary>
    /// <returns>False where there is an account of that name; nothing is changed then.</returns>
    public Task<bool> AddAsync(AccountName name, string display, DeskRole role, string password, CancellationToken cancellation)
    {
        var account = Sealed(hasher, new Account(name.Value, Named(display, name), role, "", "", Now), password);
        return _records.PutAsync(Record(account, 0), cancellation);
    }

    /// <summary>
    /// Whoever signs in with a name and a password; null where one of them is wrong, the account is disabled, or it is locked. Which of these it was cannot
    /// be told from the answer, nor from the time it takes: a password is checked in each case.
    /// </summary>
    public async Task<Account?> AuthenticateAsync(string? name, string? password, CancellationToken cancellation)
    {
        password ??= "";
        var record = AccountName.TryParse(name, out var parsed) ? await _records.FindAsync(Kind, parsed.Value, cancellation).ConfigureAwait(false) : null;
        var account = record is null ? await _nobody.ConfigureAwait(false) : Read(record);
        var verdict = hasher.VerifyHashedPassword(account, account.Password, password.Length > PasswordRule.Longest ? "" : password);
        if (record is null || account.IsDisabled)
            return null;
        var after = await ChangeAsync(account.Name, found => Tried(found, account, verdict, password), cancellation).ConfigureAwait(false);
        return after is { Failures: 0, IsDisabled: false } ? after : null;
    }

    /// <summary>What a try leaves behind; the account as it was where it leaves nothing.</summary>
    private Account Tried(Account found, Account tried, PasswordVerificationResult verdict, string password)
    {
        if (found.LockedUntil is { } until && until > Now)
            return found;
        if (verdict == PasswordVerificationResult.Failed || found.Password != tried.Password)
        {
            var failures = found.Failures + 1;
            return found with { Failures = failures, LockedUntil = failures % Tries == 0 ? Now + LockAfter(failures) : null };
        }
        var welcome = found with { Failures = 0, LockedUntil = null, SignedIn = Now };
        return verdict == PasswordVerificationResult.SuccessRehashNeeded ? welcome with { Password = hasher.HashPassword(found, password) } : welcome;
    }

    private static Duration LockAfter(int failures) => Duration.Min(LongestLock, FirstLock * Math.Pow(2, Math.Min(10, failures / Tries - 1)));

    /// <summary>Keeps that somebody was let in without a password of ours.</summary>
    public Task<Account?> WelcomeAsync(AccountName name, CancellationToken cancellation) => ChangeAsync(name.Value, a => a with { SignedIn = Now }, cancellation);

    /// <summary>Gives a new password; all sessions end, and a lock too.</summary>
    public Task<Account?> ChangePasswordAsync(AccountName name, string password, CancellationToken cancellation) =>
        ChangeAsync(name.Value, a => Sealed(hasher, a, password) with { Failures = 0, LockedUntil = null }, cancellation);

    /// <summary>Ends all sessions.</summary>
    public Task<Account?> EndSessionsAsync(AccountName name, CancellationToken cancellation) => ChangeAsync(name.Value, a => a with { Stamp = Secret.Create() }, cancellation);

    /// <summary>Gives another role.</summary>
    /// <returns>False where nobody would be admin any more, or there is no such account.</returns>
    public Task<bool> ChangeRoleAsync(AccountName name, DeskRole role, CancellationToken cancellation) => GuardAdminsAsync(name, a => a with { Role = role }, cancellation);

    /// <summary>Lets somebody in no longer: all sessions end, and tokens hold no more. Or lets them in again.</summary>
    /// <returns>False where nobody would be admin any more, or there is no such account.</returns>
    public Task<bool> DisableAsync(AccountName name, bool isDisabled, CancellationToken cancellation) =>
        GuardAdminsAsync(name, a => a with { IsDisabled = isDisabled, Stamp = Secret.Create() }, cancellation);

    public void Dispose() => _turn.Dispose();

    private async Task<bool> GuardAdminsAsync(AccountName name, Func<Account, Account> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var accounts = await ListAsync(cancellation).ConfigureAwait(false);
            var after = accounts.Select(a => a.Name == name.Value ? change(a) : a);
            return after.Any(a => a is { Role: DeskRole.Admin, IsDisabled: false }) && await ChangeAsync(name.Value, change, cancellation).ConfigureAwait(false) is not null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Changes an account, again where somebody else has changed it meanwhile; null where it is not there.</summary>
    private async Task<Account?> ChangeAsync(string name, Func<Account, Account> change, CancellationToken cancellation)
    {
        while (await _records.FindAsync(Kind, name, cancellation).ConfigureAwait(false) is { } record)
        {
            var before = Read(record);
            var after = change(before);
            if (after == before || await _records.PutAsync(Record(after, record.Revision), cancellation).ConfigureAwait(false))
                return after;
        }
        return null;
    }

    private static Account Sealed(IPasswordHasher<Account> hasher, Account account, string password) =>
        account with { Password = hasher.HashPassword(account, password), Stamp = Secret.Create() };

    /// <summary>One line, without characters that cannot be seen.</summary>
    private static string Named(string display, AccountName name)
    {
        var clean = string.Concat(display.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return clean.Length == 0 ? name.Value : clean[..Math.Min(clean.Length, Account.LongestDisplay)];
    }

    private static Account Read(DeskRecord record) => JsonSerializer.Deserialize(record.Content, AccessJson.Default.Account)!;

    private static DeskRecord Record(Account account, long revision) => new(Kind, account.Name, revision, JsonSerializer.Serialize(account, AccessJson.Default.Account));
}
