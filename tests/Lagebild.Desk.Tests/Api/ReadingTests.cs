using System.Net;
using System.Net.Http.Headers;
using Lagebild.Dossiers.Json;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Reports.Json;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Api;

public sealed class ReadingTests
{
    [Fact]
    public async Task The_diary_gives_what_is_due_with_the_words_that_prove_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        var entry = Assert.Single((await browser.JsonAsync("/api/v1/diary?day=today&place=wien")).Items());

        var engagement = entry.GetProperty("engagement");
        Assert.Equal(("hours", "2025-03-04", "15:00"), (entry.Text("group"), entry.Text("day"), entry.Text("clock")));
        Assert.Equal(("planned", "announced", "Wien"), (engagement.Text("status"), engagement.Text("state"), engagement.Text("place")));
        var proof = engagement.GetProperty("proof");
        Assert.Equal((Newsstand.Planned, "Blatt", Newsstand.Meeting.Id.Value), (proof.Text("quote"), proof.Text("source"), proof.Text("document")));
        Assert.StartsWith($"/leser/{Newsstand.Meeting.Id.Value[..16]}?von=", proof.Text("page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_still_right_is_not_sent_again()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        using var first = await browser.GetAsync("/api/v1/stories");

        using var same = await AskAgainAsync(browser, "/api/v1/stories", first.Headers.ETag!);
        using var other = await AskAgainAsync(browser, "/api/v1/stories?limit=1", first.Headers.ETag!);
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Hostile)]);
        await desk.SettleAsync();
        using var later = await AskAgainAsync(browser, "/api/v1/stories", first.Headers.ETag!);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.OK), (same.StatusCode, other.StatusCode, later.StatusCode));
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_list_comes_in_pages_that_news_does_not_shift()
    {
        await using var desk = await DeskUnderTest.OpenAsync([.. Enumerable.Range(0, 5).Select(Newsstand.Alone)]);
        using var browser = desk.Browser();
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await browser.JsonAsync($"/api/v1/stories?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page.Items().Select(i => i.Text("id")));
            cursor = page.TryGetProperty("next", out var next) ? next.GetString() : null;
            if (seen.Count == 2)
            {
                await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting)]);
                await desk.SettleAsync();
            }
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(0, 5).Reverse().Select(i => Newsstand.Alone(i).Id.Value), seen);
    }

    [Fact]
    public async Task A_story_is_its_dossier_byte_for_byte_now_and_as_it_was_known()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff);
        using var browser = desk.Browser();
        var story = (await desk.Store.Stories.FindAsync(Newsstand.Meeting.Id.Value))!;
        var now = (await FoldedStory.OfAsync(desk.Store, story))!.Dossier;

        Assert.Equal(2, now.Reports.Count);
        Assert.Equal(DossierJson.ToUtf8Bytes(now), await browser.Client.GetByteArrayAsync($"/api/v1/stories/{Newsstand.CalledOff.Id.Value}"));
        var then = await browser.JsonAsync($"/api/v1/stories/{Newsstand.Meeting.Id.Value[..8]}?asOf=2025-03-03T20:00:00%2B01:00");
        Assert.Equal("planned", then.GetProperty("engagements")[0].Text("status"));
        using var before = await browser.GetAsync($"/api/v1/stories/{Newsstand.Meeting.Id.Value}?asOf=2025-03-01");
        await before.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_is_given_as_it_was_read_and_as_it_was_published()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Hostile);
        using var browser = desk.Browser();
        var id = Newsstand.Hostile.Id.Value;

        Assert.Equal(ReportJson.ToUtf8Bytes(Newsstand.Hostile.Report), await browser.Client.GetByteArrayAsync($"/api/v1/reports/{id[..12]}"));
        Assert.Equal(Newsstand.Hostile.Document.Text, await browser.Client.GetStringAsync($"/api/v1/reports/{id}/text"));
        Assert.Equal(id, Assert.Single((await browser.JsonAsync("/api/v1/reports?to=2025-03-02")).Items()).Text("id"));
    }

    [Fact]
    public async Task Search_statements_open_questions_silences_and_actors_are_found_with_their_proof()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        Assert.Equal(Newsstand.Meeting.Id.Value, Assert.Single((await browser.JsonAsync("/api/v1/search?q=Weg+frei")).Items()).GetProperty("report").Text("id"));
        var said = Assert.Single((await browser.JsonAsync("/api/v1/statements?by=holt")).Items());
        Assert.Equal(("Holt", "der Weg sei frei"), (said.Text("speaker"), said.GetProperty("proof").Text("quote")));
        Assert.Equal("Offen ist das Ziel der Reise", Assert.Single((await browser.JsonAsync("/api/v1/open")).Items()).Text("text"));
        Assert.Equal("Brandt", Assert.Single((await browser.JsonAsync("/api/v1/silences?who=Brandt")).Items()).Text("who"));
        Assert.Equal("Zorn", Assert.Single((await browser.JsonAsync("/api/v1/actors?q=zorn")).Items()).Text("name"));
        Assert.Empty((await browser.JsonAsync("/api/v1/sources")).Items());
    }

    [Fact]
    public async Task A_search_is_gone_through_page_by_page_also_when_reports_come_in_between()
    {
        await using var desk = await DeskUnderTest.OpenAsync([.. Enumerable.Range(0, 7).Select(Newsstand.Alone)]);
        using var browser = desk.Browser();

        var first = await browser.JsonAsync("/api/v1/search?q=April&limit=3");
        await desk.Store.Log.AppendAsync([new Storage.ReportEntry(Newsstand.Alone(8))]);
        await desk.SettleAsync();
        var found = first.Items().Select(i => i.GetProperty("report").Text("id")).ToList();
        for (var page = first; page.TryGetProperty("next", out var next);)
        {
            page = await browser.JsonAsync($"/api/v1/search?q=April&limit=3&cursor={next.GetString()}");
            found.AddRange(page.Items().Select(i => i.GetProperty("report").Text("id")));
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(i => Newsstand.Alone(i).Id.Value).Reverse(), found);
        using var foreign = await browser.GetAsync("/api/v1/search?q=April&cursor=nonsense");
        await foreign.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_search_says_by_what_it_may_be_narrowed()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.CalledOff, Newsstand.Alone(1));
        using var browser = desk.Browser();

        var outlets = (await browser.JsonAsync("/api/v1/search/facets?q=Wien")).Items().Single(f => f.Text("by") == "source").GetProperty("values").EnumerateArray().ToArray();

        Assert.Equal(["Blatt", "Kurier"], outlets.Select(v => v.Text("text")).Order(StringComparer.Ordinal));
        Assert.Single((await browser.JsonAsync($"/api/v1/search?q={Uri.EscapeDataString(outlets[0].Text("query"))}")).Items());
    }

    [Fact]
    public async Task A_place_is_found_by_its_name_with_all_that_takes_place_there()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        Assert.Equal(["Graz", "Wien"], (await browser.JsonAsync("/api/v1/places")).Items().Select(p => p.Text("name")).Order(StringComparer.Ordinal));
        var row = Assert.Single((await browser.JsonAsync("/api/v1/places?q=wie")).Items());
        Assert.Equal(("AT", "15:00", 48), (row.Text("country"), row.GetProperty("next").Text("clock"), (int)row.GetProperty("latitude").GetDouble()));
        var place = await browser.JsonAsync("/api/v1/places/Wien");
        Assert.Equal(Newsstand.Planned, Assert.Single(place.GetProperty("engagements").GetProperty("toCome").EnumerateArray()).GetProperty("engagement").GetProperty("proof").Text("quote"));
        using var nowhere = await browser.GetAsync("/api/v1/places/Atlantis");
        await nowhere.ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Somebody_is_given_over_all_stories_with_whom_they_meet_and_where_they_say_nothing()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();
        var key = Assert.Single((await browser.JsonAsync("/api/v1/actors?q=Brandt")).Items()).Text("key");

        var actor = await browser.JsonAsync($"/api/v1/actors/{Uri.EscapeDataString(key)}");

        Assert.Equal(("Brandt", 1), (actor.GetProperty("actor").Text("name"), actor.GetProperty("storiesRead").GetInt32()));
        var met = Assert.Single(actor.GetProperty("met").EnumerateArray());
        Assert.Equal(("Holt", 1), (met.Text("name"), met.GetProperty("toCome").GetInt32()));
        Assert.Single(actor.GetProperty("engagements").GetProperty("toCome").EnumerateArray());
        Assert.Equal("Brandt schweigt dazu", Assert.Single(actor.GetProperty("silences").EnumerateArray()).GetProperty("since").Text("quote"));
        using var nobody = await browser.GetAsync("/api/v1/actors/niemand");
        await nobody.ProblemAsync(HttpStatusCode.NotFound);
        using var many = await browser.GetAsync($"/api/v1/actors/{Uri.EscapeDataString(key)}?stories=900");
        await many.ProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_engagement_is_given_with_its_story_under_the_key_that_lists_give()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        var key = (await browser.JsonAsync("/api/v1/diary")).Items()[0].GetProperty("engagement").Text("key");

        var detail = await browser.JsonAsync($"/api/v1/engagements/{key}");

        Assert.Equal((key, Newsstand.Meeting.Id.Value), (detail.GetProperty("engagement").Text("key"), detail.Text("story")));
    }

    [Fact]
    public async Task Tables_are_given_as_csv_and_parquet()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting, Newsstand.Hostile);
        using var browser = desk.Browser();

        var csv = await browser.Client.GetStringAsync($"/api/v1/tables/engagements.csv?story={Newsstand.Meeting.Id.Value}");
        var parquet = await browser.Client.GetByteArrayAsync("/api/v1/tables/events.parquet");

        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("PAR1"u8.ToArray(), parquet[..4]);
    }

    [Theory]
    [InlineData("/api/v1/stories/ffffffff")]
    [InlineData("/api/v1/stories/..%2f..%2fetc")]
    [InlineData("/api/v1/stories/ffffffff.ninjs.json")]
    [InlineData("/api/v1/stories/ffffffff/annotations.json")]
    [InlineData("/api/v1/engagements/ffffffff-e1")]
    [InlineData("/api/v1/engagements/none")]
    [InlineData("/api/v1/engagements/ffffffff-e1.jsonld")]
    [InlineData("/api/v1/reports/ffffffff")]
    [InlineData("/api/v1/notes/ffffffff")]
    [InlineData("/api/v1/tables/people.csv")]
    [InlineData("/api/v1/nowhere")]
    [InlineData("/api/v2/stories")]
    [InlineData("/feeds/geschichte/ffffffff.atom")]
    [InlineData("/feeds/begegnung/ffffffff-e1.ics")]
    public async Task What_is_not_there_is_a_problem_of_its_own(string address)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync(address);

        Assert.Equal("urn:lagebild:problem:not-found", (await answer.ProblemAsync(HttpStatusCode.NotFound)).Text("type"));
    }

    [Theory]
    [InlineData("diary?day=yesterday", "day")]
    [InlineData("diary?from=2025-13-01", "from")]
    [InlineData("diary?from=2025-03-05&to=2025-03-01", "to")]
    [InlineData("diary?kind=party", "kind")]
    [InlineData("diary?confidence=2", "confidence")]
    [InlineData("stories?limit=0", "limit")]
    [InlineData("stories?limit=x", "limit")]
    [InlineData("search", "q")]
    [InlineData("search?q=from:never", "q")]
    [InlineData("statements", "by")]
    [InlineData("changes?after=-1", "after")]
    [InlineData("changes?wait=3600", "wait")]
    public async Task What_cannot_be_understood_names_the_parameter(string question, string parameter)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync($"/api/v1/{question}");

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest);
        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!);
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task Foreign_cursors_and_wrong_methods_are_problems_too()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var cursor = await browser.GetAsync("/api/v1/stories?cursor=!!");
        using var method = await browser.Client.DeleteAsync("/api/v1/stories");

        await cursor.ProblemAsync(HttpStatusCode.BadRequest);
        await method.ProblemAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Contains("GET", method.Content.Headers.Allow);
    }

    [Fact]
    public async Task Problems_speak_the_language_that_is_asked_for()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var german = await browser.GetAsync("/api/v1/stories/ffffffff?ui=de");
        using var english = await browser.GetAsync("/api/v1/stories/ffffffff?ui=en");

        Assert.Contains("keine eindeutige Geschichte", (await german.ProblemAsync(HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);
        Assert.Contains("no single story", (await english.ProblemAsync(HttpStatusCode.NotFound)).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_too_much_is_told_when_to_come_back()
    {
        await using var desk = await DeskUnderTest.StartAsync(new DeskOptions { IsOpen = true, Requests = new RequestRate(3, 1) });
        using var browser = desk.Browser();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => browser.GetAsync("/api/v1/stories")));

        var refused = answers.FirstOrDefault(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused);
        await refused.ProblemAsync(HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private static async Task<HttpResponseMessage> AskAgainAsync(Browser browser, string address, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
        return await browser.Client.SendAsync(request);
    }
}
