using System.Net;

namespace Lagebild.Desk;

/// <summary>How the desk is served.</summary>
public sealed record DeskOptions
{
    /// <summary>Where it listens; by default this machine alone.</summary>
    public IPEndPoint Endpoint { get; init; } = new(IPAddress.Loopback, 5080);

    /// <summary>True to let everybody on this machine in as editor without a password. Refused where it listens to others.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Names under which it is asked for where a server stands before it, as <c>desk.example.org</c> or <c>*.example.org</c>; by default this machine's own.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Who else may say who somebody is; null for nobody.</summary>
    public Access.OpenIdProvider? OpenId { get; init; }

    /// <summary>Tells the version of the reader that reads what comes in; null where nothing reads.</summary>
    public Func<string?>? Reader { get; init; }

    /// <summary>What goes on beside serving, such as following the sources; null for nothing.</summary>
    public Func<CancellationToken, Task>? Beside { get; init; }

    /// <summary>Where log lines go; null for nowhere.</summary>
    public Action<string>? Tell { get; init; }
}
