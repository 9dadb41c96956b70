using System.Globalization;
using Lagebild.Language.Times;
using Lagebild.Sources.Feeds;

namespace Lagebild.Sources.Tests.Feeds;

public sealed class FeedDatesTests
{
    public static TheoryData<string, string> Dates()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("feed-dates.md", 2))
            data.Add(row[0], row[1]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_are_read_as_feeds_spell_them(string text, string reading) => Assert.Equal(reading, Say(FeedDates.Parse(text)));

    [Fact]
    public void The_table_knows_many_forms() => Assert.InRange(Dates().Count(), 60, 1000);

    [Fact]
    public void No_text_is_no_date() => Assert.Null(FeedDates.Parse(null));

    /// <summary>The day before the instant where it is another one: a time in UTC counts in Berlin.</summary>
    private static string Say(PublicationTime? time)
    {
        if (time is null)
            return "–";
        var day = time.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return time.Instant is not { } instant ? day : (instant.Date == time.Date ? "" : $"{day} of ") + instant.ToString("G", CultureInfo.InvariantCulture);
    }
}
