using Lagebild.Dossiers.Log;

namespace Lagebild.Storage;

/// <summary>Full text over all reports.</summary>
public interface ISearch
{
    /// <summary>Documents that have all the words, the best first.</summary>
    Task<IReadOnlyList<LogEntry>> FindAsync(string words, int limit, CancellationToken cancellation = default);
}
