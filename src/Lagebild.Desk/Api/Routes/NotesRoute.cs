using System.Text.Json;
using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Web;
using Lagebild.Desk.Notes;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Http;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>notes</c>: the decisions of editors, the newest first; and writing one.</summary>
internal static class NotesRoute
{
    public static void Map(ApiGroup api)
    {
        api.Get("notes", "notes", (DeskRequest desk, string? story, string? author, string? all, string? limit, string? cursor) => ListAsync(NewsView.Of(desk), story, author, all, limit, cursor, desk.Cancellation));
        api.Get("notes/{id}", "note", async (DeskRequest desk, string id) =>
        {
            var found = id.Length >= 4 ? (await ListedNote.AllAsync(desk.Store, null, desk.Cancellation)).Where(n => n.Noted.Note.Id.Value.StartsWith(id, StringComparison.Ordinal)).Take(2).ToArray() : [];
            return found is [var one] ? NoteAnswer.Of(one) : throw ProblemException.Missing("api.noNote", id);
        });
        api.Post("notes", "writeNote", DeskRole.Editor, async (DeskRequest desk, JsonElement note) => TypedResults.Created((string?)null, await WriteAsync(desk, note)));
    }

    /// <summary>Appends a note in the name of whoever asks; when it returns, every page and answer has it.</summary>
    private static async Task<NoteAnswer> WriteAsync(DeskRequest desk, JsonElement body)
    {
        var (content, why) = await NoteDraft.UnderstandAsync(body, NewsView.Of(desk), desk.Cancellation);
        var note = await NoteDesk.WriteAsync(desk, [content], why);
        desk.Http.Response.Headers.Location = $"{ApiGroup.Prefix}/notes/{note.Id.Value}";
        var about = ListedNote.Documents(content, NoteSet.Of(desk.Live.Notes)).Select(desk.Live.Current.StoryOf).FirstOrDefault(s => s is not null);
        return new NoteAnswer(NoteAnswer.Json(note), Said.Name(NoteStanding.Holds), content.Words) { Story = about?.Id.First.Value };
    }

    private static async Task<ListAnswer<NoteAnswer>> ListAsync(NewsView view, string? story, string? author, string? all, string? limit, string? cursor, CancellationToken cancellation)
    {
        var asked = view.Asked();
        var (by, withUndone, most) = (asked.Words("author", author), asked.Flag("all", all), asked.Limit(limit));
        asked.Check();
        var found = (await ListedNote.AllAsync(view.Store, string.IsNullOrWhiteSpace(story) ? null : view.Story(story).Id.First.Value, cancellation))
            .Where(n => by is null || n.Noted.Note.Author.Equals(by, StringComparison.OrdinalIgnoreCase))
            .Where(n => withUndone || n.Noted.Standing != NoteStanding.Undone && n.Noted.Note.Content is not Undo)
            .Reverse().ToArray();
        return Paging.Cut(found, n => n.Noted.Note.Id.Value, cursor, most, view.Picture.Position, NoteAnswer.Of);
    }
}
