namespace Lagebild.Client;

/// <summary>What belongs to whoever asks: saved searches, alerts, secret addresses, tokens.</summary>
public sealed partial class LagebildClient
{
    /// <summary>One's own saved searches, in the order of their words.</summary>
    public IAsyncEnumerable<SavedSearch> SavedSearchesAsync(CancellationToken cancellation = default) => ListAsync("searches", [], ClientJson.Default.PageSavedSearch, cancellation);

    /// <summary>Keeps a search; one that is kept already stays as it is.</summary>
    public Task<SavedSearch> KeepSearchAsync(string query, CancellationToken cancellation = default) =>
        PostAsync("searches", new SearchDraft(query), ClientJson.Default.SearchDraft, ClientJson.Default.SavedSearch, cancellation);

    /// <summary>Forgets a saved search.</summary>
    public Task ForgetSearchAsync(string id, CancellationToken cancellation = default) => DeleteAsync($"searches/{Escape(id)}", cancellation);

    /// <summary>One's own wishes to be told of news.</summary>
    public IAsyncEnumerable<Alert> AlertsAsync(CancellationToken cancellation = default) => ListAsync("alerts", [], ClientJson.Default.PageAlert, cancellation);

    /// <summary>One of them, with what it told last.</summary>
    public Task<Alert> AlertAsync(string id, CancellationToken cancellation = default) => GetAsync($"alerts/{Escape(id)}", [], ClientJson.Default.Alert, cancellation);

    /// <summary>Makes a wish to be told of news. The secret of a webhook is told only here.</summary>
    public Task<AddedAlert> AddAlertAsync(NewAlert alert, CancellationToken cancellation = default) =>
        PostAsync("alerts", alert, ClientJson.Default.NewAlert, ClientJson.Default.AddedAlert, cancellation);

    /// <summary>Removes a wish.</summary>
    public Task RemoveAlertAsync(string id, CancellationToken cancellation = default) => DeleteAsync($"alerts/{Escape(id)}", cancellation);

    /// <summary>Sends a trial by the way of a wish.</summary>
    /// <returns>What went wrong, in words; null where it went out.</returns>
    public async Task<string?> TestAlertAsync(string id, CancellationToken cancellation = default) =>
        (await PostAsync($"alerts/{Escape(id)}/test", ClientJson.Default.AlertTest, cancellation).ConfigureAwait(false)).Fault;

    /// <summary>One's own secret addresses for calendar and feed programs.</summary>
    public IAsyncEnumerable<FeedAddress> FeedAddressesAsync(CancellationToken cancellation = default) => ListAsync("feed-addresses", [], ClientJson.Default.PageFeedAddress, cancellation);

    /// <summary>Makes a secret address, which is told only here.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<MadeFeedAddress> MakeFeedAddressAsync(string name, CancellationToken cancellation = default) =>
        PostAsync("feed-addresses", new FeedAddressDraft(name), ClientJson.Default.FeedAddressDraft, ClientJson.Default.MadeFeedAddress, cancellation);

    /// <summary>Takes a secret address back.</summary>
    public Task RevokeFeedAddressAsync(string id, CancellationToken cancellation = default) => DeleteAsync($"feed-addresses/{Escape(id)}", cancellation);

    /// <summary>One's own tokens; everybody's for whoever administers and asks for all.</summary>
    public IAsyncEnumerable<Token> TokensAsync(bool all = false, CancellationToken cancellation = default) => ListAsync("tokens", [("all", all ? "true" : null)], ClientJson.Default.PageToken, cancellation);

    /// <summary>Makes a token of one's own, which is told only here and may do no more than the one it is asked for with.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scope">read, note or admin.</param>
    /// <param name="cancellation">Ends the asking.</param>
    public Task<MadeToken> MakeTokenAsync(string name, string scope, CancellationToken cancellation = default) =>
        PostAsync("tokens", new TokenDraft(name, scope), ClientJson.Default.TokenDraft, ClientJson.Default.MadeToken, cancellation);

    /// <summary>Takes a token back.</summary>
    public Task RevokeTokenAsync(string id, CancellationToken cancellation = default) => DeleteAsync($"tokens/{Escape(id)}", cancellation);
}
