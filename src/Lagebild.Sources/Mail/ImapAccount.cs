namespace Lagebild.Sources.Mail;

/// <summary>Where a mailbox is and whose it is. The password is not part of it: it is asked for at every look and never kept.</summary>
/// <param name="Host">Name of the server.</param>
/// <param name="User">Name at the login.</param>
public sealed record ImapAccount(string Host, string User)
{
    /// <summary>993, on which the connection is encrypted from its first byte; on any other port it is encrypted before the login (STARTTLS).</summary>
    public int Port { get; init; } = 993;

    /// <summary>False only for a server on the same machine: then nothing is encrypted.</summary>
    public bool IsEncrypted { get; init; } = true;

    /// <summary>The folder that is read.</summary>
    public string Folder { get; init; } = "INBOX";
}
