using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Names;
using Lagebild.Dossiers.Stories;
using NodaTime;

namespace Lagebild.Desk.Stories;

/// <summary>A story in the list.</summary>
/// <param name="Story">The story.</param>
/// <param name="Next">What comes next in it, or null.</param>
/// <param name="IsWatched">Whether whoever looks watches it, or anything in it.</param>
public sealed record ListedStory(StorySketch Story, EngagementSketch? Next, bool IsWatched);

/// <summary>One page of the list of stories.</summary>
public sealed class StoriesModel
{
    public const int PageSize = 50;

    /// <param name="picture">All stories.</param>
    /// <param name="today">Today in Berlin.</param>
    /// <param name="words">What the list is narrowed to, or null.</param>
    /// <param name="told">Stories whose reports have the words.</param>
    /// <param name="watches">What whoever looks watches.</param>
    /// <param name="isWatched">Whether the list is narrowed to that.</param>
    /// <param name="order">What stands first.</param>
    /// <param name="page">From 1; the last one where there are fewer.</param>
    internal StoriesModel(Picture picture, LocalDate today, string? words, IReadOnlySet<StoryId> told, Watches watches, bool isWatched, StoryOrder order, int page)
    {
        (Words, IsWatched, Order) = (words, isWatched, order);
        var asked = words is null ? null : new AskedName(words);
        StorySketch[] found = [.. picture.Stories.Where(s => (asked is null || told.Contains(s.Id) || Speaks(s, asked)) && (!isWatched || watches.Asks(s)))];
        Found = found.Length;
        Pages = Math.Max(1, (Found + PageSize - 1) / PageSize);
        Page = Math.Min(page, Pages);
        Shown = [.. Sorted(found, order, today).Skip((Page - 1) * PageSize).Take(PageSize).Select(s => new ListedStory(s, NextIn(s, today), isWatched || watches.Asks(s)))];
    }

    public string? Words { get; }

    /// <summary>True where only what is watched is listed.</summary>
    public bool IsWatched { get; }

    public StoryOrder Order { get; }

    /// <summary>Number of stories over all pages.</summary>
    public int Found { get; }

    public int Pages { get; }

    /// <summary>From 1.</summary>
    public int Page { get; }

    public IReadOnlyList<ListedStory> Shown { get; }

    /// <summary>The first thing still to come that has a day; what goes on today counts as today.</summary>
    public static EngagementSketch? NextIn(StorySketch story, LocalDate today) => story.Engagements
        .Where(e => e.Phase == Phase.Ahead && e.Time is { Earliest: not null, Latest: { } last } && last >= today)
        .OrderBy(e => From(e, today)).ThenBy(e => e.Hour?.Start is { } start ? (60 * start.Hour) + start.Minute : 0).ThenBy(e => e.Time!.Latest).FirstOrDefault();

    private static LocalDate From(EngagementSketch engagement, LocalDate today) => LocalDate.Max(engagement.Time!.Earliest!.Value, today);

    private static IEnumerable<StorySketch> Sorted(StorySketch[] stories, StoryOrder order, LocalDate today) => order switch
    {
        StoryOrder.Reports => stories.OrderByDescending(s => s.Reports),
        StoryOrder.Next => stories.OrderBy(s => NextIn(s, today) is { } next ? From(next, today) : LocalDate.MaxIsoValue),
        _ => stories,
    };

    /// <summary>Whether each word begins a word of the title, of a name, a place or something planned there.</summary>
    private static bool Speaks(StorySketch story, AskedName asked)
    {
        IEnumerable<string?> texts = [story.Title, .. story.Actors.Select(a => a.Name), .. story.Engagements.Select(e => e.Title), .. story.Engagements.Select(e => e.Place)];
        var words = texts.OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(NameFolding.Words).ToHashSet(StringComparer.Ordinal);
        return asked.Begins(words);
    }
}
