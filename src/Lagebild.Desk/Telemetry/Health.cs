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
    /// <summary>A database that is cut off says nothing; whoever asks must know all the same, and soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

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
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Patience);
        try
        {
            await store.Log.HeadAsync(enough.Token).WaitAsync(enough.Token).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is StorageException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
