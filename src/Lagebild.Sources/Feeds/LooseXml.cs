using System.Net;
using System.Text.RegularExpressions;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// XML that stays broken after <see cref="XmlRepair"/>, read as browsers read HTML: an end tag closes all that is open inside its element, one without an
/// element is passed over, values of attributes need no quotation marks. A declared namespace holds for the whole document.
/// </summary>
internal sealed partial class LooseXml
{
    private const int MostAttributes = 100;

    private readonly string _mended;
    private readonly FeedTree _tree;
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal) { [""] = "" };

    private LooseXml(string mended, Uri? origin) => (_mended, _tree) = (mended, new FeedTree(origin));

    /// <param name="mended">As <see cref="XmlRepair"/> leaves it: without declarations and comments, every bracket the beginning of a tag or a section.</param>
    /// <param name="origin">Address of the document.</param>
    public static FeedTree Read(string mended, Uri? origin)
    {
        var loose = new LooseXml(mended, origin);
        loose.Run();
        return loose._tree;
    }

    private void Run()
    {
        for (var at = 0; at < _mended.Length && !_tree.IsClosed;)
        {
            if (_mended[at] != '<')
            {
                var next = _mended.IndexOf('<', at);
                next = next < 0 ? _mended.Length : next;
                _tree.Add(WebUtility.HtmlDecode(_mended[at..next]));
                at = next;
            }
            else if (string.CompareOrdinal(_mended, at, "<![CDATA[", 0, 9) == 0)
            {
                var end = _mended.IndexOf("]]>", at, StringComparison.Ordinal);
                _tree.Add(_mended[(at + 9)..(end < 0 ? _mended.Length : end)]);
                at = end < 0 ? _mended.Length : end + 3;
            }
            else if (EndOfTag(at) is var end && end > at)
            {
                if (!Take(_mended[(at + 1)..end]))
                    return;
                at = end + 1;
            }
            else
            {
                _tree.Add("<");
                at++;
            }
        }
    }

    /// <summary>A bracket in quotation marks does not end the tag, unless the second mark is missing; 0 where nothing does.</summary>
    private int EndOfTag(int at)
    {
        var (first, quote) = (0, '\0');
        for (var i = at + 1; i < _mended.Length && _mended[i] != '<'; i++)
        {
            var c = _mended[i];
            if (c == '>' && quote == '\0')
                return i;
            if (c == '>' && first == 0)
                first = i;
            else if (c == quote)
                quote = '\0';
            else if (c is '"' or '\'' && quote == '\0' && _mended[i - 1] is '=' or ' ' or '\n' or '\t')
                quote = c;
        }
        return first;
    }

    /// <summary>False where the tree is full.</summary>
    /// <param name="tag">What stands between the brackets.</param>
    private bool Take(string tag)
    {
        var isEnd = tag.StartsWith('/');
        var name = tag[(isEnd ? 1 : 0)..].Split([' ', '\n', '\t', '/'], 2)[0];
        if (isEnd)
        {
            _tree.CloseTo(Name(name, isElement: true));
            return true;
        }
        var written = Attribute().Matches(tag, name.Length).Take(MostAttributes)
            .Select(a => (Name: a.Groups["name"].Value, Value: WebUtility.HtmlDecode(a.Groups["value"].Value)))
            .DistinctBy(a => a.Name).ToList();
        foreach (var (declared, address) in written.Where(a => IsDeclaration(a.Name)))
            _namespaces[declared.Length > 6 ? declared[6..] : ""] = address;
        var attributes = written.Where(a => !IsDeclaration(a.Name))
            .Select(a => new FeedAttribute(Name(a.Name, isElement: false), a.Name[(a.Name.IndexOf(':', StringComparison.Ordinal) + 1)..], a.Value)).ToList();
        if (!_tree.Open(Name(name, isElement: true), attributes))
            return false;
        if (tag.EndsWith('/'))
            _tree.Close();
        return true;
    }

    private static bool IsDeclaration(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    private string Name(string written, bool isElement)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", written) : (written[..colon], written[(colon + 1)..]);
        if (prefix == "xml" || (prefix.Length == 0 && !isElement))
            return written.ToLowerInvariant();
        return FeedNamespaces.NameOf(prefix, local, _namespaces.GetValueOrDefault(prefix) ?? FeedNamespaces.AddressOf(prefix));
    }

    [GeneratedRegex("""(?<![^\s"'=/])(?<name>(?>[^\s"'=/]+))\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"']+))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
