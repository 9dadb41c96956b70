using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Lagebild.Sources.Inputs.Web;

/// <summary>
/// Takes away from a page what no reader sees, and boxes that hold none of the report (consent, payment, letters, links elsewhere). A box with
/// much of the page's text stays: some pages wrap all they have in it.
/// </summary>
internal static class PageCleaning
{
    private const double MostOfThePage = 0.3;
    private const int MostHidden = 400;
    private const int FewSiblings = 64;

    private static readonly string[] Kept = ["html", "body", "main", "article", "head", "script", "meta", "link"];

    public static void Clean(IHtmlDocument page)
    {
        var lengths = Lengths(page);
        var whole = page.Body is { } body ? lengths.GetValueOrDefault(body) : 0;
        var gone = new List<IElement>();
        foreach (var element in page.All)
        {
            if (Kept.Contains(element.LocalName))
                continue;
            var length = lengths.GetValueOrDefault(element);
            if ((IsHidden(element) && length < MostHidden) || (IsBox(element) && length <= whole * MostOfThePage))
                gone.Add(element);
        }
        foreach (var siblings in gone.GroupBy(e => e.Parent))
            Remove([.. siblings], siblings.Key);
    }

    /// <summary>One by one, or where there are many, by emptying the parent and giving back what stays: each removal moves all that follows.</summary>
    private static void Remove(HashSet<INode> gone, INode? parent)
    {
        if (gone.Count <= FewSiblings || parent is null)
        {
            foreach (var element in gone)
                parent?.RemoveChild(element);
            return;
        }
        var kept = parent.ChildNodes.Where(n => !gone.Contains(n)).ToList();
        parent.TextContent = "";
        foreach (var node in kept)
            parent.AppendChild(node);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.ClassList.Any(PageLines.IsHidden)
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static bool IsBox(IElement element) =>
        (element.Id is { Length: > 0 } id && PageLines.IsBox(id)) || element.ClassList.Any(PageLines.IsBox) || (element.LocalName == "aside" && element.QuerySelector("h1") is null);

    /// <summary>Letters of text under each element; the page is at most <see cref="InputLimits.KeptDepth"/> deep.</summary>
    private static Dictionary<INode, int> Lengths(IHtmlDocument page)
    {
        var lengths = new Dictionary<INode, int>();
        foreach (var text in page.Descendants<IText>())
        {
            if (text.Parent is IElement { LocalName: "script" or "style" or "noscript" or "template" })
                continue;
            var length = CleanText.Line(text.Data).Length;
            for (var at = text.Parent; at is not null && length > 0; at = at.Parent)
                lengths[at] = lengths.GetValueOrDefault(at) + length;
        }
        return lengths;
    }
}
