namespace Lagebild.Language.Parsing;

/// <summary>
/// The best tree over a sentence's words (Chu and Liu 1965, Edmonds 1967), with exactly one word at the root. Equal scores are
/// decided for the lower head, so that the tree is the same everywhere.
/// </summary>
internal static class SpanningTree
{
    /// <summary>Score of an arc that must not be; finite, so that sums of it stay comparable.</summary>
    private const float Never = -1e6f;

    /// <param name="scores">Score of head h for word d (both from 1, head 0 being the root) at <c>(d - 1) * (words + 1) + h</c>.</param>
    /// <param name="heads">Receives the head of each word; its length is the number of words.</param>
    public static void Find(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var words = heads.Length;
        var stride = words + 1;
        if (words == 0)
            return;
        Greedy(scores, heads);
        if (IsTreeWithOneRoot(heads))
            return;
        var best = float.NegativeInfinity;
        var weights = new float[stride * stride];
        foreach (var root in Candidates(scores, words))
        {
            for (var d = 1; d <= words; d++)
            {
                for (var h = 0; h <= words; h++)
                    weights[(d * stride) + h] = h == d || (h == 0) != (d == root) ? Never : scores[((d - 1) * stride) + h];
            }
            var tree = Solve(weights, stride).AsSpan(1);
            var total = 0f;
            for (var d = 0; d < words; d++)
                total += scores[(d * stride) + tree[d]];
            if (total <= best)
                continue;
            best = total;
            tree.CopyTo(heads);
        }
    }

    /// <summary>The words worth trying as root: the few that score best there.</summary>
    private static int[] Candidates(ReadOnlySpan<float> scores, int words)
    {
        var root = new float[words];
        for (var d = 0; d < words; d++)
            root[d] = -scores[d * (words + 1)];
        int[] order = [.. Enumerable.Range(1, words)];
        Array.Sort(root, order);
        return order[..Math.Min(3, words)];
    }

    private static void Greedy(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var stride = heads.Length + 1;
        for (var d = 1; d < stride; d++)
            heads[d - 1] = Best(scores.Slice((d - 1) * stride, stride), except: d);
    }

    private static bool IsTreeWithOneRoot(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        foreach (var h in heads)
            roots += h == 0 ? 1 : 0;
        return roots == 1 && FindCycle(heads) < 0;
    }

    /// <summary>A word on a cycle, or -1.</summary>
    private static int FindCycle(ReadOnlySpan<int> heads)
    {
        Span<int> visit = heads.Length <= 512 ? stackalloc int[heads.Length + 1] : new int[heads.Length + 1];
        visit.Clear();
        for (var start = 1; start <= heads.Length; start++)
        {
            var at = start;
            while (at != 0 && visit[at] == 0)
            {
                visit[at] = start;
                at = heads[at - 1];
            }
            if (at != 0 && visit[at] == start)
                return at;
        }
        return -1;
    }

    /// <summary>
    /// The best arborescence from node 0: every node takes its best head; a cycle is contracted into one node (put last) whose arcs
    /// carry what breaking the cycle there costs, and the smaller problem is solved in the same way.
    /// </summary>
    /// <param name="scores">Score of head h for node d at <c>d * nodes + h</c>.</param>
    /// <param name="nodes">Number of nodes, the root included.</param>
    private static int[] Solve(float[] scores, int nodes)
    {
        var heads = new int[nodes];
        for (var d = 1; d < nodes; d++)
            heads[d] = Best(scores.AsSpan(d * nodes, nodes), except: d);
        var inCycle = new bool[nodes];
        var start = FindCycle(heads.AsSpan(1));
        if (start < 0)
            return heads;
        var sum = 0f;
        for (var d = start; !inCycle[d]; d = heads[d])
        {
            inCycle[d] = true;
            sum += scores[(d * nodes) + heads[d]];
        }
        int[] cycle = [.. Enumerable.Range(0, nodes).Where(d => inCycle[d])], others = [.. Enumerable.Range(0, nodes).Where(d => !inCycle[d])];
        var smaller = others.Length + 1;
        var contracted = new float[smaller * smaller];
        var entered = new int[others.Length];
        var left = new int[others.Length];
        for (var i = 0; i < others.Length; i++)
        {
            var o = others[i];
            var (enterScore, leaveScore) = (float.NegativeInfinity, float.NegativeInfinity);
            (entered[i], left[i]) = (cycle[0], cycle[0]);
            foreach (var c in cycle)
            {
                if (scores[(c * nodes) + o] - scores[(c * nodes) + heads[c]] + sum is var into && into > enterScore)
                    (enterScore, entered[i]) = (into, c);
                if (scores[(o * nodes) + c] is var outOf && outOf > leaveScore)
                    (leaveScore, left[i]) = (outOf, c);
            }
            contracted[((smaller - 1) * smaller) + i] = enterScore;
            contracted[(i * smaller) + smaller - 1] = leaveScore;
            for (var j = 0; j < others.Length; j++)
                contracted[(i * smaller) + j] = scores[(o * nodes) + others[j]];
        }
        var solution = Solve(contracted, smaller);
        for (var i = 1; i < others.Length; i++)
            heads[others[i]] = solution[i] == smaller - 1 ? left[i] : others[solution[i]];
        heads[entered[solution[^1]]] = others[solution[^1]];
        return heads;
    }

    private static int Best(ReadOnlySpan<float> scores, int except)
    {
        var best = except == 0 ? 1 : 0;
        for (var h = 1; h < scores.Length; h++)
        {
            if (h != except && scores[h] > scores[best])
                best = h;
        }
        return best;
    }
}
