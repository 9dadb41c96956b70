using Lagebild.Desk.Admin;
using Lagebild.Language.Times;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Desk.Api.Answers;

/// <summary>The database.</summary>
/// <param name="Name">What kind it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Documents">Reports in it.</param>
/// <param name="Notes">Decisions in it.</param>
/// <param name="Stories">Stories made of them.</param>
/// <param name="Older">Documents that a reader of another version read last.</param>
/// <param name="Readers">Who read how many.</param>
public sealed record DatabaseAnswer(string Name, long Bytes, long Documents, long Notes, long Stories, long Older, IReadOnlyList<ReaderAnswer> Readers)
{
    /// <summary>Version of the reader of this program; absent where it reads nothing.</summary>
    public string? Reader { get; init; }

    internal static DatabaseAnswer Of(AdminModel model) => new(
        model.Facts.Name, model.Facts.Bytes, model.Facts.Documents, model.Facts.Notes, model.Facts.Stories, model.Older, [.. model.Facts.Readers.Select(r => new ReaderAnswer(r.Version, r.Documents))])
    {
        Reader = model.Reader,
    };
}

/// <summary>A reader and how many documents it read last.</summary>
public sealed record ReaderAnswer(string Version, long Documents);

/// <summary>What reading anew would change, on a sample of the latest reports that another version read last.</summary>
/// <param name="Version">Of the reader of this program.</param>
/// <param name="Reports">The latest first; none where all were read by this version.</param>
public sealed record RereadAnswer(string Version, IReadOnlyList<RereadReportAnswer> Reports)
{
    internal static RereadAnswer Of(RereadModel model) => new(model.Version, [.. model.Reports.Select(RereadReportAnswer.Of)]);
}

/// <summary>A report that was read anew.</summary>
/// <param name="Report">The report.</param>
/// <param name="IsSame">True where nothing differs.</param>
/// <param name="Engagements">Those that only one reader tells of, or that they tell differently.</param>
/// <param name="Counts">Of how many other facts they tell, where that differs.</param>
public sealed record RereadReportAnswer(ReportAnswer Report, bool IsSame, IReadOnlyList<RereadEngagementAnswer> Engagements, IReadOnlyList<RereadCountAnswer> Counts)
{
    private const string Section = "section.";

    internal static RereadReportAnswer Of(RereadReport read) => new(
        ReportAnswer.Of(read.Entry.Document, null), read.Difference.IsSame,
        [.. read.Difference.Engagements.Select(e => new RereadEngagementAnswer { Before = ToldAnswer.Of(e.Before), After = ToldAnswer.Of(e.After) })],
        [.. read.Difference.Counts.Select(c => new RereadCountAnswer(c.Kind[Section.Length..], c.Before, c.After))]);
}

/// <summary>An engagement as two readers tell it.</summary>
public sealed record RereadEngagementAnswer
{
    /// <summary>Absent where the reader before did not tell of it.</summary>
    public ToldAnswer? Before { get; init; }

    /// <summary>Absent where the reader of this program does not.</summary>
    public ToldAnswer? After { get; init; }
}

/// <summary>An engagement as a reader tells it.</summary>
/// <param name="Title">Its short name.</param>
/// <param name="Status">How far it has come.</param>
public sealed record ToldAnswer(string Title, string Status)
{
    /// <summary>When, as EDTF.</summary>
    public string? Time { get; init; }

    public string? Hour { get; init; }

    public string? Place { get; init; }

    internal static ToldAnswer? Of(ToldEngagement? told) => told is null ? null : new ToldAnswer(told.Title, Said.Name(told.Status))
    {
        Time = told.Days,
        Hour = told.Hour is { } hour ? TimeOfDayText.Format(hour) : null,
        Place = told.Place,
    };
}

/// <summary>How many facts of a kind there are.</summary>
/// <param name="Kind">actors, statements, open, silences or events.</param>
/// <param name="Before">Of the reader before.</param>
/// <param name="After">Of the reader of this program.</param>
public sealed record RereadCountAnswer(string Kind, int Before, int After);
