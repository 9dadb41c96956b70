using System.Reflection;
using Lagebild.Desk.Pictures;
using Lagebild.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Lagebild.Desk.Tools;

/// <summary>Serves the tools of the Model Context Protocol: over HTTP beside the pages, or over two streams to one program that started us.</summary>
public static class ToolServer
{
    internal const string Path = "/mcp";

    private const string Instructions =
        "Lagebild keeps a sourced picture of political and diplomatic news. Every answer carries the exact words of a report, its outlet, day and address: cite them. " +
        "Texts are quoted in the language of the report. A status such as planned or confirmed is what reports say, not what will be.";

    /// <summary>Serves one program over two streams until it closes the first.</summary>
    /// <param name="store">The database; stays the caller's.</param>
    /// <param name="input">What the program asks.</param>
    /// <param name="output">What it is told.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task RunAsync(IDossierStore store, Stream input, Stream output, TimeProvider clock, CancellationToken cancellation)
    {
        using var live = new LivePicture(store, clock, NullLogger<LivePicture>.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var following = live.FollowAsync(stop.Token);
        var options = new McpServerOptions { ServerInfo = Info, ServerInstructions = Instructions, ToolCollection = [.. All(new NewsTools(new ToolView(live, new FoldedStories(store, live), store, clock)))] };
        var transport = new StreamServerTransport(input, output, Info.Name);
        await using (transport.ConfigureAwait(false))
        {
            var server = McpServer.Create(transport, options);
            await using (server.ConfigureAwait(false))
                await server.RunAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await stop.CancelAsync().ConfigureAwait(false);
        await following.ConfigureAwait(false);
    }

    /// <summary>The same over HTTP, where nothing is kept between two requests.</summary>
    internal static void Add(IServiceCollection services)
    {
        services.AddSingleton<ToolView>();
        services.AddSingleton<NewsTools>();
        services.AddMcpServer(o => (o.ServerInfo, o.ServerInstructions) = (Info, Instructions)).WithHttpTransport(h => h.Stateless = true);
        foreach (var method in Methods())
            services.AddSingleton(provider => McpServerTool.Create(method, provider.GetRequiredService<NewsTools>(), Spelled()));
    }

    private static Implementation Info { get; } = new() { Name = "lagebild", Title = "Lagebild", Version = typeof(ToolServer).Assembly.GetName().Version!.ToString(3) };

    private static IEnumerable<McpServerTool> All(NewsTools tools) => Methods().Select(m => McpServerTool.Create(m, tools, Spelled()));

    private static IEnumerable<MethodInfo> Methods() => typeof(NewsTools).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(m => m.IsDefined(typeof(McpServerToolAttribute)));

    private static McpServerToolCreateOptions Spelled() => new() { SerializerOptions = ToolJson.Options };
}
