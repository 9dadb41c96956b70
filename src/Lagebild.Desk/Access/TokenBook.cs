using System.Text.Json;
using Lagebild.Desk.Web;
using Lagebild.Language.Times;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Access;

/// <summary>The tokens of all accounts, found by their hash.</summary>
internal sealed class TokenBook(IDossierStore store, AccountBook accounts, TimeProvider clock)
{
    private const string Kind = "token";

    private readonly IRecords _records = store.Records;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>All tokens, by owner and name.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(CancellationToken cancellation) =>
        [.. (await _records.ListAsync(Kind, cancellation).ConfigureAwait(false)).Select(Read).OrderBy(t => t.Owner, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Hash, StringComparer.Ordinal)];

    /// <summary>Makes a token. This is the only time that anybody sees it.</summary>
    public async Task<string> CreateAsync(Account owner, string name, TokenScope scope, CancellationToken cancellation)
    {
        var secret = ApiToken.Prefix + Secret.Create();
        var highest = Enum.GetValues<TokenScope>().Last(s => ApiToken.RoleOf(s) <= owner.Role);
        await PutAsync(new ApiToken(Secret.Hash(secret), name, owner.Name, scope > highest ? highest : scope, Now), 0, cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>Takes a token back.</summary>
    /// <param name="hash">As listed.</param>
    /// <param name="owner">Only where it is this person's; null for anybody's.</param>
    /// <param name="cancellation">Nothing is changed where it comes before the end.</param>
    /// <returns>False where there is none.</returns>
    public async Task<bool> RevokeAsync(string hash, string? owner, CancellationToken cancellation) =>
        await _records.FindAsync(Kind, hash, cancellation).ConfigureAwait(false) is { } record
        && (owner is null || Read(record).Owner == owner)
        && await _records.RemoveAsync(Kind, hash, cancellation: cancellation).ConfigureAwait(false);

    /// <summary>Whose token somebody shows, and what it lets them do; null where it is none of ours or its owner is disabled. Notes the day of its use.</summary>
    public async Task<(ApiToken Token, Account Owner, DeskRole Role)?> ShowAsync(string secret, CancellationToken cancellation)
    {
        if (!secret.StartsWith(ApiToken.Prefix, StringComparison.Ordinal) || secret.Length > 100)
            return null;
        if (await _records.FindAsync(Kind, Secret.Hash(secret), cancellation).ConfigureAwait(false) is not { } record)
            return null;
        var token = Read(record);
        if (await accounts.FindAsync(token.Owner, cancellation).ConfigureAwait(false) is not { IsDisabled: false } owner)
            return null;
        var today = Now.InZone(PublicationTime.Home).Date;
        if (token.LastUsed != today)
            await PutAsync(token with { LastUsed = today }, record.Revision, cancellation).ConfigureAwait(false);
        var role = ApiToken.RoleOf(token.Scope);
        return (token, owner, role < owner.Role ? role : owner.Role);
    }

    private Task<bool> PutAsync(ApiToken token, long revision, CancellationToken cancellation) =>
        _records.PutAsync(new DeskRecord(Kind, token.Hash, revision, JsonSerializer.Serialize(token, AccessJson.Default.ApiToken)), cancellation);

    private static ApiToken Read(DeskRecord record) => JsonSerializer.Deserialize(record.Content, AccessJson.Default.ApiToken)!;
}
