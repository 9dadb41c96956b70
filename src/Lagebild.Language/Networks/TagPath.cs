using System.Buffers;
using System.Runtime.Intrinsics;

namespace Lagebild.Language.Networks;

/// <summary>The best sequence of tags under per-word scores and transition scores (Viterbi 1967).</summary>
internal static class TagPath
{
    private const int Lanes = 8;

    /// <param name="scores">Scores of all tags at the first word, then at the second, and so on.</param>
    /// <param name="transitions">Score of tag b after tag a at <c>a * tags + b</c>; the last row holds those at the beginning.</param>
    /// <param name="tags">Number of tags.</param>
    /// <param name="path">Receives one tag a word; of equal paths the one with the lower tags last wins.</param>
    public static void Find(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int tags, Span<int> path)
    {
        var words = path.Length;
        if (words == 0)
            return;
        var rented = ArrayPool<int>.Shared.Rent(words * tags);
        var rentedSums = ArrayPool<float>.Shared.Rent(2 * tags);
        Span<int> from = rented;
        from[..tags].Clear();
        Span<float> last = rentedSums.AsSpan(0, tags), now = rentedSums.AsSpan(tags, tags);
        for (var b = 0; b < tags; b++)
            last[b] = scores[b] + transitions[(tags * tags) + b];
        for (var t = 1; t < words; t++)
        {
            Step(last, transitions, scores.Slice(t * tags, tags), now, from.Slice(t * tags, tags));
            var free = last;
            last = now;
            now = free;
        }
        var at = 0;
        for (var b = 1; b < tags; b++)
        {
            if (last[b] > last[at])
                at = b;
        }
        for (var t = words - 1; t >= 0; t--)
        {
            path[t] = at;
            at = from[(t * tags) + at];
        }
        ArrayPool<int>.Shared.Return(rented);
        ArrayPool<float>.Shared.Return(rentedSums);
    }

    /// <summary>The best way to each tag of one word, and the tag it comes from.</summary>
    private static void Step(ReadOnlySpan<float> last, ReadOnlySpan<float> transitions, ReadOnlySpan<float> scores, Span<float> now, Span<int> from)
    {
        var tags = last.Length;
        var b = 0;
        for (; b + Lanes <= tags; b += Lanes)
        {
            var value = Vector256.Create(float.NegativeInfinity);
            var top = Vector256<int>.Zero;
            for (var a = 0; a < tags; a++)
            {
                var way = Vector256.Create(last[a]) + Vector256.Create(transitions.Slice((a * tags) + b, Lanes));
                var better = Vector256.GreaterThan(way, value);
                value = Vector256.ConditionalSelect(better, way, value);
                top = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(a), top);
            }
            (value + Vector256.Create(scores.Slice(b, Lanes))).CopyTo(now[b..]);
            top.CopyTo(from[b..]);
        }
        for (; b < tags; b++)
        {
            var (top, value) = (0, float.NegativeInfinity);
            for (var a = 0; a < tags; a++)
            {
                var way = last[a] + transitions[(a * tags) + b];
                if (way > value)
                    (top, value) = (a, way);
            }
            now[b] = value + scores[b];
            from[b] = top;
        }
    }
}
