using Lagebild.Desk.Tests.Notes;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Log;

namespace Lagebild.Desk.Tests.Reader;

public sealed class ReaderPageTests
{
    private static readonly string First = Addresses.Reader(Newsweek.First.Id);

    [Fact]
    public async Task The_text_stands_whole_beside_its_facts_and_each_leads_to_the_other()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var page = await browser.PageAsync(First);

        var article = page.QuerySelector("article.report")!;
        Assert.Equal(Newsweek.Title, article.QuerySelector("h2")!.TextContent);
        Assert.Equal(Newsweek.First.Document.Body, string.Concat(article.QuerySelectorAll("p").Select(p => p.TextContent)));
        var lines = page.QuerySelectorAll(".line");
        Assert.NotEmpty(lines);
        foreach (var link in page.QuerySelectorAll(".line a[href^='#']"))
            Assert.NotNull(article.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']"));
        var pieces = article.QuerySelectorAll("a.piece");
        Assert.NotEmpty(pieces);
        foreach (var piece in pieces)
            Assert.NotNull(page.QuerySelector($".line[id='{piece.GetAttribute("href")![1..]}']"));
        Assert.Contains(page.QuerySelectorAll(".kicker a"), a => a.GetAttribute("href") == desk.StoryOf(Newsweek.First));
    }

    [Fact]
    public async Task A_corrected_version_says_what_it_changes_and_the_earlier_one_leads_to_it()
    {
        var (early, corrected) = (Newsweek.Version("2025-03-01", "Wien"), Newsweek.Version("2025-03-02", "Graz"));
        await using var desk = await DeskUnderTest.OpenAsync();
        var log = new VersionedLog(desk.Store, TimeProvider.System);
        await log.AppendAsync([early]);
        await log.AppendAsync([corrected]);
        await desk.SettleAsync();
        using var browser = desk.Browser();

        var page = await browser.PageAsync(Addresses.Reader(corrected.Id));
        var old = await browser.PageAsync(Addresses.Reader(early.Id));

        var lines = page.QuerySelectorAll(".versions dl > div").Select(d => $"{d.QuerySelector("dt")!.TextContent}: {string.Join(" / ", d.QuerySelectorAll("dd .value").Select(v => v.TextContent))}").ToArray();
        Assert.StartsWith($"Ersetzt: {early.Id.Value[..8]}", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("Anders als dort: ", StringComparison.Ordinal) && l.Contains("Wien → Graz", StringComparison.Ordinal));
        Assert.Contains("Neu im Text: „Holt trifft Brandt am 6. März in Graz.“", lines);
        Assert.Contains("Nicht mehr im Text: „Holt trifft Brandt am 6. März in Wien.“", lines);
        Assert.Contains(old.QuerySelectorAll(".notice a"), a => a.GetAttribute("href") == Addresses.Reader(corrected.Id));
        Assert.Empty(old.QuerySelectorAll(".versions"));
    }

