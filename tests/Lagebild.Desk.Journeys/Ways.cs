using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Reading.Documents;
using Microsoft.Playwright;
using NodaTime;
using static Microsoft.Playwright.Assertions;

namespace Lagebild.Desk.Journeys;

/// <summary>What several journeys do.</summary>
internal static class Ways
{
    public static BrowserNewContextOptions WithoutScript => new() { JavaScriptEnabled = false };

    public static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    extension(Newsdesk desk)
    {
        /// <summary>An address in the picture of this moment.</summary>
        public string At(Func<Picture, string> path)
        {
            Skip.If(desk.Browser is null, "Chromium is not installed here.");
            return path(desk.Live.Current);
        }

        /// <summary>The meeting in Flensburg, at eleven on the morning of the journeys.</summary>
        public string Flensburg => desk.At(p => Addresses.Of(p.Engagements().First(e => e.Engagement is { Place: "Flensburg", Hour: not null }).Engagement.Key));

        /// <summary>The story of the ferry.</summary>
        public string Ferry => desk.At(p => Addresses.Of(p.Engagements().First(e => e.Engagement is { Place: "Flensburg", Hour: not null }).Story));

        /// <summary>A report comes in as by any other way; the desk hears of it from the log.</summary>
        /// <returns>It, once the desk knows it.</returns>
        public async Task<Document> ArriveAsync(string headline, string body, string source)
        {
            Skip.If(desk.Browser is null, "Chromium is not installed here.");
            var document = Document.Create(headline, body, TextLanguage.German, new PublicationTime(new LocalDate(2026, 4, 15)), source);
            await desk.Intake.TakeAsync([document], _ => { }, CancellationToken.None);
            while (desk.Live.Current.StoryOf(document.Id) is null)
                await Task.Delay(50);
            return document;
        }
    }

    extension(Visit visit)
    {
        /// <summary>Unfolds the form that has a field, fills the field in, and says why.</summary>
        public async Task<ILocator> UnfoldAsync(string field, string? value = null, string why = "mit der Pressestelle telefoniert")
        {
            var form = visit.Page.Locator($"main details.decide:has([name={field}])").First;
            await form.Locator("summary").First.ClickAsync();
            if (value is not null)
                await form.Locator($"[name={field}]").First.FillAsync(value);
            await form.Locator("[name=warum]").FillAsync(why);
            return form;
        }

        /// <summary>What was just noted is taken back.</summary>
        public async Task TakeBackAsync()
        {
            await Expect(visit.Page.Locator("#meldung.good")).ToBeVisibleAsync();
            await visit.Page.Locator("#meldung form.undo button").ClickAsync();
            await Expect(visit.Page.Locator("#meldung")).ToHaveCountAsync(0);
        }
    }
}
