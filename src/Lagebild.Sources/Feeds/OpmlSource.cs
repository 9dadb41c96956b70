using System.Collections.Immutable;
using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Feeds;

/// <summary>A feed of a list, as readers exchange them.</summary>
/// <param name="Address">Absolute address of the feed; in lists of our own also that of a mailbox, or the path of a folder.</param>
/// <param name="Title">One line; null where the list names none.</param>
/// <param name="Home">Absolute address of its site; null where the list names none.</param>
/// <param name="Folder">The folders it lies in, from the outermost; at most <see cref="FeedLimits.Folders"/>.</param>
/// <param name="Settings">What Lagebild is to do with it, by names that XML allows ("interval").</param>
public sealed record OpmlSource(string Address, string? Title, string? Home, ImmutableArray<string> Folder, ImmutableSortedDictionary<string, string> Settings)
{
    public OpmlSource(string address)
        : this(address, null, null, [], ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal))
    {
    }
}

/// <summary>A list of feeds.</summary>
public sealed record OpmlList(ImmutableArray<OpmlSource> Sources)
{
    /// <summary>One line; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>What was passed over, as rows of the interface's table.</summary>
    public ImmutableArray<InputException> Problems { get; init; } = [];
}
