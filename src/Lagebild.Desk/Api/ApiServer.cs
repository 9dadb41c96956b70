using Lagebild.Desk.Api.Routes;
using Lagebild.Desk.Linked;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Api;

/// <summary>The HTTP interface: its services, and all its routes.</summary>
internal static class ApiServer
{
    public static void Add(IServiceCollection services, DeskOptions options)
    {
        services.AddRateLimiter(limiter => ApiRate.Configure(limiter, options));
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = ApiJson.Ready.Options.Encoder;
            o.SerializerOptions.DefaultIgnoreCondition = ApiJson.Ready.Options.DefaultIgnoreCondition;
            o.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        });
        services.AddOpenApi(ApiDescription.Name, ApiDescription.Configure);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = new ApiGroup(routes);
        DiaryRoute.Map(api);
        StoriesRoute.Map(api);
        StoryRoute.Map(api);
        EngagementRoute.Map(api);
        ReportsRoute.Map(api);
        SearchRoute.Map(api);
        SavedSearchesRoute.Map(api);
        AlertsRoute.Map(api);
        OpenRoutes.Map(api);
        StatementsRoute.Map(api);
        ActorsRoute.Map(api);
        PlacesRoute.Map(api);
        ChangesRoute.Map(api);
        NotesRoute.Map(api);
        SourcesRoute.Map(api);
        TablesRoute.Map(api);
        LinkedRoutes.Map(api);
        FeedAddressesRoute.Map(api);
        TokensRoute.Map(api);
        AccountsRoute.Map(api);
        DatabaseRoutes.Map(api);
        routes.MapOpenApi(ApiDescription.Address).ForAnyone();
        ApiDocsRoute.Map(routes);
    }
}
