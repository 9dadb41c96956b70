using Lagebild.Desk.Telemetry;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using Microsoft.Extensions.Logging;

namespace Lagebild.Desk.Pictures;

/// <summary>
/// Keeps the <see cref="Picture"/> of a database up to date: makes it once, the latest stories first, and follows the log from there. A report touches its
/// own story, those it was taken from and those where it is a guest; only these are folded anew.
/// </summary>
internal sealed class LivePicture(IDossierStore store, TimeProvider clock, ILogger<LivePicture> log, DeskFigures? figures = null) : IDisposable
{
    /// <summary>Whatever arrives meanwhile is taken in at once: what pages count over all stories is counted anew for each picture.</summary>
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(800);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>While the first picture is made, pages see what there is so far this often.</summary>
    private static readonly TimeSpan BetweenFirstViews = TimeSpan.FromSeconds(1);

    private readonly Dictionary<StoryId, StorySketch> _stories = [];

    /// <summary>The story of each report.</summary>
    private readonly Dictionary<DocumentId, StorySketch> _of = [];

    private readonly SemaphoreSlim _turn = new(1);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Picture _current = Picture.Empty;
    private IReadOnlyList<Note> _notes = [];

    /// <summary>The newest picture.</summary>
    public Picture Current => Volatile.Read(ref _current);

    /// <summary>The notes that <see cref="Current"/> rests on.</summary>
    public IReadOnlyList<Note> Notes => Volatile.Read(ref _notes);

