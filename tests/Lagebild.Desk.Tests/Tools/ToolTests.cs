using System.IO.Pipelines;
using System.Text.Json;
using Lagebild.Desk.Tests.Api;
using Lagebild.Desk.Tools;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Lagebild.Desk.Tests.Tools;

/// <summary>The tools as a program uses them: with the protocol's own client.</summary>
public sealed class ToolTests
{
    private static readonly string[] Names = ["changes", "diary", "evidence", "open", "said", "search", "story"];

    [Fact]
    public async Task Over_HTTP_every_tool_answers_with_words_outlet_and_address()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        await using var client = await ConnectAsync(desk);

        Assert.Equal(Names, (await client.ListToolsAsync()).Select(t => t.Name).Order(StringComparer.Ordinal));
        await AnswersAsync(client);
    }

    [Fact]
    public async Task Over_two_streams_they_answer_the_same()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        var (asking, answering) = (new Pipe(), new Pipe());
        using var stop = new CancellationTokenSource();
        var serving = ToolServer.RunAsync(desk.Store, asking.Reader.AsStream(), answering.Writer.AsStream(), desk.Clock, stop.Token);

        var client = await McpClient.CreateAsync(new StreamClientTransport(asking.Writer.AsStream(), answering.Reader.AsStream()));
        await using (client)
        {
            Assert.Equal(Names, (await client.ListToolsAsync()).Select(t => t.Name).Order(StringComparer.Ordinal));
            await AnswersAsync(client);
        }
        await asking.Writer.CompleteAsync();
        await serving.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("story", "story", "ffffffff", "no single story")]
    [InlineData("evidence", "engagement", "ffffffff-e1", "no single engagement")]
    [InlineData("diary", "day", "yesterday", "day: A day is expected")]
    [InlineData("search", "query", "from:never", "q:")]
    public async Task What_cannot_be_answered_is_said_in_words(string tool, string parameter, string value, string words)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        await using var client = await ConnectAsync(desk);

        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [parameter] = value });

        Assert.True(answer.IsError);
        Assert.Contains(words, string.Concat(answer.Content.OfType<TextContentBlock>().Select(t => t.Text)), StringComparison.Ordinal);
    }

    private static async Task AnswersAsync(McpClient client)
    {
        var diary = await AskAsync(client, "diary", []);
        var key = diary.Items()[0].GetProperty("engagement").Text("key");
        (string Tool, Dictionary<string, object?> Question)[] questions =
        [
            ("story", new() { ["story"] = Newsstand.Meeting.Id.Value[..8] }), ("story", new() { ["story"] = "Holt Brandt" }), ("search", new() { ["query"] = "Weg" }), ("said", new() { ["by"] = "Holt" }), ("open", []),
            ("changes", []), ("changes", new() { ["after"] = 0 }), ("evidence", new() { ["engagement"] = key }),
        ];
        foreach (var (tool, question) in questions)
        {
            var text = (await AskAsync(client, tool, question)).GetRawText();
            Assert.True(text.Contains("\"quote\":", StringComparison.Ordinal) && text.Contains("\"source\":\"Blatt\"", StringComparison.Ordinal) && text.Contains("\"page\":\"/leser/", StringComparison.Ordinal), $"{tool}: {text}");
        }
        var evidence = await AskAsync(client, "evidence", new() { ["engagement"] = key });
        Assert.Equal(["planned", "cancelled"], evidence.GetProperty("slots").EnumerateArray().Where(s => s.Text("slot") == "status").Select(s => s.Text("value")));
    }

    private static async Task<JsonElement> AskAsync(McpClient client, string tool, Dictionary<string, object?> question)
    {
        var answer = await client.CallToolAsync(tool, question);
        Assert.False(answer.IsError ?? false, string.Concat(answer.Content.OfType<TextContentBlock>().Select(t => t.Text)));
        return JsonDocument.Parse(JsonSerializer.Serialize(answer.StructuredContent)).RootElement;
    }

    private static Task<McpClient> ConnectAsync(DeskUnderTest desk) =>
        McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(desk.Server.Address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }));
}
