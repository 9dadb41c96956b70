using Lagebild.Language.Parsing;
using Lagebild.Language.Times;
using Lagebild.Language.Tokens;
using NodaTime;

namespace Lagebild.Language.Tests.Times;

public class TimeOfDayTests
{
    private static readonly PublicationTime Published = new(new LocalDate(2025, 10, 17));

    [Theory]
    [InlineData("Die Sitzung beginnt um 15 Uhr.", "15:00 to the Hour, At")]
    [InlineData("Die Sitzung beginnt um 15.00 Uhr.", "15:00 to the Minute, At")]
    [InlineData("Die Sitzung beginnt um halb acht.", "07:30 to the Minute, At")]
    [InlineData("Die Sitzung beginnt gegen 15 Uhr.", "15:00 to the Hour, About")]
    [InlineData("Die Sitzung beginnt ab 15 Uhr.", "15:00 to the Hour, From")]
    [InlineData("Die Sitzung dauert bis 15 Uhr.", "15:00 to the Hour, Until")]
    [InlineData("Vor 15 Uhr kam niemand.", "15:00 to the Hour, Before")]
    [InlineData("Nach 15 Uhr kam niemand.", "15:00 to the Hour, After")]
    [InlineData("Die Sitzung dauert von 14 bis 18.30 Uhr.", "14:00-18:30 to the Hour, At; 14:00-18:30 to the Minute, At")]
    [InlineData("Das Amt ist von 10-18 Uhr offen.", "10:00-18:00 to the Minute, At; 10:00-18:00 to the Minute, At")]
    [InlineData("Zwischen 4 und 6 Uhr nachmittags wird gezählt.", "16:00-18:00 to the Hour, At; 16:00-18:00 to the Hour, At")]
    [InlineData("Die Sitzung beginnt um 15 Uhr MEZ.", "15:00 to the Hour, At, UTC+01 +01")]
    [InlineData("Die Sitzung beginnt um 20 Uhr Moskauer Zeit.", "20:00 to the Hour, At, Europe/Moscow +03")]
    [InlineData("Die Sitzung beginnt um 15 Uhr Ortszeit.", "15:00 to the Hour, At, local")]
    [InlineData("Die Sitzung beginnt am Nachmittag.", "part AF")]
    [InlineData("Die Sitzung beginnt am Montagabend.", "part EV")]
    [InlineData("Jeden Montag um 9 Uhr tagt der Rat.", "none; 09:00 to the Hour, At")]
    [InlineData("Die Sitzung endet um Mitternacht.", "24:00 to the Hour, At")]
    [InlineData("Die Anlage wurde am 3.5.2024, 14:55:12 abgeschaltet.", "none; 14:55:12 to the Second, At")]
    [InlineData("Die Sitzung beginnt am Montag.", "none")]
    [InlineData("Die Sitzung dauert zwei Stunden.", "none")]
    public void The_hour_is_told_as_finely_as_the_text_tells_it(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", Tag(text).Select(t => Show(t.TimeOfDay))));

    [Theory]
    [InlineData("2025-10-17T21:59:59", 0, "2025-10-17")]
    [InlineData("2025-10-17T22:30:00", 0, "2025-10-18")]
    [InlineData("2025-01-17T22:30:00", 0, "2025-01-17")]
    [InlineData("2025-01-17T23:00:00", 0, "2025-01-18")]
    [InlineData("2025-10-17T23:30:00", 2, "2025-10-17")]
    [InlineData("2025-10-17T23:30:00", -5, "2025-10-17")]
    public void An_instant_in_utc_counts_by_the_day_in_berlin(string local, int hours, string day)
    {
        var time = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(local).Value;

        var published = PublicationTime.At(new OffsetDateTime(time, Offset.FromHours(hours)));

        Assert.Equal(day, published.Date.ToString("uuuu-MM-dd", null));
    }

    private static string Show(TimeOfDay? told)
    {
        if (told is not { } time)
            return "none";
        if (time.Start is not { } start)
            return $"part {time.Part}";
        var end = time.End is { } last ? $"-{last}" : "";
        var zone = time.Zone is null ? "" : $", {time.Zone}{(time.Offset is { } offset ? $" {offset}" : "")}";
        return $"{start}{end} to the {time.Precision}, {time.Bound}{zone}";
    }

    private static IEnumerable<TimeExpression> Tag(string text)
    {
        var tokens = Tokenizer.For(TextLanguage.German).Tokenize(new SourceText(text, new TextRange(0, 0), Published));
        return TimeTagger.For(TextLanguage.German).Tag(TaggerParser.German.Parse(tokens), Published);
    }
}
