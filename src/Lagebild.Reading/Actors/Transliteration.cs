using System.Collections.Concurrent;

namespace Lagebild.Reading.Actors;

/// <summary>Names from other scripts by a key that their spellings share: "Bashar", "Baschar"; "Zelenskyy", "Zelenskij".</summary>
internal sealed class Transliteration(IEnumerable<string[]> rows)
{
    private const int LongestPart = 40;

    private readonly (string Spelling, string Key)[] _rows = [.. rows.Select(r => (r[0], r[1]))];
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>The key of a part of a name.</summary>
    public string Key(string part)
    {
        if (part.Length > LongestPart)
            return part;
        if (_known.TryGetValue(part, out var known))
            return known;
        var key = part.ToLowerInvariant();
        foreach (var (spelling, sound) in _rows)
            key = key.Replace(spelling, sound, StringComparison.Ordinal);
        return _known.Count < 10_000 ? _known.GetOrAdd(part, key) : key;
    }
}
