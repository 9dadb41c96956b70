using System.Text.Encodings.Web;
using System.Text.Json;
using Lagebild.Desk.Tests.Api;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Lagebild.Desk.Tests.Tools;

/// <summary><c>lagebild mcp</c> as a program starts it: a process, asked on its standard input.</summary>
public sealed class ProcessTests : IAsyncLifetime
{
    private const string Initialize = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lagebild-mcp-");

    private string Database => Path.Combine(_folder.FullName, "desk.db");

    public async Task InitializeAsync()
    {
        await using var store = await SqliteDossierStore.OpenAsync(Database);
        await store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting), new ReportEntry(Newsstand.CalledOff)]);
    }

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_protocols_own_client_is_told_of_the_tools_and_gets_answers_with_their_proof()
    {
        var errors = new List<string>();
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Command = "dotnet", Arguments = [DeskProcess.Program, "mcp", "--db", Database], StandardErrorLines = errors.Add });
        await using (var client = await McpClient.CreateAsync(transport))
        {
            Assert.Equal(["changes", "diary", "evidence", "open", "said", "search", "story"], (await client.ListToolsAsync()).Select(t => t.Name).Order(StringComparer.Ordinal));
            var diary = await AskAsync(client, "diary", new() { ["from"] = "2025-03-01" });
            var engagement = diary.Items()[0].GetProperty("engagement");
            var proof = engagement.GetProperty("proof");
            var evidence = await AskAsync(client, "evidence", new() { ["engagement"] = engagement.Text("key") });

            Assert.Equal(("Kurier", "Das Treffen von Holt und Brandt am 4. März in Wien ist abgesagt"), (proof.Text("source"), proof.Text("quote")));
            Assert.Contains(Newsstand.Planned, evidence.GetRawText(), StringComparison.Ordinal);
        }
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("lagebild, was gibt es Neues?")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":7}""")]
    [InlineData("""{"jsonrpc":"1.0","method":"tools/list"}""")]
    [InlineData("GET / HTTP/1.1")]
    [InlineData("\u0000\uffff\ud83d")]
    public async Task What_is_no_question_is_passed_over_and_the_next_one_is_answered(string garbage)
    {
        using var process = DeskProcess.Start("mcp", "--db", Database);
        var errors = process.StandardError.ReadToEndAsync();

        await process.StandardInput.WriteLineAsync(garbage);
        await process.StandardInput.WriteLineAsync(Initialize);
        await process.StandardInput.FlushAsync();
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        while (line is not null && !line.Contains("\"serverInfo\"", StringComparison.Ordinal));
        process.StandardInput.Close();
        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.NotNull(line);
        Assert.Equal((0, ""), (process.ExitCode, await errors));
    }

    private static async Task<JsonElement> AskAsync(McpClient client, string tool, Dictionary<string, object?> question)
    {
        var answer = await client.CallToolAsync(tool, question);
        Assert.False(answer.IsError ?? false, string.Concat(answer.Content.OfType<TextContentBlock>().Select(t => t.Text)));
        return JsonDocument.Parse(JsonSerializer.Serialize(answer.StructuredContent, Readable)).RootElement;
    }
}
