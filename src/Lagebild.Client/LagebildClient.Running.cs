using System.Text;

namespace Lagebild.Client;

/// <summary>Running the desk: sources for editors; accounts, database and reader for whoever administers.</summary>
public sealed partial class LagebildClient
{
    /// <summary>Follows what is at an address; a source that is followed already stays as it is.</summary>
    /// <param name="address">A feed, a sitemap of news, an account (@name@server) or a page that names its feed.</param>
    /// <param name="title">As it shall be shown; null for what it calls itself.</param>
    /// <param name="group">Folder, parted by slashes; null for none.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<Source> AddSourceAsync(string address, string? title = null, string? group = null, CancellationToken cancellation = default) =>
        PostAsync("sources", new SourceDraft(address, title, group), ClientJson.Default.SourceDraft, ClientJson.Default.Source, cancellation);

    /// <summary>Looks at a source no more until it is resumed.</summary>
    public Task<Source> PauseSourceAsync(string id, CancellationToken cancellation = default) => ChangeSourceAsync(id, true, cancellation);

    /// <summary>Looks at a source again, at once.</summary>
    public Task<Source> ResumeSourceAsync(string id, CancellationToken cancellation = default) => ChangeSourceAsync(id, false, cancellation);

    /// <summary>Removes a source; what it brought stays.</summary>
    public Task RemoveSourceAsync(string id, CancellationToken cancellation = default) => DeleteAsync($"sources/{Escape(id)}", cancellation);

    /// <summary>All sources as a list for other readers (OPML).</summary>
    public Task<string> SourceListAsync(CancellationToken cancellation = default) => GetTextAsync("sources.opml", [], cancellation);

    /// <summary>Takes a list over (OPML): web addresses, without credentials and leave for private networks.</summary>
    public async Task<SourcesTaken> TakeSourceListAsync(string opml, CancellationToken cancellation = default)
    {
        using var answer = await SendAsync(() => new HttpRequestMessage(HttpMethod.Post, Address("sources.opml", [])) { Content = new StringContent(opml, Encoding.UTF8, "text/x-opml") }, cancellation).ConfigureAwait(false);
        return await ReadAsync(answer, ClientJson.Default.SourcesTaken, cancellation).ConfigureAwait(false);
    }

    /// <summary>Who may use the desk, and as what.</summary>
    public IAsyncEnumerable<Account> AccountsAsync(CancellationToken cancellation = default) => ListAsync("accounts", [], ClientJson.Default.PageAccount, cancellation);

    /// <summary>Lets somebody in; the first password is told only here.</summary>
    /// <param name="name">What they shall sign in as.</param>
    /// <param name="role">reader, editor or admin.</param>
    /// <param name="display">As colleagues call them; null for the name.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<NewPassword> AddAccountAsync(string name, string role, string? display = null, CancellationToken cancellation = default) =>
        PostAsync("accounts", new AccountDraft(name, display, role), ClientJson.Default.AccountDraft, ClientJson.Default.NewPassword, cancellation);

    /// <summary>Changes role or admission; what is null stays.</summary>
    public Task<Account> ChangeAccountAsync(string name, string? role = null, bool? isDisabled = null, CancellationToken cancellation = default) =>
        PatchAsync($"accounts/{Escape(name)}", new AccountChange(role, isDisabled), ClientJson.Default.AccountChange, ClientJson.Default.Account, cancellation);

    /// <summary>Gives a new password, which is told only here; all sessions of the account end.</summary>
    public Task<NewPassword> ResetPasswordAsync(string name, CancellationToken cancellation = default) => PostAsync($"accounts/{Escape(name)}/password", ClientJson.Default.NewPassword, cancellation);

    /// <summary>What the database holds, and who read it.</summary>
    public Task<DatabaseFacts> DatabaseAsync(CancellationToken cancellation = default) => GetAsync("database", [], ClientJson.Default.DatabaseFacts, cancellation);

    /// <summary>What reading anew would change, on a sample; nothing is changed.</summary>
    public Task<Reread> RereadAsync(CancellationToken cancellation = default) => GetAsync("reread", [], ClientJson.Default.Reread, cancellation);

    private Task<Source> ChangeSourceAsync(string id, bool isPaused, CancellationToken cancellation) =>
        PatchAsync($"sources/{Escape(id)}", new SourceChange(isPaused), ClientJson.Default.SourceChange, ClientJson.Default.Source, cancellation);
}
