using System.Security.Claims;
using Lagebild.Desk.Web;

namespace Lagebild.Desk.Access;

/// <summary>Who somebody is, as the framework carries it through a request and a cookie.</summary>
internal static class DeskIdentity
{
    private const string Stamp = "stamp";

    public static ClaimsPrincipal Of(string name, DeskRole role, string scheme) => new(new ClaimsIdentity(Claims(name, role), scheme));

    /// <summary>A session of an account; it ends when the account has another stamp.</summary>
    public static ClaimsPrincipal Of(Account account, string scheme) => new(new ClaimsIdentity([.. Claims(account.Name, account.Role), new Claim(Stamp, account.Stamp)], scheme));

    /// <summary>True where the session is of this account as it is now.</summary>
    public static bool IsOf(ClaimsPrincipal session, Account account) => !account.IsDisabled && session.FindFirstValue(Stamp) == account.Stamp;

    /// <summary>True where the session has the role that the account has now.</summary>
    public static bool HasRoleOf(ClaimsPrincipal session, Account account) => session.FindFirstValue(ClaimTypes.Role) == account.Role.ToString();

    /// <summary>Whose session it is; null for nobody's.</summary>
    public static string? NameOf(ClaimsPrincipal? session) => session?.FindFirstValue(ClaimTypes.NameIdentifier);

    private static Claim[] Claims(string name, DeskRole role) => [new(ClaimTypes.NameIdentifier, name), new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.ToString())];
}
