using Lagebild.Desk.Notes;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Pages;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Desk.Reader;

/// <summary>One report with its facts, as it was read and as editors judged it.</summary>
public sealed class ReaderModel
{
    internal ReaderModel(LogEntry entry, NoteSet notes, LocalDate today, Texts texts)
    {
        Entry = notes.Correct(entry) ?? entry;
        Withdrawn = notes.InForce.LastOrDefault(n => n.Content is DocumentWithdrawn w && w.Document == entry.Id);
        Dated = notes.InForce.LastOrDefault(n => n.Content is DocumentDated d && d.Document == entry.Id);
        Page = BriefPage.Of(Entry.Document, Entry.Report, default, today, texts);
        Passages = new ReaderPassages(Page);
        Facts = new JudgedReport(Entry.Report, notes);
    }

    public LogEntry Entry { get; }

    public Document Document => Entry.Document;

    /// <summary>Its facts as lines.</summary>
    public Page Page { get; }

    public ReaderPassages Passages { get; }

    /// <summary>What a note can be about, and what notes say.</summary>
    public JudgedReport Facts { get; }

    /// <summary>How its engagements stand by now; null where they stand in no story.</summary>
    public ReaderStandings? Standings { get; init; }

    /// <summary>The note that took it out of all pictures, or null.</summary>
    public Note? Withdrawn { get; }

    /// <summary>The note that gave its date, or null.</summary>
    public Note? Dated { get; }

    /// <summary>Stories that it is in, as a member or as a guest.</summary>
    public IReadOnlyList<StorySketch> Stories { get; init; } = [];

    /// <summary>What it says otherwise than the versions that it replaces, the latest first.</summary>
    public IReadOnlyList<Detail> Versions { get; init; } = [];

    /// <summary>The passage that was asked for, or null.</summary>
    public TextRange? Marked { get; init; }

    /// <summary>Whether it can be told why it was read as it was.</summary>
    public bool CanExplain { get; init; }

    /// <summary>What a form wanted and did not get, or null.</summary>
    public NoteTry? Try { get; init; }

    /// <summary>The note that was just written, or null.</summary>
    public Note? Written { get; init; }
}
