using System.Net;
using System.Net.Sockets;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using MimeKit;

namespace Lagebild.Sources.Mail;

/// <summary>
/// Newsletters and press releases in a mailbox, by IMAP. It is opened for reading only: nothing is marked as read, moved or deleted. Of a message only its
/// text is fetched, whatever is attached to it.
/// </summary>
public sealed class Mailbox
{
    /// <summary>Messages that one look takes at most.</summary>
    public const int MostMessages = 200;

    private const int TlsPort = 993;
    private const MessageSummaryItems Wanted = MessageSummaryItems.UniqueId | MessageSummaryItems.Envelope | MessageSummaryItems.BodyStructure | MessageSummaryItems.InternalDate;

    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(30);

    private readonly ImapAccount _account;
    private readonly Func<CancellationToken, ValueTask<string>> _password;
    private readonly AddressGuard _guard;

    /// <param name="account">Where it is.</param>
    /// <param name="password">Asked for at every look.</param>
    public Mailbox(ImapAccount account, Func<CancellationToken, ValueTask<string>> password)
        : this(account, password, new SystemNames(), AddressGuard.DialAsync)
    {
    }

    internal Mailbox(ImapAccount account, Func<CancellationToken, ValueTask<string>> password, INameResolver names, Dial dial) =>
        (_account, _password, _guard) = (account, password, new AddressGuard(names, dial, ConnectTime));

    /// <summary>The messages behind a position; without one, or where the mailbox was made anew, the newest.</summary>
    /// <exception cref="InputException">It cannot be reached, refuses the login, or has no such folder.</exception>
    public async Task<MailLook> LookAsync(MailPosition? since, CancellationToken cancellation)
    {
        using var client = new ImapClient();
        try
        {
            await ConnectAsync(client, cancellation);
            await client.AuthenticateAsync(_account.User, await _password(cancellation), cancellation);
            var folder = await client.GetFolderAsync(_account.Folder, cancellation);
            await folder.OpenAsync(FolderAccess.ReadOnly, cancellation);
            var look = await ReadAsync(folder, since, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
            return look;
        }
        catch (AuthenticationException e)
        {
            throw new InputException("problem.mailLogin", CleanText.Line(e.Message));
        }
        catch (FolderNotFoundException)
        {
            throw new InputException("problem.mailFolder", _account.Folder);
        }
        catch (Exception e) when (e is SocketException or IOException or ProtocolException or CommandException or SslHandshakeException or NotSupportedException)
        {
            throw new InputException("problem.mail", CleanText.Line(e.Message));
        }
    }

    /// <summary>
    /// Connects to the address that was judged. What lies in a private network must be allowed by name; only there may a login go unencrypted.
    /// </summary>
    private async Task ConnectAsync(ImapClient client, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ConnectTime);
        var isPublic = false;
        try
        {
            var stream = await _guard.ConnectAsync(new DnsEndPoint(_account.Host, _account.Port), Allows, patience.Token);
            await client.ConnectAsync(stream, _account.Host, _account.Port, Security(isPublic), patience.Token);
        }
        catch (FetchException e)
        {
            throw new InputException($"problem.fetch.{e.Fault}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new InputException("problem.fetch.TimedOut");
        }

        bool Allows(IPAddress address)
        {
            isPublic |= PublicAddress.Is(address);
            return _account.IsPrivateAllowed || PublicAddress.Is(address);
        }
    }

    private SecureSocketOptions Security(bool isPublic) => _account.Port == TlsPort
        ? SecureSocketOptions.SslOnConnect
        : isPublic || _account.IsEncrypted ? SecureSocketOptions.StartTls : SecureSocketOptions.None;

    private static async Task<MailLook> ReadAsync(IMailFolder folder, MailPosition? since, CancellationToken cancellation)
    {
        var after = since is { } position && position.Validity == folder.UidValidity ? position.Last : (uint?)null;
        var all = after == uint.MaxValue ? [] : await folder.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId((after ?? 0) + 1), UniqueId.MaxValue)), cancellation);
        // A range that ends at the highest number holds that one even where it begins behind it (RFC 3501, section 6.4.8).
        List<UniqueId> found = [.. all.Where(u => u.Id > (after ?? 0)).Order()];
        List<UniqueId> taken = [.. after is null ? found.TakeLast(MostMessages) : found.Take(MostMessages)];
        var last = taken.Count > 0 ? taken[^1].Id : after ?? 0;
        var passedOver = new PassedOver();
        var items = new List<SourceItem>();
        foreach (var message in taken.Count == 0 ? [] : await folder.FetchAsync(taken, Wanted, cancellation))
        {
            if (await ItemAsync(folder, message, passedOver, cancellation) is { } item)
                items.Add(item);
        }
        return new MailLook(new ItemList([.. items]) { Problems = passedOver.Problems }, new MailPosition(folder.UidValidity, last), after is not null && found.Count > taken.Count);
    }

    private static async Task<SourceItem?> ItemAsync(IMailFolder folder, IMessageSummary message, PassedOver passedOver, CancellationToken cancellation)
    {
        var parts = new[] { message.TextBody, message.HtmlBody }.OfType<BodyPartText>().ToList();
        if (parts.Any(p => p.Octets > InputLimits.Bytes))
        {
            passedOver.Count("passed.tooLarge");
            return null;
        }
        var texts = new List<TextPart>();
        foreach (var part in parts)
        {
            if (await folder.GetBodyPartAsync(message.UniqueId, part, cancellation) is TextPart text)
                texts.Add(text);
        }
        SourceItem? item = null;
        passedOver.Try(() => item = MailItem.Of(message.Envelope, $"{folder.UidValidity}:{message.UniqueId.Id}", texts));
        return item;
    }
}
