using Lagebild.Language.Parsing;

namespace Lagebild.Reading.Engagements.Features;

/// <summary>The way through the tree from one word to another, as relations up ("^obj") and down ("vnsubj").</summary>
internal static class TreePath
{
    private const int Longest = 5;

    /// <summary>Empty where both are one word, "far" where the way is longer than five steps.</summary>
    public static string Between(Word from, Word to)
    {
        Span<int> up = stackalloc int[Longest + 1];
        var count = 0;
        for (Word? w = from; w is { } at && count <= Longest; w = at.Head)
            up[count++] = at.Index;
        var down = "";
        var steps = 0;
        for (Word? w = to; w is { } at && steps <= Longest; w = at.Head, steps++)
        {
            var meet = up[..count].IndexOf(at.Index);
            if (meet >= 0)
            {
                if (meet + steps > Longest)
                    return "far";
                var path = "";
                for (var i = 0; i < meet; i++)
                    path += "^" + from.In[up[i]].Relation.Universal().Name();
                return path + down;
            }
            down = "v" + at.Relation.Universal().Name() + down;
        }
        return "far";
    }
}
