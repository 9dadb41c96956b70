using System.Text.Json.Serialization;

namespace Lagebild.Desk.Api.Answers;

/// <summary>A source to be followed.</summary>
/// <param name="Address">A feed, a sitemap of news, an account (@name@server) or a page that names its feed.</param>
/// <param name="Title">As it shall be shown; what it calls itself where it is absent.</param>
/// <param name="Group">Folder, parted by slashes.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceDraft(string? Address, string? Title, string? Group);

/// <summary>What is changed about a source.</summary>
/// <param name="IsPaused">True to look at it no more, false to look at it again.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SourceChange(bool? IsPaused);

/// <summary>What became of a list of sources.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Left">Those that were there already, or are no web addresses.</param>
public sealed record SourcesTakenAnswer(int Added, int Left);
