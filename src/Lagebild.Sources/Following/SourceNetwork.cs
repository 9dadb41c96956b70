using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>The way to the sources of this program: one fetcher with its limits for all of them.</summary>
public sealed class SourceNetwork : IDisposable
{
    private readonly Fetcher _fetcher;
    private readonly Func<string, string?> _variable;
    private readonly TimeProvider _clock;

    /// <param name="options">Limits, pauses, and who is asking.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="clock">The time by which sources are due.</param>
    /// <param name="network">The time that requests take; null for the same.</param>
    public SourceNetwork(FetchOptions options, Func<string, string?> variable, TimeProvider clock, TimeProvider? network = null) =>
        (_fetcher, _variable, _clock) = (new Fetcher(options, time: network ?? clock), variable, clock);

    /// <summary>Tells what kind of source an address, a folder or an account is.</summary>
    /// <param name="named">As a user names it.</param>
    /// <param name="settings">What is decided already; kind, address and a missing title are filled in.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <exception cref="InputException">It is no source that can be followed, or cannot be reached.</exception>
    public async Task<DetectedSource> DetectAsync(string named, SourceSettings settings, CancellationToken cancellation)
    {
        if (!WebSource.TryCredentials(settings, _variable, out var credentials))
            throw new InputException("problem.source.credential", settings.Credential!);
        var found = await new SourceDetection(_fetcher.FetchAsync).DetectAsync(named, settings, credentials, cancellation).ConfigureAwait(false);
        // A mailbox shows what is in it only to who has its password.
        return found.Settings is { Kind: SourceKind.Mailbox, Credential: not null }
            ? found with { Items = await new MailboxLook(_variable, _clock).ShowAsync(found.Settings, cancellation).ConfigureAwait(false) } : found;
    }

    /// <summary>Follows the sources of a database until it is cancelled, or once.</summary>
    /// <param name="store">The database.</param>
    /// <param name="read">Reads a document; must not throw.</param>
    /// <param name="options">How much at once.</param>
    /// <param name="once">True to end when nothing is due any more.</param>
    /// <param name="tell">Told of what happens, from several threads.</param>
    /// <param name="say">Words why a file is refused, given its name.</param>
    /// <param name="cancellation">Ends it; what was begun is taken up again by the next one.</param>
    public Task WatchAsync(
        IDossierStore store, Func<Reading.Documents.Document, Reading.Reports.Report> read, WatchOptions options, bool once, Action<WatchEvent> tell, Func<string, InputException, string> say,
        CancellationToken cancellation)
    {
        var look = new SourceLook(new WebLook(_fetcher.FetchAsync, _variable, _clock), new FolderLook(say, _clock), new MailboxLook(_variable, _clock));
        return new Watch(store, look.LookAsync, new ItemDocuments(_fetcher.FetchAsync), read, options, _clock, tell).RunAsync(once, cancellation);
    }

    public void Dispose() => _fetcher.Dispose();
}
