using System.Text.Json.Serialization;
using Lagebild.Desk.Search;

namespace Lagebild.Desk.Api.Answers;

/// <summary>What a search may be narrowed by.</summary>
/// <param name="By">source, month, place, with or by.</param>
/// <param name="Values">The most frequent first; months the newest first.</param>
public sealed record FacetAnswer(string By, IReadOnlyList<FacetValueAnswer> Values)
{
    private const string Prefix = "search.facet.";

    internal static FacetAnswer Of(Facet facet) => new(facet.Title[Prefix.Length..], [.. facet.Values.Select(v => new FacetValueAnswer(v.Text, v.Count, v.Query))]);
}

/// <summary>One way to narrow a search.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Count">How many of the reports that were looked at it leaves.</param>
/// <param name="Query">The search with it added.</param>
public sealed record FacetValueAnswer(string Text, int Count, string Query);

/// <summary>A search that somebody keeps.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Query">As it was asked.</param>
/// <param name="Feed">What it finds, as a feed of the desk.</param>
public sealed record SavedSearchAnswer(string Id, string Query, string Feed)
{
    internal static SavedSearchAnswer Of(SavedSearch search) => new(search.Id, search.Query, $"/feeds/suche.atom?q={Uri.EscapeDataString(search.Query)}");
}

/// <summary>A search to be kept.</summary>
/// <param name="Query">Its words.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SearchDraft(string? Query);
