using Lagebild.Desk.Access;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>accounts</c>: who may use the desk, and as what.</summary>
internal static class AccountsRoute
{
    public static void Map(ApiGroup api)
    {
        api.GetFresh("accounts", "accounts", DeskRole.Admin, async (DeskRequest desk, string? limit, string? cursor, AccountBook accounts) =>
        {
            var asked = Asked.Of(desk);
            var most = asked.Limit(limit);
            asked.Check();
            return Paging.Cut(await accounts.ListAsync(desk.Cancellation), a => a.Name, cursor, most, desk.Picture.Position, AccountAnswer.Of);
        });
        api.Post("accounts", "addAccount", DeskRole.Admin, async (DeskRequest desk, AccountDraft draft, AccountBook accounts) => TypedResults.Created((string?)null, await AddAsync(desk, draft, accounts)))
            .ProducesProblem(StatusCodes.Status409Conflict);
        api.Patch("accounts/{name}", "changeAccount", DeskRole.Admin, ChangeAsync).ProducesProblem(StatusCodes.Status409Conflict);
        api.Post("accounts/{name}/password", "resetPassword", DeskRole.Admin, async (DeskRequest desk, string name, AccountBook accounts) =>
        {
            var password = PasswordRule.Invent();
            return AccountName.TryParse(name, out var parsed) && await accounts.ChangePasswordAsync(parsed, password, desk.Cancellation) is { } account
                ? Told(desk, account, password) : throw ProblemException.Missing("api.noAccount", name);
        });
    }

    /// <summary>Lets somebody in with a password that the admin hands on.</summary>
    private static async Task<NewPasswordAnswer> AddAsync(DeskRequest desk, AccountDraft draft, AccountBook accounts)
    {
        if (!AccountName.TryParse(draft.Name, out var name))
            throw Refused("access.name.wrong");
        var (role, password) = (Role(draft.Role), PasswordRule.Invent());
        if (!await accounts.AddAsync(name, draft.Display ?? "", role, password, desk.Cancellation))
            throw new ProblemException(StatusCodes.Status409Conflict, "admin.people.taken");
        return Told(desk, await FindAsync(desk, name.Value, accounts), password);
    }

    private static async Task<AccountAnswer> ChangeAsync(DeskRequest desk, string name, AccountChange change, AccountBook accounts)
    {
        DeskRole? role = change.Role is null ? null : Role(change.Role);
        var account = await FindAsync(desk, name, accounts);
        AccountName.TryParse(account.Name, out var parsed);
        if (role is { } wanted && wanted != account.Role)
            Demand(await accounts.ChangeRoleAsync(parsed, wanted, desk.Cancellation));
        if (change.IsDisabled is { } isDisabled && isDisabled != account.IsDisabled)
            Demand(await accounts.DisableAsync(parsed, isDisabled, desk.Cancellation));
        return AccountAnswer.Of(await FindAsync(desk, account.Name, accounts));
    }

    /// <summary>Somebody must be left who can say who may do what.</summary>
    private static void Demand(bool isDone)
    {
        if (!isDone)
            throw new ProblemException(StatusCodes.Status409Conflict, "admin.people.lastAdmin");
    }

    private static async Task<Account> FindAsync(DeskRequest desk, string name, AccountBook accounts) =>
        AccountName.TryParse(name, out var parsed) && await accounts.FindAsync(parsed.Value, desk.Cancellation) is { } account ? account : throw ProblemException.Missing("api.noAccount", name);

    private static DeskRole Role(string? text) => Asked.Named<DeskRole>(text) ?? throw Refused("api.wrong.word", "reader, editor, admin");

    private static NewPasswordAnswer Told(DeskRequest desk, Account account, string password)
    {
        desk.Http.Response.Headers.CacheControl = "no-store";
        return new NewPasswordAnswer(AccountAnswer.Of(account), password);
    }

    private static ProblemException Refused(string key, params object?[] values) => new(StatusCodes.Status422UnprocessableEntity, key, values);
}