    [Fact]
    public async Task Why_a_report_was_read_as_it_was_stands_on_a_page_of_its_own_as_text()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions { IsOpen = true, Explain = (document, texts) => $"{document.Headline}\n{texts.Language}: <b>0.9</b>" }, Newsweek.All);
        using var browser = desk.Browser();

        var link = (await browser.PageAsync(First)).QuerySelectorAll("a").Single(a => a.TextContent == "Warum so gelesen?").GetAttribute("href")!;
        var page = await browser.PageAsync(link);

        Assert.Equal($"{Newsweek.Title}\nGerman: <b>0.9</b>", page.QuerySelector("pre.why")!.TextContent);
        Assert.Equal(First, page.QuerySelector(".kicker a")!.GetAttribute("href"));
        Harmless.Check(page);
        using var missing = await browser.GetAsync("/leser/0123456789abcdef/warum");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_desk_that_cannot_explain_offers_no_such_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        Assert.DoesNotContain((await browser.PageAsync(First)).QuerySelectorAll("a"), a => a.TextContent == "Warum so gelesen?");
        using var missing = await browser.GetAsync($"{First}/warum");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_passage_asked_for_is_marked_and_what_is_no_passage_marks_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var from = Newsweek.First.Document.Text.IndexOf("trifft Brandt", StringComparison.Ordinal);

        var page = await browser.PageAsync($"{First}?von={from}&bis={from + 13}");

        Assert.Equal("trifft Brandt", string.Concat(page.QuerySelectorAll("mark").Select(m => m.TextContent)));
        Assert.Equal("stelle", page.QuerySelector("mark")!.Id);
        foreach (var query in new[] { "von=5&bis=5", "von=9&bis=2", "von=-1&bis=4", "von=0&bis=999999", "von=x&bis=y", "von=1" })
            Assert.Empty((await browser.PageAsync($"{First}?{query}")).QuerySelectorAll("mark"));
    }

    [Fact]
    public async Task A_fact_is_rejected_in_place_and_the_rejection_is_taken_back_there()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var fact = (await browser.PageAsync(First)).QuerySelector(".statements .line [name=tatsache]")!.GetAttribute("value")!;

        var after = await browser.DecideAsync(First, ("was", "verwerfen"), ("tatsache", fact), ("zeile", "1"), ("warum", "falsch gelesen"));

        var line = after.QuerySelector(".statements .line.rejected")!;
        Assert.Contains("verworfen", line.QuerySelector(".judged")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("falsch gelesen", line.QuerySelector(".judged")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Es geht um die Fähre", (await browser.PageAsync(desk.StoryOf(Newsweek.First))).Section("aussagen"), StringComparison.Ordinal);

        await browser.TakeBackAsync(after);

        Assert.Null((await browser.PageAsync(First)).QuerySelector(".rejected"));
        Assert.Contains("Es geht um die Fähre", (await browser.PageAsync(desk.StoryOf(Newsweek.First))).Section("aussagen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fact_that_a_note_can_be_about_has_its_own_form()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();

        var facts = (await browser.PageAsync(First)).QuerySelectorAll("[name=tatsache]").Select(f => f.GetAttribute("value")![8..]).Order();

        Assert.Equal(["-e1", "-q1", "-s1", "-x1"], facts);
    }

    [Fact]
    public async Task A_report_that_is_withdrawn_is_in_no_list_and_its_page_says_so()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsweek.All);
        using var browser = desk.Browser();
        var address = Addresses.Reader(Newsweek.Elsewhere.Id);

        var after = await browser.DecideAsync(address, ("was", "zurueckziehen"), ("warum", "falsche Meldung"));

        Assert.Contains("Zurückgezogen von ", after.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain((await browser.PageAsync("/geschichten")).QuerySelectorAll("h3"), h => h.TextContent == Newsweek.OtherTitle);

        await browser.TakeBackAsync(after);

        Assert.Contains((await browser.PageAsync("/geschichten")).QuerySelectorAll("h3"), h => h.TextContent == Newsweek.OtherTitle);
    }

    [Fact]
    public async Task A_report_without_a_date_says_so_and_is_dated()
    {
        var undated = new Written(null, "Blatt", "Ohne Datum", "Die Zeit ist nicht bekannt.").Says("Blatt", "Die Zeit ist nicht bekannt").Entry;
        await using var desk = await DeskUnderTest.OpenAsync(undated);
        using var browser = desk.Browser();
        var address = Addresses.Reader(undated.Id);

        Assert.Contains("ist nicht bekannt", (await browser.PageAsync(address)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        var refused = await browser.TryAsync(address, ("was", "datieren"), ("tag", "2025-03"));
        var dated = await browser.DecideAsync(address, ("was", "datieren"), ("tag", "3.3.2025"), ("stunde", "8:15"));

        Assert.Contains("Einen einzelnen Tag eingeben", refused.Said(), StringComparison.Ordinal);
        Assert.Contains("Montag, 3. März 2025, 08:15", dated.QuerySelector(".lead-facts")!.TextContent, StringComparison.Ordinal);
        Assert.Null(dated.QuerySelector(".notice[role=note]"));
    }
}
