using System.Text.Json;
using Lagebild.Storage;

namespace Lagebild.Sources.Following;

/// <summary>The filter for all sources. It is kept beside them, under an id that no source can have, and is never due.</summary>
public static class SharedFilter
{
    internal static readonly SourceId Id = new("*");

    /// <summary>The filter; one that passes nothing over where none was decided, or where a newer program wrote it.</summary>
    public static async Task<ItemFilter> ReadAsync(ISources sources, CancellationToken cancellation)
    {
        try
        {
            return await sources.FindAsync(Id, cancellation).ConfigureAwait(false) is { } stored ? JsonSerializer.Deserialize<ItemFilter>(stored.Settings, SourceJson.Options) ?? ItemFilter.Default : ItemFilter.Default;
        }
        catch (JsonException)
        {
            return ItemFilter.Default;
        }
    }

    /// <summary>Decides it anew; a watch that goes on follows it from its next look at each source.</summary>
    public static async Task WriteAsync(ISources sources, ItemFilter filter, CancellationToken cancellation)
    {
        var written = JsonSerializer.Serialize(filter, SourceJson.Options);
        if (!await sources.AddAsync(new StoredSource(Id, written, "{}", null), cancellation).ConfigureAwait(false))
            await sources.ChangeAsync(Id, written, null, cancellation: cancellation).ConfigureAwait(false);
    }
}
