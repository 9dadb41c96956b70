namespace Lagebild.Training.Learning;

/// <summary>
/// Which tags a sentence's words ought to have: one tag a word where people have tagged it, or the shares that other networks give to
/// the tags, and to each tag after another.
/// </summary>
/// <param name="Starts">The tags of word t are <c>Tags[Starts[t]..Starts[t + 1]]</c>.</param>
/// <param name="Tags">Tags and their shares, which sum to about 1 at each word.</param>
/// <param name="Transitions">Transitions as in <see cref="CrfLayer.Transitions"/> and their shares, summed over the sentence.</param>
internal sealed record TagTargets(int[] Starts, (int Tag, float Share)[] Tags, (int Transition, float Share)[] Transitions)
{
    public int Words => Starts.Length - 1;

    public ReadOnlySpan<(int Tag, float Share)> At(int word) => Tags.AsSpan(Starts[word]..Starts[word + 1]);

    /// <summary>The targets of a sentence whose tags are known.</summary>
    /// <param name="path">The tag of each word.</param>
    /// <param name="tags">Number of all tags.</param>
    public static TagTargets OfPath(IReadOnlyList<int> path, int tags) => new(
        [.. Enumerable.Range(0, path.Count + 1)],
        [.. path.Select(tag => (tag, 1f))],
        [.. path.Select((tag, t) => (((t == 0 ? tags : path[t - 1]) * tags) + tag, 1f))]);

    /// <summary>The shares that a field gives to tags and transitions; a share below <paramref name="least"/> is left out.</summary>
    /// <param name="factors">Exponentials of the transition scores.</param>
    /// <param name="words">Number of words.</param>
    /// <param name="scoresAt">Scores of the tags at a word.</param>
    /// <param name="sums">Memory to work in.</param>
    /// <param name="least">The least share that counts.</param>
    public static TagTargets OfField(double[] factors, int words, Func<int, ReadOnlySpan<float>> scoresAt, ChainSums sums, float least)
    {
        sums.Run(factors, words, scoresAt);
        var pairs = new double[factors.Length];
        var starts = new int[words + 1];
        var tags = new List<(int, float)>();
        for (var t = 0; t < words; t++)
        {
            for (var b = 0; b < sums.Tags; b++)
            {
                if (sums.Share(t, b) is var share && share >= least)
                    tags.Add((b, (float)share));
            }
            starts[t + 1] = tags.Count;
            sums.AddPairs(t, pairs);
        }
        return new TagTargets(starts, [.. tags], [.. pairs.Select((p, i) => (i, (float)(p * factors[i]))).Where(p => p.Item2 >= least)]);
    }
}
