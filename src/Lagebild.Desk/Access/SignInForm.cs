using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lagebild.Desk.Access;

/// <summary>Forms that somebody posts who may be nobody: small ones, and not too many.</summary>
internal static class SignInForm
{
    public static RouteHandlerBuilder ForSigningIn(this RouteHandlerBuilder route) => route.ForAnyone().Small().RequireRateLimiting(SignInRate.Policy);

    /// <summary>A body of a few lines at most.</summary>
    public static RouteHandlerBuilder Small(this RouteHandlerBuilder route) => route.WithMetadata(new SmallBody());

    private sealed class SmallBody : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 16 * 1024;
    }
}
