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
}
