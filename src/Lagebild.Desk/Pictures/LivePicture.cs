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
internal sealed class LivePicture(IDossierStore store, TimeProvider clock, ILogger<LivePicture> log) : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>While the first picture is made, pages see what there is so far this often.</summary>
    private static readonly TimeSpan BetweenFirstViews = TimeSpan.FromSeconds(1);

    private readonly Dictionary<StoryId, StorySketch> _stories = [];
    private readonly Dictionary<DocumentId, HashSet<StoryId>> _of = [];
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
                if (!Current.IsWhole || Current == Picture.Empty)
                    await MakeAsync(cancellation).ConfigureAwait(false);
                while (true)
                {
                    await CatchUpAsync(cancellation).ConfigureAwait(false);
                    await Task.Delay(BetweenLooks, clock, cancellation).ConfigureAwait(false);
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
            if (await store.Log.HeadAsync(cancellation).ConfigureAwait(false) is var head && head == current.Position)
                return current;
            var position = current.Position;
            var touched = new HashSet<DocumentId>();
            var names = new List<SameActor>();
            var hasNotes = false;
            await foreach (var entry in store.Log.ReadAfterAsync(position, cancellation).ConfigureAwait(false))
            {
                position = entry.Position;
                switch (entry.Entry)
                {
                    case ReportEntry report:
                        touched.Add(report.Report.Id);
                        Guests(report.Report, touched);
                        break;
                    case ReadingEntry reading:
                        touched.Add(reading.Reading.Document);
                        break;
                    case NoteEntry:
                        hasNotes = true;
                        break;
                }
            }
            if (hasNotes)
                await TakeNotesAsync(touched, cancellation).ConfigureAwait(false);
            await RefoldAsync(touched, cancellation).ConfigureAwait(false);
            Publish(new Picture(position, _stories.Values, 0));
            return Current;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task MakeAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            _stories.Clear();
            _of.Clear();
            var position = await store.Log.HeadAsync(cancellation).ConfigureAwait(false);
            _notes = await store.Notes.AllAsync(cancellation).ConfigureAwait(false);
            var listed = await store.Stories.ListAsync(cancellation: cancellation).ConfigureAwait(false);
            var shown = clock.GetTimestamp();
            foreach (var summary in listed.OrderByDescending(s => s.Last))
            {
                if (await SketchAsync(summary.Id.First, cancellation).ConfigureAwait(false) is { } sketch)
                    Keep(sketch);
                if (clock.GetElapsedTime(shown) > BetweenFirstViews)
                {
                    Publish(new Picture(LogPosition.Start, _stories.Values, listed.Count));
                    shown = clock.GetTimestamp();
                }
            }
            Publish(new Picture(position, _stories.Values, 0));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Folds anew every story that one of the documents is in, and whatever these stories took reports from.</summary>
    private async Task RefoldAsync(IReadOnlyCollection<DocumentId> touched, CancellationToken cancellation)
    {
        var open = new Queue<DocumentId>(touched);
        var done = new HashSet<DocumentId>();
        while (open.TryDequeue(out var document))
        {
            if (!done.Add(document))
                continue;
            var before = _of.GetValueOrDefault(document)?.Select(id => _stories[id]).ToArray() ?? [];
            var after = await SketchAsync(document, cancellation).ConfigureAwait(false);
            // Members that left the stories it was in, and stories that lost members to this one, are looked at as well.
            foreach (var old in before.Concat(after is null ? [] : after.Members.SelectMany(m => _of.GetValueOrDefault(m) ?? []).Select(id => _stories[id])).Distinct().ToArray())
            {
                Drop(old);
                foreach (var member in old.Members.Where(m => after is null || !after.Members.Contains(m)))
                    open.Enqueue(member);
            }
            if (after is not null)
            {
                Keep(after);
                done.UnionWith(after.Members.Where(m => m == after.Id.First));
            }
        }
    }

    private async Task<StorySketch?> SketchAsync(DocumentId document, CancellationToken cancellation) =>
        await store.Stories.FindAsync(document.Value, cancellation).ConfigureAwait(false) is { } story
        && await FoldedStory.OfAsync(store, story, null, cancellation, _notes).ConfigureAwait(false) is { } folded
            ? Sketching.Of(folded, story) : null;

    /// <summary>A new report may be a guest wherever one of its occasions is known.</summary>
    private void Guests(LogEntry entry, HashSet<DocumentId> touched)
    {
        var keys = OccasionKeys.Of(entry);
        var all = keys.Told.Concat(keys.Mentioned).ToHashSet(StringComparer.Ordinal);
        if (all.Count > 0)
            touched.UnionWith(_stories.Values.Where(s => s.Occasions.Any(all.Contains)).Select(s => s.Id.First));
    }

    /// <summary>What the notes since the last picture are about. Whether two names are one concerns every story where one of them occurs.</summary>
    private async Task TakeNotesAsync(HashSet<DocumentId> touched, CancellationToken cancellation)
    {
        var known = _notes.Select(n => n.Id).ToHashSet();
        var all = await store.Notes.AllAsync(cancellation).ConfigureAwait(false);
        Volatile.Write(ref _notes, all);
        var set = NoteSet.Of(all);
        foreach (var note in all.Where(n => !known.Contains(n.Id)))
        {
            foreach (var content in Meant(note.Content, set))
            {
                touched.UnionWith(ListedNote.Documents(content, set));
                if (content is SameActor same)
                    touched.UnionWith(_stories.Values.Where(s => s.Actors.Any(a => SharesWord(a.Name, same.One) || SharesWord(a.Name, same.Other))).Select(s => s.Id.First));
            }
        }
    }

    /// <summary>An undo is about what it takes back, also where that is an undo.</summary>
    private static IEnumerable<NoteContent> Meant(NoteContent content, NoteSet notes)
    {
        var left = notes.All.Count;
        while (content is Undo undo && left-- > 0 && notes.All.AsEnumerable().FirstOrDefault(n => n.Id == undo.Note) is { } undone)
            content = undone.Content;
        yield return content;
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
        {
            if (!_of.TryGetValue(member, out var stories))
                _of[member] = stories = [];
            stories.Add(sketch.Id);
        }
    }

    private void Drop(StorySketch sketch)
    {
        if (!_stories.Remove(sketch.Id))
            return;
        foreach (var member in sketch.Members)
        {
            if (_of.TryGetValue(member, out var stories) && stories.Remove(sketch.Id) && stories.Count == 0)
                _of.Remove(member);
        }
    }

    private void Publish(Picture picture)
    {
        Volatile.Write(ref _current, picture);
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}
