using System.Collections.Immutable;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>What one look at a source gave.</summary>
/// <param name="Items">What it shows; nothing where nothing changed or the look failed.</param>
/// <param name="State">What is known of the source after it.</param>
public sealed record Look(ItemList Items, SourceState State)
{
    public static readonly ItemList Nothing = new([]);

    /// <summary>Keys of items that were shown before, lie within what the source shows now, and are not shown any more.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Called once all that the look gave is in the log for good: moves files away, say.</summary>
    public Func<ItemOutcomes, CancellationToken, Task>? Finish { get; init; }
}

/// <summary>What became of the items of a look, by their keys: null for read, or why not.</summary>
public sealed record ItemOutcomes(ImmutableDictionary<string, Rejection?> ByKey);
