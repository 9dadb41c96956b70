using System.Collections.Concurrent;
using Lagebild.Language;

namespace Lagebild.Reading.Actors;

/// <summary>Names from other scripts by a key that their spellings share: "Bashar", "Baschar"; "Zelenskyy", "Zelenskij".</summary>
internal static class Transliteration
{
    private const int LongestPart = 40;

    private static readonly (string Spelling, string Key)[] Rows =
        [.. TsvTable.Rows(typeof(Transliteration).Assembly, "Actors/German/transliterations.tsv", 2).Select(r => (r[0], r[1]))];

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The key of a part of a name.</summary>
    public static string Key(string part)
    {
        if (part.Length > LongestPart)
            return part;
        if (Known.TryGetValue(part, out var known))
            return known;
        var key = part.ToLowerInvariant();
        foreach (var (spelling, sound) in Rows)
            key = key.Replace(spelling, sound, StringComparison.Ordinal);
        return Known.Count < 10_000 ? Known.GetOrAdd(part, key) : key;
    }
}
