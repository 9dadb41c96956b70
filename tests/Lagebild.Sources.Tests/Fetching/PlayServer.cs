using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Lagebild.Sources.Tests.Fetching;

/// <summary>
/// A server on loopback that gives the answers of a <see cref="PlayScript"/>, broken ones too; in the clear on one port and over TLS, with a certificate that it
/// has made for itself, on another.
/// </summary>
internal sealed class PlayServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<Task> _served = [];
    private readonly Task _accepting;
    private readonly ConcurrentQueue<PlayedRequest> _requests = [];
    private readonly TcpListener _clear = Listener();
    private readonly TcpListener _encrypted = Listener();
    private readonly PlayScript _script;

    public PlayServer(PlayScript script)
    {
        _script = script;
        _accepting = Task.WhenAll(AcceptAsync(_clear, stream => Task.FromResult(stream)), AcceptAsync(_encrypted, EncryptAsync));
    }

    public static X509Certificate2 Certificate { get; } = MakeCertificate();

    public IPEndPoint Clear => (IPEndPoint)_clear.LocalEndpoint;

    public IPEndPoint Encrypted => (IPEndPoint)_encrypted.LocalEndpoint;

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyCollection<PlayedRequest> Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting;
        await Task.WhenAll(_served);
        _clear.Dispose();
        _encrypted.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener, Func<Stream, Task<Stream>> open)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_end.Token);
                _served.Enqueue(ServeAsync(client, open));
            }
        }
        catch (OperationCanceledException)
        {
            // The play is over.
        }
    }

    private async Task ServeAsync(TcpClient client, Func<Stream, Task<Stream>> open)
    {
        using var connection = client;
        try
        {
            await using var stream = await open(client.GetStream());
            while (await PlayedRequest.ReadAsync(stream, _end.Token) is { } request)
            {
                _requests.Enqueue(request);
                if (!await _script.AnswerFor(request).PlayAsync(stream, _end.Token))
                    break;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The other side has left, or the play is over.
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _end.Token);
        return encrypted;
    }

    private static TcpListener Listener()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("site.example");
        var request = new CertificateRequest("CN=site.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
