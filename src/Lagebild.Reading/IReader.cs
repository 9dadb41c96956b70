using Lagebild.Language;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements.Decisions;
using Lagebild.Reading.Reports;

namespace Lagebild.Reading;

/// <summary>A document to its report. Thread-safe and pure.</summary>
public interface IReader
{
    /// <summary>Version of rules, tables and models; two readers of one version give the same report.</summary>
    string Version { get; }

    Report Read(Document document);

    /// <summary>The report of a document that is analysed already.</summary>
    Report Read(Document document, Analysis analysis);

    /// <summary>What was decided of each occasion that the document may tell of, and why, in text order; slower than reading.</summary>
    IReadOnlyList<ExplainedOccasion> Explain(Document document, Analysis analysis);
}
