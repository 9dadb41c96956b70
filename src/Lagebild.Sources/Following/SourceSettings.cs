using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lagebild.Language;

namespace Lagebild.Sources.Following;

/// <summary>What a source is, which decides how it is looked at.</summary>
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A news sitemap, or an index of some.</summary>
    Sitemap,

    /// <summary>An account, hashtag or list of a platform with Mastodon's interface.</summary>
    Timeline,

    /// <summary>A folder that files are dropped into.</summary>
    Folder,

    /// <summary>A mailbox that is read over IMAP.</summary>
    Mailbox,
}

/// <summary>When the page behind an entry is fetched.</summary>
public enum PagePolicy
{
    /// <summary>Where the entry holds only a teaser.</summary>
    Teaser,

    /// <summary>Never: what the source gives is all there is.</summary>
    Never,

    /// <summary>For every entry.</summary>
    Always,
}

/// <summary>What a user decides about a source.</summary>
public sealed record SourceSettings
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required SourceKind Kind { get; init; }

    /// <summary>Absolute web address, <c>imaps://host/folder</c>, or the full path of a folder.</summary>
    public required string Address { get; init; }

    /// <summary>As it is shown in lists.</summary>
    public string Title { get; init; } = "";

    /// <summary>Name of the outlet that its documents get; null for what the items say, or else the title.</summary>
    public string? Outlet { get; init; }

    /// <summary>Whose posts an archive holds that does not say so itself; null where it does.</summary>
    public string? Author { get; init; }

    /// <summary>Language of all its documents; null to tell by each.</summary>
    public TextLanguage? Language { get; init; }

    public PagePolicy Pages { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>Folder among the subscriptions, from the outside in.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    public ItemFilter Filter { get; init; } = ItemFilter.Default;

    /// <summary>Environment variable that holds <c>user:password</c> or a token; null where none is needed. The secret itself is never stored.</summary>
    public string? Credential { get; init; }

    /// <summary>Hosts within private networks that this source may be fetched from.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    public bool Equals(SourceSettings? other) => other is not null && ToJson() == other.ToJson();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToJson());

    public string ToJson() => JsonSerializer.Serialize(this, SourceJson.Options);

    /// <exception cref="FormatException">It is none, as a newer program may write it.</exception>
    public static SourceSettings Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SourceSettings>(json, SourceJson.Options) ?? throw new FormatException("No settings of a source.");
        }
        catch (JsonException e)
        {
            throw new FormatException("No settings of a source.", e);
        }
    }
}
