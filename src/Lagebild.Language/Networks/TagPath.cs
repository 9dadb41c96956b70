namespace Lagebild.Language.Networks;

/// <summary>The best sequence of tags under per-word scores and transition scores (Viterbi 1967).</summary>
internal static class TagPath
{
    /// <param name="scores">Scores of all tags at the first word, then at the second, and so on.</param>
    /// <param name="transitions">Score of tag b after tag a at <c>a * tags + b</c>; the last row holds those at the beginning.</param>
    /// <param name="tags">Number of tags.</param>
    /// <param name="path">Receives one tag a word; of equal paths the one with the lower tags last wins.</param>
    public static void Find(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int tags, Span<int> path)
    {
        var words = path.Length;
        if (words == 0)
            return;
        var from = new int[words * tags];
        Span<float> best = new float[2 * tags];
        for (var b = 0; b < tags; b++)
            best[b] = scores[b] + transitions[(tags * tags) + b];
        for (var t = 1; t < words; t++)
        {
            var last = best.Slice((t - 1) % 2 * tags, tags);
            var now = best.Slice(t % 2 * tags, tags);
            for (var b = 0; b < tags; b++)
            {
                var top = 0;
                var value = float.NegativeInfinity;
                for (var a = 0; a < tags; a++)
                {
                    var v = last[a] + transitions[(a * tags) + b];
                    if (v > value)
                        (top, value) = (a, v);
                }
                now[b] = value + scores[(t * tags) + b];
                from[(t * tags) + b] = top;
            }
        }
        var end = best.Slice((words - 1) % 2 * tags, tags);
        var at = 0;
        for (var b = 1; b < tags; b++)
        {
            if (end[b] > end[at])
                at = b;
        }
        for (var t = words - 1; t >= 0; t--)
        {
            path[t] = at;
            at = from[(t * tags) + at];
        }
    }
}
