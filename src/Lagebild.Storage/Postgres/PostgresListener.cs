using Npgsql;

namespace Lagebild.Storage.Postgres;

/// <summary>
/// Hears from PostgreSQL that another process has written to the log (LISTEN), over a connection of its own. Where that breaks it is made again; until then
/// whoever waits looks after the log himself.
/// </summary>
internal sealed class PostgresListener : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _listening;
    private volatile bool _hears;

    /// <param name="source">Where connections come from.</param>
    /// <param name="channel">What to listen to; an identifier.</param>
    /// <param name="heard">Called for each message, and once the connection stands, for something may have come before.</param>
    public PostgresListener(NpgsqlDataSource source, string channel, Action heard) => _listening = ListenAsync(source, channel, heard);

    /// <summary>Whether the connection stands.</summary>
    public bool Hears => _hears;

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync(NpgsqlDataSource source, string channel, Action heard)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(_stop.Token).ConfigureAwait(false);
                connection.Notification += (_, _) => heard();
                await using (var command = new NpgsqlCommand($"LISTEN {channel}", connection))
                    await command.ExecuteNonQueryAsync(_stop.Token).ConfigureAwait(false);
                _hears = true;
                heard();
                while (true)
                    await connection.WaitAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or System.Net.Sockets.SocketException or OperationCanceledException)
            {
                _hears = false;
                await Task.Delay(AfterFailure, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
