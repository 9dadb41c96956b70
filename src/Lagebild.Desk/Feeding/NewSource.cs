using Lagebild.Sources.Following;
using Lagebild.Sources.Inputs;

namespace Lagebild.Desk.Feeding;

/// <summary>A source as the form names it.</summary>
/// <param name="Address">What was typed.</param>
/// <param name="Title">As it shall be shown; empty for what it calls itself.</param>
/// <param name="Group">Folder, parted by slashes.</param>
public sealed record NewSource(string Address, string Title, string Group)
{
    private const int LongestAddress = 2000, LongestTitle = 200;

    internal static NewSource Of(string? address, string? title, string? group) => new(Line(address, LongestAddress), Line(title, LongestTitle), Line(group, LongestTitle));

    /// <summary>
    /// The web address that is meant. Nothing else is looked at from a page: a folder of the server or a mailbox would let whoever may add sources read what
    /// lies on the machine or in its network.
    /// </summary>
    /// <exception cref="InputException">It is no web address.</exception>
    internal Uri WebAddress()
    {
        var named = Address is ['@', ..] && Address.LastIndexOf('@') is > 1 and var at ? $"https://{Address[(at + 1)..]}/{Address[..at]}" : Address;
        if (!named.Contains("://", StringComparison.Ordinal))
            named = $"https://{named}";
        return Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && address.UserInfo.Length == 0
            ? address
            : throw new InputException("feeding.noAddress");
    }

    internal SourceSettings Settings => new() { Kind = SourceKind.Feed, Address = "", Title = Title, Path = [.. Group.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] };

    private static string Line(string? text, int longest) => CleanText.Line(text ?? "") is var line && line.Length > longest ? line[..longest] : line;
}
