using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Evidences;

/// <summary>From the evidence of a report to support in the dossier: adds when, by which outlet, and from which origin.</summary>
internal sealed class EvidenceTrail
{
    private readonly Dictionary<DocumentId, (PublicationTime? Published, string? Source, OriginId Origin)> _documents = [];

    public EvidenceTrail(IEnumerable<LogEntry> entries, OriginMap origins)
    {
        foreach (var entry in entries)
            _documents.Add(entry.Id, (entry.Document.Published, entry.Document.Source, origins[entry.Id]));
    }

    public Support Support(Evidence evidence, ValueArray<string> vouchedBy = default)
    {
        var (published, source, origin) = _documents[evidence.Document];
        return new Support(published, source, origin, evidence, vouchedBy);
    }
}
