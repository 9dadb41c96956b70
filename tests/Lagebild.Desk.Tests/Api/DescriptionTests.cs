using System.Net;
using System.Text.Json;
using Lagebild.Client;
using Lagebild.Desk.Api;
using Lagebild.Pages;

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
            ("changes", typeof(News)), ("notes", typeof(Page<NoteEntry>)), ("writeNote", typeof(NoteEntry)), ("sources", typeof(Page<Source>)),
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
