using Lagebild.Dossiers.Log;
using Lagebild.Language;
using Lagebild.Storage.Searching;

namespace Lagebild.Storage;

/// <summary>Full text over all reports that a picture uses.</summary>
public interface ISearch
{
    /// <summary>Reports with all that is asked for: those whose headline has the words before the others, the last published first.</summary>
    Task<IReadOnlyList<SearchHit>> FindAsync(SearchQuery query, int limit, CancellationToken cancellation = default);
}

/// <summary>A report that was found.</summary>
/// <param name="Entry">The report.</param>
/// <param name="Sentence">The sentence of its text that has most of what was asked for; the first of equals.</param>
public sealed record SearchHit(LogEntry Entry, TextRange Sentence);
