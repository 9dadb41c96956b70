using System.Diagnostics.CodeAnalysis;

namespace Lagebild.Desk.Access;

/// <summary>What somebody signs in as, and signs notes with: 1 to 40 small letters, digits, dots, dashes and underscores, a letter first.</summary>
public readonly record struct AccountName
{
    public const int Longest = 40;

    private AccountName(string value) => Value = value;

    public string Value { get; }

    /// <summary>Takes a name as somebody typed it: blanks around it and capitals do not matter.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountName name)
    {
        name = default;
        if (text is null || text.Length > 4 * Longest)
            return false;
        var folded = text.Trim().ToLowerInvariant();
        if (folded.Length is 0 or > Longest || !char.IsLetter(folded[0]) || !folded.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'))
            return false;
        name = new AccountName(folded);
        return true;
    }

    public override string ToString() => Value;
}
