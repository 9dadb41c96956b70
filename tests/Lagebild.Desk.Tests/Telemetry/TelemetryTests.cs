using System.Net;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Telemetry;
using Lagebild.Desk.Tests.Alerts;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lagebild.Desk.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Fact]
    public async Task A_collector_that_is_named_gets_traces_figures_and_log_lines_and_no_secret()
    {
        using var collector = new Listener();
        await using (var desk = await DeskUnderTest.StartAsync(new DeskOptions { IsOpen = true, Telemetry = new TelemetryTarget(collector.Address) }))
        {
            using var browser = desk.Browser();
            await browser.PageAsync("/geschichten?q=Geheimplan");
            (await browser.GetAsync("/feeds/0123456789abcdef/heute.ics")).Dispose();
            await desk.Store.Log.AppendAsync([new ReportEntry(new Written("2025-03-03", "Blatt", "Die Werft baut", "Die Werft baut.").Entry)]);
            await desk.SettleAsync();
        }
        // Whatever waits is sent when the desk closes.
        var sent = collector.Taken.ToArray();
        Assert.Contains(sent, s => s.Path == "/v1/traces" && s.Body.Contains("/geschichten", StringComparison.Ordinal));
        Assert.Contains(sent, s => s.Path == "/v1/metrics" && s.Body.Contains("lagebild.picture.stories", StringComparison.Ordinal) && s.Body.Contains("lagebild.picture.renewal.duration", StringComparison.Ordinal));
        Assert.DoesNotContain(sent, s => s.Body.Contains("Geheimplan", StringComparison.Ordinal) || s.Body.Contains("0123456789abcdef", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_where_no_collector_is_named()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        Assert.Null(desk.Server.Services.GetService(typeof(OpenTelemetry.Trace.TracerProvider)));
    }

    [Fact]
    public async Task A_desk_is_alive_at_once_and_ready_with_its_picture_for_whoever_asks()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions());
        using var browser = desk.Browser();
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_desk_is_not_ready_before_its_picture_is_whole()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var live = new LivePicture(desk.Store, TimeProvider.System, NullLogger<LivePicture>.Instance);
        var health = new Health(desk.Store, live);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        await live.CatchUpAsync(default);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
    }
}
