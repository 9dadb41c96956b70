using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Lagebild.Sources.Feeds;

/// <summary>
/// What feeds do against XML, mended in one pass before the parser sees it: text before the root, references to characters that XML does not know
/// ("&amp;nbsp;"), ampersands and brackets that stand for themselves, characters that XML forbids. Declarations, comments and processing instructions
/// are left out: a feed needs none of them, and a document type could declare entities.
/// </summary>
internal sealed partial class XmlRepair
{
    /// <summary>UTF-16 code units among which the root must begin; what stands before it is a server's warning or a banner.</summary>
    private const int FurthestRoot = 64 * 1024;

    private const int LongestReference = 32;

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly string _text;
    private readonly StringBuilder _mended;
    private int _at;

    private XmlRepair(string text, int start) => (_text, _at, _mended) = (text, start, new StringBuilder(text.Length));

    /// <summary>The mended document with line ends as "\n"; null where no root of a feed, sitemap or list of feeds is in sight, or an HTML page begins before it.</summary>
    public static string? Mend(string text) => RootOf(text) is { Success: true } root && !IsPage(root) ? new XmlRepair(text, root.Index).Run() : null;

    /// <summary>True for an HTML page.</summary>
    public static bool IsPage(string text) => IsPage(RootOf(text));

    private static bool IsPage(Match root) => root.Groups["page"].Success;

    private static Match RootOf(string text) => Root().Match(text, 0, Math.Min(text.Length, FurthestRoot));

    private string Run()
    {
        while (_at < _text.Length)
        {
            switch (_text[_at])
            {
                case '<':
                    Bracket();
                    break;
                case '&':
                    Reference();
                    break;
                case ']' when Has("]]>"):
                    // Allowed only as the end of a section.
                    _mended.Append("]]&gt;");
                    _at += 3;
                    break;
                default:
                    Character();
                    break;
            }
        }
        return _mended.ToString();
    }

    private void Bracket()
    {
        if (Has("<![CDATA["))
            Section();
        else if (Has("<!--"))
            Skip("-->");
        else if (Has("<!"))
            SkipDeclaration();
        else if (Has("<?"))
            Skip("?>");
        else if (_at + 1 < _text.Length && (_text[_at + 1] is '/' or '_' || char.IsLetter(_text[_at + 1])))
            Character();
        else
            Replace(1, "&lt;");
    }

    private void Section()
    {
        var end = _text.IndexOf("]]>", _at, StringComparison.Ordinal);
        var stop = end < 0 ? _text.Length : end + 3;
        while (_at < stop)
            Character();
    }

    private void Skip(string end)
    {
        var found = _text.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    /// <summary>To the bracket that closes it, past an internal subset.</summary>
    private void SkipDeclaration()
    {
        var subset = 0;
        for (; _at < _text.Length; _at++)
        {
            subset += _text[_at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (_text[_at] == '>' && subset <= 0)
            {
                _at++;
                return;
            }
        }
    }

    private void Reference()
    {
        var end = _text.IndexOf(';', _at, Math.Min(LongestReference, _text.Length - _at));
        var name = end < 0 ? "" : _text[(_at + 1)..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
            Replace(name.Length + 2, $"&{name};");
        else if (Resolved(name) is { } character)
            Replace(name.Length + 2, character is "\n" or "\r" or "\t" ? $"&#{(int)character[0]};" : WebUtility.HtmlEncode(character));
        else
            Replace(1, "&amp;");
    }

    /// <summary>The character that a reference of HTML means; a space for one that XML forbids, null for what is no reference.</summary>
    private static string? Resolved(string name)
    {
        if (!ReferenceName().IsMatch(name))
            return null;
        var decoded = WebUtility.HtmlDecode($"&{name};");
        if (decoded.Length == name.Length + 2)
            return name[0] == '#' ? " " : null;
        return decoded switch
        {
            // HTML reads the numbers 128 to 159 as Windows-1252.
            [>= '\u0080' and <= '\u009F' and var control] => Western.GetString([(byte)control]),
            [var c] when !IsXml(c) && c != '\r' => " ",
            _ => decoded,
        };
    }

    private void Character()
    {
        var c = _text[_at++];
        if (c == '\r')
            _mended.Append(_at < _text.Length && _text[_at] == '\n' ? "" : "\n");
        else if (char.IsHighSurrogate(c) && _at < _text.Length && char.IsLowSurrogate(_text[_at]))
            _mended.Append(c).Append(_text[_at++]);
        else
            _mended.Append(IsXml(c) ? c : ' ');
    }

    private void Replace(int length, string by)
    {
        _mended.Append(by);
        _at += length;
    }

    private bool Has(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private static bool IsXml(char c) => c is '\t' or '\n' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE');

    [GeneratedRegex("^(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30})$", RegexOptions.ExplicitCapture)]
    private static partial Regex ReferenceName();

    [GeneratedRegex(@"<(?:[A-Za-z][\w.-]{0,20}:)?(?:(?<page>html)|rss|rdf|feed|entry|channel|urlset|sitemapindex|opml)(?=[\s>/])|(?<page><!doctype\s+html)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Root();
}
