using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;

namespace Lagebild.Desk.Web;

/// <summary>Where things are on the desk.</summary>
public static class Addresses
{
    /// <summary>Digits of an id in an address; enough that two never share them.</summary>
    private const int Digits = 16;

    public static string Of(StoryId story) => $"/geschichte/{Short(story.First)}";

    public static string Of(StorySketch story) => Of(story.Id);

    /// <summary>The engagement by the report that told of it first and its number there.</summary>
    public static string Of(EngagementKey key) => $"/begegnung/{Short(key.First)}-{key.Number}";

    /// <summary>The report's text, at a passage where there is one.</summary>
    public static string Of(Proof proof) => proof.IsNote ? "/verwaltung/notizen" : $"/leser/{Short(proof.Document)}?von={proof.Range.Start}&bis={proof.Range.End}#stelle";

    public static string Reader(DocumentId document) => $"/leser/{Short(document)}";

    public static string Actor(string key) => $"/mensch/{Uri.EscapeDataString(key)}";

    public static string Place(string name) => $"/ort/{Uri.EscapeDataString(name)}";

    private static string Short(DocumentId document) => document.Value[..Math.Min(Digits, document.Value.Length)];
}
