using System.Net;
using System.Net.Sockets;
using System.Text;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lagebild.Desk.Tests.Web;

/// <summary>Clients that take their time are not waited for, and keep nobody else waiting.</summary>
public sealed class SlowClientTests
{
    private const int Many = 100;

    /// <summary>A guard against waiting for ever, not a measure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Whoever_sends_the_head_of_a_request_byte_by_byte_is_cut_off_and_others_are_answered_meanwhile()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        Assert.Equal(DeskLimits.HeaderTime, Limits(desk).RequestHeadersTimeout);
        Limits(desk).RequestHeadersTimeout = TimeSpan.FromSeconds(2);

        await CutOffAsync(desk, $"GET / HTTP/1.1\r\nHost: {desk.Server.Address.Authority}\r\nX-Long: ");
    }

    [Theory]
    [InlineData("/api/v1/notes", "application/json")]
    [InlineData("/abmelden", "application/x-www-form-urlencoded")]
    [InlineData("/mcp", "application/json")]
    public async Task Whoever_sends_the_body_byte_by_byte_is_cut_off_and_others_are_answered_meanwhile(string address, string type)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        Assert.NotNull(Limits(desk).MinRequestBodyDataRate);
        Limits(desk).MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(2));

        await CutOffAsync(desk, $"POST {address} HTTP/1.1\r\nHost: {desk.Server.Address.Authority}\r\nAccept: application/json, text/event-stream\r\nContent-Type: {type}\r\nContent-Length: 20000\r\n\r\n");
    }

    private static KestrelServerLimits Limits(DeskUnderTest desk) => desk.Server.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

    /// <summary>Begins many requests that never end, a byte at a time; a page is answered beside them, and the server ends every one of them.</summary>
    private static async Task CutOffAsync(DeskUnderTest desk, string beginning)
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => ConnectAsync(desk, beginning)));
        using var browser = desk.Browser();
        var cutOff = Task.WhenAll(slow.Select(DripAsync));

        using (var page = await browser.GetAsync("/").WaitAsync(Patience))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        await cutOff.WaitAsync(Patience);
        using (var page = await browser.GetAsync("/").WaitAsync(Patience))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        Array.ForEach(slow, c => c.Dispose());
    }

    private static async Task<TcpClient> ConnectAsync(DeskUnderTest desk, string beginning)
    {
        var client = new TcpClient();
        await client.ConnectAsync(desk.Server.Address.Host, desk.Server.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
        return client;
    }

    /// <summary>Goes on sending until the server has ended the connection.</summary>
    private static async Task DripAsync(TcpClient client)
    {
        var stream = client.GetStream();
        var ended = ReadToEndAsync(stream);
        try
        {
            while (!ended.IsCompleted)
            {
                await stream.WriteAsync("x"u8.ToArray());
                await Task.WhenAny(ended, Task.Delay(100));
            }
        }
        catch (IOException)
        {
            // It hung up.
        }
        await ended;
    }

    private static async Task ReadToEndAsync(NetworkStream stream)
    {
        var buffer = new byte[1024];
        try
        {
            while (await stream.ReadAsync(buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // It hung up in the middle.
        }
    }
}
