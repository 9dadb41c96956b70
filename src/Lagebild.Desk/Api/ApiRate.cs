using System.Threading.RateLimiting;
using Lagebild.Desk.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Lagebild.Desk.Api;

/// <summary>How much one client may ask: a burst, then a steady rate. A client is a person, or else an address.</summary>
internal static class ApiRate
{
    public const string Policy = "api";

    /// <summary>For what sends messages to elsewhere.</summary>
    public const string Sending = "api-sending";

    private const int SentPerMinute = 30;

    public static void Configure(RateLimiterOptions limiter, DeskOptions options)
    {
        limiter.AddPolicy(Sending, http => RateLimitPartition.GetFixedWindowLimiter(
            Client(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = SentPerMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limiter.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(Client(http), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Requests.Burst,
            TokensPerPeriod = options.Requests.Steady,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
    }

    /// <summary>Whoever is known by name; else the address. What somebody merely claims tells no client from another.</summary>
    private static string Client(HttpContext http) => DeskIdentity.NameOf(http.User) is { } name ? $"@{name}" : SignInRate.Client(http.Connection.RemoteIpAddress);
}
