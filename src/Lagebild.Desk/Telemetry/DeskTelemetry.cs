using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Lagebild.Desk.Telemetry;

/// <summary>
/// Traces, figures and log lines to a collector of the house. Nothing is sent, and nothing of it is loaded, unless a collector is named. What users ask for
/// stays here: queries are left out by the instrumentation, and addresses that are secrets, those of private feeds and of webhooks, are not traced.
/// </summary>
internal static class DeskTelemetry
{
    private static readonly string? Version = typeof(DeskTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    public static void Add(WebApplicationBuilder builder, DeskOptions options)
    {
        builder.Services.AddMetrics();
        builder.Services.AddSingleton<DeskFigures>();
        // The framework tells every request with its address, and with it what users ask for.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        if (options.Telemetry is { } target)
            Send(builder, target);
        if (options.LogsAsJson)
            Write(builder.Logging);
    }

    private static void Send(WebApplicationBuilder builder, TelemetryTarget target) => builder.Services.AddOpenTelemetry()
        .ConfigureResource(r => r.AddService("lagebild", serviceVersion: Version))
        .WithTracing(t => t.AddAspNetCoreInstrumentation(a => a.Filter = IsTraced))
        .WithMetrics(m => m.AddMeter(DeskFigures.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"))
        .WithLogging()
        .UseOtlpExporter(target.IsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, target.Address);

    /// <summary>The address of a private feed opens it; a waiting page would be one span of hours.</summary>
    private static bool IsTraced(HttpContext http) => !http.Request.Path.StartsWithSegments("/feeds") && !http.Request.Path.StartsWithSegments("/live") && !http.Request.Path.StartsWithSegments("/health");

    /// <summary>One JSON object a line, on standard error.</summary>
    private static void Write(ILoggingBuilder logging)
    {
        logging.AddJsonConsole(j => (j.UseUtcTimestamp, j.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
