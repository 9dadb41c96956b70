using System.Security.Claims;
using Lagebild.Desk.Web;
using Lagebild.Storage;

namespace Lagebild.Desk.Access;

/// <summary>
/// Which account belongs to whom a provider names. Whoever comes for the first time is given an account of a reader; what they may do beyond is for an admin
/// to say. A name that somebody here has already is not handed over because a provider says so.
/// </summary>
internal sealed class OpenIdAccounts(IDossierStore store, AccountBook accounts)
{
    /// <summary>Key of the text for whoever has a name that is taken here.</summary>
    public const string Taken = "access.openid.taken";

    private const string Kind = "openid";
    private const string Nameless = "access.openid.failed";

    /// <summary>The account, or the key of the text that says why there is none.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">Whom it means, by its own number, which never changes.</param>
    /// <param name="claims">What else it says of them.</param>
    /// <param name="cancellation">Nothing is kept where it comes before the end.</param>
    public async Task<(Account? Account, string? Problem)> OfAsync(string issuer, string subject, ClaimsPrincipal claims, CancellationToken cancellation)
    {
        var key = Secret.Hash($"{issuer}\n{subject}");
        if (await store.Records.FindAsync(Kind, key, cancellation).ConfigureAwait(false) is { } known)
            return await WelcomeAsync(known.Content, cancellation).ConfigureAwait(false) is { } account ? (account, null) : (null, Nameless);
        if (!AccountName.TryParse(claims.FindFirstValue("preferred_username"), out var name))
            return (null, Nameless);
        if (!await accounts.AddAsync(name, claims.FindFirstValue("name") ?? "", DeskRole.Reader, Secret.Create(), cancellation).ConfigureAwait(false))
            return (null, Taken);
        await store.Records.PutAsync(new DeskRecord(Kind, key, 0, name.Value), CancellationToken.None).ConfigureAwait(false);
        return (await accounts.WelcomeAsync(name, CancellationToken.None).ConfigureAwait(false), null);
    }

    /// <summary>The account of somebody who may come in; null where there is none, or it is barred.</summary>
    private async Task<Account?> WelcomeAsync(string known, CancellationToken cancellation) =>
        AccountName.TryParse(known, out var name) && await accounts.FindAsync(known, cancellation).ConfigureAwait(false) is { IsDisabled: false }
            ? await accounts.WelcomeAsync(name, cancellation).ConfigureAwait(false) : null;
}
