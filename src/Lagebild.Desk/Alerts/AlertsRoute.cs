using Lagebild.Desk.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Alerts;

/// <summary><c>/hinweise</c>: what somebody wants to hear of, by which way, and what came of it.</summary>
internal static class AlertsRoute
{
    public const string Path = "/hinweise";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (DeskRequest desk, AlertBook book, DeskOptions options) => PageAsync(desk, book, options)).For(DeskRole.Reader);
        routes.MapPost(Path, AddAsync).For(DeskRole.Reader).Small();
        routes.MapPost($"{Path}/weg", RemoveAsync).For(DeskRole.Reader).Small();
        routes.MapPost($"{Path}/probe", TryAsync).For(DeskRole.Editor).Small().RequireRateLimiting(SignInRate.Policy);
    }

    private static async Task<IResult> AddAsync(DeskRequest desk, IFormCollection form, AlertBook book, DeskOptions options)
    {
        var (rule, problem) = AlertForm.Parse(form, desk, options.Alerts);
        if (rule is not null && !await book.AddAsync(rule, desk.Cancellation))
            (rule, problem) = (null, "alert.wrong.many");
        if (rule is null)
            return await PageAsync(desk, book, options, problem: problem);
        return rule.Route == AlertRoute.Webhook ? await PageAsync(desk, book, options, secret: rule.Secret) : Results.LocalRedirect(Path);
    }

    private static async Task<IResult> RemoveAsync(DeskRequest desk, IFormCollection form, AlertBook book)
    {
        if (await FindAsync(desk, form, book) is { } rule)
            await book.RemoveAsync(rule.Id, desk.Cancellation);
        return Results.LocalRedirect(Path);
    }

    private static async Task<IResult> TryAsync(DeskRequest desk, IFormCollection form, AlertBook book, AlertChannels channels, DeskOptions options)
    {
        if (await FindAsync(desk, form, book) is not { } rule)
            return Results.NotFound();
        return await PageAsync(desk, book, options, tried: (rule, await SendTestAsync(rule, desk, channels)));
    }

    /// <summary>Sends a message that says it is a test.</summary>
    /// <returns>What went wrong, in words; null where nothing did.</returns>
    public static Task<string?> SendTestAsync(AlertRule rule, DeskRequest desk, AlertChannels channels)
    {
        var texts = desk.Texts;
        var item = new AlertItem(AlertBook.NewId(), texts["alert.test.title"], texts["alert.test.text"], texts["alert.test.quote"], "Lagebild", Path, null);
        return channels.SendAsync(rule, [item], isTest: true, desk.Cancellation);
    }

    private static Task<AlertRule?> FindAsync(DeskRequest desk, IFormCollection form, AlertBook book) => book.FindAsync(form["regel"].ToString(), desk.UserName, desk.Cancellation);

    /// <summary>After the page: a database that cannot be written still shows what was found.</summary>
    private static async Task SeeAsync(AlertBook book, string owner, Dictionary<string, long> counts)
    {
        try
        {
            await book.SeeAsync(owner, counts, CancellationToken.None);
        }
        catch (StorageException)
        {
            // The next look is kept.
        }
    }

    private static async Task<IResult> PageAsync(DeskRequest desk, AlertBook book, DeskOptions options, string? problem = null, string? secret = null, (AlertRule Rule, string? Fault)? tried = null)
    {
        var seen = await book.SeenByAsync(desk.UserName!, desk.Cancellation);
        var rules = new List<ServedRule>();
        foreach (var rule in (await book.RulesAsync(desk.Cancellation)).Where(r => r.Owner == desk.UserName))
        {
            var state = await book.StateAsync(rule.Id, desk.Cancellation);
            rules.Add(new ServedRule(rule, state, (int)AlertBoard.Unseen(rule.Id, state.Found, seen)));
        }
        // A page that renews itself is no look: nobody need be sitting before it.
        if (!desk.IsRenewal && rules.Any(r => r.Unseen > 0))
            desk.Http.Response.OnCompleted(() => SeeAsync(book, desk.UserName!, rules.ToDictionary(r => r.Rule.Id, r => r.State.Found)));
        if (secret is not null)
            desk.Http.Response.Headers.CacheControl = "no-store";
        return desk.Page<AlertsPage>(
            new AlertsModel(rules, options.Alerts.MailServer is not null, problem, secret, tried), problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}

/// <summary>A rule, how far it has been served, and how much it found since its owner last looked.</summary>
public sealed record ServedRule(AlertRule Rule, AlertState State, int Unseen);

/// <summary>One's rules and what came of them.</summary>
/// <param name="Rules">Each with how far it has been served.</param>
/// <param name="HasMail">Whether there is a mail server.</param>
/// <param name="Problem">Key of the text that says what is wrong with the form; null where nothing is.</param>
/// <param name="Secret">The secret of the webhook just added, which is shown this once.</param>
/// <param name="Tried">The rule that was tried, and what went wrong.</param>
public sealed record AlertsModel(IReadOnlyList<ServedRule> Rules, bool HasMail, string? Problem, string? Secret, (AlertRule Rule, string? Fault)? Tried);
