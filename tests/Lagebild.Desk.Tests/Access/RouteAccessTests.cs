using System.Net;
using System.Text.RegularExpressions;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Access;

/// <summary>Every route of the running desk, tried as nobody, as reader, as editor and as admin.</summary>
public sealed partial class RouteAccessTests
{
    private static RouteEndpoint[] Routes(DeskUnderTest desk) => [.. desk.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public async Task Every_route_says_who_may_use_it()
    {
        await using var desk = await Newsroom.StartAsync();

        Assert.True(Routes(desk).Length > 15);
        Assert.Empty(Routes(desk).Where(r => r.Metadata.GetOrderedMetadata<RouteAccess>().Count != 1).Select(r => r.DisplayName));
    }

    [Fact]
    public async Task Every_route_is_closed_to_whoever_may_not_use_it_and_open_to_whoever_may()
    {
        await using var desk = await Newsroom.StartAsync(("reader", DeskRole.Reader), ("editor", DeskRole.Editor), ("admin", DeskRole.Admin));
        using var nobody = desk.Browser();
        using var reader = await desk.SignedInAsync("reader");
        using var editor = await desk.SignedInAsync("editor");
        using var admin = await desk.SignedInAsync("admin");
        (DeskRole? Role, Browser Browser)[] people = [(null, nobody), (DeskRole.Reader, reader), (DeskRole.Editor, editor), (DeskRole.Admin, admin)];

        var wrong = new List<string>();
        foreach (var route in Routes(desk))
        {
            var least = route.Metadata.GetRequiredMetadata<RouteAccess>().Least;
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var (role, browser) in people)
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), Filled(route));
                    using var answer = await browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                    var may = least is null || role >= least;
                    if (may == IsClosed(answer) || (int)answer.StatusCode >= 500)
                        wrong.Add($"{method} {route.RoutePattern.RawText} as {role?.ToString() ?? "nobody"}: {(int)answer.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task An_open_desk_makes_everybody_an_editor_and_nobody_an_admin()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var page = await browser.GetAsync("/konto");
        using var closed = await browser.GetAsync("/verwaltung");

        Assert.Contains("desk", (await Browser.DocumentAsync(page)).QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    private static bool IsClosed(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || answer.Headers.Location is { } to && (to.IsAbsoluteUri ? to.AbsolutePath : to.OriginalString).StartsWith("/anmelden", StringComparison.Ordinal);

    /// <summary>The route's address with something in each hole.</summary>
    private static string Filled(RouteEndpoint route) => "/" + Hole().Replace(route.RoutePattern.RawText!, "0123456789abcdef").TrimStart('/');

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
