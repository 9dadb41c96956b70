using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Search;

/// <summary>A report that was found, and the sentence by which it was.</summary>
/// <param name="Headline">Its headline; empty where it has none.</param>
/// <param name="Before">What stands before the sentence, cut.</param>
/// <param name="Passage">The sentence, and where it stands.</param>
/// <param name="After">What stands after it, cut.</param>
/// <param name="Story">Its story; null where the picture does not know it yet.</param>
public sealed record FoundReport(string Headline, string Before, Proof Passage, string After, StorySketch? Story)
{
    /// <summary>Letters beside the sentence.</summary>
    private const int Beside = 150;

    internal static FoundReport Of(SearchHit hit, Picture picture)
    {
        var (document, range) = (hit.Entry.Document, hit.Sentence);
        var isHeadline = range.Start < document.BodyRange.Start;
        var body = document.BodyRange;
        var proof = new Proof(range.Of(document.Text), range, document.Id, document.Source, document.Published, document.Address, false);
        return new FoundReport(
            document.Headline,
            isHeadline ? "" : Tail(new TextRange(body.Start, range.Start).Of(document.Text)),
            proof,
            Head(new TextRange(isHeadline ? body.Start : range.End, body.End).Of(document.Text)),
            picture.StoryOf(document.Id));
    }

    /// <summary>The last words.</summary>
    private static string Tail(string text)
    {
        text = text.Trim();
        if (text.Length <= Beside)
            return text;
        var space = text.IndexOf(' ', text.Length - Beside);
        return "… " + text[(space < 0 ? text.Length - Beside : space + 1)..];
    }

    /// <summary>The first words.</summary>
    private static string Head(string text)
    {
        text = text.Trim();
        if (text.Length <= Beside)
            return text;
        var space = text.LastIndexOf(' ', Beside);
        return text[..(space <= 0 ? Beside : space)] + " …";
    }
}
