using System.Collections.Immutable;

namespace Lagebild.Sources.Items;

/// <summary>What one look at a source gave: its items in the source's own order, and what the source says of itself.</summary>
public sealed record ItemList(ImmutableArray<SourceItem> Items)
{
    /// <summary>The source's title, on one line.</summary>
    public string? Title { get; init; }

    /// <summary>Absolute address of the site that it belongs to.</summary>
    public string? Home { get; init; }

    /// <summary>Language code of all items that do not name their own.</summary>
    public string? Language { get; init; }

    /// <summary>Shortest time between two looks that the source asks for; null where it asks for none.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Hours of the day (0–23, UTC) in which nothing is published.</summary>
    public ImmutableArray<int> SkippedHours { get; init; } = [];

    /// <summary>Address of what follows: an older page of the same list, or the parts of a sitemap index.</summary>
    public ImmutableArray<string> Further { get; init; } = [];

    /// <summary>What was wrong with it and passed over, as rows of the interface's table.</summary>
    public ImmutableArray<Inputs.InputException> Problems { get; init; } = [];
}
