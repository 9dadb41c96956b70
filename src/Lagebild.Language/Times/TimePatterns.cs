namespace Lagebild.Language.Times;

/// <summary>
/// The patterns of a language, compiled into a trie over word classes: optional elements and alternatives are multiplied out once, so
/// that matching is a walk without backtracking over options.
/// </summary>
internal sealed class TimePatterns
{
    private readonly Node _root = new();

    public TimePatterns(IEnumerable<string[]> rows, TimeClasses classes)
    {
        var rank = 0;
        foreach (var row in rows)
        {
            var action = Enum.Parse<TimeAction>(row[0]);
            foreach (var sequence in Expand(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), 0))
                Add(sequence, action, rank, classes);
            rank++;
        }
    }

    /// <summary>A way to go on: a word of this class (and value, where one is asked for), inside or outside the extent.</summary>
    internal readonly record struct Edge(int Class, string? Value, bool IsContext, Node To);

    internal sealed class Node
    {
        public List<Edge> Edges { get; } = [];

        public TimeAction? Action { get; set; }

        public int Rank { get; set; }
    }

    public Node Root => _root;

    private void Add(List<string> sequence, TimeAction action, int rank, TimeClasses classes)
    {
        if (sequence.TrueForAll(e => e[0] == '['))
            return;
        var node = _root;
        foreach (var element in sequence)
        {
            var isContext = element[0] == '[';
            var name = element.Trim('[', ']');
            var colon = name.IndexOf(':');
            var number = classes[colon < 0 ? name : name[..colon]];
            var value = colon < 0 ? null : name[(colon + 1)..];
            var at = node.Edges.FindIndex(e => e.Class == number && e.Value == value && e.IsContext == isContext);
            if (at < 0)
            {
                at = node.Edges.Count;
                node.Edges.Add(new Edge(number, value, isContext, new Node()));
            }
            node = node.Edges[at].To;
        }
        if (node.Action is null)
        {
            node.Action = action;
            node.Rank = rank;
        }
    }

    private static IEnumerable<List<string>> Expand(string[] elements, int at)
    {
        if (at == elements.Length)
        {
            yield return [];
            yield break;
        }
        var element = elements[at];
        var isOptional = element.EndsWith('?');
        foreach (var rest in Expand(elements, at + 1))
        {
            if (isOptional)
                yield return rest;
            foreach (var choice in element.TrimEnd('?').Split('|'))
                yield return [choice, .. rest];
        }
    }
}
