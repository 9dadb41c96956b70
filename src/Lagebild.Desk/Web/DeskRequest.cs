using System.Security.Claims;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Pictures;
using Lagebild.Language.Times;
using Lagebild.Pages;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Lagebild.Desk.Web;

/// <summary>One request as pages see it: who asks, in which language, when, and the picture of that moment.</summary>
public sealed class DeskRequest
{
    /// <summary>The cookie that keeps the interface's language.</summary>
    internal const string LanguageCookie = "lagebild-ui";

    private DeskRequest(HttpContext http)
    {
        Http = http;
        Texts = Texts.For(LanguageOf(http.Request));
        Live = http.RequestServices.GetRequiredService<LivePicture>();
        Picture = Live.Current;
        Now = Instant.FromDateTimeOffset(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>Lets endpoints take it as a parameter.</summary>
    public static ValueTask<DeskRequest> BindAsync(HttpContext http) => ValueTask.FromResult(Of(http));

    /// <summary>One for each request.</summary>
    public static DeskRequest Of(HttpContext http)
    {
        if (http.Items[typeof(DeskRequest)] is DeskRequest known)
            return known;
        var desk = new DeskRequest(http);
        http.Items[typeof(DeskRequest)] = desk;
        return desk;
    }

    public HttpContext Http { get; }

    /// <summary>The interface's language.</summary>
    public Texts Texts { get; }

    /// <summary>The same picture all through the request.</summary>
    public Picture Picture { get; }

    public Instant Now { get; }

    /// <summary>Today in Berlin.</summary>
    public LocalDate Today => Now.InZone(PublicationTime.Home).Date;

    /// <summary>The name of whoever is signed in; null where nobody is.</summary>
    public string? UserName => Http.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;

    /// <summary>Null where nobody is signed in.</summary>
    public DeskRole? Role => Enum.TryParse<DeskRole>(Http.User.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public bool MayDecide => Role >= DeskRole.Editor;

    public string Path => Http.Request.Path.Value ?? "/";

    /// <summary>Path and query, to come back to.</summary>
    public string Here => Path + Http.Request.QueryString.Value;

    /// <summary>True where a page that is open renews itself: nobody need be sitting before it.</summary>
    public bool IsRenewal => Http.Request.Headers.ContainsKey("X-Renew");

    public CancellationToken Cancellation => Http.RequestAborted;

    internal LivePicture Live { get; }

    internal IDossierStore Store => Http.RequestServices.GetRequiredService<IDossierStore>();

    internal AlertBoard Alerts => Http.RequestServices.GetRequiredService<AlertBoard>();

    internal FoldedStories Stories => Http.RequestServices.GetRequiredService<FoldedStories>();

    /// <summary>A value of the query; null where it is missing or blank.</summary>
    public string? Query(string name) => Http.Request.Query[name] is { Count: > 0 } values && !string.IsNullOrWhiteSpace(values[0]) ? values[0]!.Trim() : null;

    /// <summary>This address with a value of the query set, or taken out where it is null.</summary>
    public string With(string name, string? value)
    {
        var query = QueryString.Create(Http.Request.Query.Where(q => q.Key != name).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v)));
        return Path + (value is null ? query : query.Add(name, value));
    }

    /// <summary>What the user chose; else what the browser prefers of the two (RFC 9110, 12.5.4); else English for programs, German for pages and feeds.</summary>
    private static UiLanguage LanguageOf(HttpRequest request)
    {
        var chosen = request.Query["ui"] is { Count: 1 } query && query[0] is "de" or "en" ? query[0] : request.Cookies[LanguageCookie];
        return Known(chosen) ?? request.GetTypedHeaders().AcceptLanguage.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Known(l.Value.Split(['-']).First().Value)).FirstOrDefault(l => l is not null) ?? (Interfaces.IsApi(request.Path) ? UiLanguage.English : UiLanguage.German);
    }

    private static UiLanguage? Known(string? code) => code?.ToLowerInvariant() switch
    {
        "de" => UiLanguage.German,
        "en" => UiLanguage.English,
        _ => null,
    };
}
