using Lagebild.Desk.Access;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>tokens</c>: one's own, and for whoever administers everybody's. A token made here can do no more than what it was asked for with.</summary>
internal static class TokensRoute
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("tokens", "tokens", ListAsync);
        api.Post("tokens", "makeToken", DeskRole.Reader, async (DeskRequest desk, TokenDraft draft, AccountBook accounts, TokenBook tokens) => TypedResults.Created((string?)null, await MakeAsync(desk, draft, accounts, tokens)));
        api.Delete("tokens/{id}", "revokeToken", DeskRole.Reader, async (DeskRequest desk, string id, TokenBook tokens) =>
            await tokens.RevokeAsync(id, desk.Role == DeskRole.Admin ? null : desk.UserName, desk.Cancellation) ? TypedResults.NoContent() : throw ProblemException.Missing("api.noToken", id));
    }

    private static async Task<ListAnswer<TokenAnswer>> ListAsync(DeskRequest desk, string? all, string? limit, string? cursor, TokenBook tokens)
    {
        var asked = Asked.Of(desk);
        var (ofAll, most) = (asked.Flag("all", all), asked.Limit(limit));
        asked.Check();
        if (ofAll && desk.Role != DeskRole.Admin)
            throw new ProblemException(StatusCodes.Status403Forbidden, "api.problem.403");
        var found = (await tokens.ListAsync(desk.Cancellation)).Where(t => ofAll || t.Owner == desk.UserName).ToArray();
        return Paging.Cut(found, t => t.Hash, cursor, most, desk.Picture.Position, TokenAnswer.Of);
    }

    private static async Task<NewTokenAnswer> MakeAsync(DeskRequest desk, TokenDraft draft, AccountBook accounts, TokenBook tokens)
    {
        if (await accounts.FindAsync(desk.UserName!, desk.Cancellation) is not { } owner)
            throw ProblemException.Missing("api.noAccount", desk.UserName!);
        var name = draft.Name?.Trim() ?? "";
        if (name.Length is 0 or > ApiToken.LongestName || name.Any(char.IsControl))
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "access.token.wrong");
        if (Asked.Named<TokenScope>(draft.Scope) is not { } scope)
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, "api.wrong.word", "read, note, admin");
        if (ApiToken.RoleOf(scope) > desk.Role)
            throw new ProblemException(StatusCodes.Status403Forbidden, "api.problem.403");
        var secret = await tokens.CreateAsync(owner, name, scope, desk.Cancellation);
        var hash = Secret.Hash(secret);
        desk.Http.Response.Headers.CacheControl = "no-store";
        return new NewTokenAnswer(TokenAnswer.Of((await tokens.ListAsync(desk.Cancellation)).First(t => t.Hash == hash)), secret);
    }
}
