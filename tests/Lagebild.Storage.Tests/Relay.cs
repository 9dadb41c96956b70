using System.Net;
using System.Net.Sockets;

namespace Lagebild.Storage.Tests;

/// <summary>
/// Stands between a program and a server and hands on what they say; cut, it hands on nothing, as a network that swallows packets does: connections stand,
/// new ones are taken, and nobody hears anything. Counts bytes.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Socket> _sockets = [];
    private readonly int _port;
    private readonly Task _accepting;
    private TaskCompletionSource _isWhole = new();
    private long _there, _back;

    /// <param name="port">The server's port on this machine.</param>
    public Relay(int port)
    {
        _port = port;
        _isWhole.SetResult();
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where programs connect instead of at the server.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Bytes handed on, to the server and back.</summary>
    public (long There, long Back) Bytes => (Interlocked.Read(ref _there), Interlocked.Read(ref _back));

    /// <summary>From now on nothing arrives.</summary>
    public void Cut()
    {
        if (_isWhole.Task.IsCompleted)
            _isWhole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Things arrive again.</summary>
    /// <param name="isLate">True where what was said meanwhile arrives now, as after a short cut; false where the connections are lost, as after a long one.</param>
    public void Heal(bool isLate)
    {
        if (!isLate)
        {
            lock (_sockets)
            {
                foreach (var socket in _sockets)
                    socket.Close(0);
                _sockets.Clear();
            }
        }
        _isWhole.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Heal(isLate: false);
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
            _ = HandOnAsync(await _listener.AcceptSocketAsync(_stop.Token));
    }

    private async Task HandOnAsync(Socket program)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        program.NoDelay = true;
        lock (_sockets)
            _sockets.UnionWith([program, server]);
        try
        {
            await _isWhole.Task.WaitAsync(_stop.Token);
            await server.ConnectAsync(IPAddress.Loopback, _port, _stop.Token);
            await Task.WhenAny(PumpAsync(program, server, isThere: true), PumpAsync(server, program, isThere: false));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The server does not run, or the connection was lost.
        }
        finally
        {
            lock (_sockets)
                _sockets.ExceptWith([program, server]);
            program.Dispose();
            server.Dispose();
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool isThere)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
            {
                await _isWhole.Task.WaitAsync(_stop.Token);
                Interlocked.Add(ref isThere ? ref _there : ref _back, count);
                for (var sent = 0; sent < count;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent), _stop.Token);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side has gone; the other is closed then.
        }
    }
}
