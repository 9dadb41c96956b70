namespace Lagebild.Sources.Mail;

/// <summary>Where a mailbox is and whose it is. The password is not part of it: it is asked for at every look and never kept.</summary>
/// <param name="Host">Name of the server.</param>
/// <param name="User">Name at the login.</param>
public sealed record ImapAccount(string Host, string User)
{
    /// <summary>On 993 the connection is encrypted from its first byte, on any other port before the login (STARTTLS).</summary>
    public int Port { get; init; } = 993;

    /// <summary>False to encrypt nothing where the server lies in a private network; over the internet the login is encrypted all the same.</summary>
    public bool IsEncrypted { get; init; } = true;

    /// <summary>Whether the user allowed the server by name to lie in a private network, or on this machine.</summary>
    public bool IsPrivateAllowed { get; init; }

    /// <summary>The folder that is read.</summary>
    public string Folder { get; init; } = "INBOX";
}
