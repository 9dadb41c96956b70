using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Lagebild.Desk.Web;

/// <summary>What somebody may do on the desk; each role may do what the ones before it may.</summary>
public enum DeskRole
{
    /// <summary>Sees everything that is about the news.</summary>
    Reader,

    /// <summary>Decides: writes notes, adds and pauses sources.</summary>
    Editor,

    /// <summary>Says who may do what.</summary>
    Admin,
}

/// <summary>Who may use a route: a role, or anyone at all where it is null.</summary>
public sealed record RouteAccess(DeskRole? Least);

/// <summary>Every route says who may use it; one that says nothing is closed to all (the fallback policy), and a test lists them.</summary>
internal static class RouteAccessExtensions
{
    /// <summary>Open to a role and those above it.</summary>
    public static TBuilder For<TBuilder>(this TBuilder route, DeskRole least) where TBuilder : IEndpointConventionBuilder =>
        route.RequireAuthorization(Policy(least)).WithMetadata(new RouteAccess(least));

    /// <summary>Open to whoever asks, signed in or not.</summary>
    public static TBuilder ForAnyone<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder =>
        route.AllowAnonymous().WithMetadata(new RouteAccess(null));

    /// <summary>Name of the policy that demands a role.</summary>
    public static string Policy(DeskRole least) => $"at least {least}";

    public static void AddRoles(this AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<DeskRole>())
            options.AddPolicy(Policy(role), p => p.RequireAuthenticatedUser().RequireRole(Enum.GetValues<DeskRole>().Where(r => r >= role).Select(r => r.ToString())));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
    }
}
