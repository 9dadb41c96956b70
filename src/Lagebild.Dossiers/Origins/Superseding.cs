using Lagebild.Dossiers.Log;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Origins;

/// <summary>A version of an article that pictures use, as far as it matters for which one is the later.</summary>
/// <param name="Document">The version.</param>
/// <param name="Address">What all versions of the article have in common.</param>
/// <param name="Published">When it was published.</param>
public sealed record StandingVersion(DocumentId Document, string Address, Moment Published);

/// <summary>One version of an article and the later one that takes its place.</summary>
/// <param name="Older">The earlier one.</param>
/// <param name="Newer">The later one.</param>
/// <param name="Published">When the later one was published.</param>
public sealed record Superseded(DocumentId Older, DocumentId Newer, Moment Published);

/// <summary>
/// Which documents are corrected versions of others: those at one web address, those with one number of an agency on one day, and those that call
/// themselves a correction of a text that stands there. The later one takes the place of the earlier; of two of the same time, the one that came later.
/// </summary>
public sealed class Superseding
{
    /// <summary>Corrections run within so many days.</summary>
    public const int WindowDays = 2;

    /// <summary>Begins an address that is an agency's number with its day.</summary>
    public const string WireScheme = "wire:";

    private readonly Dictionary<string, StandingVersion> _standing;
    private readonly List<Superseded> _found = [];

    /// <param name="standing">The versions that pictures use so far.</param>
    public Superseding(IEnumerable<StandingVersion> standing) =>
        _standing = standing.GroupBy(s => s.Address, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Aggregate((a, b) => IsLater(b.Published, a.Published) ? b : a), StringComparer.Ordinal);

    /// <summary>What was found so far, in the order of arrival.</summary>
    public IReadOnlyList<Superseded> Found => _found;

    /// <summary>What all versions of a document have in common; null where its address names no single article.</summary>
    public static string? KeyOf(Document document) => document.Address switch
    {
        { } address when address.StartsWith(WireScheme, StringComparison.Ordinal) => address,
        { } address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery.Length > 1 => address,
        _ => null,
    };

    /// <summary>Takes in a document that is new, after all that came before it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="corrected">The text that it says it corrects, or null.</param>
    public void Take(Document document, DocumentId? corrected = null)
    {
        if (corrected is { } old && old != document.Id)
            _found.Add(new Superseded(old, document.Id, Moment.Of(document.Published)));
        if (KeyOf(document) is not { } key)
            return;
        var version = new StandingVersion(document.Id, key, Moment.Of(document.Published));
        if (!_standing.TryGetValue(key, out var other))
            _standing[key] = version;
        else if (other.Document != document.Id)
        {
            var (older, newer) = IsLater(version.Published, other.Published) ? (other, version) : (version, other);
            if (older.Document != corrected)
                _found.Add(new Superseded(older.Document, newer.Document, newer.Published));
            _standing[key] = newer;
        }
    }

    /// <summary>The text that a document corrects by its own words: of those of its source in these days the one that it repeats most of, or null.</summary>
    public static DocumentId? Corrected(Document document, IEnumerable<Document> candidates)
    {
        if (!document.IsCorrection || document.Source is null || document.Published is null)
            return null;
        var (shingles, at) = (Shingles.Of(document), Moment.Of(document.Published));
        return candidates.Where(c => c.Id != document.Id && c.Source == document.Source && c.Published is not null && Moment.Of(c.Published).IsWithin(WindowDays, at) && Moment.Of(c.Published).CompareTo(at) <= 0)
            .Select(c => (c.Id, Shingles: Shingles.Of(c)))
            .Where(c => Overlap.Between(c.Shingles, shingles) == CopyKind.Whole)
            .OrderByDescending(c => c.Shingles.Shared(shingles)).ThenBy(c => c.Id.Value, StringComparer.Ordinal)
            .Select(c => (DocumentId?)c.Id).FirstOrDefault();
    }

    private static bool IsLater(Moment one, Moment other) => !one.IsKnown || !other.IsKnown || one.CompareTo(other) >= 0;
}
