using System.Net;
using AngleSharp.Dom;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Lagebild.Desk.Tests.Notes;

/// <summary>What an editor does in a browser: sends a form and looks at where that leads.</summary>
internal static class Deciding
{
    /// <summary>The picture of this moment.</summary>
    public static Picture Picture(this DeskUnderTest desk) => desk.Server.Services.GetRequiredService<LivePicture>().Current;

    /// <summary>The address of the story that a report is in.</summary>
    public static string StoryOf(this DeskUnderTest desk, Dossiers.Log.LogEntry report) => Addresses.Of(desk.Picture().StoryOf(report.Id)!);

    /// <summary>The address of the engagement of that title.</summary>
    public static string Engagement(this DeskUnderTest desk, string title) => Addresses.Of(desk.Picture().Engagements().Single(e => e.Engagement.Title == title).Engagement.Key);

    /// <summary>Decides, and shows the page that follows.</summary>
    public static async Task<IDocument> DecideAsync(this Browser browser, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(page, $"{page}/notiz", fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await browser.PageAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>Tries to decide, and shows the page that says why it was not done.</summary>
    public static async Task<IDocument> TryAsync(this Browser browser, string page, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendAsync(page, $"{page}/notiz", fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return await Browser.DocumentAsync(answer);
    }

    /// <summary>Presses "take back" in what says that a note was written.</summary>
    public static async Task<string> TakeBackAsync(this Browser browser, IDocument page)
    {
        var form = page.QuerySelector(".notice form.undo")!;
        using var answer = await browser.PostAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public static string Said(this IDocument page) => page.QuerySelector("#meldung")?.TextContent ?? "";

    /// <summary>The text of a section by the id of its heading; empty where the page has none.</summary>
    public static string Section(this IDocument page, string heading) => page.QuerySelector($"#{heading}")?.ParentElement!.TextContent ?? "";
}
