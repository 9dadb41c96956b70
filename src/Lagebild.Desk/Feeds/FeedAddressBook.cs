using System.Text.Json;
using Lagebild.Desk.Access;
using Lagebild.Desk.Api.Answers;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Feeds;

/// <summary>The secret addresses of all accounts, found by the hash of their secret part.</summary>
internal sealed class FeedAddressBook(IDossierStore store, AccountBook accounts, DeskOptions options, TimeProvider clock)
{
    private const string Kind = "feed";

    private const int Longest = 100;

    /// <summary>Somebody's addresses, the oldest first.</summary>
    public async Task<IReadOnlyList<FeedAddress>> OfAsync(string owner, CancellationToken cancellation) =>
        [.. (await store.Records.ListAsync(Kind, cancellation).ConfigureAwait(false)).Select(Read).Where(a => a.Owner == owner).OrderBy(a => a.Created, StringComparer.Ordinal).ThenBy(a => a.Hash, StringComparer.Ordinal)];

    /// <summary>Makes an address. This is the only time that anybody sees its secret part.</summary>
    public async Task<string> CreateAsync(string owner, string name, CancellationToken cancellation)
    {
        var secret = FeedAddress.Prefix + Secret.Create();
        var address = new FeedAddress(Secret.Hash(secret), name, owner, Said.Time(Instant.FromDateTimeOffset(clock.GetUtcNow())));
        await store.Records.PutAsync(new DeskRecord(Kind, address.Hash, 0, JsonSerializer.Serialize(address, FeedAddressJson.Default.FeedAddress)), cancellation).ConfigureAwait(false);
        return secret;
    }

    /// <summary>Takes an address back, where it is this person's.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> RevokeAsync(string hash, string owner, CancellationToken cancellation) =>
        await store.Records.FindAsync(Kind, hash, cancellation).ConfigureAwait(false) is { } record && Read(record).Owner == owner
        && await store.Records.RemoveAsync(Kind, hash, cancellation: cancellation).ConfigureAwait(false);

    /// <summary>Whose a secret part is; null where it opens nothing: it is not there, or its owner may no longer read.</summary>
    public async Task<string?> OwnerAsync(string secret, CancellationToken cancellation)
    {
        if (!secret.StartsWith(FeedAddress.Prefix, StringComparison.Ordinal) || secret.Length > Longest || await store.Records.FindAsync(Kind, Secret.Hash(secret), cancellation).ConfigureAwait(false) is not { } record)
            return null;
        var owner = Read(record).Owner;
        return options.IsOpen || await accounts.FindAsync(owner, cancellation).ConfigureAwait(false) is { IsDisabled: false } ? owner : null;
    }

    private static FeedAddress Read(DeskRecord record) => JsonSerializer.Deserialize(record.Content, FeedAddressJson.Default.FeedAddress)!;
}
