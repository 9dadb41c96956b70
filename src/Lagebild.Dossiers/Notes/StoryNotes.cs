using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;

namespace Lagebild.Dossiers.Notes;

/// <summary>A report belongs to the story of another report.</summary>
public sealed record ReportMoved(DocumentId Report, DocumentId Story) : NoteContent
{
    public override string Words => $"{Short(Report)} → {Short(Story)}";

    internal static string Short(DocumentId document) => document.Value[..Math.Min(8, document.Value.Length)];

    internal override void Check() => Demand(Report != Story, "ownStory", "A report always belongs to its own story.");
}

/// <summary>Some reports of a story are a story of their own. A single report is taken out of a story by it.</summary>
/// <param name="Reports">Those that leave; at least one.</param>
/// <param name="Rest">All others that the story had then; at least one.</param>
public sealed record StorySplit(ValueArray<DocumentId> Reports, ValueArray<DocumentId> Rest) : NoteContent
{
    /// <summary>A rest of more reports is counted only.</summary>
    private const int Listed = 3;

    public override string Words => $"{string.Join(' ', Reports.Select(ReportMoved.Short))} | {(Rest.Count > Listed ? $"{Rest.Count}" : string.Join(' ', Rest.Select(ReportMoved.Short)))}";

    internal override void Check()
    {
        Demand(!Reports.IsEmpty && !Rest.IsEmpty, "split", "A story is split into two parts, each with a report.");
        Demand(!Reports.Intersect(Rest).Any(), "sides", "A report can be on one side of a split only.");
    }
}

/// <summary>The stories of two reports are one story.</summary>
public sealed record StoriesMerged(DocumentId One, DocumentId Other) : NoteContent
{
    public override string Words => $"{ReportMoved.Short(One)} + {ReportMoved.Short(Other)}";

    internal override void Check() => Demand(One != Other, "sameStory", "A story is always one with itself.");
}

/// <summary>The story of a report has this title.</summary>
public sealed record StoryRenamed(DocumentId Story, string Title) : NoteContent
{
    public override string Words => Title;

    internal override void Check() => DemandText(Title, "title");
}

/// <summary>An editor has gone through the story of a report.</summary>
public sealed record StoryChecked(DocumentId Story) : NoteContent
{
    public override string Words => ReportMoved.Short(Story);
}

/// <summary>A document is taken out of all pictures; the log keeps it.</summary>
public sealed record DocumentWithdrawn(DocumentId Document) : NoteContent
{
    /// <summary>The later version of the same article that takes its place; null where it was taken back.</summary>
    public DocumentId? Newer { get; init; }

    public override string Words => ReportMoved.Short(Document);

    internal override void Check() => Demand(Newer != Document, "ownPlace", "A report takes the place of another one only.");
}

/// <summary>When a document was published, where it did not say so itself or said it wrongly.</summary>
public sealed record DocumentDated(DocumentId Document, PublicationTime Published) : NoteContent
{
    public override string Words => Reading.Reports.Json.PublicationTimeText.Format(Published);
}
