using Lagebild.Desk.Tests.Api;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Language.Times;
using Lagebild.Reading.Engagements;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Lagebild.Desk.Tests.Notes;

/// <summary>
/// Something that an editor sets right, and how one sees it at every place. The reports are of yesterday and tell of the coming days, because a process goes by
/// the clock of its machine; a reader of today finds in their texts what their readings, which are said to be old, have.
/// </summary>
/// <param name="Report">The report that has it wrong.</param>
/// <param name="Person">Somebody who takes part.</param>
/// <param name="Fields">What the editor fills in.</param>
/// <param name="Words">How people read it.</param>
/// <param name="Calendar">How a calendar has it.</param>
/// <param name="Data">How programs read it.</param>
/// <param name="Linked">How those read it that speak schema.org.</param>
internal sealed record Correction(LogEntry Report, string Person, (string, string)[] Fields, string Words, string Calendar, string[] Data, string[] Linked)
{
    private static readonly string[] Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly LocalDate Today = SystemClock.Instance.InZone(PublicationTime.Home).GetCurrentDate();

    private static readonly LocalDate Corrected = Today.PlusDays(3);

    /// <summary>Another day than the report has, with an hour.</summary>
    public static Correction Time { get; } = Of(
        "Anna Holt", "Jan Brandt", "Ministerin Anna Holt trifft am {0} in Wien den norländischen Präsidenten Jan Brandt", [("was", "zeit"), ("tag", LocalDatePattern.Iso.Format(Corrected)), ("stunde", "17:45")],
        "17:45", $"DTSTART;TZID=Europe/Berlin:{LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(Corrected)}T174500", [LocalDatePattern.Iso.Format(Corrected), "17:45"],
        [LocalDatePattern.Iso.Format(Corrected), "17:45"], "Wien");

    /// <summary>Called off.</summary>
    public static Correction Off { get; } = Of(
        "Emil Sand", "Lea Roth", "Kanzler Emil Sand trifft am {0} in Bergen die südländische Präsidentin Lea Roth", [("was", "stand"), ("stand", "Cancelled")], "abgesagt", "STATUS:CANCELLED", ["\"cancelled\""],
        ["EventCancelled"], "Bergen");

    public static Correction[] All { get; } = [Time, Off];

    /// <summary>Makes it on the engagement's page.</summary>
    public async Task MakeAsync(Browser browser)
    {
        var page = (await Everywhere.EntryAsync(browser, Person)).GetProperty("engagement").Text("page");
        await browser.DecideAsync(page, [.. Fields, ("warum", "mit der Sprecherin telefoniert")]);
    }

    /// <summary>Where it does not show.</summary>
    public async Task<string[]> MissingAsync(Browser browser) => [.. (await Everywhere.LookAsync(browser, Person)).Where(s => !ShowsIn(s)).Select(s => $"{s.Place}: {s.Text}")];

    /// <summary>Where it shows.</summary>
    public async Task<string[]> PlacesAsync(Browser browser) => [.. (await Everywhere.LookAsync(browser, Person)).Where(ShowsIn).Select(s => $"{s.Place}: {s.Text}")];

    private bool ShowsIn(Showing showing) => showing.Form switch
    {
        ShowingForm.Words => showing.Text.Contains(Words, StringComparison.Ordinal),
        ShowingForm.Calendar => showing.Text.Contains(Calendar, StringComparison.Ordinal),
        ShowingForm.Linked => Linked.All(l => showing.Text.Contains(l, StringComparison.Ordinal)),
        _ => Data.All(d => showing.Text.Contains(d, StringComparison.Ordinal)),
    };

    private static Correction Of(string one, string other, string sentence, (string, string)[] fields, string words, string calendar, string[] data, string[] linked, string place)
    {
        var day = Today.PlusDays(5);
        var quote = string.Format(null, sentence, $"{day.Day}. {Months[day.Month - 1]}");
        return new Correction(
            new Written(LocalDatePattern.Iso.Format(Today.PlusDays(-1)), $"{one}blatt", $"{one} und {other} treffen sich", $"{quote}. Das teilte ein Sprecher mit.").Person(one).Person(other).Tells(90, one, other)
                .Meets(EngagementKind.Meeting, EngagementStatus.Planned, quote, [one, other], place: place, time: LocalDatePattern.Iso.Format(day)).Entry,
            one, fields, words, calendar, data, linked);
    }
}
