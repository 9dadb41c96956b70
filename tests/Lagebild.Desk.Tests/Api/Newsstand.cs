using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Api;

/// <summary>Reports that the tests of the interfaces rest on.</summary>
internal static class Newsstand
{
    public const string Planned = "Holt trifft Brandt am 4. März um 15 Uhr in Wien";

    /// <summary>A meeting on the day of the tests, with a statement, a silence and an open question.</summary>
    public static LogEntry Meeting { get; } = new Written("2025-03-03T08:00:00+01:00", "Blatt", "Holt und Brandt in Wien", $"{Planned}. Holt sagte, der Weg sei frei. Offen ist das Ziel der Reise. Brandt schweigt dazu.")
        .Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Planned, Planned, ["Holt", "Brandt"], place: "Wien", time: "2025-03-04", hour: "T15")
        .Says("Holt", "der Weg sei frei").Silent("Brandt", "Brandt schweigt dazu").Asks("Offen ist das Ziel der Reise").Entry;

    /// <summary>Another outlet calls it off later.</summary>
    public static LogEntry CalledOff { get; } = new Written("2025-03-04T05:30:00+01:00", "Kurier", "Treffen in Wien abgesagt", "Das Treffen von Holt und Brandt am 4. März in Wien ist abgesagt. Brandt bedauerte das.")
        .Person("Holt").Person("Brandt").Tells(5, "holt", "brandt", "wien")
        .Meets(EngagementKind.Meeting, EngagementStatus.Cancelled, "Das Treffen von Holt und Brandt am 4. März in Wien ist abgesagt", ["Holt", "Brandt"], place: "Wien", time: "2025-03-04").Entry;

    /// <summary>What a hostile outlet could send: markup, characters that XML cannot hold, and some beyond the first plane.</summary>
    public static LogEntry Hostile { get; } = new Written("2025-03-02T09:00:00+01:00", "</script><b>", "<script>alert(1)</script> \u0001 😀 Gipfel", "😀😀 Zorn trifft Milde am 9. März in Graz. ]]> --> \u0008 &amp;")
        .Person("Zorn").Person("Milde").Tells(5, "zorn", "milde", "graz")
        .Meets(EngagementKind.Summit, EngagementStatus.Confirmed, "Zorn trifft Milde am 9. März in Graz", ["Zorn", "Milde"], place: "Graz", time: "2025-03-09").Entry;

    /// <summary>A story of its own.</summary>
    public static LogEntry Alone(int number)
    {
        var (one, other) = ($"Person{(char)('A' + number)}x", $"Gast{(char)('A' + number)}y");
        return new Written($"2025-02-{10 + number}T08:00:00+01:00", "Blatt", $"{one} bei {other}", $"{one} trifft {other} am {10 + number}. April in Ort{number}.").Person(one).Person(other).Tells(9, one, other, $"ort{number}")
            .Meets(EngagementKind.Visit, EngagementStatus.Confirmed, $"{one} trifft {other}", [one, other], time: $"2025-04-{10 + number}").Entry;
    }
}
