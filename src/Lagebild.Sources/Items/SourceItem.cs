using System.Collections.Immutable;
using Lagebild.Language.Times;

namespace Lagebild.Sources.Items;

/// <summary>
/// One thing that a source published, as its format gives it: an entry of a feed, a post, a message, a record of an archive. All text is plain. What is
/// done with it (read as it is, fetch the page behind it, pass it over) is decided by whoever follows the source.
/// </summary>
public sealed record SourceItem
{
    /// <summary>What the source knows it by (guid, Atom id, status id, message id), or else its address, or else a hash of its content; never a date.</summary>
    public required string Key { get; init; }

    /// <summary>Absolute web address of the page that has it; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>One line; empty where there is none.</summary>
    public string Headline { get; init; } = "";

    /// <summary>Paragraphs with an empty line between them.</summary>
    public string Body { get; init; } = "";

    /// <summary>How much of the text <see cref="Body"/> is.</summary>
    public BodyExtent Extent { get; init; }

    /// <summary>Null where the source does not say when; today is never assumed.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed; null where that is not said, or is the time of publication.</summary>
    public PublicationTime? Updated { get; init; }

    /// <summary>Name of the outlet, where the item names one itself.</summary>
    public string? Publisher { get; init; }

    /// <summary>Who wrote it, as a byline says.</summary>
    public string? Author { get; init; }

    /// <summary>Language code such as "de" or "en-GB".</summary>
    public string? Language { get; init; }

    /// <summary>Sections and categories, in the source's own words.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>What makes it a post on a platform, written by whom it quotes; null for all else.</summary>
    public Post? Post { get; init; }

    /// <summary>True where the source says that it no longer stands by the item (a deletion, a kill notice).</summary>
    public bool IsWithdrawn { get; init; }
}

/// <summary>How much of the text an item holds.</summary>
public enum BodyExtent
{
    /// <summary>The source does not say, and its length does not tell.</summary>
    Unknown,

    /// <summary>The beginning or a summary: the rest is at the address.</summary>
    Teaser,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>A post on a platform.</summary>
/// <param name="Speaker">The account's display name.</param>
/// <param name="Channel">The platform as it is cited: "Truth Social", "X", "Mastodon".</param>
public sealed record Post(string Speaker, string Channel)
{
    /// <summary>The account's name on the platform, without a leading @.</summary>
    public string? Account { get; init; }

    /// <summary>True where the account only passes on what another one wrote: the text is the other's.</summary>
    public bool IsBoost { get; init; }

    /// <summary>Key or address of the post that it answers; null where it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Descriptions of pictures and films.</summary>
    public ImmutableArray<string> MediaTexts { get; init; } = [];
}
