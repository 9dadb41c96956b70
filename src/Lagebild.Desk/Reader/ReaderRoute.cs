using System.Globalization;
using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Reading.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Reader;

/// <summary><c>/leser/{document}?von=&amp;bis=#stelle</c>: a report's text with its facts beside it, and one passage marked.</summary>
internal static class ReaderRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/leser/{id}", async Task<IResult> (string id, DeskRequest desk) =>
        Find(desk, id) is { } document ? await ShowAsync(desk, document, null) : desk.Missing()).For(DeskRole.Reader);

    /// <summary>The page, with what a form wanted and did not get.</summary>
    public static async Task<IResult> ShowAsync(DeskRequest desk, DocumentId document, NoteTry? tried)
    {
        if (await desk.Store.Log.FindAsync(document, desk.Cancellation) is not { } entry)
            return desk.Missing();
        var notes = NoteSet.Of(desk.Live.Notes);
        StorySketch[] stories = [.. desk.Picture.Stories.Where(s => s.Members.Contains(document) || s.Guests.Contains(document))];
        var model = new ReaderModel(entry, notes, desk.Today, desk.Texts)
        {
            Stories = stories,
            Standings = new ReaderStandings(entry.Report, await WholeAsync(desk, stories), desk.Texts),
            Versions = await VersionsAsync(desk, entry),
            Marked = Passage(desk, entry.Document.Text.Length),
            CanExplain = desk.Http.RequestServices.GetRequiredService<DeskOptions>().Explain is not null,
            Try = tried,
            Written = NoteWritten.In(desk),
        };
        return desk.Page<ReaderPage>(model, tried is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Detail[]> VersionsAsync(DeskRequest desk, LogEntry entry)
    {
        var versions = await ReportVersions.OfAsync(desk, entry);
        return [.. new VersionLines(versions.All, versions.Earlier, desk.Texts).Of(entry.Id)];
    }

    private static async Task<IReadOnlyCollection<FoldedStory>> WholeAsync(DeskRequest desk, IEnumerable<StorySketch> stories)
    {
        var whole = new List<FoldedStory>();
        foreach (var story in stories)
        {
            if (await desk.Stories.OfAsync(story, desk.Cancellation) is { } folded)
                whole.Add(folded);
        }
        return whole;
    }

    /// <summary>The document by the first digits of its id, also one that was withdrawn; null where there is none or more than one.</summary>
    public static DocumentId? Find(DeskRequest desk, string id)
    {
        if (id.Length is < 8 or > 64 || !id.All(char.IsAsciiHexDigitLower))
            return null;
        var picture = desk.Live.Current;
        if (picture.Find(id) is { } story && story.Members.Where(m => m.Value.StartsWith(id, StringComparison.Ordinal)).Take(2).ToArray() is [var member])
            return member;
        var withdrawn = desk.Live.Notes.Select(n => n.Content).OfType<DocumentWithdrawn>().Select(w => w.Document).Where(d => d.Value.StartsWith(id, StringComparison.Ordinal)).Distinct().Take(2).ToArray();
        return withdrawn is [var one] ? one : null;
    }

    /// <summary>The passage asked for; null where it is none of this text.</summary>
    private static TextRange? Passage(DeskRequest desk, int length) =>
        Number(desk.Query("von")) is { } from && Number(desk.Query("bis")) is { } to && from < to && to <= length ? new TextRange(from, to) : null;

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
