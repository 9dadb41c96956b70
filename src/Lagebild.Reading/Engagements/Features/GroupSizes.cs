using System.Collections.Frozen;
using Lagebild.Reading.Engagements.Candidates;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>How many a group are said to be: "beide Länder" are two (table <c>group-sizes.tsv</c>).</summary>
internal sealed class GroupSizes(IEnumerable<string[]> rows)
{
    private const int Reach = 3;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _sizes =
        rows.ToFrozenDictionary(r => r[0], r => int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number that stands before or at the head of the phrase; 0 where none does.</summary>
    public int Of(ArticleView article, ActorPlace place)
    {
        var first = Math.Max(article.Words[place.FirstWord].Sentence.FirstWord, place.FirstWord - Reach);
        for (var w = place.Mention.Head.Index; w >= first; w--)
        {
            if (_sizes.TryGetValue(article.Words.Tokens.Form(w), out var size))
                return size;
        }
        return 0;
    }
}
