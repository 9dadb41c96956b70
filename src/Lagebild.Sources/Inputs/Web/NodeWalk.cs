using AngleSharp.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>A node met on a walk, or left again after all that is below it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Depth">0 for the children of the root.</param>
/// <param name="IsEnd">True where the node is left; nodes without children, or whose children are passed over, are not left.</param>
internal readonly record struct NodeStep(INode Node, int Depth, bool IsEnd);

/// <summary>
/// Walks a page in document order without recursion and at constant cost a step: the library's own way to the next sibling searches all children of the
/// parent anew, which costs minutes where one element has tens of thousands.
/// </summary>
internal static class NodeWalk
{
    /// <param name="root">Itself not part of the walk.</param>
    /// <param name="isPassedOver">True for a node, given its depth, whose children are not visited; asked after the node was handed out.</param>
    public static IEnumerable<NodeStep> Below(INode root, Func<INode, int, bool> isPassedOver)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next < at.Node.ChildNodes.Length)
            {
                var child = at.Node.ChildNodes[at.Next];
                open.Push((at.Node, at.Next + 1));
                yield return new NodeStep(child, open.Count - 1, false);
                if (child.HasChildNodes && !isPassedOver(child, open.Count - 1))
                    open.Push((child, 0));
            }
            else if (open.Count > 0)
            {
                yield return new NodeStep(at.Node, open.Count - 1, true);
            }
        }
    }
}
