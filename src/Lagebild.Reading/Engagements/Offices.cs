using Lagebild.Language;
using Lagebild.Reading.Actors;

namespace Lagebild.Reading.Engagements;

/// <summary>Of which state or body an office is: as read, by its first part ("US-Präsident") or by the genitive before it ("Ungarns Ministerpräsident").</summary>
internal static class Offices
{
    public static string? Of(Material material, Role role)
    {
        if (role.Of is { } of)
            return of;
        if (role.Title.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen)
            return Name(role.Title[..hyphen]);
        var before = material.Words.Text.AsSpan(0, role.Evidence.Range.Start).TrimEnd();
        var owner = before[(before.LastIndexOfAny(' ', '\n', '\u00a0') + 1)..];
        return owner.Length > 3 && owner[^1] == 's' && char.IsUpper(owner[0]) ? Name(owner.ToString())
            : role.Evidence.Quote.Split(' ') is [{ Length: > 3 } first, _, ..] && first[^1] == 's' ? Name(first) : null;
    }

    private static string? Name(string text) => ActorTables.Of(TextLanguage.German).Names.Find(text)?.Name;
}
