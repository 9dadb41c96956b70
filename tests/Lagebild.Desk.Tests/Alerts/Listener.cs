using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lagebild.Desk.Tests.Alerts;

/// <summary>What was sent to a listener of the tests' own.</summary>
internal sealed record Sent(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>Takes whatever is sent to it by HTTP and answers as told.</summary>
internal sealed class Listener : IDisposable
{
    private readonly HttpListener _listener = new();

    public Listener()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        }
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public int Status { get; set; } = 200;

    /// <summary>Held back until it is complete; null where answers come at once.</summary>
    public TaskCompletionSource? Answer { get; init; }

    public ConcurrentQueue<Sent> Taken { get; } = [];

    public async Task<Sent> NextAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            if (Taken.TryDequeue(out var sent))
                return sent;
            await Task.Delay(50);
        }
        throw new TimeoutException("Nothing was sent.");
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var headers = context.Request.Headers.AllKeys.OfType<string>().ToDictionary(k => k, k => context.Request.Headers[k]!, StringComparer.OrdinalIgnoreCase);
                Taken.Enqueue(new Sent(context.Request.HttpMethod, context.Request.RawUrl!, headers, await reader.ReadToEndAsync()));
                if (Answer is not null)
                    await Answer.Task;
                context.Response.StatusCode = Status;
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // Closed.
        }
    }
}

/// <summary>A mail server that says yes to everything (RFC 5321, the least of it).</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        _listener.Start();
        Address = new Uri($"smtp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public ConcurrentQueue<string> Taken { get; } = [];

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
                using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\r\n" };
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync() is { } line)
                {
                    if (line.StartsWith("DATA", StringComparison.Ordinal))
                    {
                        await writer.WriteLineAsync("354 go on");
                        var message = new StringBuilder();
                        while (await reader.ReadLineAsync() is { } text && text != ".")
                            message.Append(text).Append('\n');
                        Taken.Enqueue(message.ToString());
                    }
                    await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 ok");
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped.
        }
    }
}
