namespace Lagebild.Desk.Alerts;

/// <summary>How messages leave the desk.</summary>
public sealed record AlertOptions
{
    /// <summary>The mail server, as <c>smtps://user@mail.example.org</c> or <c>smtp://mail.example.org:587</c>; null where there is none.</summary>
    public Uri? MailServer { get; init; }

    /// <summary>The password of its user; null for none.</summary>
    public string? MailPassword { get; init; }

    /// <summary>The sender of mail; null for <c>lagebild@</c> and the server's name.</summary>
    public string? MailFrom { get; init; }

    /// <summary>Hosts in private networks that messages may go to, by name.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Where the desk is to be found from outside, for links in messages; null to leave them out.</summary>
    public Uri? Desk { get; init; }
}
