using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lagebild.Desk.Access;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Api;

/// <summary>What belongs to somebody alone: saved searches, alerts, secret addresses, tokens.</summary>
public sealed class OwnTests
{
    [Fact]
    public async Task A_search_is_kept_once_listed_on_the_page_too_and_forgotten()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var kept = await browser.WriteAsync("/api/v1/searches", """{"query":"Holt source:Blatt"}""");
        using var again = await browser.WriteAsync("/api/v1/searches", """{"query":"Holt source:Blatt"}""");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (kept.StatusCode, again.StatusCode));
        var search = Assert.Single((await browser.JsonAsync("/api/v1/searches")).Items());
        Assert.Equal("/feeds/suche.atom?q=Holt%20source%3ABlatt", search.Text("feed"));
        Assert.NotNull((await browser.PageAsync("/suche")).QuerySelector("a[href='/suche?q=Holt%20source%3ABlatt']"));
        using var forgotten = await browser.Client.DeleteAsync($"/api/v1/searches/{search.Text("id")}");
        using var gone = await browser.Client.DeleteAsync($"/api/v1/searches/{search.Text("id")}");

        Assert.Equal(HttpStatusCode.NoContent, forgotten.StatusCode);
        await gone.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Empty((await browser.JsonAsync("/api/v1/searches")).Items());
    }

    [Theory]
    [InlineData("""{"query":""}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"query":"from:never"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"words":"Holt"}""", HttpStatusCode.BadRequest)]
    [InlineData("""["Holt"]""", HttpStatusCode.BadRequest)]
    public async Task A_search_that_cannot_be_asked_is_not_kept(string body, HttpStatusCode status)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await browser.WriteAsync("/api/v1/searches", body);

        await answer.ProblemAsync(status);
        Assert.Empty((await browser.JsonAsync("/api/v1/searches")).Items());
    }

    [Fact]
    public async Task An_alert_is_made_tells_and_is_removed_as_on_its_page()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var made = await browser.WriteAsync("/api/v1/alerts", """{"about":"actor","what":"Brandt","route":"desk","quietFrom":22,"quietTo":5}""");
        var alert = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("alert");
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.CalledOff)]);
        var told = alert;
        while (told.GetProperty("latest").GetArrayLength() == 0)
        {
            await Task.Delay(50);
            told = await browser.JsonAsync($"/api/v1/alerts/{alert.Text("id")}");
        }
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/alerts/{alert.Text("id")}"), (made.StatusCode, made.Headers.Location!.ToString()));
        Assert.Equal((22, 5), (told.GetProperty("quietFrom").GetInt32(), told.GetProperty("quietTo").GetInt32()));
        Assert.Contains("abgesagt", told.GetProperty("latest").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Brandt", (await browser.PageAsync("/hinweise")).QuerySelector(".rules")!.TextContent, StringComparison.Ordinal);

        using var removed = await browser.Client.DeleteAsync($"/api/v1/alerts/{alert.Text("id")}");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Empty((await browser.JsonAsync("/api/v1/alerts")).Items());
    }

    [Fact]
    public async Task The_secret_of_a_webhook_is_told_once_and_a_trial_says_what_went_wrong()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var made = await browser.WriteAsync("/api/v1/alerts", """{"about":"everything","route":"webhook","to":"https://127.0.0.1:9/hook"}""");
        var answer = await made.Content.ReadFromJsonAsync<JsonElement>();
        var id = answer.GetProperty("alert").Text("id");
        using var tried = await browser.WriteAsync($"/api/v1/alerts/{id}/test", "");
        var trial = await tried.Content.ReadFromJsonAsync<JsonElement>();

        Assert.StartsWith("whsec_", answer.Text("secret"), StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Text("secret"), (await browser.JsonAsync("/api/v1/alerts")).GetRawText(), StringComparison.Ordinal);
        Assert.False(trial.GetProperty("isSent").GetBoolean());
        Assert.False(string.IsNullOrWhiteSpace(trial.Text("fault")));
    }

    [Theory]
    [InlineData("""{"about":"weather","route":"desk"}""")]
    [InlineData("""{"about":"kind","what":"Kaffeerunde","route":"desk"}""")]
    [InlineData("""{"about":"everything","route":"webhook","to":"http://10.0.0.1/"}""")]
    [InlineData("""{"about":"everything","route":"mail","to":"jan@blatt.example"}""")]
    [InlineData("""{"about":"everything","route":"desk","quietFrom":25,"quietTo":3}""")]
    public async Task An_alert_that_cannot_be_is_refused_in_words(string draft)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        using var answer = await browser.WriteAsync("/api/v1/alerts", draft);

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity);
        Assert.Empty((await browser.JsonAsync("/api/v1/alerts")).Items());
    }

    [Fact]
    public async Task Nobody_sees_or_takes_away_what_is_somebody_elses()
    {
        await using var desk = await Newsroom.StartAsync(("jan", DeskRole.Editor), ("eva", DeskRole.Editor));
        using var jan = await desk.SignedInAsync("jan");
        using var eva = await desk.SignedInAsync("eva");
        foreach (var (path, draft) in Drafts)
        {
            using var made = await jan.WriteAsync($"/api/v1/{path}", draft);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        foreach (var (path, _) in Drafts)
        {
            var id = Assert.Single((await jan.JsonAsync($"/api/v1/{path}")).Items()).Text("id");
            Assert.Empty((await eva.JsonAsync($"/api/v1/{path}")).Items());
            using var taken = await eva.Client.DeleteAsync($"/api/v1/{path}/{id}");
            await taken.ProblemAsync(HttpStatusCode.NotFound);
            Assert.Single((await jan.JsonAsync($"/api/v1/{path}")).Items());
        }
    }

    [Fact]
    public async Task A_reader_is_told_on_the_desk_and_nowhere_else()
    {
        await using var desk = await Newsroom.StartAsync(("rita", DeskRole.Reader));
        using var rita = await desk.SignedInAsync("rita");

        using var elsewhere = await rita.WriteAsync("/api/v1/alerts", """{"about":"everything","route":"webhook","to":"https://blatt.example/hook"}""");
        using var here = await rita.WriteAsync("/api/v1/alerts", """{"about":"everything","route":"desk"}""");

        await elsewhere.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Created, here.StatusCode);
    }

    [Fact]
    public async Task A_secret_address_opens_until_it_is_taken_back()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        using var calendarProgram = desk.Browser();

        using var made = await browser.WriteAsync("/api/v1/feed-addresses", """{"name":"Thunderbird"}""");
        var address = await made.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains("BEGIN:VEVENT", await calendarProgram.Client.GetStringAsync(address.Text("calendar")), StringComparison.Ordinal);
        Assert.DoesNotContain("lbf_", (await browser.JsonAsync("/api/v1/feed-addresses")).GetRawText(), StringComparison.Ordinal);
        using var revoked = await browser.Client.DeleteAsync($"/api/v1/feed-addresses/{address.GetProperty("feedAddress").Text("id")}");
        using var closed = await calendarProgram.GetAsync(address.Text("calendar"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (revoked.StatusCode, closed.StatusCode));
        using var nameless = await browser.WriteAsync("/api/v1/feed-addresses", """{"name":" "}""");
        await nameless.ProblemAsync(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(DeskRole.Admin, TokenScope.Read, "note")]
    [InlineData(DeskRole.Admin, TokenScope.Note, "admin")]
    [InlineData(DeskRole.Reader, TokenScope.Admin, "note")]
    public async Task No_token_makes_one_that_may_do_more(DeskRole role, TokenScope shown, string wanted)
    {
        await using var desk = await Newsroom.StartAsync(("jan", role));
        using var program = await ShowingAsync(desk, shown);

        using var refused = await program.WriteAsync("/api/v1/tokens", $$"""{"name":"Anzeige","scope":"{{wanted}}"}""");
        using var made = await program.WriteAsync("/api/v1/tokens", """{"name":"Anzeige","scope":"read"}""");

        await refused.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal(["read", "read"], (await desk.Tokens.ListAsync(default)).Select(t => t.Scope == TokenScope.Read || t.Name == "Programm" ? "read" : "more"));
    }

    [Fact]
    public async Task Whoever_administers_sees_and_takes_back_everybodys_tokens_and_others_only_their_own()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin), ("jan", DeskRole.Editor));
        using var anna = await desk.SignedInAsync("anna");
        using var jan = await desk.SignedInAsync("jan");
        using var made = await jan.WriteAsync("/api/v1/tokens", """{"name":"Anzeige","scope":"note"}""");
        var token = await made.Content.ReadFromJsonAsync<JsonElement>();
        using var program = desk.Browser();
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Text("secret"));
        Assert.Equal("jan", Assert.Single((await program.JsonAsync("/api/v1/tokens")).Items()).Text("owner"));

        using var refused = await jan.GetAsync("/api/v1/tokens?all=true");
        await refused.ProblemAsync(HttpStatusCode.Forbidden);
        Assert.Empty((await anna.JsonAsync("/api/v1/tokens")).Items());
        var seen = Assert.Single((await anna.JsonAsync("/api/v1/tokens?all=true")).Items());
        Assert.DoesNotContain(token.Text("secret"), seen.GetRawText(), StringComparison.Ordinal);
        using var revoked = await anna.Client.DeleteAsync($"/api/v1/tokens/{seen.Text("id")}");
        using var closed = await program.GetAsync("/api/v1/diary");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (revoked.StatusCode, closed.StatusCode));
    }

    private static readonly (string Path, string Draft)[] Drafts =
    [
        ("searches", """{"query":"Holt"}"""), ("alerts", """{"about":"everything","route":"desk"}"""), ("feed-addresses", """{"name":"Kalender"}"""), ("tokens", """{"name":"Anzeige","scope":"read"}"""),
    ];

    private static async Task<Browser> ShowingAsync(DeskUnderTest desk, TokenScope scope)
    {
        var owner = (await desk.Accounts.FindAsync("jan", default))!;
        var secret = await desk.Tokens.CreateAsync(owner, "Programm", scope, default);
        var program = desk.Browser();
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return program;
    }
}
