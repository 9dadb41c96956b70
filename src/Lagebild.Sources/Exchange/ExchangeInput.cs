using System.Xml.Linq;
using Lagebild.Sources.Inputs;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Exchange;

/// <summary>Reports in the formats in which agencies and houses exchange them: ninjs, NewsML-G2, NITF.</summary>
public static class ExchangeInput
{
    /// <summary>Root elements of the formats that are XML.</summary>
    internal static readonly string[] Roots = [.. NewsMl.Roots, Nitf.Root];

    /// <exception cref="InputException">It is none of these formats.</exception>
    public static ItemList Parse(ReadOnlySpan<byte> bytes) => Parse(TextDecoding.Decode(bytes));

    /// <exception cref="InputException">It is none of these formats.</exception>
    internal static ItemList Parse(string text)
    {
        if (text.AsSpan().TrimStart().StartsWith("<"))
            return Find(ExchangeXml.Parse(text)) ?? throw new InputException("problem.xml");
        using var document = LooseJson.Parse(text);
        return Ninjs.Find(document.RootElement) ?? throw new InputException("problem.jsonShape");
    }

    /// <summary>The items of a piece of XML; null where its root belongs to another format.</summary>
    internal static ItemList? Find(XDocument document) => document.Root switch
    {
        { } root when NewsMl.Roots.Contains(root.Name.LocalName) => NewsMl.Read(root),
        { Name.LocalName: Nitf.Root } nitf => new ItemList([Nitf.ToItem(nitf)]),
        _ => null,
    };
}
