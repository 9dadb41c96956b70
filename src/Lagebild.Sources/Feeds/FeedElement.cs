using System.Net;
using System.Text;

namespace Lagebild.Sources.Feeds;

/// <summary>An element of a feed while it is read. Walks over it need no recursion: feeds may be nested as deep as they like.</summary>
internal sealed class FeedElement
{
    /// <summary>Elements of HTML that have no end tag; an end tag of "br" would count as a second one.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input", "wbr", "col", "embed", "source", "track" };

    private readonly List<FeedElement> _children = [];
    private readonly List<(FeedElement? Element, string Text)> _nodes = [];
    private readonly List<FeedAttribute> _attributes;

    /// <param name="name">As <see cref="FeedNamespaces"/> names it.</param>
    /// <param name="parent">Null for the root.</param>
    /// <param name="attributes">In the document's order.</param>
    /// <param name="origin">Address of the document, for a root.</param>
    public FeedElement(string name, FeedElement? parent, List<FeedAttribute> attributes, Uri? origin)
    {
        (Name, Parent, _attributes) = (name, parent, attributes);
        var around = parent?.Base ?? origin;
        Base = this["xml:base"] is { Length: > 0 } own ? WebAddress.Parse(own, around) ?? around : around;
        Language = this["xml:lang"] ?? parent?.Language;
        if (parent is not null)
        {
            parent._children.Add(this);
            parent._nodes.Add((this, ""));
        }
    }

    public string Name { get; }

    public FeedElement? Parent { get; }

    public IReadOnlyList<FeedElement> Children => _children;

    public IReadOnlyList<FeedAttribute> Attributes => _attributes;

    /// <summary>What addresses in it are relative to (<c>xml:base</c>, else the feed's own address); null where that is not known.</summary>
    public Uri? Base { get; }

    /// <summary>Its <c>xml:lang</c> or that of an element around it.</summary>
    public string? Language { get; }

    /// <summary>False where the document ends before the element does.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The value of an attribute; null where it has none of that name.</summary>
    public string? this[string attribute] => _attributes.Find(a => a.Name == attribute)?.Value;

    /// <summary>All text in it.</summary>
    public string Text => _children.Count == 0 ? string.Concat(_nodes.Select(n => n.Text)) : Written(withTags: false);

    /// <summary>What is in it as HTML: the text where it has no elements, else the elements with their tags, as in Atom's xhtml or where mark-up was left unescaped.</summary>
    public string Markup => _children.Count == 0 ? Text : Written(withTags: true);

    private string TagName => Name[(Name.LastIndexOf(':') + 1)..];

    public void Add(string text) => _nodes.Add((null, text));

    public FeedElement? Child(string name) => _children.Find(c => c.Name == name);

    /// <summary>Those of the given names, in the order of the names.</summary>
    public IEnumerable<FeedElement> ChildrenNamed(params string[] names) => names.SelectMany(n => _children.Where(c => c.Name == n));

    private string Written(bool withTags)
    {
        var written = new StringBuilder();
        var open = new Stack<(FeedElement Element, int Next)>();
        open.Push((this, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element._nodes.Count)
            {
                if (withTags && open.Count > 0 && !Void.Contains(at.Element.TagName))
                    written.Append("</").Append(at.Element.TagName).Append('>');
                continue;
            }
            open.Push((at.Element, at.Next + 1));
            var (element, text) = at.Element._nodes[at.Next];
            if (element is not null)
                open.Push((element, 0));
            if (withTags)
                written.Append(element is null ? WebUtility.HtmlEncode(text) : $"<{element.TagName}>");
            else
                written.Append(text);
        }
        return written.ToString();
    }
}

/// <param name="Name">As <see cref="FeedNamespaces"/> names it: "href", "rdf:about".</param>
/// <param name="Spelling">The name behind the prefix in the feed's own letters.</param>
/// <param name="Value">As the document has it.</param>
internal sealed record FeedAttribute(string Name, string Spelling, string Value);
