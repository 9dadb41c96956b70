using System.Text;
using System.Xml;
using System.Xml.Linq;
using Lagebild.Language;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Exchange;

/// <summary>The paragraphs of a report in XML, by xml-elements.tsv. Walks without recursion, so that depth does not matter.</summary>
internal static class XmlParagraphs
{
    private static readonly Dictionary<string, string> Roles =
        TsvTable.Rows(typeof(XmlParagraphs).Assembly, "Exchange/xml-elements.tsv", 2).SelectMany(r => r[1].Split(' ').Select(e => (Name: e, Role: r[0])))
            .ToDictionary(e => e.Name, e => e.Role, StringComparer.OrdinalIgnoreCase);

    /// <summary>With an empty line between them.</summary>
    public static string Of(XElement root)
    {
        var paragraphs = new List<string>();
        var text = new StringBuilder();
        for (XNode? at = root.FirstNode; at is not null && at != root;)
        {
            if (at is XText words)
                text.Append(words.Value);
            else if (at is XElement element)
                Part(Role(element), text, paragraphs);
            if (at is XElement { FirstNode: { } first } below && Role(below) != "unread")
                at = first;
            else
                at = Following(at, root, text, paragraphs);
        }
        Flush(text, paragraphs);
        return string.Join("\n\n", paragraphs);
    }

    private static XNode? Following(XNode at, XElement root, StringBuilder text, List<string> paragraphs)
    {
        while (at.NextNode is null)
        {
            if (at.Parent is not { } parent || parent == root)
                return null;
            Part(Role(parent) is "cell" ? "inline" : Role(parent), text, paragraphs);
            at = parent;
        }
        return at.NextNode;
    }

    private static string Role(XElement element) => Roles.GetValueOrDefault(element.Name.LocalName, "block");

    private static void Part(string role, StringBuilder text, List<string> paragraphs)
    {
        if (role == "cell")
            text.Append(' ');
        else if (role is "block" or "break")
            Flush(text, paragraphs);
    }

    private static void Flush(StringBuilder text, List<string> paragraphs)
    {
        var line = CleanText.Line(text.ToString());
        if (line.Length > 0)
            paragraphs.Add(line);
        text.Clear();
    }
}
