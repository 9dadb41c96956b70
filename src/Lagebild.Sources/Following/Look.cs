using System.Collections.Immutable;
using Lagebild.Reading.Documents;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>What one look at a source gave.</summary>
/// <param name="Items">What it shows; nothing where nothing changed or the look failed.</param>
/// <param name="State">What is known of the source after it.</param>
public sealed record Look(ItemList Items, SourceState State)
{
    public static readonly ItemList Nothing = new([]);

    /// <summary>False where the source did not show what it has: nothing had changed, or the look failed.</summary>
    public bool IsShown => !ReferenceEquals(Items, Nothing);

    /// <summary>Keys of items that were shown before, lie within what the source shows now, and are not shown any more.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Documents that need no more making; a batch is done with when the next one, or the end, is asked for.</summary>
    public IEnumerable<ImmutableArray<Document>> Batches { get; init; } = [];
}
