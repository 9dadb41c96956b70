using Lagebild.Desk.Web;
using NodaTime;

namespace Lagebild.Desk.Access;

/// <summary>What a program may do with a token; each scope holds the ones before it.</summary>
public enum TokenScope
{
    /// <summary>As a reader.</summary>
    Read,

    /// <summary>As an editor.</summary>
    Note,

    /// <summary>As an admin.</summary>
    Admin,
}

/// <summary>Lets a program use <c>/api</c> and <c>/mcp</c> in the name of a person.</summary>
/// <param name="Hash">SHA-256 of the token, which nobody else than its user has.</param>
/// <param name="Name">What it is for, in its owner's words.</param>
/// <param name="Owner">Name of the account; the token can do no more than its owner, and nothing where they are disabled.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="Created">When it was made.</param>
public sealed record ApiToken(string Hash, string Name, string Owner, TokenScope Scope, Instant Created)
{
    public const int LongestName = 80;

    /// <summary>Every token begins so, so that scanners for leaked secrets know it.</summary>
    public const string Prefix = "lb_";

    /// <summary>The day on which it was last used, in Berlin; null for never.</summary>
    public LocalDate? LastUsed { get; init; }

    /// <summary>The role that the scope stands for.</summary>
    public static DeskRole RoleOf(TokenScope scope) => scope switch { TokenScope.Admin => DeskRole.Admin, TokenScope.Note => DeskRole.Editor, _ => DeskRole.Reader };
}
