using System.Net;
using AngleSharp.Dom;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Notes;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Stories;

public sealed class EngagementEntryTests
{
    private const string Title = "Kanzler empfängt Lawin";

    private static readonly (string, string)[] Complete =
    [
        ("was", "eintragen"), ("titel", Title), ("art", "Meeting"), ("stand", "Confirmed"), ("tag", "4.3.2025"), ("stunde", "15 Uhr"), ("ort", "Wien"),
        ("wer", "Lawin"), ("wer", ""), ("wer", "Olaf Neumann"), ("wer", ""), ("warum", "Einladung des Kanzleramts"),
    ];

    [Fact]
    public async Task What_no_report_tells_stands_on_the_story_today_and_in_the_calendar_at_once_and_says_who_entered_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var story = await browser.DecideAsync(desk.StoryOf(Newsweek.First), Complete);

        var told = story.QuerySelectorAll("article.engagement").Single(e => e.QuerySelector("h3")!.TextContent == Title);
        Assert.Contains("von der Redaktion eingetragen", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("bestätigt", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("15:00", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Olaf Neumann", told.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Meldung", told.TextContent, StringComparison.Ordinal);
        Assert.Contains("Einladung des Kanzleramts", story.Section("notizen"), StringComparison.Ordinal);

        var card = (await browser.PageAsync("/")).QuerySelectorAll("article.card").Single(c => c.QuerySelector("h3")!.TextContent == Title);
        Assert.Equal("15:00", card.QuerySelector("time")!.TextContent);
        Assert.Contains("von der Redaktion eingetragen", card.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Meldung", card.TextContent, StringComparison.Ordinal);

        var day = (await browser.PageAsync("/kalender")).QuerySelectorAll("table.month li").Single(l => l.TextContent.Contains(Title, StringComparison.Ordinal));
        Assert.Contains("von der Redaktion eingetragen", day.TextContent, StringComparison.Ordinal);

        var page = await browser.PageAsync(desk.Engagement(Title));
        Assert.Contains("von der Redaktion eingetragen", page.QuerySelector(".state")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_gone_everywhere_when_it_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        await browser.TakeBackAsync(await browser.DecideAsync(desk.StoryOf(Newsweek.First), Complete));

        Assert.DoesNotContain(desk.Picture().Engagements(), e => e.Engagement.Title == Title);
        foreach (var page in new[] { "/", "/kalender" })
            Assert.DoesNotContain(Title, (await browser.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_and_where_it_is_known_from_are_enough()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "eintragen"), ("titel", Title), ("art", "Call"), ("stand", "Sought"), ("tag", ""), ("stunde", ""), ("ort", ""), ("wer", ""), ("warum", "Anruf"));

        var added = Assert.IsType<AddedEngagement>(Assert.Single(await desk.Store.Notes.AllAsync()).Content);
        Assert.Equal((null, null, null, 0), (added.Days, added.Hour, added.Place, added.Participants.Count));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_beside_its_field_and_nothing_has_to_be_typed_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(
            desk.StoryOf(Newsweek.First), ("was", "eintragen"), ("titel", " "), ("art", "Visit"), ("stand", "Confirmed"), ("tag", "übermorgen"), ("stunde", "nach Tisch"), ("ort", "Wien"), ("wer", "Lawin"), ("wer", "Zero\u200bWidth"), ("warum", ""));

        Assert.Contains("markierten Angaben", page.Said(), StringComparison.Ordinal);
        var form = page.QuerySelector("details#eintragen[open] form")!;
        Assert.Contains("Titel eingeben", Beside(form, "titel"), StringComparison.Ordinal);
        Assert.Contains("„übermorgen“ ist keine Zeit", Beside(form, "tag"), StringComparison.Ordinal);
        Assert.Contains("„nach Tisch“ ist keine Uhrzeit", Beside(form, "stunde"), StringComparison.Ordinal);
        Assert.Contains("woher", Beside(form, "warum"), StringComparison.Ordinal);
        Assert.Contains("unsichtbare Zeichen", form.QuerySelector("#eintragen-wer-problem")!.TextContent, StringComparison.Ordinal);
        Assert.True(form.QuerySelector("[name=titel]")!.HasAttribute("autofocus"));
        Assert.Equal("übermorgen", form.QuerySelector("[name=tag]")!.GetAttribute("value"));
        Assert.Equal("Wien", form.QuerySelector("[name=ort]")!.GetAttribute("value"));
        Assert.Equal("Lawin", form.QuerySelector("[name=wer]")!.GetAttribute("value"));
        Assert.Equal("Visit", form.QuerySelector("[name=art] [selected]")!.GetAttribute("value"));
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    [Theory]
    [InlineData("", "15:00")]
    [InlineData("2025-03", "15:00")]
    public async Task An_hour_without_its_day_is_refused_at_the_hour(string day, string hour)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(desk.StoryOf(Newsweek.First), [.. Complete.Where(c => c.Item1 is not ("tag" or "stunde")), ("tag", day), ("stunde", hour)]);

        Assert.Contains("Eine Uhrzeit braucht einen Tag", Beside(page.QuerySelector("#eintragen form")!, "stunde"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("#eintragen .problem"));
    }

    [Fact]
    public async Task Readers_see_no_form_and_may_send_none()
    {
        await using var desk = await Newsroom.StartAsync(("rita", DeskRole.Reader));
        await desk.Store.Log.AppendAsync([.. Newsweek.All.Select(r => new ReportEntry(r))]);
        await desk.SettleAsync();
        using var browser = await desk.SignedInAsync("rita");
        var story = desk.StoryOf(Newsweek.First);

        Assert.Null((await browser.PageAsync(story)).QuerySelector("#eintragen"));
        using var answer = await browser.PostAsync($"{story}/notiz", Complete);
        Assert.NotEqual(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    /// <summary>What is said of a field, as its input points to it.</summary>
    private static string Beside(IElement form, string field)
    {
        var input = form.QuerySelector($"[name={field}]")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        return form.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent;
    }
}
