using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Lagebild.Language;
using Lagebild.Reading.Engagements;

namespace Lagebild.Dossiers.Engagements;

/// <summary>Which of several rounds an occasion is: "die zweite Runde", "3. Verhandlungsrunde", "im zweiten Wahlgang".</summary>
internal static partial class Rounds
{
    private static readonly FrozenDictionary<string, int> Numbers =
        TsvTable.Rows(typeof(Rounds).Assembly, "Engagements/rounds.tsv", 2).ToFrozenDictionary(r => r[0], r => int.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly string[] Nouns = [.. TsvTable.Rows(typeof(Rounds).Assembly, "Engagements/round-nouns.tsv", 1).Select(r => r[0])];

    /// <summary>The number; null where the sentence names none or several.</summary>
    public static int? In(Engagement engagement)
    {
        int? found = null;
        foreach (Match match in Pattern().Matches(engagement.Evidence.Quote))
        {
            var noun = match.Groups["noun"].Value.ToLowerInvariant();
            if (!Nouns.Any(n => noun.EndsWith(n, StringComparison.Ordinal) || noun.StartsWith(n, StringComparison.Ordinal)) || Number(match.Groups["number"].Value) is not { } number)
                continue;
            if (found is { } other && other != number)
                return null;
            found = number;
        }
        return found;
    }

    private static int? Number(string word)
    {
        if (word[^1] == '.')
            return int.TryParse(word.AsSpan(0, word.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var stem = word.ToLowerInvariant();
        if (Numbers.TryGetValue(stem, out var whole))
            return whole;
        foreach (var ending in Endings)
        {
            if (stem.EndsWith(ending, StringComparison.Ordinal) && Numbers.TryGetValue(stem[..^ending.Length], out var ordinal))
                return ordinal;
        }
        return null;
    }

    private static readonly string[] Endings = ["en", "er", "es", "em", "e"];

    [GeneratedRegex(@"(?<number>\d{1,2}\.|\p{L}+)\s+(?:\p{Ll}+\s+)?(?<noun>\p{L}[\p{L}-]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
