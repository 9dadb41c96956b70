using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Lagebild.Desk.Access;

/// <summary>How often one address may try passwords and codes; a newsroom behind one address gets through in the morning.</summary>
internal static class SignInRate
{
    public const string Policy = "sign-in";

    public const int Tries = 30;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            Client(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = Tries, Window = Window, QueueLimit = 0 }));
        options.OnRejected = (context, _) =>
        {
            if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
                context.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    /// <summary>Of IPv6 the network: one machine has as many addresses there as it likes.</summary>
    public static string Client(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes, 0, Math.Min(bytes.Length, 8));
    }
}
