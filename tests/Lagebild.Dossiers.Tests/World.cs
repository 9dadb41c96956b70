using CsCheck;
using Lagebild.Dossiers.Log;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Statements;

namespace Lagebild.Dossiers.Tests;

/// <summary>Random little worlds: a few people who meet, speak and keep silent in reports of a few outlets over five weeks.</summary>
internal static class World
{
    private static readonly string[] People = ["Anna Holt", "Holt", "Jan Brandt", "Brandt", "Wladimir Lawin", "Vladimir Lavin", "Mia Brandt"];
    private static readonly string[] Places = ["Wien", "Genf", "Kiew", "Kyjiw"];
    private static readonly string[] Terms = ["rente", "werft", "zucker", "gipfel", "waffen", "fischer", "hafen", "richter", "kohle", "bahn"];
    private static readonly string[] Outlets = ["Blatt", "Bote", "Funk"];

    private const string Text =
        "Anna Holt und Jan Brandt sprachen mit Wladimir Lawin und Vladimir Lavin, auch mit Mia Brandt, in Wien, Genf, Kiew und Kyjiw. "
        + "Sie wollen sich wieder treffen. Der Termin steht noch nicht fest. Man habe nichts zu sagen. Zu hören war sonst nichts. ";

    private static readonly Gen<LogEntry> Report =
        from day in Gen.Int[0, 35]
        from dated in Gen.Int[0, 9]
        from outlet in Any(Outlets)
        from variant in Gen.Int[0, 12]
        from people in Gen.Shuffle(People, 2, 3)
        from kind in Any([EngagementKind.Meeting, EngagementKind.Summit, EngagementKind.Call])
        from status in Gen.Enum<EngagementStatus>()
        from place in Any<string?>([null, null, .. Places])
        from time in Gen.Int[0, 12]
        from slot in Any<SlotName?>([null, SlotName.Time, SlotName.Place, SlotName.Participants])
        from extra in Gen.Int[0, 7]
        from terms in Gen.Shuffle(Terms, 2, 7)
        from weight in Gen.Int[10, 75]
        select Write(day, dated == 0, outlet, variant, people, kind, status, place, time, slot, extra, terms, weight);

    /// <summary>Reports of which any two of one document have the same reading, as a reader gives.</summary>
    public static readonly Gen<LogEntry[]> Reports = Report.Array[1, 14].Select(OneReadingEach);

    private static LogEntry[] OneReadingEach(LogEntry[] reports)
    {
        var readings = reports.DistinctBy(r => r.Id).ToDictionary(r => r.Id);
        return [.. reports.Select(r => readings[r.Id])];
    }

    private static Gen<T> Any<T>(T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static LogEntry Write(
        int day, bool isUndated, string outlet, int variant, string[] people, EngagementKind kind, EngagementStatus status, string? place, int time,
        SlotName? open, int extra, string[] terms, int weight)
    {
        var published = isUndated ? null : $"2025-0{3 + (day / 28)}-{(day % 28) + 1:00}";
        var written = new Written(published, outlet, string.Join(" trifft ", people), Text + Padding(variant));
        foreach (var person in people)
            written.Person(person);
        written.Meets(kind, status, "wieder treffen", people, place, time < 8 ? $"2025-03-{time + 10:00}" : null, open is { } slot ? [slot] : null);
        if ((extra & 1) == 1)
            written.Says(people[0], "Man habe nichts zu sagen", Force.Denies);
        if ((extra & 2) == 2)
            written.Silent(people[1], "Zu hören war sonst nichts");
        if ((extra & 4) == 4)
            written.Asks("Der Termin steht noch nicht fest");
        if ((extra & 5) == 5)
            written.About(variant % 2 == 0 ? "Termin" : "Reise", people[0]);
        written.Tells(weight, terms[..(terms.Length / 2)]).Tells(30, terms[(terms.Length / 2)..]);
        return written.Entry;
    }

    /// <summary>Own words of a variant, so that some reports are copies of each other and others are not.</summary>
    private static string Padding(int variant) => string.Join(' ', Enumerable.Range(0, 40 + variant).Select(i => $"wort{variant}{(char)('a' + (i * (variant + 3) % 26))}"));
}
