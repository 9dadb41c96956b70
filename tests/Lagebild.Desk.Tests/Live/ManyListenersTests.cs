using System.Diagnostics.Metrics;
using System.Net;
using System.Text.RegularExpressions;
using Lagebild.Desk.Live;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Tests.Api;
using Lagebild.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Live;

public sealed partial class ManyListenersTests
{
    private const int Many = 1000;

    /// <summary>Files that this process has to be able to open: both ends of every connection lie in it.</summary>
    private const int FilesNeeded = 4096;

    /// <summary>A guard against waiting for ever, not a measure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [SkippableFact]
    public async Task A_thousand_pages_hear_of_the_next_change_while_others_are_served_and_are_forgotten_when_they_close()
    {
        Skip.If(MostFiles() < FilesNeeded, $"A process may open {MostFiles()} files here; this takes {FilesNeeded}.");
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var open = new OpenConnections(desk);
        var before = desk.Server.Services.GetRequiredService<LivePicture>().Current.Position;
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue }) { BaseAddress = desk.Server.Address, Timeout = Patience };

        var pages = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => ListenAsync(client, before)));
        Assert.True(open.Count >= Many, $"{open.Count}");
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.CalledOff)]);
        var head = (await desk.Store.Log.HeadAsync()).ToString();
        using (var browser = desk.Browser())
        using (var page = await browser.GetAsync("/").WaitAsync(Patience))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var heard = await Task.WhenAll(pages.Select(p => p.NextPictureAsync())).WaitAsync(Patience);

        Assert.All(heard, h => Assert.Equal(head, h));
        Array.ForEach(pages, p => p.Dispose());
        client.Dispose();
        await open.UntilNoneAsync().WaitAsync(Patience);
        using var other = desk.Browser();
        using var answer = await other.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(1, 0.025)]
    [InlineData(40, 1)]
    [InlineData(1000, 25)]
    public void The_more_pages_are_open_the_longer_it_takes_until_all_were_told(int open, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), LiveEvents.Spread(open));

    /// <summary>A page that has heard that its connection holds.</summary>
    private static async Task<Listening> ListenAsync(HttpClient client, LogPosition seen)
    {
        var page = new Listening(await client.GetStreamAsync($"/live?after={seen}"));
        Assert.Equal("ping", await page.NextAsync("event"));
        return page;
    }

    private static long MostFiles() =>
        File.Exists("/proc/self/limits") && OpenFiles().Match(File.ReadAllText("/proc/self/limits")) is { Success: true } limit ? long.Parse(limit.Groups[1].Value, null) : long.MaxValue;

    [GeneratedRegex(@"Max open files\s+(\d+)")]
    private static partial Regex OpenFiles();

    private sealed class Listening(Stream stream) : IDisposable
    {
        private readonly StreamReader _lines = new(stream);

        /// <summary>The next field of that name.</summary>
        public async Task<string> NextAsync(string field)
        {
            while (await _lines.ReadLineAsync() is { } line)
            {
                if (line.StartsWith(field + ": ", StringComparison.Ordinal))
                    return line[(field.Length + 2)..];
            }
            throw new EndOfStreamException("The server ended the connection.");
        }

        /// <summary>The position that the next newer picture has.</summary>
        public async Task<string> NextPictureAsync()
        {
            while (await NextAsync("event") != "picture")
            {
            }
            return await NextAsync("data");
        }

        public void Dispose() => _lines.Dispose();
    }

    /// <summary>The connections that one server holds, as it counts them itself.</summary>
    private sealed class OpenConnections : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _count;

        public OpenConnections(DeskUnderTest desk)
        {
            var meters = desk.Server.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "kestrel.active_connections" && ReferenceEquals(instrument.Meter.Scope, meters))
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref _count, change));
            _listener.Start();
        }

        public long Count => Interlocked.Read(ref _count);

        public async Task UntilNoneAsync()
        {
            while (Count > 0)
                await Task.Delay(50);
        }

        public void Dispose() => _listener.Dispose();
    }
}
