using System.Net.Sockets;
using System.Security.Authentication;

namespace Lagebild.Sources.Fetching;

/// <summary>
/// What an exception of the network stack means. Its own sentences are not passed on, since they repeat what the server sent; only those about certificates
/// are, which the machine itself words and nobody can do without.
/// </summary>
internal static class FaultReading
{
    public static FetchException Of(Exception exception)
    {
        var chain = Chain(exception).ToArray();
        return chain.OfType<FetchException>().FirstOrDefault()
            ?? (chain.OfType<AuthenticationException>().LastOrDefault() is { } tls ? new FetchException(FetchFault.Tls, tls.Message) : null)
            ?? Classified(chain);
    }

    private static FetchException Classified(Exception[] chain)
    {
        if (chain.OfType<OperationCanceledException>().Any())
            return new FetchException(FetchFault.TimedOut, "no complete answer within the time allowed");

        return Error(chain) switch
        {
            HttpRequestError.NameResolutionError => new FetchException(FetchFault.NameNotFound, "the name of the host has no address"),
            HttpRequestError.ConnectionError => new FetchException(FetchFault.Unreachable, SocketWord(chain) ?? "no connection"),
            HttpRequestError.SecureConnectionError => new FetchException(FetchFault.Tls, "no encrypted connection"),
            HttpRequestError.ConfigurationLimitExceeded => new FetchException(FetchFault.HeaderTooLarge, "the headers are too long"),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError => new FetchException(FetchFault.Malformed, "the answer is not HTTP"),
            HttpRequestError.ResponseEnded => new FetchException(FetchFault.Truncated, "the connection ended before the answer did"),
            _ => Array.Exists(chain, e => e is SocketException)
                ? new FetchException(FetchFault.Truncated, SocketWord(chain)!)
                : new FetchException(FetchFault.Malformed, "the answer cannot be read"),
        };
    }

    private static HttpRequestError Error(Exception[] chain) =>
        chain.Select(e => e switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException body => body.HttpRequestError,
            _ => HttpRequestError.Unknown,
        }).FirstOrDefault(error => error != HttpRequestError.Unknown);

    private static string? SocketWord(Exception[] chain) => chain.OfType<SocketException>().FirstOrDefault()?.SocketErrorCode.ToString();

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
            yield return e;
    }
}
