using System.Net;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Telemetry;
using Lagebild.Sources.Following;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

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

    /// <summary>The reader of this program; null where it reads nothing.</summary>
    public DeskReader? Reader { get; init; }

    /// <summary>Says why a report was read as it was, in lines of the interface's language; null where nothing can, or of a language that is not read.</summary>
    public Func<Document, Texts, string?>? Explain { get; init; }

    /// <summary>What goes on beside serving, such as following the sources; null for nothing.</summary>
    public Func<CancellationToken, Task>? Beside { get; init; }

    /// <summary>How much one program may ask of the interfaces.</summary>
    public RequestRate Requests { get; init; } = new(400, 40);

    /// <summary>How messages leave the desk.</summary>
    public AlertOptions Alerts { get; init; } = new();

    /// <summary>Finds out what kind of source a web address is, never within a private network; null where the desk does not look outside.</summary>
    public Func<string, SourceSettings, CancellationToken, Task<DetectedSource>>? Detect { get; init; }

    /// <summary>Where log lines go; null for nowhere.</summary>
    public Action<string>? Tell { get; init; }

    /// <summary>True to write the log as one JSON object a line to standard error, in place of <see cref="Tell"/>.</summary>
    public bool LogsAsJson { get; init; }

    /// <summary>Who collects traces, figures and log lines; null for nobody.</summary>
    public TelemetryTarget? Telemetry { get; init; }
}

/// <summary>A reader of documents.</summary>
/// <param name="Version">Tells its version; null where nothing can be read.</param>
/// <param name="Read">The report of a document, which names the version "unread" where its language is not read or reading it failed. Called on several threads.</param>
public sealed record DeskReader(Func<string?> Version, Func<Document, Report> Read);

/// <summary>How much one client may ask.</summary>
/// <param name="Burst">Requests at once.</param>
/// <param name="Steady">Requests a second after that.</param>
public sealed record RequestRate(int Burst, int Steady);
