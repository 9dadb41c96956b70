using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lagebild.Training.Decisions;

/// <summary>When two names are equal, by the rule of the gold scorer: the normalised names, or their last words.</summary>
internal static partial class GoldNames
{
    private const string Quotes = "\"'„“”‚‘’«»‹›`´";

    private static readonly HashSet<string> Articles = ["der", "die", "das", "den", "dem", "des", "the"];

    public static bool AreSame(string? a, string? b) =>
        a is not null && b is not null && Normal(a) is { Length: > 0 } one && Normal(b) is { Length: > 0 } other && (one == other || Last(one) == Last(other));

    public static bool ArePlaces(string? a, string? b) => a is not null && b is not null && AreSame(a.Split(',')[0], b.Split(',')[0]);

    public static string Normal(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark))
                plain.Append(Quotes.Contains(c, StringComparison.Ordinal) ? " " : char.ToLowerInvariant(c).ToString());
        }
        var text = plain.ToString().Replace("ß", "ss", StringComparison.Ordinal);
        text = Brackets().Replace(text, " ");
        text = Dashes().Replace(text, "-");
        text = Arabic().Replace(text, "");
        text = Others().Replace(text, " ");
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('-', '/')).Where(w => w.Length > 0).ToList();
        while (words.Count > 1 && Articles.Contains(words[0]))
            words.RemoveAt(0);
        return string.Join(' ', words);
    }

    private static string Last(string normal)
    {
        var words = normal.Split(' ');
        var last = words.Length - 1;
        while (last > 0 && Regnal().IsMatch(words[last]))
            last--;
        return words[last];
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex("[‐‑–—]")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(al|el)-(?=\w)")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"[^\w\s/+-]")]
    private static partial Regex Others();

    [GeneratedRegex("^(?=[ivx])x{0,3}(ix|iv|v?i{0,3})$")]
    private static partial Regex Regnal();
}
