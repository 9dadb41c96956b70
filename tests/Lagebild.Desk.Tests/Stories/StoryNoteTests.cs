using System.Net;
using Lagebild.Desk.Tests.Notes;

namespace Lagebild.Desk.Tests.Stories;

public sealed class StoryNoteTests
{
    [Fact]
    public async Task A_new_title_is_everywhere_at_once_and_gone_when_it_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var story = desk.StoryOf(Newsweek.First);

        var after = await browser.DecideAsync(story, ("was", "umbenennen"), ("titel", "Die Fähre"), ("warum", "kürzer"));

        Assert.Equal("Die Fähre", after.QuerySelector("h1")!.TextContent);
        Assert.Contains("umbenannt in „Die Fähre“", after.Said(), StringComparison.Ordinal);
        Assert.Contains("kürzer", after.Section("notizen"), StringComparison.Ordinal);
        Assert.Contains((await browser.PageAsync("/geschichten")).QuerySelectorAll("h3"), h => h.TextContent == "Die Fähre");

        var back = await browser.PageAsync(await browser.TakeBackAsync(after));

        Assert.Equal(Newsweek.Title, back.QuerySelector("h1")!.TextContent);
        Assert.Contains("zurückgenommen", back.Section("notizen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_was_gone_through_says_by_whom()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var after = await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "durchgesehen"));

        Assert.Contains("durchgesehen von ", after.QuerySelector(".lead-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("durchgesehen von ", (await browser.PageAsync("/geschichten")).QuerySelector(".storylist")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_watched_says_so_and_the_list_shows_it_alone_where_that_is_asked()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var after = await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "beobachten"));

        Assert.Contains("beobachtet", after.QuerySelector(".lead-facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Newsweek.First.Id.Value[..16], after.Section("notizen"), StringComparison.Ordinal);
        var entries = (await browser.PageAsync("/geschichten")).QuerySelectorAll(".storylist > li");
        Assert.Equal([true, false], entries.OrderBy(e => e.TextContent.Contains(Newsweek.OtherTitle, StringComparison.Ordinal)).Select(e => e.TextContent.Contains("beobachtet", StringComparison.Ordinal)));
        Assert.Equal([Newsweek.Title], (await browser.PageAsync("/geschichten?beobachtet=1")).QuerySelectorAll(".storylist h3").Select(h => h.TextContent));
    }

    [Fact]
    public async Task Watching_twice_writes_one_note_and_the_button_then_ends_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var story = desk.StoryOf(Newsweek.First);
        await browser.DecideAsync(story, ("was", "beobachten"));

        using var again = await browser.SendAsync(story, $"{story}/notiz", ("was", "beobachten"));
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Single(await desk.Store.Notes.AllAsync());
        Assert.Equal("Nicht mehr beobachten", (await browser.PageAsync(story)).QuerySelector("button[value=nicht-beobachten]")!.TextContent);

        var after = await browser.DecideAsync(story, ("was", "nicht-beobachten"));

        Assert.Equal("Beobachten", after.QuerySelector("button[data-key=w]")!.TextContent);
        Assert.Empty((await browser.PageAsync("/geschichten?beobachtet=1")).QuerySelectorAll(".storylist > li"));
    }

    [Fact]
    public async Task Two_stories_become_one_by_the_address_or_the_title_of_the_other()
    {
        foreach (var byTitle in new[] { false, true })
        {
            await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
            using var browser = desk.Browser();
            var other = desk.StoryOf(Newsweek.Elsewhere);

            await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "vereinen"), ("ziel", byTitle ? Newsweek.OtherTitle : $"http://127.0.0.1{other}?x=1"));

            Assert.Single((await browser.PageAsync("/geschichten")).QuerySelectorAll(".storylist > li"));
            Assert.Equal(desk.StoryOf(Newsweek.First), desk.StoryOf(Newsweek.Elsewhere));
        }
    }

    [Theory]
    [InlineData("", "Die andere Geschichte nennen")]
    [InlineData("Irgendwas", "„Irgendwas“ ist keine Geschichte")]
    [InlineData(Newsweek.Title, "Das ist diese Geschichte selbst")]
    public async Task A_story_that_is_not_there_is_said_in_words_with_what_was_entered(string target, string problem)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(desk.StoryOf(Newsweek.First), ("was", "vereinen"), ("ziel", target), ("warum", "passt"));

        Assert.Contains(problem, page.Said(), StringComparison.Ordinal);
        var form = page.QuerySelector("details[open] form")!;
        Assert.Equal(target, form.QuerySelector("[name=ziel]")!.GetAttribute("value") ?? "");
        Assert.Equal("passt", form.QuerySelector("[name=warum]")!.GetAttribute("value"));
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }

    [Fact]
    public async Task Reports_that_are_ticked_become_a_story_of_their_own_and_come_back_when_that_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var after = await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "abtrennen"), ("bericht", Newsweek.Third.Id.Value));

        Assert.Equal(2, after.QuerySelectorAll(".reports-of tbody tr").Length);
        Assert.NotEqual(desk.StoryOf(Newsweek.First), desk.StoryOf(Newsweek.Third));

        await browser.TakeBackAsync(after);

        Assert.Equal(desk.StoryOf(Newsweek.First), desk.StoryOf(Newsweek.Third));
    }

    [Fact]
    public async Task Reports_that_are_ticked_move_to_another_story()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        await browser.DecideAsync(desk.StoryOf(Newsweek.First), ("was", "umlegen"), ("bericht", Newsweek.Third.Id.Value), ("ziel", desk.StoryOf(Newsweek.Elsewhere)));

        Assert.Equal(desk.StoryOf(Newsweek.Elsewhere), desk.StoryOf(Newsweek.Third));
        Assert.NotEqual(desk.StoryOf(Newsweek.First), desk.StoryOf(Newsweek.Third));
    }

    [Fact]
    public async Task Not_every_report_can_leave_and_none_is_too_few()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var story = desk.StoryOf(Newsweek.First);

        var all = await browser.TryAsync(story, [("was", "abtrennen"), .. new[] { Newsweek.First, Newsweek.Second, Newsweek.Third }.Select(r => ("bericht", r.Id.Value))]);
        var none = await browser.TryAsync(story, ("was", "abtrennen"), ("bericht", "0000"));

        Assert.Contains("Mindestens eine Meldung muss in der Geschichte bleiben", all.Said(), StringComparison.Ordinal);
        Assert.Contains("Mindestens eine Meldung ankreuzen", none.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_no_page_of_ours_gave_is_refused()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        using var answer = await browser.PostAsync($"{desk.StoryOf(Newsweek.First)}/notiz", ("was", "umbenennen"), ("titel", "Fremd"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await desk.Store.Notes.AllAsync());
    }
}
