using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;

namespace Lagebild.Desk.Notes;

/// <summary>Where the decisions of forms become notes: appended to the log, and in the picture before the answer goes out.</summary>
internal static class NoteDesk
{
    /// <summary>Appends one note.</summary>
    /// <exception cref="ArgumentException">Something in it is too long, blank, or related to itself.</exception>
    public static async Task<Note> WriteAsync(DeskRequest desk, NoteContent content, string why)
    {
        var note = Note.Create(desk.UserName ?? "?", await NowAsync(desk), content, why);
        await desk.Store.Notes.AppendAsync(note, desk.Cancellation);
        await desk.Live.CatchUpAsync(desk.Cancellation);
        return note;
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
        try
        {
            var why = form.Why;
            Note? last = null;
            foreach (var content in await decide(new Newsroom(desk.Store, desk.Cancellation)))
                last = await WriteAsync(desk, content, why);
            return Onward(NoteWritten.At(onward(last!), last!));
        }
        catch (NoteProblem e)
        {
            problem = e.Say(desk.Texts);
        }
        catch (UnknownNameException e)
        {
            problem = e.Say(desk.Texts);
        }
        catch (ArgumentException)
        {
            problem = desk.Texts["form.refused"];
        }
        return await again(new NoteTry(form.What, problem, form.Fields));
    }

    /// <summary>On to a page after a form (303), which a reload does not send again.</summary>
    public static IResult Onward(string address) => new SeeOther(address);

    /// <summary>Now, or just after the last note where a clock went ahead: a note is later than all that its author could see.</summary>
    private static async Task<Instant> NowAsync(DeskRequest desk) =>
        (await desk.Store.Notes.AllAsync(desk.Cancellation)).Select(n => n.Written + Duration.FromMilliseconds(1)).Append(desk.Now).Max();

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = UriHelper.Encode(new Uri(address, UriKind.Relative));
            return Task.CompletedTask;
        }
    }
}
