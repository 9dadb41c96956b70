using Lagebild.Reading.Documents;
using Lagebild.Reading.Reports;

namespace Lagebild.Dossiers.Log;

/// <summary>One document and what was read from it.</summary>
/// <param name="Document">The document as published.</param>
/// <param name="Report">Its facts.</param>
public sealed record LogEntry(Document Document, Report Report)
{
    public DocumentId Id => Document.Id;

    /// <summary>True for a report of another story, of which only what belongs here is left.</summary>
    public bool IsGuest { get; init; }
}
