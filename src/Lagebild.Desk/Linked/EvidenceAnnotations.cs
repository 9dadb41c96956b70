using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Lagebild.Desk.Api;
using Lagebild.Dossiers;
using Lagebild.Dossiers.Evidences;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;

namespace Lagebild.Desk.Linked;

/// <summary>
/// The evidence of a story as Web Annotations (W3C): each fact as the body, the words that prove it as the target, in the text that <c>reports/{id}/text</c>
/// gives. Positions count Unicode characters, as the recommendation has it; ours count UTF-16 code units.
/// </summary>
internal static class EvidenceAnnotations
{
    public const string MediaType = "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";

    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>Characters around a quote by which a changed text can still be searched.</summary>
    private const int Around = 32;

    public static JsonObject Of(FoldedStory story, Site site, Texts texts)
    {
        var items = Facts(story.Dossier, texts).SelectMany(f => f.Supports.Where(s => s.Note is null).Select(s => Annotation(f.Kind, f.Words, s, story, site))).OfType<JsonObject>().ToArray();
        var address = site.At($"{ApiGroup.Prefix}/stories/{story.Dossier.Id.First.Value}/annotations.json");
        return new JsonObject
        {
            ["@context"] = Context,
            ["id"] = address,
            ["type"] = "AnnotationPage",
            ["partOf"] = new JsonObject { ["id"] = address + "#all", ["type"] = "AnnotationCollection", ["label"] = story.Dossier.Title, ["total"] = items.Length },
            ["startIndex"] = 0,
            ["items"] = new JsonArray([.. items]),
        };
    }

    private static IEnumerable<(string Kind, string Words, ValueArray<Support> Supports)> Facts(Dossier dossier, Texts texts) =>
    [
        .. dossier.Engagements.Select(e => ("engagement", $"{e.Title} ({texts.Of(e.Status)})", e.Supports)),
        .. dossier.Statements.Select(s => ("statement", s.SpeakerName is { } who ? $"{who}: {s.Content}" : s.Content, s.Supports)),
        .. dossier.Questions.Select(q => ("question", q.Text, q.Supports)),
        .. dossier.Silences.Select(s => ("silence", s.Name, s.Supports)),
    ];

    private static JsonObject? Annotation(string kind, string words, Support support, FoldedStory story, Site site)
    {
        if (story.Find(support.Document) is not { } document)
            return null;
        var (text, range) = (document.Text, support.Evidence.Range);
        var target = new JsonObject
        {
            ["source"] = site.At($"{ApiGroup.Prefix}/reports/{document.Id.Value}/text"),
            ["selector"] = new JsonArray(
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = Characters(text.AsSpan(0, range.Start)), ["end"] = Characters(text.AsSpan(0, range.End)) },
                new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = support.Evidence.Quote, ["prefix"] = Before(text, range.Start), ["suffix"] = After(text, range.End) }),
        };
        if (WebAddress.IsSafe(document.Address))
            target["via"] = document.Address;
        return new JsonObject
        {
            ["id"] = Name(kind, words, document.Id, range),
            ["type"] = "Annotation",
            ["motivation"] = "describing",
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextualBody", ["purpose"] = "describing", ["format"] = "text/plain", ["value"] = words },
                new JsonObject { ["type"] = "TextualBody", ["purpose"] = "tagging", ["value"] = kind }),
            ["target"] = target,
        };
    }

    private static string Name(string kind, string words, DocumentId document, TextRange range) =>
        "urn:lagebild:annotation:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\n{words}\n{document.Value}\n{range.Start}\n{range.End}"))))[..32];

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private static string Before(string text, int at)
    {
        var start = Math.Max(0, at - Around);
        return text[(start < at && char.IsLowSurrogate(text[start]) ? start + 1 : start)..at];
    }

    private static string After(string text, int at)
    {
        var end = Math.Min(text.Length, at + Around);
        return text[at..(end > at && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
