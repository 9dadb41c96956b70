using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Stories;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;

namespace Lagebild.Desk.Pictures;

/// <summary>The stories that pages looked at last, folded; a story is folded anew when its sketch is another one.</summary>
internal sealed class FoldedStories(IDossierStore store, LivePicture live)
{
    /// <summary>Many readers look at many stories, most of them small.</summary>
    private const int Most = 256;

    /// <summary>Reports together; a few great stories are enough.</summary>
    private const int MostReports = 1500;

    private readonly Lock _lock = new();
    private readonly LinkedList<(StorySketch Sketch, Task<FoldedStory?> Story)> _latest = [];

    /// <summary>The story, whole; null where it has gone meanwhile. Readers who ask at the same time share one fold.</summary>
    public async Task<FoldedStory?> OfAsync(StorySketch sketch, CancellationToken cancellation)
    {
        var task = FindOrStart(sketch);
        try
        {
            return await task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (task.IsCompleted && (!task.IsCompletedSuccessfully || task.Result is null))
                Forget(task);
        }
    }

    /// <summary>The story as it was known at a time; null where nothing of it was.</summary>
    public Task<FoldedStory?> AsOfAsync(StorySketch sketch, AsOf asOf, CancellationToken cancellation) => FoldAsync(sketch.Id, asOf, cancellation);

    private async Task<FoldedStory?> FoldAsync(StoryId id, AsOf? asOf, CancellationToken cancellation) =>
        await store.Stories.FindAsync(id.First.Value, cancellation).ConfigureAwait(false) is { } story
            ? await FoldedStory.OfAsync(store, story, asOf, cancellation, live.Notes).ConfigureAwait(false) : null;

    private Task<FoldedStory?> FindOrStart(StorySketch sketch)
    {
        lock (_lock)
        {
            for (var node = _latest.First; node is not null; node = node.Next)
            {
                if (!ReferenceEquals(node.Value.Sketch, sketch))
                    continue;
                _latest.Remove(node);
                _latest.AddFirst(node);
                return node.Value.Story;
            }
            // Whoever asked first may leave; the fold goes on for the others.
            var story = Task.Run(() => FoldAsync(sketch.Id, null, CancellationToken.None));
            _latest.AddFirst((sketch, story));
            while (_latest.Count > 1 && (_latest.Count > Most || _latest.Sum(s => s.Sketch.Reports) > MostReports))
                _latest.RemoveLast();
            return story;
        }
    }

    private void Forget(Task<FoldedStory?> task)
    {
        lock (_lock)
        {
            for (var node = _latest.First; node is not null; node = node.Next)
            {
                if (node.Value.Story != task)
                    continue;
                _latest.Remove(node);
                return;
            }
        }
    }
}
