using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Lagebild.Desk.Notes;

/// <summary>Where the decisions of forms become notes: appended to the log, and in the picture before the answer goes out.</summary>
internal static class NoteDesk
{
    /// <summary>Appends decisions, each as a note; all of them or none.</summary>
    /// <returns>The last note.</returns>
    /// <exception cref="ArgumentException">Something in one is too long, blank, or related to itself.</exception>
    public static async Task<Note> WriteAsync(DeskRequest desk, IReadOnlyList<NoteContent> contents, string why)
    {
        var now = Now(desk);
        var notes = contents.Select((content, i) => Note.Create(desk.UserName ?? "?", now + Duration.FromMilliseconds(i), content, why)).ToArray();
        await desk.Store.Log.AppendAsync([.. notes.Select(n => new NoteEntry(n))], cancellation: desk.Cancellation);
        // It is decided now, whether or not somebody still waits for the page.
        await desk.Live.CatchUpAsync(CancellationToken.None);
        return notes[^1];
    }

    /// <summary>What a form decides, or why it does not.</summary>
    /// <param name="desk">Who asks.</param>
    /// <param name="form">The form.</param>
    /// <param name="decide">The decisions; each becomes one note, the last one is told of.</param>
    /// <param name="onward">Where to go after the note.</param>
    /// <param name="again">The page once more, with the problem.</param>
    public static async Task<IResult> DecideAsync(
        DeskRequest desk, NoteForm form, Func<Newsroom, Task<IReadOnlyList<NoteContent>>> decide, Func<Note, string> onward, Func<NoteTry, Task<IResult>> again)
    {
        string problem;
        IReadOnlyDictionary<string, NoteProblem> fields = new Dictionary<string, NoteProblem>();
        try
        {
            var contents = await decide(new Newsroom(desk.Store, desk.Cancellation));
            var last = await WriteAsync(desk, contents, form.Why);
            return new SeeOther(NoteWritten.At(onward(last), last));
        }
        catch (NoteProblem e)
        {
            (problem, fields) = (e.Say(desk.Texts), e.Fields);
        }
        catch (UnknownNameException e)
        {
            problem = e.Say(desk.Texts);
        }
        catch (ArgumentException)
        {
            problem = desk.Texts["form.refused"];
        }
        return await again(new NoteTry(form.What, problem, form.Fields) { Fields = fields.ToDictionary(f => f.Key, f => f.Value.Say(desk.Texts)) });
    }

    /// <summary>Now, or just after the last note where a clock went ahead: a note is later than all that its author could see.</summary>
    private static Instant Now(DeskRequest desk) => desk.Live.Notes.Select(n => n.Written + Duration.FromMilliseconds(1)).Append(desk.Now).Max();
}
