using Lagebild.Storage;

namespace Lagebild.Desk.Access;

/// <summary>
/// Lets whoever sees the terminal make the first admin: as long as there is none, each start makes a code, which holds until it is used or the next
/// one is made.
/// </summary>
internal sealed class SetupCode(IDossierStore store, AccountBook accounts)
{
    private const string Kind = "setup";
    private const string Key = "code";

    private readonly IRecords _records = store.Records;

    /// <summary>A new code; null where there is an admin.</summary>
    public async Task<string?> CreateAsync(CancellationToken cancellation)
    {
        if (await accounts.HasAdminAsync(cancellation).ConfigureAwait(false))
            return null;
        var code = Secret.Create();
        await _records.ChangeAsync(Kind, Key, _ => Secret.Hash(code), cancellation).ConfigureAwait(false);
        return code;
    }

    /// <summary>True where the code is the one that was made last and nobody has used it.</summary>
    public async Task<bool> HoldsAsync(string? code, CancellationToken cancellation) => await FindAsync(code, cancellation).ConfigureAwait(false) is not null;

    /// <summary>Uses the code up.</summary>
    /// <returns>False where it does not hold, or somebody else was faster.</returns>
    public async Task<bool> TakeAsync(string? code, CancellationToken cancellation) =>
        await FindAsync(code, cancellation).ConfigureAwait(false) is { } record && await _records.RemoveAsync(Kind, Key, record.Revision, cancellation).ConfigureAwait(false);

    private async Task<DeskRecord?> FindAsync(string? code, CancellationToken cancellation) =>
        code is { Length: > 0 and < 100 } && await _records.FindAsync(Kind, Key, cancellation).ConfigureAwait(false) is { } record && Secret.IsOf(code, record.Content) ? record : null;
}
