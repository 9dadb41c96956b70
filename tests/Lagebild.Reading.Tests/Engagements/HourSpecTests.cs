using Lagebild.Language;
using Lagebild.Language.German;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;
using NodaTime;

namespace Lagebild.Reading.Tests.Engagements;

/// <summary>Runs the spec tables of hours, and what the hour of publication makes of them.</summary>
public class HourSpecTests
{
    private static readonly Reader TestReader = new(GermanPipeline.Create());

    public static TheoryData<string, string> Rows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var row in SpecTable.Rows("german-hours.md", 2))
            rows.Add(row[0], row[1]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_report_tells_the_hour(string text, string hours)
    {
        var report = FactSpecTests.Read(text);

        var told = report.Engagements.Where(e => e.Time?.Hour is not null).Select(e => $"{e.Time!.Value} {TimeOfDayText.Format(e.Time.Hour!.Time)}").ToArray();
        Assert.NotEmpty(report.Engagements);
        Assert.Equal(hours, told.Length > 0 ? string.Join("; ", told) : "–");
    }

    [Theory]
    [InlineData("2026-03-10T09:00", false)]
    [InlineData("2026-03-10T19:00", true)]
    public void What_is_still_to_come_on_the_day_of_publication_has_not_been_held(string published, bool mayBeHeld)
    {
        var at = NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse(published + ":00").Value.WithOffset(Offset.FromHours(1));
        var report = TestReader.Read(Document.Create(
            "", "Außenministerin Anna Berg trifft Premierminister Howard Miller am Dienstag um 15.30 Uhr in Wien.", TextLanguage.German, PublicationTime.At(at)));

        var engagement = Assert.Single(report.Engagements);
        Assert.Equal("T15:30", TimeOfDayText.Format(engagement.Time!.Hour!.Time));
        if (!mayBeHeld)
            Assert.NotEqual(EngagementStatus.Held, engagement.Status);
    }

    [Theory]
    [InlineData("T15")]
    [InlineData("T15:30")]
    [InlineData(">=T18")]
    [InlineData("T14/T18")]
    [InlineData("/T18")]
    [InlineData("~T20:15:30+03:00[Europe/Moscow]")]
    [InlineData("TEV")]
    [InlineData("T09Z")]
    [InlineData("T24")]
    public void A_time_of_day_is_read_again_as_it_was_written(string text) => Assert.Equal(text, TimeOfDayText.Format(TimeOfDayText.Parse(text)));
}
