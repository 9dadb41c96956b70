using Lagebild.Reading.Documents;
using Lagebild.Sources.Items;

namespace Lagebild.Sources.Following;

/// <summary>What a watch tells of while it goes on.</summary>
public abstract record WatchEvent(FollowedSource Source)
{
    /// <summary>A document came in that was not there.</summary>
    public sealed record Taken(FollowedSource Source, Document Document, bool IsNewVersion) : WatchEvent(Source);

    /// <summary>A source took back what it had published.</summary>
    public sealed record Withdrawn(FollowedSource Source, DocumentId Document) : WatchEvent(Source);

    /// <summary>An item was passed over.</summary>
    public sealed record Passed(FollowedSource Source, SourceItem Item, Rejection Why) : WatchEvent(Source);

    /// <summary>A source was looked at.</summary>
    public sealed record Looked(FollowedSource Source, int Items, int New) : WatchEvent(Source);
}
