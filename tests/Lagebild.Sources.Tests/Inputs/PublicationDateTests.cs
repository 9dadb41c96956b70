using Lagebild.Sources.Inputs;

namespace Lagebild.Sources.Tests.Inputs;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2026-05-04", "2026-05-04", false)]
    [InlineData("20260504", "2026-05-04", false)]
    [InlineData("4.5.2026", "2026-05-04", false)]
    [InlineData("04.05.2026, 07:30 Uhr", "2026-05-04", false)]
    [InlineData("2026-05-04T07:30:00", "2026-05-04", false)]
    [InlineData("2026-05-04T07:30:00+02:00", "2026-05-04", true)]
    [InlineData("2026-05-04T23:30+0200", "2026-05-04", true)]
    [InlineData("2026-05-04T21:30:00.123Z", "2026-05-04", true)]
    [InlineData("2026-05-04T23:30:00.123Z", "2026-05-05", true)]
    [InlineData("Mon, 04 May 2026 05:30:00 GMT", "2026-05-04", true)]
    public void Dates_are_read_as_they_are_spelled(string text, string day, bool exact)
    {
        var published = PublicationDate.Parse(text);
        Assert.Equal((day, exact), (published?.Date.ToString("uuuu-MM-dd", null), published?.Instant is not null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gestern")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("31.4.2026")]
    public void What_is_no_date_is_none(string text) => Assert.Null(PublicationDate.Parse(text));

    [Theory]
    [InlineData("14. April 2026, 09:15 Uhr", "2026-04-14T09:15")]
    [InlineData("Von Erna Block · 14.04.2026 | 9.15 Uhr", "2026-04-14T09:15")]
    [InlineData("14. April 2026 um 7 Uhr", "2026-04-14T07:00")]
    [InlineData("18:05 Uhr, 14. April 2026", "2026-04-14T18:05")]
    [InlineData("14.04.2026 (22:40)", "2026-04-14T22:40")]
    [InlineData("14. April 2026", "2026-04-14")]
    [InlineData("14.04.2026, 12.50 Euro Eintritt", "2026-04-14")]
    [InlineData("14. April 2026, 3 Minuten Lesezeit", "2026-04-14")]
    [InlineData("14. April 2026, 25:10", "2026-04-14")]
    [InlineData("14. April 2026. Die Sitzung beginnt um 18 Uhr", "2026-04-14")]
    [InlineData("Spielstand 3:2, gesehen am 14. April 2026", "2026-04-14")]
    public void The_clock_beside_a_day_is_found(string line, string expected) => Assert.Equal(expected, PublicationDate.Find(line));

    [Theory]
    [InlineData("2026-04-14T09:15", "2026-04-14T09:15:00+02")]
    [InlineData("2026-01-14T09:15:30", "2026-01-14T09:15:30+01")]
    [InlineData("14.04.2026, 09:15 Uhr", "2026-04-14T09:15:00+02")]
    [InlineData("2026-04-14T09:15:00Z", "2026-04-14T09:15:00Z")]
    [InlineData("2026-04-14T09:15:00-05:00", "2026-04-14T09:15:00-05:00")]
    [InlineData("2026-04-14", "2026-04-14")]
    [InlineData("14. April 2026", "14. April 2026")]
    [InlineData("gestern", "gestern")]
    public void An_hour_without_a_zone_is_that_of_Berlin(string text, string expected) => Assert.Equal(expected, PublicationDate.AtHome(text));
}
