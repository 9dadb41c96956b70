using Lagebild.Desk.Web;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A report in a list; <c>reports/{id}</c> has what was read from it.</summary>
/// <param name="Id">Hash of what was published.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Language">Its language.</param>
/// <param name="Page">Where it can be read on the desk.</param>
public sealed record ReportAnswer(string Id, string Headline, string Language, string Page)
{
    /// <summary>The outlet.</summary>
    public string? Source { get; init; }

    /// <summary>A day, or a time with its offset.</summary>
    public string? Published { get; init; }

    /// <summary>Its web address.</summary>
    public string? Address { get; init; }

    /// <summary>Id of the story that it is in.</summary>
    public string? Story { get; init; }

    public static ReportAnswer Of(Document document, string? story) => new(document.Id.Value, document.Headline, Said.Name(document.Language), Addresses.Reader(document.Id))
    {
        Source = document.Source,
        Published = document.Published is { } time ? PublicationTimeText.Format(time) : null,
        Address = WebAddress.IsSafe(document.Address) ? document.Address : null,
        Story = story,
    };
}

/// <summary>A report that was found.</summary>
/// <param name="Report">The report.</param>
/// <param name="Passage">The sentence that has most of what was asked for.</param>
public sealed record SearchHitAnswer(ReportAnswer Report, ProofAnswer Passage)
{
    public static SearchHitAnswer Of(Storage.SearchHit hit, string? story)
    {
        var document = hit.Entry.Document;
        var report = ReportAnswer.Of(document, story);
        return new SearchHitAnswer(report, new ProofAnswer(Quote(document.Text, hit.Sentence), hit.Sentence.Start, hit.Sentence.End)
        {
            Document = document.Id.Value,
            Source = document.Source,
            Published = report.Published,
            Address = report.Address,
            Page = $"{Addresses.Reader(document.Id)}?von={hit.Sentence.Start}&bis={hit.Sentence.End}#stelle",
        });
    }

    private static string Quote(string text, TextRange range) => range.Of(text);
}
