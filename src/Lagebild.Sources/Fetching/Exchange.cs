using System.Net.Http.Headers;
using System.Reflection;

namespace Lagebild.Sources.Fetching;

/// <summary>Asks one address once, within the limits of time and size.</summary>
internal sealed class Exchange(Connections connections, FetchOptions options, TimeProvider time)
{
    private readonly string _userAgent = UserAgent(options.Contact);

    /// <summary>Credentials are sent no longer once a redirect has left the origin that they are meant for.</summary>
    /// <exception cref="FetchException">A limit was passed, or there is no answer.</exception>
    public async Task<Answer> AskAsync(Uri address, FetchRequest request, bool sendsCredentials, CancellationToken cancellation)
    {
        using var total = new CancellationTokenSource(options.TotalTime, time);
        using var head = new CancellationTokenSource(options.HeaderTime, time);
        using var untilBody = CancellationTokenSource.CreateLinkedTokenSource(cancellation, total.Token);
        using var untilHead = CancellationTokenSource.CreateLinkedTokenSource(untilBody.Token, head.Token);
        try
        {
            using var message = Message(address, request, sendsCredentials);
            using var response = await connections.For(address, request.AllowedPrivateHosts).SendAsync(message, untilHead.Token).ConfigureAwait(false);
            return new Answer(response, await BodyAsync(response, untilBody.Token).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            // Whatever a foreign server makes the network stack throw is an outcome, not an end of the program.
            cancellation.ThrowIfCancellationRequested();
            throw FaultReading.Of(e);
        }
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
            return [];

        var sent = await Body.ReceiveAsync(response.Content, options.BodyBytes, cancellation).ConfigureAwait(false);
        return ContentCoding.Undo(sent, response.Content.Headers.ContentEncoding, options.BodyBytes);
    }

    private HttpRequestMessage Message(Uri address, FetchRequest request, bool sendsCredentials)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", _userAgent);
        headers.TryAddWithoutValidation("Accept", Accept(request.Kind));
        headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        if (sendsCredentials)
            headers.Authorization = request.Credentials?.Header;
        AddValidators(headers, request.Validators);
        return message;
    }

    private static void AddValidators(HttpRequestHeaders headers, Validators validators)
    {
        if (validators.ETag is { } tag)
            headers.TryAddWithoutValidation("If-None-Match", tag);
        if (validators.LastModified is { } date)
            headers.TryAddWithoutValidation("If-Modified-Since", date);
    }

    /// <summary>All end in <c>*/*</c>: a feed that is served as text is a feed all the same, and some servers refuse what they do not find in the list.</summary>
    private static string Accept(ContentKind kind) => kind switch
    {
        ContentKind.Feed => "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
        ContentKind.Page => "text/html, application/xhtml+xml, */*;q=0.5",
        ContentKind.Json => "application/json, */*;q=0.5",
        _ => "text/plain, */*;q=0.5",
    };

    private static string UserAgent(Uri? contact)
    {
        var version = typeof(Exchange).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        return contact is null ? $"Lagebild/{version}" : $"Lagebild/{version} (+{WebAddress.Bare(contact).AbsoluteUri})";
    }
}
