using Lagebild.Dossiers.Names;

namespace Lagebild.Pages.Lookup;

/// <summary>The names that come nearest to one that is not there.</summary>
public static class Nearest
{
    private const int Most = 5;

    /// <summary>Those with a word in common first, then those of fewest letters that differ; at most five, none that differs in half of its letters.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> others)
    {
        var (folded, words) = (NameFolding.Fold(name), NameFolding.Words(name).ToHashSet());
        return
        [
            .. others.Distinct(StringComparer.Ordinal)
                .Select(o => (Name: o, Folded: NameFolding.Fold(o), Shared: NameFolding.Words(o).Count(words.Contains)))
                .Select(o => (o.Name, o.Shared, Letters: o.Folded.Split(' ').Append(o.Folded).Min(f => Distance(f, folded)), o.Folded.Length))
                .Where(o => o.Shared > 0 || 2 * o.Letters < Math.Max(folded.Length, 2))
                .OrderByDescending(o => o.Shared)
                .ThenBy(o => o.Letters)
                .ThenBy(o => o.Name, StringComparer.Ordinal)
                .Take(Most)
                .Select(o => o.Name),
        ];
    }

    /// <summary>Letters to change, add or leave out (Levenshtein), over texts cut to a length that no name has.</summary>
    private static int Distance(string left, string right)
    {
        const int Longest = 80;
        (left, right) = (left[..Math.Min(left.Length, Longest)], right[..Math.Min(right.Length, Longest)]);
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (left[i - 1] == right[j - 1] ? 0 : 1));
                corner = above;
            }
        }
        return row[^1];
    }
}
