using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Lagebild.Desk.Api;

/// <summary>How much one client may ask: a burst, then a steady rate. A client is a token, or else an address.</summary>
internal static class ApiRate
{
    public const string Policy = "api";

    public static void Configure(RateLimiterOptions limiter, DeskOptions options) =>
        limiter.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(Client(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Requests.Burst,
            TokensPerPeriod = options.Requests.Steady,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    private static (string?, int) Client(HttpContext http) => (http.Connection.RemoteIpAddress?.ToString(), http.Request.Headers.Authorization.ToString().GetHashCode(StringComparison.Ordinal));
}
