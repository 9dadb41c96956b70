using Lagebild.Desk.Web;
using Lagebild.Pages;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Tests.Web;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2025-10-17", "2025-03-04", "Fr 17.10.", "Fri 17 Oct")]
    [InlineData("2025-01-01", "2025-12-31", "Mi 1.1.", "Wed 1 Jan")]
    [InlineData("2026-01-02", "2025-12-31", "Fr 2.1.2026", "Fri 2 Jan 2026")]
    [InlineData("2024-12-31", "2025-01-01", "Di 31.12.2024", "Tue 31 Dec 2024")]
    [InlineData("2011-02-21", "2025-03-04", "Mo 21.2.2011", "Mon 21 Feb 2011")]
    public void A_short_day_leaves_its_year_out_only_where_that_is_this_year(string day, string today, string german, string english)
    {
        var (on, now) = (LocalDatePattern.Iso.Parse(day).Value, LocalDatePattern.Iso.Parse(today).Value);

        Assert.Equal(german, DayText.Short(on, now, Texts.For(UiLanguage.German)));
        Assert.Equal(english, DayText.Short(on, now, Texts.For(UiLanguage.English)));
    }
}
