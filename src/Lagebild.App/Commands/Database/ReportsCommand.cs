using System.CommandLine;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild reports</c>: what lies in the database, and which story each report is in.</summary>
internal static class ReportsCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var source = new Option<string?>("--source") { Description = "Only reports of this outlet.", HelpName = "NAME" };
        var from = StoryArguments.Time("--from", "Published on or after this day.");
        var to = StoryArguments.Time("--to", "Published on or before this day.");
        var limit = UsageText.Limit(100);
        return arguments.Command("reports", "Lists reports, the last published first, each with its story.", Run, source, from, to, limit);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var listed = await store.Stories.ReportsAsync(new ReportFilter(parsed.GetValue(source), parsed.GetValue(from)?.Date, parsed.GetValue(to)?.Date, parsed.GetValue(limit)), cancellation);
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, listed, (json, _, report) =>
                {
                    json.WriteString("document", report.Document.Id.Value);
                    json.WriteString("headline", report.Document.Headline);
                    json.Text("published", report.Document.Published is { } published ? PublicationTimeText.Format(published) : null);
                    json.Text("source", report.Document.Source);
                    json.Text("address", report.Document.Address);
                    json.WriteString("story", report.Story.Id.First.Value);
                    json.WriteString("title", report.Story.Title);
                    json.WriteNumber("reports", report.Story.Reports);
                });
            else
                Listing.Write(terminal, texts, texts.Format("dossier.reports", listed.Count), [new Group(listed.Select(r => Line(r, texts)).ToValueArray())]);
            return ExitCode.Done;
        }
    }

    private static Line Line(ListedReport report, Texts texts) => new(report.Document.Headline.Length > 0 ? report.Document.Headline : report.Document.Id.Value[..8])
    {
        Badge = new Badge(report.Document.Id.Value[..8], Tone.Neutral),
        Details =
        [
            new Detail("", [new Value(report.Document.Source ?? texts["page.unsourced"]), new Value(report.Document.Published is { } time ? EdtfText.Say(PublicationTimeText.Format(time)[..10], texts) : texts["page.undated"])]),
            new Detail(texts["slot.story"], [new Value(report.Story.Title) { Note = report.Story.Id.Short }]),
        ],
    };
}
