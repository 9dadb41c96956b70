using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using Lagebild.Sources.Mail;

namespace Lagebild.Sources.Following;

/// <summary>Looks at a mailbox: <c>imaps://user@host/folder</c>, or <c>imap://</c> for one whose server encrypts by STARTTLS, or lies in a private network.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="clock">The time.</param>
internal sealed class MailboxLook(Func<string, string?> variable, TimeProvider clock)
{
    private const int EncryptedPort = 993;
    private const int PlainPort = 143;

    /// <summary>Newsletters come a few times a day.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>The newest messages, of which nothing is remembered.</summary>
    /// <exception cref="InputException">The mailbox cannot be reached, refuses the login, or has no such folder.</exception>
    public async Task<ItemList> ShowAsync(SourceSettings settings, CancellationToken cancellation)
    {
        var (account, password) = Account(settings);
        return (await new Mailbox(account, _ => ValueTask.FromResult(password)).LookAsync(null, cancellation).ConfigureAwait(false)).List;
    }

    public async Task<Look> LookAsync(FollowedSource source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var poll = source.State.Poll with { Polls = source.State.Poll.Polls + 1, Due = now + Interval };
        try
        {
            var (account, password) = Account(source.Settings);
            var look = await new Mailbox(account, _ => ValueTask.FromResult(password)).LookAsync(source.State.Mail, cancellation).ConfigureAwait(false);
            return new Look(look.List, source.State with
            {
                Poll = poll with { Due = now + (look.HasMore ? Soon : Interval), LastAnswer = now, Failures = 0, FailingSince = null },
                Mail = look.Position,
                Problem = null,
            });
        }
        catch (InputException e)
        {
            var failed = PollSchedule.After(source.Id.Value, source.State.Poll, new Unanswered(now));
            return new Look(Look.Nothing, source.State with { Poll = failed, Problem = SourceProblem.Of(e) });
        }
    }

    /// <summary>The account that the address names, and the secret that the environment holds: <c>user:password</c>, or the password alone.</summary>
    /// <exception cref="InputException">There is no secret, or no user.</exception>
    private (ImapAccount Account, string Password) Account(SourceSettings settings)
    {
        var address = new Uri(settings.Address);
        if (settings.Credential is not { } name)
            throw new InputException("problem.source.noCredential");
        if (variable(name) is not { Length: > 0 } secret)
            throw new InputException("problem.source.credential", name);
        var user = Uri.UnescapeDataString(address.UserInfo);
        if (user.Length == 0 && secret.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            (user, secret) = (secret[..colon], secret[(colon + 1)..]);
        var isEncrypted = address.Scheme == "imaps";
        return (new ImapAccount(address.Host, user)
        {
            Port = address.Port > 0 ? address.Port : isEncrypted ? EncryptedPort : PlainPort,
            IsEncrypted = isEncrypted,
            IsPrivateAllowed = settings.AllowedHosts.Contains(Fetching.WebAddress.Host(address), StringComparer.OrdinalIgnoreCase),
            Folder = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) is { Length: > 0 } folder ? folder : "INBOX",
        }, secret);
    }
}