    /// <summary>Ends when there is a newer picture than the one given; at once where there is.</summary>
    public async Task<Picture> AfterAsync(Picture seen, CancellationToken cancellation)
    {
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            var current = Current;
            if (!ReferenceEquals(current, seen))
                return current;
            await next.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Goes on until it is cancelled. What goes wrong with the database is logged and tried again.</summary>
    public async Task FollowAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                while (true)
                {
                    var picture = await CatchUpAsync(cancellation).ConfigureAwait(false);
                    await Task.Delay(BetweenPictures, clock, cancellation).ConfigureAwait(false);
                    await store.Log.WaitAsync(picture.Position, cancellation).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (StorageException e)
            {
                log.LogWarning(e, "The database could not be read; it is tried again.");
                await Task.Delay(AfterFailure, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Takes in what the log has beyond the picture: after it, whoever wrote an entry before the call finds it in <see cref="Current"/>.</summary>
    public async Task<Picture> CatchUpAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var current = Current;
            if (!current.IsWhole)
                return await MakeAsync(cancellation).ConfigureAwait(false);
            if (await store.Log.HeadAsync(cancellation).ConfigureAwait(false) is var head && head == current.Position)
                return current;
            var began = clock.GetTimestamp();
            var position = current.Position;
            var touched = new HashSet<DocumentId>();
            var written = new List<Note>();
            await foreach (var entry in store.Log.ReadAfterAsync(position, cancellation).ConfigureAwait(false))
            {
                position = entry.Position;
                switch (entry.Entry)
                {
                    case ReportEntry report:
                        Touch(report.Report, touched);
                        break;
                    case ReadingEntry reading:
                        if (await store.Log.FindAsync(reading.Reading.Document, cancellation).ConfigureAwait(false) is { } read)
                            Touch(read, touched);
                        break;
                    case NoteEntry note:
                        written.Add(note.Note);
                        break;
                }
            }
            var notes = written.Count == 0 ? _notes : await store.Notes.AllAsync(cancellation).ConfigureAwait(false);
            await TouchAsync(written, NoteSet.Of(notes), touched, cancellation).ConfigureAwait(false);
            IEnumerable<DocumentId> hosts = _stories.Values.Where(s => s.Guests.Any(touched.Contains)).Select(s => s.Id.First);
            await RefoldAsync([.. touched, .. hosts], notes, cancellation).ConfigureAwait(false);
            Volatile.Write(ref _notes, notes);
            Publish(new Picture(position, _stories.Values));
            figures?.Renewed(clock.GetElapsedTime(began));
            return Current;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>Makes the picture from nothing; pages see what there is so far.</summary>
    private async Task<Picture> MakeAsync(CancellationToken cancellation)
    {
        _stories.Clear();
        _of.Clear();
        var position = await store.Log.HeadAsync(cancellation).ConfigureAwait(false);
        Volatile.Write(ref _notes, await store.Notes.AllAsync(cancellation).ConfigureAwait(false));
        var listed = await store.Stories.ListAsync(cancellation: cancellation).ConfigureAwait(false);
        var shown = clock.GetTimestamp();
        foreach (var summary in listed.OrderByDescending(s => s.Last))
        {
            await RefoldAsync([summary.Id.First], _notes, cancellation).ConfigureAwait(false);
            if (clock.GetElapsedTime(shown) > BetweenFirstViews)
            {
                Publish(new Picture(LogPosition.Start, _stories.Values, listed.Count));
                shown = clock.GetTimestamp();
            }
        }
        Publish(new Picture(position, _stories.Values));
        return Current;
    }

    /// <summary>
    /// Folds anew every story that one of the documents is in, and whatever these stories took reports from or lost them to; each of them once. Others write
    /// meanwhile: a story that took reports from one that was folded a moment before is of a later state, and the other is folded again.
    /// </summary>
    private async Task RefoldAsync(IEnumerable<DocumentId> touched, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        var gone = new List<StorySketch>();
        var made = new Dictionary<DocumentId, StorySketch>();
        var open = new Queue<DocumentId>(touched);
        var done = new HashSet<DocumentId>();
        while (open.TryDequeue(out var document))
        {
            if (!done.Add(document))
                continue;
            var after = await SketchAsync(document, notes, cancellation).ConfigureAwait(false);
            var members = after is null ? [document] : after.Members.Append(document);
            foreach (var old in members.Select(m => _of.GetValueOrDefault(m)).OfType<StorySketch>().Distinct().Except(gone).ToArray())
            {
                gone.Add(old);
                foreach (var member in old.Members)
                    open.Enqueue(member);
            }
            if (after is null)
                continue;
            foreach (var member in after.Members.Select(m => made.GetValueOrDefault(m)).OfType<StorySketch>().Distinct().SelectMany(outdated => outdated.Members).ToArray())
            {
                made.Remove(member);
                done.Remove(member);
                open.Enqueue(member);
            }
            foreach (var member in after.Members)
                made[member] = after;
            done.UnionWith(after.Members);
        }
        // Nothing can break off any more: what is kept is always what the picture shows.
        gone.ForEach(Drop);
        foreach (var story in made.Values.Distinct())
            Keep(story);
    }

    private async Task<StorySketch?> SketchAsync(DocumentId document, IReadOnlyList<Note> notes, CancellationToken cancellation) =>
        await store.Stories.FindAsync(document.Value, cancellation).ConfigureAwait(false) is { } story
        && await FoldedStory.OfAsync(store, story, null, cancellation, notes).ConfigureAwait(false) is { } folded
            ? Sketching.Of(folded, story) : null;

    /// <summary>A report concerns its own story, and may be a guest wherever one of its occasions is known.</summary>
    private void Touch(LogEntry entry, HashSet<DocumentId> touched)
    {
        touched.Add(entry.Id);
        var keys = OccasionKeys.Of(entry);
        var all = keys.Told.Concat(keys.Mentioned).ToHashSet(StringComparer.Ordinal);
        if (all.Count > 0)
            touched.UnionWith(_stories.Values.Where(s => s.Occasions.Any(all.Contains)).Select(s => s.Id.First));
    }

    /// <summary>
    /// What notes are about. A report that is dated, or comes back, may be a guest elsewhere like a new one. Whether two names are one concerns every story
    /// where one of them occurs.
    /// </summary>
    private async Task TouchAsync(IReadOnlyCollection<Note> written, NoteSet notes, HashSet<DocumentId> touched, CancellationToken cancellation)
    {
        foreach (var content in written.Select(n => Meant(n.Content, notes)))
        {
            foreach (var document in ListedNote.Documents(content, notes).ToArray())
            {
                touched.Add(document);
                if (await store.Log.FindAsync(document, cancellation).ConfigureAwait(false) is { } entry)
                    Touch(entry, touched);
            }
            if (content is SameActor same)
                touched.UnionWith(_stories.Values.Where(s => s.Actors.Any(a => SharesWord(a.Name, same.One) || SharesWord(a.Name, same.Other))).Select(s => s.Id.First));
        }
    }

    /// <summary>An undo is about what it takes back, also where that is an undo.</summary>
    private static NoteContent Meant(NoteContent content, NoteSet notes)
    {
        var left = notes.All.Count;
        while (content is Undo undo && left-- > 0 && notes.All.AsEnumerable().FirstOrDefault(n => n.Id == undo.Note) is { } undone)
            content = undone.Content;
        return content;
    }

    private static bool SharesWord(string name, string other)
    {
        var words = Dossiers.Names.NameFolding.Words(other);
        return Dossiers.Names.NameFolding.Words(name).Any(words.Contains);
    }

    private void Keep(StorySketch sketch)
    {
        _stories[sketch.Id] = sketch;
        foreach (var member in sketch.Members)
            _of[member] = sketch;
    }

    private void Drop(StorySketch sketch)
    {
        _stories.Remove(sketch.Id);
        foreach (var member in sketch.Members)
            _of.Remove(member);
    }

    private void Publish(Picture picture)
    {
        Volatile.Write(ref _current, picture);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
