using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;
using Lagebild.Storage.Log;
using Lagebild.Storage.Sessions;

namespace Lagebild.Storage.Stories;

/// <summary>Writes the stories of groups that were made anew.</summary>
/// <param name="session">Where.</param>
/// <param name="before">The story of each document until now.</param>
internal sealed class Regrouping(Session session, IReadOnlyDictionary<long, long> before)
{
    private readonly HashSet<long> _kept = [];
    private readonly HashSet<long> _left = [];

    /// <summary>A group takes over the story that most of its documents were in, unless another did.</summary>
    /// <param name="group">In canonical order.</param>
    public async Task WriteAsync((long Document, Moment Published, DocumentId Id)[] group)
    {
        var stories = group.Select(d => before.TryGetValue(d.Document, out var story) ? (long?)story : null).ToArray();
        var most = stories.OfType<long>().CountBy(s => s).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Select(s => (long?)s.Key).FirstOrDefault(s => !_kept.Contains(s!.Value));
        if (most is { } same && stories.All(s => s == same) && await ReportsAsync(same).ConfigureAwait(false) == group.Length && _kept.Add(same))
            return;
        var kept = most ?? (await session.NumberAsync("add-story").ConfigureAwait(false))!.Value;
        _kept.Add(kept);
        for (var i = 0; i < group.Length; i++)
        {
            if (stories[i] != kept)
                await MoveAsync(group[i].Document, group[i].Published, stories[i], kept).ConfigureAwait(false);
        }
        await session.DoAsync(
            "change-story",
            ("reports", (long)group.Length), ("first", group[0].Document), ("moment", DocumentTable.Ticks(group.Max(d => d.Published))), ("story", kept)).ConfigureAwait(false);
    }

    /// <summary>Drops the stories that no group took over.</summary>
    public async Task DropAsync()
    {
        foreach (var story in _left.Except(_kept))
            await session.DoAsync("drop-story", ("story", story)).ConfigureAwait(false);
    }

    private async Task MoveAsync(long document, Moment published, long? from, long to)
    {
        if (from is { } old)
        {
            await session.DoAsync("drop-member", ("story", old), ("document", document)).ConfigureAwait(false);
            _left.Add(old);
        }
        await session.DoAsync("set-membership", ("document", document), ("story", to), ("moment", DocumentTable.Ticks(published))).ConfigureAwait(false);
        await session.DoAsync("add-member", ("story", to), ("document", document)).ConfigureAwait(false);
    }

    private async Task<long> ReportsAsync(long story) => (await session.NumberAsync("reports-of", ("story", story)).ConfigureAwait(false))!.Value;
}
