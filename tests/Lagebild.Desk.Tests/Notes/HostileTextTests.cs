using AngleSharp.Dom;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Tests.Notes;

/// <summary>Whatever a report or an editor writes is text on a page and never part of it.</summary>
public sealed class HostileTextTests
{
    private const string Script = "<script>alert(1)</script>";
    private const string Breaks = "\"><img src=x onerror=alert(2)>";
    private const string Name = "Bob <b onclick='x'>Tables</b>";

    private static LogEntry Report()
    {
        var quote = $"{Name} trifft </blockquote>{Script} am Montag";
        var entry = new Written("2025-03-03", $"Blatt{Breaks}", $"Titel {Script}", $"{quote}. {Breaks} sagte er. Nichts ist klar {Script}.\n</article><style>*{{}}</style>")
            .Person(Name).Meets(EngagementKind.Meeting, EngagementStatus.Planned, quote, [Name, Breaks], place: Breaks, time: "2025-03-04", topic: Script)
            .Says(Name, $"{Breaks} sagte er").Asks($"Nichts ist klar {Script}").Silent(Name, $"Nichts ist klar {Script}").Entry;
        return entry with { Document = entry.Document with { Address = "javascript:alert(3)" } };
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task No_page_takes_mark_up_from_a_report_or_a_note(string language)
    {
        var report = Report();
        await using var desk = await DeskUnderTest.OpenAsync(report);
        using var browser = desk.Browser();
        var story = desk.StoryOf(report);
        var engagement = Addresses.Of(desk.Picture().Engagements().Single().Engagement.Key);
        await browser.DecideAsync(story, ("was", "umbenennen"), ("titel", $"Neu {Script}"), ("warum", Breaks));
        await browser.DecideAsync(engagement, ("was", "ort"), ("ort", $"Ort {Breaks}"), ("warum", Script));
        var refused = await browser.TryAsync(engagement, ("was", "zeit"), ("tag", Breaks), ("warum", Script));

        string[] addresses = ["/geschichten", $"/geschichten?q={Uri.EscapeDataString(Breaks)}", story, $"{story}?stand=2025-03-03", $"{story}?stand={Uri.EscapeDataString(Breaks)}", engagement, Addresses.Reader(report.Id)];
        var pages = new List<IDocument> { refused };
        foreach (var address in addresses)
            pages.Add(await browser.PageAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ui={language}"));
        foreach (var page in pages)
        {
            Assert.All(page.QuerySelectorAll("script:not([type='application/ld+json'])"), s => Assert.StartsWith("/assets/", s.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("style, img, b[onclick], iframe, object"));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.DoesNotContain(page.QuerySelectorAll("[href]"), a => a.GetAttribute("href")!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
        Assert.Contains(Script, pages[^1].QuerySelector("article.report")!.TextContent, StringComparison.Ordinal);
        Assert.All(pages.Skip(1), p => Assert.Equal(language, p.DocumentElement.GetAttribute("lang")));
    }
}
