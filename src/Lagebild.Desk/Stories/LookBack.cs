using System.Globalization;
using Lagebild.Desk.Pictures;
using Lagebild.Desk.Web;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Stories;

/// <summary>The slider that looks back: from the first day of the story to the last on which something was reported, and after it today.</summary>
/// <param name="First">The day at its beginning.</param>
/// <param name="Last">Its last step, which is today.</param>
/// <param name="At">The step at which it stands.</param>
public sealed record LookBackSlide(LocalDate First, int Last, int At)
{
    /// <summary>What the query calls a step: <c>?tage=12</c>.</summary>
    public const string Name = "tage";

    /// <summary>Null where there is nothing to slide over.</summary>
    public static LookBackSlide? Of(StorySketch story, LocalDate? day)
    {
        if (story.FirstTime?.Date is not { } first || story.LastTime?.Date is not { } last || first == last)
            return null;
        var today = Period.DaysBetween(first, last) + 1;
        return new LookBackSlide(first, today, day is { } at ? Math.Clamp(Period.DaysBetween(first, at), 0, today) : today);
    }

    /// <summary>The page of a step; that of today for what is no step.</summary>
    public string Address(StorySketch story, string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days < Last
        ? $"{Addresses.Of(story)}?{LookBack.Name}={LocalDatePattern.Iso.Format(First.PlusDays(days))}" : Addresses.Of(story);
}

/// <summary>The day from whose end a page looks at a story: <c>?stand=2025-10-20</c>.</summary>
/// <param name="Day">The day, or null for now.</param>
/// <param name="Unknown">What was asked for and is no day; null where nothing was wrong.</param>
public readonly record struct LookBack(LocalDate? Day, string? Unknown)
{
    public const string Name = "stand";

    public static LookBack Of(DeskRequest desk) => desk.Query(Name) is not { } text ? default
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? new LookBack(day.Value, null) : new LookBack(null, text);

    public AsOf? AsOf => Day is { } day ? new AsOf(new PublicationTime(day)) : null;
}
