using Lagebild.Language;

namespace Lagebild.Sources.Inputs.Wires;

/// <summary>What the lines of an agency wire say about it, by wire-words.tsv.</summary>
internal static class WireWords
{
    private static readonly Dictionary<string, string[]> Roles =
        TsvTable.Rows(typeof(WireWords).Assembly, "Inputs/Wires/wire-words.tsv", 2).ToDictionary(r => r[0], r => r[1].Split('|'), StringComparer.Ordinal);

    /// <summary>True for a line from which on nothing is meant for readers.</summary>
    public static bool Ends(string line)
    {
        var plain = Plain(line);
        return (plain.Length <= 60 && Roles["end"].Contains(plain.TrimEnd(':', ' '))) || StartsWith("end-start", plain);
    }

    /// <summary>True for the line that closes a wire.</summary>
    public static bool Closes(string line) => StartsWith("close", line.Trim().ToLowerInvariant());

    /// <summary>True for a line of the header that tells of the version ("(Zusammenfassung 1500)", "Berichtigung: ...").</summary>
    public static bool IsVersion(string line)
    {
        var plain = Plain(line).TrimStart('(', '+', ' ');
        return Roles["skip"].Any(f => plain.StartsWith(f, StringComparison.Ordinal) && (plain.Length == f.Length || !char.IsLetter(plain[f.Length])));
    }

    /// <summary>True for a line of the header, or a headline, that makes the report the corrected version of an earlier one.</summary>
    public static bool IsCorrection(string line)
    {
        var plain = Plain(line).TrimStart('(', '[', '+', ' ');
        return Roles["correction"].Any(f => plain.StartsWith(f, StringComparison.Ordinal) && (plain.Length == f.Length || plain[f.Length] is ':' or ')' or ']' or '/' || plain.AsSpan(f.Length).TrimStart() is [':' or '-' or '–' or '(' or '+', ..]));
    }

    public static bool IsAgency(string word) => Roles["agency"].Contains(word.ToLowerInvariant());

    public static bool IsRessort(string word) => Roles["ressort"].Contains(word.ToLowerInvariant());

    /// <summary>The headline without "ROUNDUP 2:", "EILMELDUNG -" and the like before it.</summary>
    public static string WithoutLabel(string headline)
    {
        foreach (var label in Roles["label"])
        {
            if (!headline.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = headline.AsSpan(label.Length).TrimStart("/ 0123456789");
            if (rest is [':' or '-' or '–', ..] && (headline[label.Length] is ':' or ' ' or '/') && rest[1..].Trim() is { Length: > 0 } plain && char.IsLetterOrDigit(plain[0]) | plain[0] is '„' or '"' or '»')
                return WithoutLabel(plain.ToString());
        }
        return headline;
    }

    /// <summary>The subtitle behind "Utl.:", or null for another line.</summary>
    public static string? Subtitle(string line)
    {
        var form = Array.Find(Roles["subtitle"], f => line.StartsWith(f, StringComparison.OrdinalIgnoreCase));
        return form is null || (line.Length > form.Length && char.IsLetter(line[form.Length])) ? null : line[form.Length..].TrimStart(':', ' ').TrimEnd('=', ' ');
    }

    private static bool StartsWith(string role, string plain) => Roles[role].Any(f => plain.StartsWith(f, StringComparison.Ordinal));

    private static string Plain(string line) => line.Trim().TrimStart('#', '*', '-', '_', ' ').TrimEnd('*', ' ').ToLowerInvariant();
}
