using System.Globalization;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Lagebild.Desk.Admin;

/// <summary><c>/verwaltung/notizen</c>: who decided what and when, and how it stands. Whoever reads the news may see who decided about it.</summary>
internal static class NotesRoute
{
    private const int OnPage = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/verwaltung/notizen", async (DeskRequest desk) => desk.Page<NotesPage>(await ModelAsync(desk))).For(DeskRole.Reader);

    private static async Task<NotesModel> ModelAsync(DeskRequest desk)
    {
        var notes = desk.Live.Notes;
        var set = NoteSet.Of(notes);
        var author = desk.Query("von");
        var wanted = notes.Where(n => author is null || n.Author == author).OrderByDescending(n => n.Written).ThenBy(n => n.Id.Value, StringComparer.Ordinal).ToArray();
        var pages = Math.Max(1, (wanted.Length + OnPage - 1) / OnPage);
        var page = int.TryParse(desk.Query("seite"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var lines = new List<NoteLine>();
        foreach (var note in wanted.Skip((page - 1) * OnPage).Take(OnPage))
            lines.Add(await LineAsync(desk, set, note));
        return new NotesModel(lines, [.. notes.Select(n => n.Author).Distinct().Order(StringComparer.Ordinal)], author, page, pages, wanted.Length);
    }

    /// <summary>The note as it stands in its story; alone where it is about none.</summary>
    private static async Task<NoteLine> LineAsync(DeskRequest desk, NoteSet set, Note note)
    {
        foreach (var document in ListedNote.Documents(note.Content, set))
        {
            if (desk.Picture.StoryOf(document) is { } story
                && (await desk.Stories.OfAsync(story, desk.Cancellation))?.Dossier.Notes.FirstOrDefault(n => n.Note.Id == note.Id) is { } noted)
                return new NoteLine(note, noted.Standing, noted.Subject, story);
        }
        return new NoteLine(note, set.UndoneBy(note.Id) is null ? NoteStanding.Holds : NoteStanding.Undone, note.Content.Words, null);
    }
}

/// <summary>What was decided.</summary>
/// <param name="Lines">The latest first.</param>
/// <param name="Authors">Everybody who has ever decided.</param>
/// <param name="Author">Only what this one decided; null for all.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Count">Notes on all pages.</param>
public sealed record NotesModel(IReadOnlyList<NoteLine> Lines, IReadOnlyList<string> Authors, string? Author, int Page, int Pages, int Count);

/// <summary>One decision.</summary>
/// <param name="Note">What was decided.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Story">The story that it is in; null where there is none.</param>
public sealed record NoteLine(Note Note, NoteStanding Standing, string Subject, StorySketch? Story);
