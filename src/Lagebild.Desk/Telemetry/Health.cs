using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lagebild.Desk.Telemetry;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the database answers and the picture has all stories; 503 until then. One word each, for
/// whoever stands before the desk and sends readers to it.
/// </summary>
internal sealed class Health(IDossierStore store, LivePicture live) : IHealthCheck
{
    public static void Add(IServiceCollection services) => services.AddHealthChecks().AddCheck<Health>("desk");

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).ForAnyone();
        routes.MapHealthChecks("/health/ready").ForAnyone();
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!live.Current.IsWhole)
            return HealthCheckResult.Unhealthy("The picture is being made.");
        try
        {
            await store.Log.HeadAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (StorageException e)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
