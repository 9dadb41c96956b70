using System.Net;
using System.Text.Json;
using Lagebild.Client;
using Lagebild.Desk.Api;
using Lagebild.Pages;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.Desk.Tests.Api;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_interface_describes_itself_whole_as_OpenAPI()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        var document = await browser.JsonAsync("/api/openapi.json");

        Assert.StartsWith("3.1", document.Text("openapi"), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().ToArray();
        Assert.All(paths, p => Assert.StartsWith("/api/v1/", p.Name, StringComparison.Ordinal));
        Assert.True(paths.Length >= 20, $"{paths.Length} paths");
        foreach (var operation in paths.SelectMany(p => p.Value.EnumerateObject()).Select(o => o.Value))
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.Text("summary")));
            if (operation.TryGetProperty("parameters", out var parameters))
                Assert.All(parameters.EnumerateArray(), p => Assert.False(string.IsNullOrWhiteSpace(p.Text("description"))));
        }
        var diary = document.GetProperty("paths").GetProperty("/api/v1/diary").GetProperty("get");
        Assert.True(diary.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _));
    }

    [Fact]
    public async Task Every_path_shows_by_an_example_what_it_answers_and_what_it_is_asked_with()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        var without = new List<string>();
        foreach (var path in (await browser.JsonAsync("/api/openapi.json")).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var answers = operation.Value.GetProperty("responses").EnumerateObject().Where(r => r.Name[0] == '2').ToArray();
                if (answers.Length == 0 || answers.Any(a => a.Name != "204" && !HasExample(a.Value)))
                    without.Add($"{operation.Name} {path.Name}: answer");
                if (operation.Value.TryGetProperty("requestBody", out var body) && !HasExample(body))
                    without.Add($"{operation.Name} {path.Name}: body");
            }
        }

        Assert.Empty(without);

        static bool HasExample(JsonElement holder) => holder.TryGetProperty("content", out var content) && content.EnumerateObject().Any() && content.EnumerateObject().All(c => c.Value.TryGetProperty("example", out _));
    }

    [Fact]
    public void Examples_of_published_formats_are_read_as_these_are()
    {
        var report = ReportJson.Parse(System.Text.Encoding.UTF8.GetBytes(ApiDescription.Example("report")!.ToJsonString()));
        var dossier = JsonSerializer.Deserialize(ApiDescription.Example("story")!.ToJsonString(), ClientJson.Default.Dossier)!;
        var engagement = JsonSerializer.Deserialize(ApiDescription.Example("engagement")!.ToJsonString(), ClientJson.Default.EngagementDetail)!;

        Assert.Equal("Treffen Holt – Brandt", Assert.Single(report.Engagements).Title);
        Assert.Equal("lagebild.dossier", dossier.Format);
        Assert.Equal(Assert.Single(dossier.Engagements).Key, engagement.Engagement.Key);
    }

    [Theory]
    [InlineData("de", "Schnittstelle")]
    [InlineData("en", "Interface")]
    public async Task The_interface_is_shown_on_a_page_without_script(string language, string title)
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        var page = await browser.PageAsync($"/api/docs?ui={language}");

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("h2"), h => h.TextContent.Contains("/api/v1/stories/{id}", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("script"), s => Assert.NotNull(s.GetAttribute("src")));
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Examples_are_answers_that_the_client_reads()
    {
        var strict = new JsonSerializerOptions(ClientJson.Default.Options) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow, TypeInfoResolver = ClientJson.Default };
        (string Name, Type Type)[] examples =
        [
            ("diary", typeof(Page<DiaryEntry>)), ("stories", typeof(Page<Story>)), ("search", typeof(Page<SearchHit>)), ("open", typeof(Page<Question>)), ("statements", typeof(Page<Statement>)),
            ("changes", typeof(News)), ("notes", typeof(Page<NoteEntry>)), ("note", typeof(NoteEntry)), ("writeNote", typeof(NoteEntry)), ("sources", typeof(Page<Source>)), ("addSource", typeof(Source)),
            ("changeSource", typeof(Source)), ("takeSourceList", typeof(SourcesTaken)), ("addSource.body", typeof(SourceDraft)), ("changeSource.body", typeof(SourceChange)),
            ("reports", typeof(Page<Report>)), ("reportVersions", typeof(ReportVersions)), ("silences", typeof(Page<Silence>)), ("actors", typeof(Page<Actor>)), ("actor", typeof(ActorDetail)), ("places", typeof(Page<Place>)), ("place", typeof(PlaceDetail)),
            ("searchFacets", typeof(Page<Facet>)), ("searches", typeof(Page<SavedSearch>)), ("keepSearch", typeof(SavedSearch)), ("keepSearch.body", typeof(SearchDraft)),
            ("alerts", typeof(Page<Alert>)), ("alert", typeof(Alert)), ("addAlert", typeof(AddedAlert)), ("addAlert.body", typeof(NewAlert)), ("testAlert", typeof(AlertTest)),
            ("feedAddresses", typeof(Page<FeedAddress>)), ("makeFeedAddress", typeof(MadeFeedAddress)), ("makeFeedAddress.body", typeof(FeedAddressDraft)),
            ("tokens", typeof(Page<Token>)), ("makeToken", typeof(MadeToken)), ("makeToken.body", typeof(TokenDraft)),
            ("accounts", typeof(Page<Account>)), ("addAccount", typeof(NewPassword)), ("addAccount.body", typeof(AccountDraft)), ("changeAccount", typeof(Account)), ("changeAccount.body", typeof(AccountChange)),
            ("resetPassword", typeof(NewPassword)), ("database", typeof(DatabaseFacts)), ("reread", typeof(Reread)),
        ];
        foreach (var (name, type) in examples)
            Assert.NotNull(JsonSerializer.Deserialize(ApiDescription.Example(name)!.ToJsonString(), type, strict));
    }

    [Fact]
    public async Task The_page_tells_nobody_else_who_reads_it()
    {
        await using var desk = await DeskUnderTest.OpenAsync();
        using var browser = desk.Browser();

        using var answer = await browser.GetAsync("/api/docs");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await Browser.DocumentAsync(answer)).QuerySelectorAll("[src^=http], link[href^=http], [action^=http], a[href^=http]"));
    }

    [Fact]
    public void Both_languages_describe_the_same_routes() =>
        Assert.Equal(Texts.For(UiLanguage.German).Keys.Where(k => k.StartsWith("api.", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Texts.For(UiLanguage.English).Keys.Where(k => k.StartsWith("api.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
