using CsCheck;
using Lagebild.Language.Times;
using NodaTime;

namespace Lagebild.Language.Tests.Times;

public class EdtfTests
{
    [Theory]
    [InlineData("2025-10-17", "2025-10-17", "2025-10-17")]
    [InlineData("2025-10", "2025-10-01", "2025-10-31")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2025-XX-XX", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02-XX", "2024-02-01", "2024-02-29")]
    [InlineData("2025-22", "2025-06-01", "2025-08-31")]
    [InlineData("2025-24", "2025-12-01", "2026-02-28")]
    [InlineData("2025-34", "2025-04-01", "2025-06-30")]
    [InlineData("2025-10-20/2025-10-26", "2025-10-20", "2025-10-26")]
    [InlineData("2025-11/2026", "2025-11-01", "2026-12-31")]
    [InlineData("2025-08~", "2025-08-01", "2025-08-31")]
    [InlineData("2025-06-21/2025-06-30~", "2025-06-21", "2025-06-30")]
    [InlineData("2025-10-17T15:00", "2025-10-17", "2025-10-17")]
    [InlineData("[2025-05-03,2025-05-07]", "2025-05-03", "2025-05-07")]
    public void A_value_knows_the_days_it_may_cover(string text, string earliest, string latest)
    {
        var value = Edtf.Parse(text);

        Assert.Equal(earliest, value.Earliest?.ToString("uuuu-MM-dd", null));
        Assert.Equal(latest, value.Latest?.ToString("uuuu-MM-dd", null));
        Assert.Equal(text, value.ToString());
    }

    [Fact]
    public void Open_ends_have_no_day()
    {
        Assert.Null(Edtf.Parse("2014/..").Latest);
        Assert.Null(Edtf.Parse("../2025-12-31").Earliest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025-02-31")]
    [InlineData("2025-13")]
    [InlineData("0000")]
    [InlineData("25-10-17")]
    [InlineData("2026/2025")]
    [InlineData("../..")]
    [InlineData("2025-10-17T")]
    [InlineData("2025-10-17Tx")]
    [InlineData("morgen")]
    [InlineData("2025~~~")]
    [InlineData("[2025,x]")]
    public void What_is_no_value_is_refused(string text)
    {
        Assert.Null(Edtf.TryParse(text));
        Assert.Throws<FormatException>(() => Edtf.Parse(text));
    }

    [Fact]
    public void Any_text_is_read_or_refused_but_never_throws()
    {
        Gen.String[Gen.Char["0123456789-/~?%XT[],. :"], 0, 30].Sample(text => { Edtf.TryParse(text); });
    }

    [Fact]
    public void Days_order_as_on_the_calendar_and_overlap_where_they_meet()
    {
        var days = Gen.Int[0, 40_000].Select(n => new LocalDate(1970, 1, 1).PlusDays(n));

        Gen.Select(days, days).Sample((a, b) =>
        {
            Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(Edtf.Day(a).CompareTo(Edtf.Day(b))));
            Assert.Equal(a == b, Edtf.Day(a).MayOverlap(Edtf.Day(b)));
            var (first, last) = a < b ? (a, b) : (b, a);
            Assert.True(Edtf.Days(first, last).MayOverlap(Edtf.Day(a)));
        });
    }

    [Fact]
    public void Qualifiers_are_part_of_the_value()
    {
        Assert.NotEqual(Edtf.Parse("2025-08"), Edtf.Parse("2025-08~"));
        Assert.True(Edtf.Parse("2025-08~").IsApproximate);
        Assert.True(Edtf.Parse("2025?").IsUncertain);
        Assert.False(Edtf.Parse("2025").IsApproximate);
    }
}
