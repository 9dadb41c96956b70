using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Statements;

namespace Lagebild.Desk.Tests;

/// <summary>A week of one story about a ferry, and another story beside it, as outlets of our own tell them.</summary>
internal static class Newsweek
{
    /// <summary>The title of the first story.</summary>
    public const string Title = "Holt und Brandt beraten in Wien über die Fähre";

    /// <summary>The title of the other story, which has one report only.</summary>
    public const string OtherTitle = "Talks Mia Roth";

    public const string Meeting = "Holt trifft Brandt am 6. März in Wien";

    /// <summary>Announces the meeting.</summary>
    public static LogEntry First { get; } = new Written("2025-03-01", "Blatt", Title, $"{Meeting}. Es geht um die Fähre. Ob Lawin kommt, ist offen.")
        .Person("Anna Holt", "Ministerin").Person("Jan Brandt").Person("Lawin").Tells(90, "faehre", "hafen", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, Meeting, ["Anna Holt", "Jan Brandt"], place: "Wien", time: "2025-03-06", topic: "Fähre")
        .Says("Anna Holt", "Es geht um die Fähre", Force.Announces).Asks("Ob Lawin kommt, ist offen").Silent("Lawin", "Ob Lawin kommt, ist offen").Entry;

    /// <summary>Gives another place.</summary>
    public static LogEntry Second { get; } = new Written("2025-03-02", "Bote", "Treffen wohl nicht an der Donau", "Holt und Brandt treffen sich am 6. März in Graz. Das sagte ein Beamter.")
        .Person("Anna Holt").Person("Jan Brandt").Tells(90, "faehre", "hafen", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt und Brandt treffen sich am 6. März in Graz", ["Anna Holt", "Jan Brandt"], place: "Graz", time: "2025-03-06").Entry;

    /// <summary>Confirms it, and tells of a call.</summary>
    public static LogEntry Third { get; } = new Written("2025-03-03", "Funk", "Treffen steht fest", "Das Treffen von Holt und Brandt ist bestätigt. Beide haben am Sonntag telefoniert.")
        .Person("Anna Holt").Person("Jan Brandt").Tells(90, "faehre", "hafen", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Confirmed, "Das Treffen von Holt und Brandt ist bestätigt", ["Anna Holt", "Jan Brandt"], time: "2025-03-06")
        .Meets(EngagementKind.Call, EngagementStatus.Held, "Beide haben am Sonntag telefoniert", ["Anna Holt", "Jan Brandt"], time: "2025-03-02").Entry;

    /// <summary>Another story.</summary>
    public static LogEntry Elsewhere { get; } = new Written("2025-03-02", "Blatt", "Zuckerfabrik schließt", "Die Zuckerfabrik schließt. Mia Roth berät am 9. März mit dem Rat.")
        .Person("Mia Roth").Tells(90, "zucker", "fabrik", "rat")
        .Meets(EngagementKind.Talks, EngagementStatus.Planned, "Mia Roth berät am 9. März mit dem Rat", ["Mia Roth"], time: "2025-03-09").Entry;

    public static LogEntry[] All => [First, Second, Third, Elsewhere];

    /// <summary>One of the versions of an article, all under one address: the meeting in some place.</summary>
    public static LogEntry Version(string day, string place, EngagementStatus status = EngagementStatus.Planned)
    {
        var meeting = Meeting.Replace("Wien", place, StringComparison.Ordinal);
        var entry = new Written(day, "Blatt", Title, $"{meeting}. Es geht um die Fähre.").Person("Anna Holt").Person("Jan Brandt").Tells(90, "faehre", "hafen")
            .Meets(EngagementKind.Meeting, status, meeting, ["Anna Holt", "Jan Brandt"], place: place, time: "2025-03-06").Entry;
        const string Address = "https://blatt.example/faehre";
        return entry with { Document = entry.Document with { Address = Address }, Report = entry.Report with { Address = Address } };
    }
}
