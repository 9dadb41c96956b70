using System.Text;
using Lagebild.Desk.Api;
using Lagebild.Desk.Today;
using Lagebild.Dossiers.Engagements;
using Lagebild.Pages;
using Lagebild.Pages.Diaries;
using Lagebild.Pages.Exports;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Feeds;

/// <summary>Dated engagements as iCalendar files.</summary>
internal static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Days before today that a calendar without a beginning still shows.</summary>
    public const int PastDays = 30;

    /// <summary>Engagements of one calendar; those in the far future and past are left out first.</summary>
    private const int Most = 2000;

    /// <summary>What the picture has in a range of days.</summary>
    public static async Task<byte[]> OfAsync(NewsView view, DayRange range, DiaryNarrowing narrowing, CancellationToken cancellation)
    {
        var entries = DiaryEntry.In(view.Picture, range, narrowing, view.Today).Where(e => e.Place.Group != DiaryGroup.Open).Take(Most).ToArray();
        var items = new List<(FoldedStory, DossierEngagement)>();
        foreach (var story in entries.GroupBy(e => e.Story))
        {
            if (await view.Folded.OfAsync(story.Key, cancellation) is not { } folded)
                continue;
            var wanted = story.Select(e => e.Engagement.Key).ToHashSet();
            items.AddRange(folded.Dossier.Engagements.Where(e => wanted.Contains(e.Key)).Select(e => (folded, e)));
        }
        return await OfAsync(items, view.Store, view.Texts, cancellation);
    }

    /// <summary>Engagements, each with its story.</summary>
    public static async Task<byte[]> OfAsync(IEnumerable<(FoldedStory Story, DossierEngagement Engagement)> items, IDossierStore store, Texts texts, CancellationToken cancellation)
    {
        var entries = new List<CalendarEntry>();
        foreach (var (story, engagement) in items.OrderBy(i => Start(i.Engagement)).ThenBy(i => i.Engagement.Key))
            entries.Add(await CalendarEntry.OfAsync(engagement, [.. story.Dossier.Notes.Where(n => n.Engagement == engagement.Key)], store.Log, cancellation));
        return Encoding.UTF8.GetBytes(Pages.Exports.Calendar.Of(entries, texts));
    }

    private static LocalDate Start(DossierEngagement engagement) => engagement.Time.Current?.Time is { } time ? time.Earliest ?? time.Latest ?? LocalDate.MaxIsoValue : LocalDate.MaxIsoValue;
}
