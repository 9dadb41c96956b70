using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Sources.Following;

/// <summary>Adds sources, each address once.</summary>
public static class SourceAdding
{
    /// <summary>Adds a source that is due at once, under a new name.</summary>
    /// <returns>Whether it is new, and its name; an address that is there keeps its name and settings.</returns>
    public static async Task<(bool IsNew, SourceId Id)> AddAsync(ISources sources, SourceSettings settings, Instant now, CancellationToken cancellation)
    {
        while (true)
        {
            var all = FollowedSource.Readable(await sources.ListAsync(cancellation).ConfigureAwait(false)).ToList();
            if (all.Find(s => s.Settings.Address == settings.Address || s.Address == settings.Address) is { } there)
                return (false, there.Id);
            var id = SourceNames.New(settings, all.Select(s => s.Id));
            // Somebody else may have taken the name meanwhile.
            if (await sources.AddAsync(new StoredSource(id, settings.ToJson(), new SourceState().ToJson(), settings.IsPaused ? null : now), cancellation).ConfigureAwait(false))
                return (true, id);
        }
    }

    /// <summary>Adds all sources of a list that are not there yet.</summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> AddAllAsync(ISources sources, IEnumerable<SourceSettings> listed, Instant now, CancellationToken cancellation)
    {
        var there = FollowedSource.Readable(await sources.ListAsync(cancellation).ConfigureAwait(false)).ToList();
        var (addresses, taken) = (there.SelectMany(s => new[] { s.Settings.Address, s.Address }).ToHashSet(StringComparer.Ordinal), there.Select(s => s.Id).ToHashSet());
        var added = 0;
        foreach (var settings in listed.Where(s => addresses.Add(s.Address)))
        {
            var id = SourceNames.New(settings, taken);
            // Somebody else may have taken the name meanwhile.
            if (await sources.AddAsync(new StoredSource(id, settings.ToJson(), new SourceState().ToJson(), settings.IsPaused ? null : now), cancellation).ConfigureAwait(false))
                added++;
            else if ((await AddAsync(sources, settings, now, cancellation).ConfigureAwait(false)).IsNew)
                added++;
            taken.Add(id);
        }
        return added;
    }
}
