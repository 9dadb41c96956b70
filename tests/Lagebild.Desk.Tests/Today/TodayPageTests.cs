using System.Net;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Today;

public sealed class TodayPageTests
{
    [Fact]
    public async Task What_is_on_today_stands_on_the_first_page_with_the_sentence_that_proves_it()
    {
        var report = new Written("2025-03-03", "Blatt", "Holt trifft Brandt", "Holt trifft Brandt am 4. März in Wien.").Person("Holt").Person("Brandt")
            .Meets(EngagementKind.Meeting, EngagementStatus.Planned, "Holt trifft Brandt am 4. März in Wien", ["Holt", "Brandt"], place: "Wien", time: "2025-03-04").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(report);
        using var browser = desk.Browser();

        var today = (await browser.PageAsync("/")).QuerySelector("#heute")!.ParentElement!.TextContent;

        Assert.Contains("Wien", today, StringComparison.Ordinal);
        Assert.Contains("Holt trifft Brandt am 4. März in Wien", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_that_says_so()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/nirgendwo");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Nicht gefunden", (await Browser.DocumentAsync(answer)).QuerySelector("h1")!.TextContent);
    }
}
