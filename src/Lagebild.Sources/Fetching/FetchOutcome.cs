using System.Diagnostics;

namespace Lagebild.Sources.Fetching;

/// <summary>How a request ended. Nothing that a network can do is thrown; only cancellation is.</summary>
public abstract record FetchOutcome
{
    private protected FetchOutcome()
    {
    }
}

/// <summary>The server sent it, whole.</summary>
/// <param name="Bytes">After decompression; empty where the server answered that there is no content.</param>
/// <param name="Address">Where it was found after all redirects, without a fragment.</param>
[DebuggerDisplay("{Bytes.Length} bytes, {ContentType}")]
public sealed record Fetched(ReadOnlyMemory<byte> Bytes, Uri Address) : FetchOutcome
{
    /// <summary>Media type in lower case and without parameters; null where the server names none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The charset that the header names, as it is named; it may be wrong or unknown.</summary>
    public string? Charset { get; init; }

    public Validators Validators { get; init; }

    /// <summary>Where it lives from now on; null unless each redirect on the way was a permanent one, and none of them gave up encryption.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Where its older part is, at the same origin (RFC 8288, relation "next"); null where the server names none.</summary>
    public Uri? Next { get; init; }

    /// <summary>How long it counts as fresh from now on; zero where it must be asked for anew each time, null where the server does not say.</summary>
    public TimeSpan? FreshFor { get; init; }
}

/// <summary>Nothing changed since the validators of the request were given.</summary>
/// <param name="Validators">Those to be sent next time.</param>
public sealed record NotModified(Validators Validators) : FetchOutcome
{
    /// <inheritdoc cref="Fetched.MovedTo"/>
    public Uri? MovedTo { get; init; }

    /// <inheritdoc cref="Fetched.FreshFor"/>
    public TimeSpan? FreshFor { get; init; }
}

/// <summary>The server asks to be left alone for a while (429, 503).</summary>
/// <param name="RetryAfter">For how long, never negative; null where it does not say.</param>
public sealed record Busy(TimeSpan? RetryAfter) : FetchOutcome;

/// <summary>The server says that the address is gone for good (410); what a passing redirect led to does not count as gone.</summary>
public sealed record Gone : FetchOutcome;

/// <summary>The server answered with any other status that is neither success nor redirect.</summary>
public sealed record Refused(int Status) : FetchOutcome;

/// <summary>
/// No answer came, or none that can be used. The detail is for whoever runs the program, in English; it never holds credentials, full addresses, or words of
/// the server.
/// </summary>
public sealed record Failed(FetchFault Fault, string Detail) : FetchOutcome;
