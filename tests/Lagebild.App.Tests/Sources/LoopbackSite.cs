using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Lagebild.App.Tests.Sources;

/// <summary>A web site on this machine with a few files.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (string Type, string Content)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);

    public LoopbackSite()
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; }

    public void Put(string path, string type, string content)
    {
        lock (_files)
            _files[path] = (type, content.Replace("SITE", Address, StringComparison.Ordinal));
    }

    /// <summary>How often a file was asked for.</summary>
    public int Asked(string path)
    {
        lock (_files)
            return _asked.GetValueOrDefault(path);
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                await AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The listener is closed, or whoever asked has gone.
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        (string Type, string Content) file;
        bool isThere;
        var path = context.Request.Url!.AbsolutePath;
        lock (_files)
        {
            isThere = _files.TryGetValue(path, out file);
            _asked[path] = _asked.GetValueOrDefault(path) + 1;
        }
        context.Response.StatusCode = isThere ? 200 : 404;
        if (isThere)
        {
            context.Response.ContentType = file.Type;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(file.Content));
        }
        context.Response.Close();
    }
}
