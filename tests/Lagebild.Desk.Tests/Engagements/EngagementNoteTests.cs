using System.Net;
using Lagebild.Desk.Tests.Notes;
using Lagebild.Dossiers.Notes;

namespace Lagebild.Desk.Tests.Engagements;

public sealed class EngagementNoteTests
{
    private const string Title = "Meeting Anna Holt–Jan Brandt";

    [Fact]
    public async Task What_is_confirmed_bears_the_mark_of_the_desk_with_the_reason()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var after = await browser.DecideAsync(desk.Engagement(Title), ("was", "bestaetigen"), ("warum", "mit der Sprecherin telefoniert"));

        Assert.Contains("Notiert: bestätigt.", after.Said(), StringComparison.Ordinal);
        Assert.NotNull(after.QuerySelector(".flag.noted"));
        Assert.Contains("mit der Sprecherin telefoniert", after.Section("notizen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_rejected_is_in_no_list_says_by_whom_and_comes_back_when_that_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var (address, story) = (desk.Engagement(Title), desk.StoryOf(Newsweek.First));

        var after = await browser.DecideAsync(address, ("was", "verwerfen"), ("warum", "Verwechslung"));

        Assert.Contains("Verworfen von ", after.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Verwechslung", after.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Title, (await browser.PageAsync(story)).Section("geplant"), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, (await browser.PageAsync("/")).QuerySelector(".diary")!.TextContent, StringComparison.Ordinal);

        await browser.TakeBackAsync(after);

        Assert.Contains(Title, (await browser.PageAsync(story)).Section("geplant"), StringComparison.Ordinal);
        Assert.Contains(Title, (await browser.PageAsync("/")).QuerySelector(".diary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_with_its_hour_is_in_the_diary_at_once_and_after_a_restart()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var after = await browser.DecideAsync(desk.Engagement(Title), ("was", "zeit"), ("tag", "4.3.2025"), ("stunde", "15 Uhr"));

        Assert.StartsWith("4. März 2025, 15:00 Uhr", after.QuerySelector("[aria-label=Wann] .held .value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("15:00", (await browser.PageAsync("/")).Section("heute"), StringComparison.Ordinal);

        await desk.RestartAsync(new DeskOptions { IsOpen = true });
        using var later = desk.Browser();

        Assert.Contains("15:00", (await later.PageAsync("/")).Section("heute"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_set_and_cleared()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var address = desk.Engagement(Title);

        var set = await browser.DecideAsync(address, ("was", "ort"), ("ort", "Linz"));
        var cleared = await browser.DecideAsync(address, ("was", "ort"), ("ort", "Linz"), ("leer", "1"));

        Assert.StartsWith("Linz", set.QuerySelector("[aria-label=Wo] .held .value")!.TextContent, StringComparison.Ordinal);
        Assert.Null(cleared.QuerySelector("[aria-label=Wo] .held"));
    }

    [Fact]
    public async Task A_status_and_topics_are_set()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var address = desk.Engagement(Title);

        var off = await browser.DecideAsync(address, ("was", "stand"), ("stand", "Cancelled"));
        var about = await browser.DecideAsync(address, ("was", "themen"), ("themen", "Fähre; Hafen"));

        Assert.Equal("abgesagt", off.QuerySelector("main > .state .badge")!.TextContent);
        Assert.Equal("abgesagt", off.QuerySelectorAll("#verlauf ~ ol blockquote")[^1].TextContent);
        Assert.Contains(Title, (await browser.PageAsync(desk.StoryOf(Newsweek.First))).Section("abgesagt"), StringComparison.Ordinal);
        Assert.Equal(["Fähre", "Hafen"], about.QuerySelectorAll("#themen ~ ul .value").Select(v => v.TextContent));
    }

    [Fact]
    public async Task Somebody_comes_in_and_is_struck_out()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var address = desk.Engagement(Title);

        var with = await browser.DecideAsync(address, ("was", "beteiligt"), ("name", "Lawin"), ("rolle", "Host"));
        var added = await browser.DecideAsync(address, ("was", "beteiligt"), ("name", "Zora Neu"), ("rolle", "Delegate"), ("neu", "1"));
        var without = await browser.DecideAsync(address, ("was", "beteiligt"), ("name", "Jan Brandt"), ("rolle", "streichen"));

        Assert.Contains("Lawin Gastgeber", Words(with.Section("wer")), StringComparison.Ordinal);
        Assert.Contains("Zora Neu Delegation", Words(added.Section("wer")), StringComparison.Ordinal);
        Assert.Contains("Jan Brandt gestrichen", Words(without.Section("wer")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_engagements_become_one_and_two_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var (meeting, call) = (desk.Engagement(Title), desk.Engagement("Call Anna Holt–Jan Brandt"));

        var same = await browser.DecideAsync(meeting, ("was", "dieselbe"), ("andere", call["/begegnung/".Length..]));

        Assert.Equal(4, same.QuerySelectorAll(".evidence > li").Length);

        var apart = await browser.DecideAsync(meeting, ("was", "andere"), ("andere", call["/begegnung/".Length..]));

        Assert.Equal(3, apart.QuerySelectorAll(".evidence > li").Length);
        Assert.Equal(call, desk.Engagement("Call Anna Holt–Jan Brandt"));
    }

    [Fact]
    public async Task A_telling_that_means_something_else_is_an_engagement_of_its_own()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var meeting = desk.Engagement(Title);

        var offered = (await browser.PageAsync(meeting)).QuerySelectorAll("input[value=andere] ~ label option").Select(o => o.GetAttribute("value")!).ToArray();
        var after = await browser.DecideAsync(meeting, ("was", "andere"), ("andere", offered[0]));

        Assert.Equal([$"{Newsweek.Second.Id.Value[..16]}-e1", $"{Newsweek.Third.Id.Value[..16]}-e1"], offered);
        Assert.DoesNotContain("Graz", after.Section("belege"), StringComparison.Ordinal);
        Assert.Equal(3, desk.Picture().StoryOf(Newsweek.First.Id)!.Engagements.Count);
    }

    [Theory]
    [InlineData("zeit", "tag", "morgen", "„morgen“ ist keine Zeit")]
    [InlineData("zeit", "tag", "32.3.2025", "„32.3.2025“ ist keine Zeit")]
    [InlineData("zeit", "tag", "", "Einen Tag eingeben")]
    [InlineData("ort", "ort", "  ", "Einen Ort eingeben")]
    [InlineData("beteiligt", "name", "Zora Neu", "Kein Bericht nennt „Zora Neu“")]
    [InlineData("themen", "themen", ";;", "Ein Thema eingeben")]
    [InlineData("stand", "stand", "Vielleicht", "Eine der Möglichkeiten auswählen")]
    [InlineData("ort", "ort", "Wi\u202een", "unsichtbare Zeichen")]
    [InlineData("unsinn", "ort", "Wien", "Eine der Möglichkeiten auswählen")]
    public async Task What_cannot_be_understood_is_said_in_words_and_nothing_is_noted(string what, string field, string value, string problem)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(desk.Engagement(Title), ("was", what), (field, value), ("rolle", "Host"), ("warum", "darum"));

        Assert.Contains(problem, page.Said(), StringComparison.Ordinal);
        Assert.Empty(await desk.Store.Notes.AllAsync());
        if (what != "unsinn")
            Assert.Equal("darum", page.QuerySelector("details[open] [name=warum]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("25 Uhr", "„25 Uhr“ ist keine Uhrzeit")]
    [InlineData("nachmittags", "„nachmittags“ ist keine Uhrzeit")]
    public async Task An_hour_that_is_on_no_clock_is_refused_and_what_was_entered_stays(string hour, string problem)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(desk.Engagement(Title), ("was", "zeit"), ("tag", "6.3.2025"), ("stunde", hour));

        Assert.Contains(problem, page.Said(), StringComparison.Ordinal);
        Assert.Equal("6.3.2025", page.QuerySelector("details[open] [name=tag]")!.GetAttribute("value"));
        Assert.Equal(hour, page.QuerySelector("details[open] [name=stunde]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_hour_of_a_whole_month_is_refused()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.TryAsync(desk.Engagement(Title), ("was", "zeit"), ("tag", "2025-03"), ("stunde", "15:00"));

        Assert.Contains("Eine Uhrzeit braucht einen Tag", page.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_taken_back_twice_is_taken_back_once_and_can_be_put_in_force_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var after = await browser.DecideAsync(desk.Engagement(Title), ("was", "ort"), ("ort", "Linz"));

        await browser.TakeBackAsync(after);
        var back = await browser.PageAsync(await browser.TakeBackAsync(after));

        Assert.DoesNotContain("Linz", back.QuerySelector("[aria-label=Wo]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.Store.Notes.AllAsync()).Count);

        var note = (await desk.Store.Notes.AllAsync()).Single(n => n.Content is PlaceNote);
        using var again = await browser.SendAsync(desk.Engagement(Title), $"/notiz/{note.Id.Value}/zurueck");

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.StartsWith("Linz", (await browser.PageAsync(desk.Engagement(Title))).QuerySelector("[aria-label=Wo] .held .value")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://anderswo.example/")]
    [InlineData("//anderswo.example/")]
    [InlineData("/\\anderswo.example/")]
    [InlineData("/ok\r\nSet-Cookie: a=b")]
    public async Task Taking_a_note_back_leads_to_no_other_site(string back)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        await browser.DecideAsync(desk.Engagement(Title), ("was", "ort"), ("ort", "Linz"));
        var note = (await desk.Store.Notes.AllAsync()).Single();

        using var answer = await browser.SendAsync(desk.Engagement(Title), $"/notiz/{note.Id.Value}/zurueck", ("zu", back));

        Assert.Equal("/geschichten", answer.Headers.Location!.ToString());
        Assert.DoesNotContain("Set-Cookie: a=b", answer.Headers.ToString(), StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
