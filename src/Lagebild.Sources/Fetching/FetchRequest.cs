using System.Collections.Immutable;

namespace Lagebild.Sources.Fetching;

/// <summary>One thing to be fetched, always by GET.</summary>
public sealed record FetchRequest
{
    /// <summary>
    /// A user name and password within the address become <see cref="Credentials"/> and a fragment is dropped, so that neither is ever shown or sent as part
    /// of an address.
    /// </summary>
    public FetchRequest(Uri address, ContentKind kind)
    {
        Address = WebAddress.Bare(address);
        Kind = kind;
        Credentials = FetchCredentials.Within(address);
    }

    public Uri Address { get; }

    /// <summary>What is asked for, and whether robots.txt has a say: in pages it has, in feeds and data that were subscribed to by name it has none.</summary>
    public ContentKind Kind { get; }

    /// <summary>What the last answer of this address called its state; with them the server may answer that nothing changed.</summary>
    public Validators Validators { get; init; }

    /// <summary>Sent to the origin of <see cref="Address"/> only, and no longer once a redirect has left it.</summary>
    public FetchCredentials? Credentials { get; init; }

    /// <summary>
    /// Hosts that the user allowed by name although they lie in a private network; letter case does not count. Only those of the source itself: what a public
    /// source links to must not profit from what another one is allowed.
    /// </summary>
    public ImmutableArray<string> AllowedPrivateHosts { get; init; } = [];
}

/// <summary>What a request asks for.</summary>
public enum ContentKind
{
    /// <summary>RSS, Atom, JSON Feed, sitemaps.</summary>
    Feed,

    /// <summary>A web page, HTML as a rule.</summary>
    Page,

    /// <summary>The answer of an interface for programs.</summary>
    Json,

    /// <summary>The rules of a site for programs; see <see cref="RobotsRules"/>.</summary>
    Robots,
}
