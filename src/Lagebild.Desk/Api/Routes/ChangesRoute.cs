using Lagebild.Desk.Api.Answers;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Storage;

namespace Lagebild.Desk.Api.Routes;

/// <summary><c>changes?after=</c>: what came into the log after a position, and what it changed; waits for news where asked to.</summary>
internal static class ChangesRoute
{
    /// <summary>Entries of one answer, and seconds for which a caller may be kept waiting.</summary>
    private const int MostEntries = 200, LongestWait = 60;

    public static void Map(ApiGroup api) => api.GetFresh("changes", "changes", async (DeskRequest desk, TimeProvider clock, string? after, string? wait) =>
    {
        var asked = Asked.Of(desk);
        var (position, seconds) = (new LogPosition(asked.Number("after", after, 0, int.MaxValue) ?? 0), asked.Number("wait", wait, 0, LongestWait) ?? 0);
        asked.Check();
        var picture = await WaitAsync(desk, position, TimeSpan.FromSeconds(seconds), clock);
        return await AnswerAsync(NewsView.Of(desk) with { Picture = picture }, position, desk.Cancellation);
    });

    public static async Task<NewsAnswer> AnswerAsync(NewsView view, LogPosition after, CancellationToken cancellation)
    {
        var (entries, documents, notes, last, more) = (new List<NewsEntryAnswer>(), new List<DocumentId>(), new HashSet<string>(StringComparer.Ordinal), after, false);
        NoteSet? all = null;
        await foreach (var (position, entry) in view.Store.Log.ReadAfterAsync(after, cancellation))
        {
            // What the picture does not know yet comes with the next question.
            if (position.CompareTo(view.Picture.Position) > 0 || (more = entries.Count == MostEntries))
                break;
            last = position;
            DocumentId[] about = entry switch
            {
                ReportEntry report => [report.Report.Id],
                ReadingEntry reading => [reading.Reading.Document],
                NoteEntry note => [.. ListedNote.Documents(note.Note.Content, all ??= NoteSet.Of(await view.Store.Notes.AllAsync(cancellation)))],
                _ => [],
            };
            documents.AddRange(about);
            if (entry is NoteEntry { Note: var written })
                notes.Add(written.Id.Value);
            entries.Add(Answer(position, entry) with { Arrived = entry.Arrived is { } time ? Said.Time(time) : null, Story = about.Select(view.Picture.StoryOf).OfType<StorySketch>().FirstOrDefault()?.Id.First.Value });
        }
        var touched = documents.Select(d => d.Value).ToHashSet(StringComparer.Ordinal);
        var stories = documents.Select(view.Picture.StoryOf).OfType<StorySketch>().Distinct().ToArray();
        var changes = stories.SelectMany(s => s.Changes.Where(c => c.Proof.IsNote ? notes.Contains(c.Proof.Document.Value) : touched.Contains(c.Proof.Document.Value)).Select(c => (Change: c, Story: s)))
            .OrderByDescending(c => c.Change.Change.Importance).ThenByDescending(c => c.Change.Proof.Published);
        return new NewsAnswer(last.Value, more, entries, [.. stories.Select(StoryAnswer.Of)], [.. changes.Select(c => ChangeAnswer.Of(c.Change, c.Story))]);
    }

    private static NewsEntryAnswer Answer(LogPosition position, Entry entry) => entry switch
    {
        ReportEntry { Report: var report } => new NewsEntryAnswer(position.Value, "report", report.Id.Value) { Title = report.Document.Headline, Source = report.Document.Source },
        ReadingEntry { Reading: var reading } => new NewsEntryAnswer(position.Value, "reading", reading.Document.Value) { Title = reading.Headline, Source = reading.Source },
        NoteEntry { Note: var note } => new NewsEntryAnswer(position.Value, "note", note.Id.Value) { Title = note.Content.Words, Source = note.Author },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The first picture that knows more than the caller, or the present one when the time is over.</summary>
    private static async Task<Picture> WaitAsync(DeskRequest desk, LogPosition after, TimeSpan most, TimeProvider clock)
    {
        var picture = desk.Picture;
        if (most == TimeSpan.Zero)
            return picture;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(desk.Cancellation);
        var over = Task.Delay(most, clock, end.Token);
        while (picture.Position.CompareTo(after) <= 0)
        {
            var next = desk.Live.AfterAsync(picture, end.Token);
            if (await Task.WhenAny(next, over) == over || !next.IsCompletedSuccessfully)
                break;
            picture = await next;
        }
        await end.CancelAsync();
        return picture;
    }
}
