using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Lagebild.Desk.Tests.Api;
using ModelContextProtocol.Client;

namespace Lagebild.Desk.Tests.Notes;

/// <summary>What is said of an engagement at one of the places where it shows.</summary>
/// <param name="Place">Where.</param>
/// <param name="Form">In words for people, as a calendar's entry, as data, or in the words of schema.org.</param>
/// <param name="Text">What is said of it there and of nothing else; empty where nothing is.</param>
internal sealed record Showing(string Place, ShowingForm Form, string Text);

internal enum ShowingForm { Words, Calendar, Data, Linked }

/// <summary>The list of all places where an engagement shows.</summary>
internal static class Everywhere
{
    /// <summary>What the pages of the reports say of how the engagements of somebody stand by now.</summary>
    private static async Task<string> ReadersAsync(Browser browser, string person)
    {
        var lines = new List<string>();
        foreach (var correction in Correction.All)
        {
            var page = await browser.PageAsync($"/leser/{correction.Report.Id.Value[..16]}");
            lines.AddRange(page.QuerySelectorAll(".line").Where(e => e.QuerySelector(".standing") is not null).Select(e => e.TextContent).Where(t => t.Contains(person, StringComparison.Ordinal)));
        }
        return string.Join(' ', lines);
    }

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Looks at all of them, in the order of the list and with nothing in between.</summary>
    /// <param name="browser">Who looks.</param>
    /// <param name="person">Somebody who takes part in this engagement alone.</param>
    public static async Task<IReadOnlyList<Showing>> LookAsync(Browser browser, string person)
    {
        var entry = await EntryAsync(browser, person);
        var engagement = entry.GetProperty("engagement");
        var (key, page, story) = (engagement.Text("key"), engagement.Text("page"), engagement.Text("story"));
        var id = page["/begegnung/".Length..];
        var (actor, place) = (Assert.Single((await browser.JsonAsync($"/api/v1/actors?q={Uri.EscapeDataString(person)}")).Items()).Text("key"), engagement.Text("place"));
        var kalender = $"/kalender?tag={entry.Text("day")}";
        await using var tools = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(browser.Client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp }));
        return
        [
            new(page, ShowingForm.Words, Slots(await browser.PageAsync(page))),
            new("/geschichte", ShowingForm.Words, Around(await browser.PageAsync($"/geschichte/{story[..16]}"), page, ".brief a", "li")),
            new("/", ShowingForm.Words, Around(await browser.PageAsync("/"), page, ".diary a", "li")),
            new(kalender, ShowingForm.Words, Around(await browser.PageAsync(kalender), page, "td a", "li")),
            new("/geschichten", ShowingForm.Words, Around(await browser.PageAsync("/geschichten"), $"/geschichte/{story[..16]}", ".entry h3 a", ".entry")),
            new("/mensch", ShowingForm.Words, Around(await browser.PageAsync($"/mensch/{Uri.EscapeDataString(actor)}"), page, ".card h3 a", "li")),
            new("/ort", ShowingForm.Words, Around(await browser.PageAsync($"/ort/{Uri.EscapeDataString(place)}"), page, ".card h3 a", "li")),
            new("/leser", ShowingForm.Words, await ReadersAsync(browser, person)),
            new("/feeds/kalender.ics", ShowingForm.Calendar, await EventAsync(browser, "/feeds/kalender.ics", person)),
            new("/feeds/geschichte/….ics", ShowingForm.Calendar, await EventAsync(browser, $"/feeds/geschichte/{story[..16]}.ics", person)),
            new("/feeds/begegnung/….ics", ShowingForm.Calendar, await EventAsync(browser, $"/feeds/begegnung/{id}.ics", person)),
            new("/feeds/aenderungen.atom", ShowingForm.Words, await NewsAsync(browser, "/feeds/aenderungen.atom?ui=de", page)),
            new("/feeds/geschichte/….atom", ShowingForm.Words, await NewsAsync(browser, $"/feeds/geschichte/{story[..16]}.atom?ui=de", page)),
            new("/api/v1/diary", ShowingForm.Data, entry.GetRawText()),
            new("/api/v1/stories", ShowingForm.Data, (await browser.JsonAsync($"/api/v1/stories/{story}")).GetProperty("engagements").EnumerateArray().Single(e => e.Text("key") == key).GetRawText()),
            new("/api/v1/engagements", ShowingForm.Data, (await browser.JsonAsync($"/api/v1/engagements/{key}")).GetProperty("engagement").GetRawText()),
            new("/api/v1/actors", ShowingForm.Data, (await browser.JsonAsync($"/api/v1/actors/{Uri.EscapeDataString(actor)}")).GetProperty("engagements").GetRawText()),
            new("/api/v1/places", ShowingForm.Data, (await browser.JsonAsync($"/api/v1/places/{Uri.EscapeDataString(place)}")).GetProperty("engagements").GetRawText()),
            new("/api/v1/tables", ShowingForm.Data, await browser.Client.GetStringAsync($"/api/v1/tables/engagements.jsonl?story={story}")),
            new("….ninjs.json", ShowingForm.Data, (await browser.JsonAsync($"/api/v1/stories/{story}.ninjs.json")).GetProperty("associations").EnumerateArray().Single(e => e.Text("name") == key).GetRawText()),
            new("….jsonld", ShowingForm.Linked, (await browser.JsonAsync($"/api/v1/engagements/{key}.jsonld")).GetRawText()),
            new("mcp story", ShowingForm.Data, (await AskAsync(tools, "story", new() { ["story"] = story })).GetProperty("engagements").EnumerateArray().Single(e => e.Text("key") == key).GetRawText()),
            new("mcp changes", ShowingForm.Data, string.Join('\n', (await AskAsync(tools, "changes", [])).GetProperty("changes").EnumerateArray().Where(c => c.Text("story") == story).Select(c => c.GetRawText()))),
            new("mcp diary", ShowingForm.Data, Entry(await AskAsync(tools, "diary", []), person).GetRawText()),
            new("mcp evidence", ShowingForm.Data, (await AskAsync(tools, "evidence", new() { ["engagement"] = key })).GetProperty("slots").GetRawText()),
        ];
    }

    /// <summary>The engagement in the diary of the interface.</summary>
    public static async Task<JsonElement> EntryAsync(Browser browser, string person) => Entry(await browser.JsonAsync("/api/v1/diary"), person);

    private static JsonElement Entry(JsonElement diary, string person) =>
        diary.Items().Single(i => i.GetProperty("engagement").GetProperty("participants").EnumerateArray().Any(p => p.GetString() == person));

    /// <summary>State and time as they hold on the engagement's own page.</summary>
    private static string Slots(IDocument page) => string.Join(' ', page.QuerySelectorAll("main > .state, [aria-label=Wann] .held .value").Select(e => e.TextContent));

    private static string Around(IDocument page, string address, string links, string around) =>
        string.Join(' ', page.QuerySelectorAll(links).Where(a => a.GetAttribute("href")!.StartsWith(address, StringComparison.Ordinal)).Select(a => a.Closest(around)?.TextContent));

    private static async Task<string> EventAsync(Browser browser, string address, string person)
    {
        var calendar = (await browser.Client.GetStringAsync(address)).ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);
        return string.Concat(calendar.Split("BEGIN:VEVENT").Skip(1).Where(e => e.Contains(person, StringComparison.Ordinal)));
    }

    private static async Task<string> NewsAsync(Browser browser, string address, string page) =>
        string.Join('\n', XDocument.Parse(await browser.Client.GetStringAsync(address)).Root!.Elements(Atom + "entry")
            .Where(e => e.Element(Atom + "link")!.Attribute("href")!.Value.EndsWith(page, StringComparison.Ordinal)).Select(e => e.Element(Atom + "title")!.Value));

    private static async Task<JsonElement> AskAsync(McpClient tools, string tool, Dictionary<string, object?> question)
    {
        var answer = await tools.CallToolAsync(tool, question);
        return JsonDocument.Parse(JsonSerializer.Serialize(answer.StructuredContent)).RootElement;
    }
}
