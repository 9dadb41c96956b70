using System.Globalization;
using Lagebild.Desk.Alerts;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>alerts</c>: what whoever asks wants to hear of, by which way, and what came of it.</summary>
internal static class AlertsRoute
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("alerts", "alerts", ListAsync);
        api.GetFresh("alerts/{id}", "alert", async (DeskRequest desk, string id, AlertBook book) => await AnswerAsync(await FindAsync(desk, id, book), desk, book));
        api.Post("alerts", "addAlert", DeskRole.Reader, AddAsync).Produces<NewAlertAnswer>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict);
        api.Delete("alerts/{id}", "removeAlert", DeskRole.Reader, async (DeskRequest desk, string id, AlertBook book) =>
        {
            await book.RemoveAsync((await FindAsync(desk, id, book)).Id, desk.Cancellation);
            return TypedResults.NoContent();
        });
        api.Post("alerts/{id}/test", "testAlert", DeskRole.Editor, async (DeskRequest desk, string id, AlertBook book, AlertChannels channels) =>
        {
            var fault = await Alerts.AlertsRoute.SendTestAsync(await FindAsync(desk, id, book), desk, channels);
            return new AlertTestAnswer(fault is null) { Fault = fault };
        }).RequireRateLimiting(ApiRate.Sending);
    }

    private static async Task<ListAnswer<AlertAnswer>> ListAsync(DeskRequest desk, string? limit, string? cursor, AlertBook book)
    {
        var asked = Asked.Of(desk);
        var most = asked.Limit(limit);
        asked.Check();
        var all = new List<AlertAnswer>();
        foreach (var rule in (await book.RulesAsync(desk.Cancellation)).Where(r => r.Owner == desk.UserName).OrderBy(r => r.Id, StringComparer.Ordinal))
            all.Add(await AnswerAsync(rule, desk, book));
        return Paging.Cut(all, a => a.Id, cursor, most, desk.Picture.Position, a => a);
    }

    private static async Task<IResult> AddAsync(DeskRequest desk, AlertDraft draft, AlertBook book, DeskOptions options)
    {
        var (rule, problem) = AlertForm.Parse(Fields(draft), desk, options.Alerts);
        if (rule is not null && !await book.AddAsync(rule, desk.Cancellation))
            throw new ProblemException(StatusCodes.Status409Conflict, "alert.wrong.many");
        if (rule is null)
            throw new ProblemException(problem == "alert.wrong.role" ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, problem!);
        desk.Http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"{ApiGroup.Prefix}/alerts/{rule.Id}", new NewAlertAnswer(await AnswerAsync(rule, desk, book)) { Secret = rule.Route == AlertRoute.Webhook ? rule.Secret : null });
    }

    /// <summary>The draft under the names that the form of the page has.</summary>
    private static Func<string, string> Fields(AlertDraft draft) => name => name switch
    {
        "thema" => draft.About ?? "",
        "was" => draft.What ?? "",
        "weg" => draft.Route ?? "",
        "an" => draft.To ?? "",
        "geheimnis" => draft.Secret ?? "",
        "sammeln" => Hour(draft.DigestHour),
        "ruhe-von" => Hour(draft.QuietFrom),
        "ruhe-bis" => Hour(draft.QuietTo),
        _ => "",
    };

    private static string Hour(int? hour) => hour?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static async Task<AlertAnswer> AnswerAsync(AlertRule rule, DeskRequest desk, AlertBook book) => AlertAnswer.Of(rule, await book.StateAsync(rule.Id, desk.Cancellation));

    private static async Task<AlertRule> FindAsync(DeskRequest desk, string id, AlertBook book) =>
        await book.FindAsync(id, desk.UserName, desk.Cancellation) ?? throw ProblemException.Missing("api.noAlert", id);
}
