using Lagebild.Desk.Api;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Feeds;

/// <summary>All feeds and calendars, each at two addresses: for whoever is signed in, and under a secret address for programs that cannot sign in.</summary>
internal sealed class FeedServer
{
    /// <summary>Where a request keeps whose secret address it came by.</summary>
    private static readonly object Owner = new();

    private readonly RouteGroupBuilder _open, _secret;

    private FeedServer(IEndpointRouteBuilder routes)
    {
        _open = routes.MapGroup("/feeds").RequireRateLimiting(ApiRate.Policy).AddEndpointFilter(WaitAsync).AddEndpointFilter(EntityTag.AnswerAsync).ExcludeFromDescription();
        // The tag comes after the secret: nobody learns from 304 that there is something.
        _secret = routes.MapGroup("/feeds/{secret}").RequireRateLimiting(ApiRate.Policy).AddEndpointFilter(OpenAsync).AddEndpointFilter(WaitAsync).AddEndpointFilter(EntityTag.AnswerAsync).ExcludeFromDescription();
    }

    public static void Add(IServiceCollection services) => services.AddSingleton<FeedAddressBook>();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var feeds = new FeedServer(routes);
        FeedRoutes.Map(feeds);
        CalendarRoutes.Map(feeds);
        SubscriptionsRoute.Map(routes);
    }

    /// <summary>Who reads: whoever is signed in, or the owner of the secret address.</summary>
    public static string? ReaderOf(DeskRequest desk) => desk.Http.Items[Owner] as string ?? desk.UserName;

    public void Get(string pattern, Delegate answer)
    {
        _open.MapGet(pattern, answer).For(DeskRole.Reader);
        _secret.MapGet(pattern, answer).ForAnyone();
    }

    private static async ValueTask<object?> OpenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var secret = http.GetRouteValue("secret") as string ?? "";
        http.Items[Owner] = await http.RequestServices.GetRequiredService<FeedAddressBook>().OwnerAsync(secret, http.RequestAborted).ConfigureAwait(false)
            ?? throw ProblemException.Missing("feed.noSuch", "");
        return await next(context).ConfigureAwait(false);
    }

    /// <summary>Until all stories are there a feed would say that entries are gone: a reader of feeds comes again on 503.</summary>
    private static ValueTask<object?> WaitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        DeskRequest.Of(context.HttpContext).Picture.IsWhole ? next(context) : throw new ProblemException(StatusCodes.Status503ServiceUnavailable, "api.problem.503");
}
