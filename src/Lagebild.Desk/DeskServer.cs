using System.Net;
using Lagebild.Desk.Access;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Api;
using Lagebild.Desk.Feeds;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Tools;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Lagebild.Storage.Members;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk;

/// <summary>The desk over one database: web pages, their live updates and the interfaces beside them.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private Task _beside = Task.CompletedTask;
    private bool _isDisposed;

    private DeskServer(WebApplication app) => _app = app;

    /// <summary>Where it listens, with the port that was given.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Where whoever sees the terminal makes the first admin; null where there are accounts, or none are needed.</summary>
    public Uri? Setup { get; private set; }

    internal IServiceProvider Services => _app.Services;

    /// <summary>Starts to serve; ready to answer when it returns, while the first picture is still being made.</summary>
    /// <param name="store">The database; stays the caller's.</param>
    /// <param name="options">Where and how.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="IOException">The address is taken.</exception>
    /// <exception cref="ArgumentException">It would be open to others than this machine.</exception>
    public static async Task<DeskServer> StartAsync(IDossierStore store, DeskOptions options, TimeProvider clock, CancellationToken cancellation = default)
    {
        if (options.IsOpen && !IPAddress.IsLoopback(options.Endpoint.Address))
            throw new ArgumentException("Without passwords the desk serves this machine alone.", nameof(options));
        var server = new DeskServer(Build(store, options, clock));
        try
        {
            await server._app.StartAsync(cancellation).ConfigureAwait(false);
            var live = server.Services.GetRequiredService<LivePicture>();
            server.Services.GetRequiredService<DeskFigures>().Watch(() => live.Current.Stories.Count, () => live.Current.Position.Value);
            server.Address = new Uri(server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            if (!options.IsOpen && await server.Services.GetRequiredService<SetupCode>().CreateAsync(cancellation).ConfigureAwait(false) is { } code)
                server.Setup = new Uri(server.Address, $"{SetupRoute.Path}?code={code}");
            server._beside = server.BesideAsync(options);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Serves until it is cancelled, or until what goes on beside fails.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var cancelled = Task.Delay(Timeout.Infinite, cancellation);
        var ended = await Task.WhenAny(cancelled, _beside).ConfigureAwait(false);
        if (ended == _beside)
            await _beside.ConfigureAwait(false);
        await cancelled.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>What goes on beside serving; one part that fails ends the others, and is what is thrown.</summary>
    private async Task BesideAsync(DeskOptions options)
    {
        List<Task> parts = [Services.GetRequiredService<LivePicture>().FollowAsync(_stop.Token), Services.GetRequiredService<AlertRunner>().RunAsync(_stop.Token)];
        var live = Services.GetRequiredService<LivePicture>();
        parts.Add(new MemberBook(Services.GetRequiredService<IDossierStore>()).StayAsync(MemberTask.Serve, Address.GetLeftPart(UriPartial.Authority), () => live.Current.Position.Value, TimeProvider.System, _stop.Token));
        if (options.Beside is { } beside)
            parts.Add(beside(_stop.Token));
        var first = await Task.WhenAny(parts.Append(Task.Delay(Timeout.Infinite, _stop.Token))).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
            return;
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            // What goes on beside uses what the server disposes of.
            await _beside.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Ended.
        }
        finally
        {
            await _app.DisposeAsync().ConfigureAwait(false);
            _stop.Dispose();
        }
    }

    private static WebApplication Build(IDossierStore store, DeskOptions options, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(DeskServer).Assembly.GetName().Name, EnvironmentName = Environments.Production });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Endpoint);
            kestrel.Limits.MaxRequestBodySize = DeskLimits.LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = DeskLimits.LargestHeaders;
            kestrel.Limits.MaxConcurrentConnections = DeskLimits.MostConnections;
            kestrel.Limits.RequestHeadersTimeout = DeskLimits.HeaderTime;
        });
        builder.Logging.ClearProviders();
        if (options.Tell is not null && !options.LogsAsJson)
            builder.Logging.AddProvider(new TellingLoggerProvider(options.Tell));
        var services = builder.Services;
        services.Configure<HostOptions>(h => h.ShutdownTimeout = DeskLimits.ShutdownTime);
        services.AddRoutingCore();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddResponseCompression(c => c.EnableForHttps = false);
        services.AddSingleton(store);
        services.AddSingleton(options);
        services.AddSingleton(clock);
        services.AddSingleton<LivePicture>();
        services.AddSingleton<FoldedStories>();
        services.AddSingleton(options.Alerts);
        services.AddSingleton<AlertBoard>();
        services.AddSingleton<AlertBook>();
        services.AddSingleton<AlertChannels>();
        services.AddSingleton<AlertRunner>();
        DeskTelemetry.Add(builder, options);
        Health.Add(services);
        DeskAccess.Add(services, options);
        ApiServer.Add(services, options);
        FeedServer.Add(services);
        ToolServer.Add(services);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        DeskAccess.Guard(app);
        app.UseMiddleware<Faults>();
        app.UseResponseCompression();
        app.UseStatusCodePages(context => Refusals.ShowAsync(context.HttpContext));
        app.UseMiddleware<Problems>();
        app.UseRouting();
        DeskAccess.Use(app);
        DeskRoutes.Map(app);
        return app;
    }
}
