using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Lagebild.Desk.Journeys;

/// <summary>What holds for every page of the desk, however it is looked at.</summary>
[Collection(AtTheNewsdesk.Name)]
public sealed class EveryPageTests(Newsdesk desk)
{
    /// <summary>Where pictures of the pages go; they are made anew by <c>LAGEBILD_PICTURES=1</c>.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("LAGEBILD_PICTURES") is { Length: > 0 } ? Path.Combine(Repository.Root, "docs", "desk") : null;

    public static TheoryData<string> Names => [.. Places.All.Select(p => p.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_no_fault_in_the_console_and_asks_for_nothing_elsewhere(string name)
    {
        await using var visit = await VisitAsync(name);

        await visit.Page.WaitForTimeoutAsync(150);
        Assert.Equal(At(name).Status, visit.Status);
        Assert.Empty(FaultsOf(visit, name));
        if (Pictures is not null)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = false });
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_meets_the_accessibility_guidelines(string name)
    {
        await using var visit = await VisitAsync(name);
        await visit.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");

        var violations = await ViolationsAsync(visit.Page);
        Assert.True(violations.Length == 0, violations);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_meets_the_accessibility_guidelines_in_the_dark_and_on_a_phone(string name)
    {
        await using var visit = await VisitAsync(name, new() { ColorScheme = ColorScheme.Dark, ViewportSize = new() { Width = 390, Height = 844 } });

        var violations = await ViolationsAsync(visit.Page);
        Assert.True(violations.Length == 0, violations);
        var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 390, $"{name} is {width} pixels wide on a phone of 390.");
        if (Pictures is not null)
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{name}-phone.png"), FullPage = false });
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_says_the_same_without_script(string name)
    {
        await using var with = await VisitAsync(name);
        await using var without = await VisitAsync(name, new() { JavaScriptEnabled = false });

        // What only a script can do is offered by it alone.
        await with.Page.EvaluateAsync("document.querySelectorAll('[data-script]').forEach(e => e.remove())");

        Assert.Equal(At(name).Status, without.Status);
        Assert.Equal(await with.Page.Locator("main").InnerTextAsync(), await without.Page.Locator("main").InnerTextAsync());
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_speaks_English_to_whoever_prefers_it(string name)
    {
        await using var visit = await VisitAsync(name, new() { Locale = "en-GB" });

        Assert.Equal("en", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        if (At(name).Who is not (People.Nobody or People.First))
            Assert.Equal("Today", await visit.Page.Locator(".places a").First.InnerTextAsync());
        Assert.Empty(FaultsOf(visit, name));
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_page_has_one_main_heading_and_a_title(string name)
    {
        await using var visit = await VisitAsync(name);

        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.Contains("Lagebild", await visit.Page.TitleAsync(), StringComparison.Ordinal);
    }

    private static Place At(string name) => Places.All.First(p => p.Name == name);

    private Task<Visit> VisitAsync(string name, BrowserNewContextOptions? options = null)
    {
        Skip.If(desk.Browser is null, "Chromium is not installed here.");
        var place = At(name);
        return desk.VisitAsync(place.Who == People.First ? desk.Setup.PathAndQuery : place.Path(desk.Live.Current), options, place.Who);
    }

    /// <summary>A browser tells of a page that answers with a fault as of a fault of its own.</summary>
    private static IEnumerable<string> FaultsOf(Visit visit, string name) => visit.Faults.Where(f => At(name).Status < 400 || !f.Contains($"status of {At(name).Status}", StringComparison.Ordinal));

    private static async Task<string> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        return string.Join('\n', result.Violations
            .Select(v => (v.Id, v.Help, Nodes: v.Nodes.Where(n => !IsRunningText(v.Id, n.Html)).ToArray()))
            .Where(v => v.Nodes.Length > 0)
            .Select(v => $"{v.Id}: {v.Help}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }

    /// <summary>Passages of a report are links within running text, whose size the line gives (WCAG 2.2, 2.5.8, exception "Inline").</summary>
    private static bool IsRunningText(string rule, string html) => rule == "target-size" && html.StartsWith("<a class=\"piece\"", StringComparison.Ordinal);
}
