using System.Security.Cryptography;

namespace Lagebild.Desk.Access;

/// <summary>Which passwords are taken: long ones. No rule on their characters, as NIST SP 800-63B advises.</summary>
internal static class PasswordRule
{
    public const int Shortest = 12;

    /// <summary>So that nobody has a megabyte hashed.</summary>
    public const int Longest = 200;

    /// <summary>Distinct characters, at least: "aaaaaaaaaaaa" is long and no password.</summary>
    private const int Fewest = 5;

    /// <summary>Letters and digits that look like no other.</summary>
    private const string Plain = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Key of the text that says what is wrong with a password; null where nothing is.</summary>
    public static string? Problem(string password, AccountName name)
    {
        if (password.Length < Shortest)
            return "access.password.short";
        if (password.Length > Longest)
            return "access.password.long";
        return password.Contains(name.Value, StringComparison.OrdinalIgnoreCase) && password.Length < Shortest + name.Value.Length || password.Distinct().Count() < Fewest ? "access.password.weak" : null;
    }

    /// <summary>A password to begin with, easy to read out: "k3pd-9mwx-tf7b-qz2n", 80 bits.</summary>
    public static string Invent() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Plain, 4)));
}
