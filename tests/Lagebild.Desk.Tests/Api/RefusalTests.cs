using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Desk.Access;
using Lagebild.Desk.Tests.Access;
using Lagebild.Desk.Web;
using Lagebild.Storage;

namespace Lagebild.Desk.Tests.Api;

public sealed partial class RefusalTests
{
    private static string Fact => $"{Newsstand.Meeting.Id.Value[..8]}-e1";

    [Fact]
    public async Task What_is_refused_is_said_in_the_language_that_is_asked_for_and_in_English_where_none_is()
    {
        await using var desk = await Newsroom.StartAsync(("anna", DeskRole.Admin));
        await desk.Store.Log.AppendAsync([new ReportEntry(Newsstand.Meeting)]);
        await desk.RestartAsync(SourcesTests.Finding with { IsOpen = false, Requests = new RequestRate(5000, 5000) });
        var anna = (await desk.Accounts.FindAsync("anna", default))!;
        var (admin, reader) = (await desk.Tokens.CreateAsync(anna, "alles", TokenScope.Admin, default), await desk.Tokens.CreateAsync(anna, "lesen", TokenScope.Read, default));
        using var browser = desk.Browser();

        var (refused, wrong) = (0, new List<string>());
        foreach (var question in (await RoutesAsync(browser, admin)).Concat(Particular()).Select(q => q with { Token = admin }).Concat(Barred(reader)))
        {
            var (none, english, german) = (await SayAsync(browser, question, null), await SayAsync(browser, question, "fr, en;q=0.9, de;q=0.2"), await SayAsync(browser, question, "de-AT, en;q=0.5"));
            if (none.Length == 0)
                continue;
            refused++;
            Assert.Equal(none, english);
            wrong.AddRange(english.Where(s => !English().IsMatch(Bare(s)) || German().IsMatch(Bare(s))).Concat(german.Where(s => !German().IsMatch(Bare(s)) || English().IsMatch(Bare(s)))).Select(s => $"{question.Method} {question.Address}: {s}"));
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Distinct()));
        Assert.True(refused > 100, $"Only {refused} were refused.");
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("en-GB", "en")]
    [InlineData("en;q=0.3, de;q=0.8", "de")]
    [InlineData("de;q=0, fr", "en")]
    [InlineData("fr", "en")]
    [InlineData("~;;", "en")]
    public async Task The_language_that_is_preferred_of_the_two_is_named(string accepted, string language)
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stories/ffffffff");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var answer = await browser.Client.SendAsync(request);

        await answer.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Pages_and_feeds_stay_German_where_nothing_is_asked_for()
    {
        await using var desk = await DeskUnderTest.OpenAsync(Newsstand.Meeting);
        using var browser = desk.Browser();

        Assert.Equal("de", (await browser.PageAsync("/")).DocumentElement.GetAttribute("lang"));
        Assert.Equal("de", (await browser.PageAsync("/api/docs")).DocumentElement.GetAttribute("lang"));
        using var feed = await browser.GetAsync("/feeds/geschichte/ffffffff.atom");
        Assert.Equal(["de"], feed.Content.Headers.ContentLanguage);
    }

    /// <summary>Every route with nonsense in every place, parameter and body.</summary>
    private static async Task<IReadOnlyList<Question>> RoutesAsync(Browser browser, string token)
    {
        using var description = new HttpRequestMessage(HttpMethod.Get, "/api/openapi.json") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var answer = await browser.Client.SendAsync(description);
        var questions = new List<Question>();
        foreach (var path in (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var (method, place) = (new HttpMethod(operation.Name.ToUpperInvariant()), Place().Replace(path.Name, "ffffffff"));
                var parameters = operation.Value.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Where(p => p.Text("in") == "query").Select(p => p.Text("name")).ToArray() : [];
                questions.Add(new Question(method, place));
                questions.Add(new Question(method, $"{place}?{string.Join('&', parameters.Select(p => $"{p}=~"))}"));
                questions.Add(new Question(method, $"{place}?{string.Join('&', parameters.Select(p => $"{p}={new string('x', 401)}"))}"));
                if (operation.Value.TryGetProperty("requestBody", out _))
                    questions.AddRange(new[] { "{}", "[]", "{", """{"more":1}""" }.Select(b => new Question(method, place, b)).Append(new Question(method, place, "more=1", "text/plain")));
            }
        }
        return questions;
    }

    /// <summary>What is refused for what it asks or decides.</summary>
    private static IEnumerable<Question> Particular()
    {
        foreach (var address in new[]
        {
            "diary?from=2025-03-05&to=2025-03-01", "stories?cursor=!!", $"stories/{Newsstand.Meeting.Id.Value}?asOf=2025-03-01", "search?q=from:never", "search?q=-", "search?q=with:", "search?q=speaker:Holt",
            "statements?by=Niemand", "engagements/none", "engagements/ffffffff-e1.jsonld", "nowhere",
        })
            yield return new Question(HttpMethod.Get, $"/api/v1/{address}");
        yield return new Question(HttpMethod.Delete, "/api/v1/stories");
        foreach (var note in new[]
        {
            """{"kind":"wish"}""", $$"""{"kind":"verdict","right":true,"fact":"{{Fact}}","author":"x"}""", $$"""{"kind":"verdict","right":true,"fact":"{{Fact}}","why":"{{new string('x', 5000)}}"}""",
            """{"kind":"verdict","kind":"verdict"}""", """{"kind":"verdict","right":true,"fact":"ffffffff-e1"}""", """{"kind":"verdict","right":true,"fact":"x"}""", """{"kind":"rename","story":"\ud800","title":"x"}""",
            $$$"""{"kind":"verdict","right":true,"fact":{"kind":"engagement","document":"{{{Newsstand.Meeting.Id.Value}}}","start":0,"end":4,"quote":"Nein","name":"x"}}""",
            $$"""{"kind":"rename","story":"{{new string('f', 64)}}","title":"x"}""", $$"""{"kind":"rename","story":"{{Newsstand.Meeting.Id.Value}}","title":" "}""", $$"""{"kind":"undo","note":"{{new string('f', 64)}}"}""",
            """{"kind":"sameActor","one":"Holt","other":"Niemand","same":true}""", """{"kind":"sameActor","one":"Holt","other":"Holt","same":true}""", $$"""{"kind":"time","fact":"{{Fact}}","value":"Ostern"}""",
        })
            yield return new Question(HttpMethod.Post, "/api/v1/notes", note);
        foreach (var (list, draft) in new[]
        {
            ("sources", """{"address":"file:///etc/passwd"}"""), ("sources", """{"address":"mailto:x"}"""), ("searches", """{"query":"from:never"}"""), ("searches", """{"query":" "}"""),
            ("alerts", """{"about":"kind","what":"party","route":"desk"}"""), ("alerts", """{"about":"everything","route":"mail","to":"x"}"""), ("alerts", """{"about":"everything","route":"desk","digestHour":30}"""),
            ("alerts", """{"about":"story","what":"ffffffff","route":"desk"}"""), ("alerts", """{"about":"search","what":"from:never","route":"desk"}"""), ("alerts", """{"about":"everything","route":"webhook","to":"x"}"""),
            ("tokens", """{"name":"x","scope":"all"}"""), ("feed-addresses", """{"name":""}"""), ("accounts", """{"name":"anna","role":"reader"}"""), ("accounts", """{"name":"jan","role":"king"}"""),
        })
            yield return new Question(HttpMethod.Post, $"/api/v1/{list}", draft);
        yield return new Question(HttpMethod.Patch, "/api/v1/accounts/anna", """{"role":"reader"}""");
        yield return new Question(HttpMethod.Post, "/api/v1/sources.opml", "no list", "text/x-opml");
    }

    /// <summary>What is refused for who asks.</summary>
    private static IEnumerable<Question> Barred(string reader) =>
    [
        new(HttpMethod.Get, "/api/v1/stories"), new(HttpMethod.Get, "/api/v1/stories") { Token = "lb_wrong" },
        new(HttpMethod.Post, "/api/v1/notes", "{}") { Token = reader }, new(HttpMethod.Get, "/api/v1/accounts") { Token = reader }, new(HttpMethod.Get, "/api/v1/tokens?all=true") { Token = reader },
        new(HttpMethod.Post, "/api/v1/tokens", """{"name":"x","scope":"admin"}""") { Token = reader }, new(HttpMethod.Post, "/api/v1/alerts", """{"about":"everything","route":"webhook","to":"https://x.example/y"}""") { Token = reader },
    ];

    /// <summary>What is said of a question that is refused; nothing of one that is answered.</summary>
    private static async Task<string[]> SayAsync(Browser browser, Question question, string? language)
    {
        using var request = new HttpRequestMessage(question.Method, question.Address);
        if (question.Body is { } body)
            request.Content = new StringContent(body, Encoding.UTF8, question.Type);
        if (question.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (language is not null)
            request.Headers.Add("Accept-Language", language);
        using var answer = await browser.Client.SendAsync(request);
        if ((int)answer.StatusCode < 400)
            return [];
        Assert.True((int)answer.StatusCode < 500, $"{question}: {answer.StatusCode}");
        var problem = await answer.ProblemAsync(answer.StatusCode);
        return [problem.Text("detail"), .. problem.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().SelectMany(e => e.Value.EnumerateArray()).Select(e => e.GetString()!) : []];
    }

    /// <summary>Without what is quoted, which has a language of its own.</summary>
    private static string Bare(string said) => Quoted().Replace(said, "");

    [GeneratedRegex(@"„[^“]*“|“[^”]*”|\(.*\)|[\w.-]*[:/]\S+|(?<=: )[a-z]\w+(, \w+)+")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[äöüß]|\b(?:der|die|das|den|diesen|hat|ist|sind|nicht|nichts|gibt|es|ein|eine|kein|keine|wird|und|zu|von|als|fehlt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(?:the|there|is|are|not|nothing|no|nobody|of|to|and|it|this|you|a|at|has|have|cannot|expected)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    private sealed record Question(HttpMethod Method, string Address, string? Body = null, string Type = "application/json")
    {
        public string? Token { get; init; }
    }
}
