using System.Collections.Frozen;
using Lagebild.Language;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>How many a group are said to be: "beide Länder" are two (table <c>group-sizes.tsv</c>).</summary>
internal static class GroupSizes
{
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Sizes =
        TsvTable.Rows(typeof(GroupSizes).Assembly, "Engagements/German/group-sizes.tsv", 2)
            .ToFrozenDictionary(r => r[0], r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that stands before or at the head of the phrase; 0 where none does.</summary>
    public static int Of(ArticleView article, ActorPlace place)
    {
        var first = Math.Max(article.Words[place.FirstWord].Sentence.FirstWord, place.FirstWord - Reach);
        for (var w = place.Mention.Head.Index; w >= first; w--)
        {
            if (Sizes.TryGetValue(article.Words.Tokens.Form(w), out var size))
                return size;
        }
        return 0;
    }
}
