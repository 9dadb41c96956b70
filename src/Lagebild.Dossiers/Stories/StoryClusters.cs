namespace Lagebild.Dossiers.Stories;

/// <summary>How alike two reports are, by their places in canonical order and <see cref="StoryDecision"/>'s score.</summary>
public readonly record struct StoryLink(int One, int Other, int Score);

/// <summary>
/// Reports and their links to groups. Copies are one text and count once. Of two groups the score is the mean, over the texts of the
/// smaller one, of the best link to a text of the larger (both ways and halved where they are of one size): a story drifts, so each
/// report need resemble some of it, not all. The two groups of the highest score become one, until none reaches
/// <see cref="StoryDecision.Same"/>; equal scores in canonical order. Two texts that found no third part again where their own link is below
/// <see cref="StoryDecision.Pair"/>. As a mean never exceeds its best, groups without a link of that score
/// between them never meet: whatever is not connected by such links can be grouped apart.
/// </summary>
public sealed class StoryClusters
{
    private readonly List<int>?[] _groups;

    /// <summary>For each text its best link to a text of each group that it has one to; kept as groups join, so that no pair of texts is looked at again.</summary>
    private readonly Dictionary<int, int>[] _best;
    private readonly HashSet<int>[] _near;
    private readonly int[] _ages;
    private readonly PriorityQueue<(int Left, int Right, int LeftAge, int RightAge), (int Below, int Left, int Right)> _open = new();

    private readonly List<(HashSet<int> One, HashSet<int> Other)> _apart;

    private StoryClusters(int count, List<(HashSet<int> One, HashSet<int> Other)> apart)
    {
        _apart = apart;
        _groups = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        _best = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, int>())];
        _near = [.. Enumerable.Range(0, count).Select(_ => new HashSet<int>())];
        _ages = new int[count];
    }

    /// <param name="count">Number of reports.</param>
    /// <param name="copies">Pairs of reports that are one text.</param>
    /// <param name="links">Links of at least <see cref="StoryDecision.Least"/>, each pair once.</param>
    /// <returns>The groups, each in canonical order, by their first report.</returns>
    /// <param name="pair">The score from which on two texts alone stay together.</param>
    /// <param name="apart">Sets of reports that may not be in one group, by their places; null for none.</param>
    public static List<List<int>> Of(
        int count, IEnumerable<(int One, int Other)> copies, IEnumerable<StoryLink> links, int pair = StoryDecision.Pair,
        IReadOnlyCollection<(HashSet<int> Reports, HashSet<int> Others)>? apart = null)
    {
        var texts = new DisjointSets(count);
        foreach (var (one, other) in copies)
            texts.Join(one, other);
        var clusters = new StoryClusters(count, [.. (apart ?? []).Select(a => (Roots(a.Reports), Roots(a.Others)))]);
        foreach (var link in links)
            clusters.Add(texts.Root(link.One), texts.Root(link.Other), link.Score);
        clusters.Run();
        clusters.Part(pair);
        var groups = new SortedDictionary<int, List<int>>();
        var group = new int[count];
        foreach (var members in clusters._groups)
            members?.ForEach(m => group[m] = members.Min());
        for (var i = 0; i < count; i++)
        {
            var first = group[texts.Root(i)];
            if (!groups.TryGetValue(first, out var members))
                groups[first] = members = [];
            members.Add(i);
        }
        return [.. groups.Values.OrderBy(g => g[0])];

        HashSet<int> Roots(HashSet<int> reports) => [.. reports.Select(texts.Root)];
    }

    private void Add(int left, int right, int score)
    {
        if (left == right)
            return;
        foreach (var (a, b) in new[] { (left, right), (right, left) })
        {
            Raise(a, b, score);
            _near[a].Add(b);
        }
    }

    private void Raise(int text, int group, int score) => _best[text][group] = Math.Max(score, _best[text].GetValueOrDefault(group, int.MinValue));

    private void Run()
    {
        for (var i = 0; i < _near.Length; i++)
        {
            foreach (var other in _near[i])
            {
                if (i < other)
                    Offer(i, other);
            }
        }
        while (_open.TryDequeue(out var pair, out _))
        {
            if (_groups[pair.Left] is { } left && _groups[pair.Right] is { } right && _ages[pair.Left] == pair.LeftAge && _ages[pair.Right] == pair.RightAge)
                Merge(pair.Left, left, pair.Right, right);
        }
    }

    /// <summary>Two texts that found no third need a likeness of their own.</summary>
    private void Part(int pair)
    {
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] is not [var one, var other] || _best[Math.Max(one, other)].GetValueOrDefault(i, StoryDecision.Nothing) >= pair)
                continue;
            _groups[one] = [one];
            _groups[other] = [other];
        }
    }

    private void Merge(int keep, List<int> left, int drop, List<int> right)
    {
        foreach (var near in _near[drop])
        {
            foreach (var text in _groups[near]!)
            {
                if (_best[text].Remove(drop, out var score))
                    Raise(text, keep, score);
            }
        }
        left.AddRange(right);
        _groups[drop] = null;
        _ages[keep]++;
        foreach (var other in _near[drop])
        {
            _near[other].Remove(drop);
            if (other == keep)
                continue;
            _near[other].Add(keep);
            _near[keep].Add(other);
        }
        _near[drop].Clear();
        foreach (var other in _near[keep])
            Offer(Math.Min(keep, other), Math.Max(keep, other));
    }

    private void Offer(int left, int right)
    {
        if (MayMeet(_groups[left]!, _groups[right]!) && Score(left, right) is var score && score >= StoryDecision.Same)
            _open.Enqueue((left, right, _ages[left], _ages[right]), (-score, left, right));
    }

    private bool MayMeet(List<int> left, List<int> right)
    {
        foreach (var (one, other) in _apart)
        {
            if (left.Exists(one.Contains) && right.Exists(other.Contains) || left.Exists(other.Contains) && right.Exists(one.Contains))
                return false;
        }
        return true;
    }

    private int Score(int left, int right)
    {
        var (ofLeft, ofRight) = (_groups[left]!.Count, _groups[right]!.Count);
        if (ofLeft == ofRight)
            return (int)((Best(left, right) + Best(right, left)) / (2 * ofLeft));
        return (int)(ofLeft < ofRight ? Best(left, right) / ofLeft : Best(right, left) / ofRight);
    }

    /// <summary>The sum, over the texts of the smaller group, of the best link to a text of the larger.</summary>
    private long Best(int smaller, int larger) => _groups[smaller]!.Sum(text => (long)_best[text].GetValueOrDefault(larger, StoryDecision.Nothing));
}
