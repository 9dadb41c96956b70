namespace Lagebild.Dossiers;

/// <summary>Union-find over 0..n-1; the root of a set is always its smallest member, so the result does not depend on the order of unions.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Root(int item)
    {
        while (_parent[item] != item)
        {
            _parent[item] = _parent[_parent[item]];
            item = _parent[item];
        }
        return item;
    }

    public void Join(int left, int right)
    {
        var (a, b) = (Root(left), Root(right));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
