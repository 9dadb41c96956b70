using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Stories;
using Lagebild.Reading.Documents;
using NodaTime;

namespace Lagebild.Dossiers.Tests;

/// <summary>Stories as editors put them together.</summary>
public sealed class StoryNoteTests
{
    private static readonly LogEntry[] Pension = [.. new[] { "03", "04", "05" }.Select(d => Report(d, "rente", "reform", "beitrag", "fraktio", "holt"))];
    private static readonly LogEntry[] Yard = [.. new[] { "03", "04" }.Select(d => Report(d, "werft", "hafen", "schiff", "taufe", "reeder"))];
    private static readonly LogEntry[] All = [.. Pension, .. Yard];

    private static LogEntry Report(string day, params string[] terms) =>
        new Written($"2025-03-{day}", "Blatt", $"{terms[0]} am {day}.", $"Mehr über {terms[0]} vom {day}. im Blatt.").Tells(60, terms).Entry;

    private static Note By(NoteContent content, int hours = 0) => Note.Create("Karin", Instant.FromUtc(2025, 3, 10, 9, 0) + Duration.FromHours(hours), content);

    private static string Stories(LogEntry[] entries, params Note[] notes) => string.Join(
        " | ", StoryPartition.Of(entries, notes).Select(s => string.Join(' ', s.Members.Select(Name).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));

    private static string Name(DocumentId id)
    {
        var document = All.First(e => e.Id == id).Document;
        return $"{document.Headline[0]}{document.Published!.Date.Day}";
    }

    private static string Stories(params Note[] notes) => Stories(All, notes);

    [Fact]
    public void Without_notes_likeness_decides() => Assert.Equal("r3 r4 r5 | w3 w4", Stories());

    [Fact]
    public void A_report_goes_where_a_note_puts_it()
    {
        var moved = By(new ReportMoved(Pension[1].Id, Yard[0].Id));
        Assert.Equal("r3 r5 | r4 w3 w4", Stories(moved));
        Assert.Equal("r3 r4 r5 | w3 w4", Stories(moved, By(new Undo(moved.Id), 1)));
        Assert.Equal("r3 r4 r5 | w3 w4", Stories(moved, By(new ReportMoved(Pension[1].Id, Pension[2].Id), 1)));
    }

    [Fact]
    public void A_report_is_taken_out_of_a_story()
    {
        var split = By(new StorySplit([Pension[0].Id], [Pension[1].Id, Pension[2].Id]));
        Assert.Equal("r3 | r4 r5 | w3 w4", Stories(split));
        Assert.Equal("r3 r4 r5 | w3 w4", Stories(split, By(new ReportMoved(Pension[0].Id, Pension[1].Id), 1)));
        Assert.Equal("r3 | r4 r5 | w3 w4", Stories(By(new ReportMoved(Pension[0].Id, Pension[1].Id), -1), split));
    }

    [Fact]
    public void Reports_that_leave_a_story_stay_together()
    {
        var split = By(new StorySplit([Yard[0].Id, Pension[0].Id], [Yard[1].Id, Pension[1].Id, Pension[2].Id]));
        Assert.Equal("r3 w3 | r4 r5 w4", Stories(By(new StoriesMerged(Yard[0].Id, Pension[0].Id), -1), By(new StoriesMerged(Yard[1].Id, Pension[1].Id), 1), split));
    }

    [Fact]
    public void Stories_are_merged_and_the_later_of_two_notes_counts()
    {
        Note merged = By(new StoriesMerged(Pension[2].Id, Yard[1].Id)), parted = By(new StorySplit([Yard[0].Id, Yard[1].Id], [.. Pension.Select(p => p.Id)]), 1);
        Assert.Equal("r3 r4 r5 w3 w4", Stories(merged));
        Assert.Equal("r3 r4 r5 | w3 w4", Stories(parted, merged));
        Assert.Equal("r3 r4 r5 w3 w4", Stories(parted, merged, By(new StoriesMerged(Pension[0].Id, Yard[0].Id), 2)));
    }

    [Fact]
    public void A_withdrawn_report_is_in_no_story() => Assert.Equal("r3 r5 | w3 w4", Stories(By(new DocumentWithdrawn(Pension[1].Id))));

    [Fact]
    public void Notes_about_reports_that_are_not_there_do_nothing() =>
        Assert.Equal("r3 r4 r5 | w3 w4", Stories(By(new StoriesMerged(new DocumentId(new string('a', 64)), Pension[0].Id)), By(new ReportMoved(new DocumentId(new string('b', 64)), Pension[0].Id))));
}
