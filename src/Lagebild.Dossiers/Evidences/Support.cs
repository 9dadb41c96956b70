using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Origins;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Evidences;

/// <summary>One report that says so, where, and who vouches for it there.</summary>
/// <param name="Published">When the report was published, or null.</param>
/// <param name="Source">The outlet, or null.</param>
/// <param name="Origin">The text it goes back to; support is counted in origins.</param>
/// <param name="Evidence">The words.</param>
/// <param name="VouchedBy">Names of those who stand behind it in the report; empty where it is the report itself.</param>
public sealed record Support(
    PublicationTime? Published, string? Source, OriginId Origin, Evidence Evidence, ValueArray<string> VouchedBy)
{
    public DocumentId Document => Evidence.Document;

    /// <summary>The note that says so, where it is an editor and no report; its evidence is the note itself.</summary>
    public NoteId? Note { get; init; }

    /// <summary>Whether the report only repeats another document's text.</summary>
    public bool IsCopy => Origin.First != Document;
}

/// <summary>Counting and order of support.</summary>
public static class Supports
{
    /// <summary>Number of texts that were written independently of each other, as far as their words tell.</summary>
    public static int Origins(this ValueArray<Support> supports) => supports.Where(s => s.Note is null).Select(s => s.Origin).Distinct().Count();

    /// <summary>Number of reports among them; notes are none.</summary>
    public static int Reports(this ValueArray<Support> supports) => supports.Where(s => s.Note is null).Select(s => s.Document).Distinct().Count();

    /// <summary>The canonical order of the reports that two supports come from.</summary>
    public static int Compare(Support left, Support right) =>
        CanonicalOrder.Compare(Moment.Of(left.Published), left.Document, Moment.Of(right.Published), right.Document);
}
