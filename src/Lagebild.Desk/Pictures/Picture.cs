using Lagebild.Dossiers.Engagements;
using Lagebild.Dossiers.Stories;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.Desk.Pictures;

/// <summary>
/// All stories of a database at one position of its log: what every list of the desk is made from. Immutable, so that a page sees one moment while news
/// comes in; the next moment is another picture.
/// </summary>
public sealed class Picture
{
    private readonly Lazy<Dictionary<DocumentId, StorySketch>> _byDocument;
    private readonly Lazy<Dictionary<string, ActorView>> _actors;

    /// <param name="position">The last entry of the log that it knows.</param>
    /// <param name="stories">The stories.</param>
    /// <param name="expected">How many there will be, while it is made for the first time; null where these are all.</param>
    internal Picture(LogPosition position, IEnumerable<StorySketch> stories, int? expected = null)
    {
        Position = position;
        Stories = [.. stories.OrderByDescending(s => s.Last).ThenBy(s => s.Id.First.Value, StringComparer.Ordinal)];
        (IsWhole, Expected) = (expected is null, Math.Max(expected ?? 0, Stories.Count));
        // A picture is followed by the next one with every report that arrives: what no page asks of it is not made.
        _byDocument = new(() => Stories.SelectMany(s => s.Members.Select(m => (Member: m, Story: s))).ToDictionary(p => p.Member, p => p.Story));
        _actors = new(() => ActorView.Gather(Stories).ToDictionary(a => a.Key, StringComparer.Ordinal));
    }

    /// <summary>Before anything is known.</summary>
    public static Picture Empty { get; } = new(LogPosition.Start, [], expected: 0);

    /// <summary>The last entry of the log that it knows.</summary>
    public LogPosition Position { get; }

    /// <summary>The story that was reported on last stands first.</summary>
    public IReadOnlyList<StorySketch> Stories { get; }

    /// <summary>Number of stories in the database; more than <see cref="Stories"/> while the picture is made for the first time.</summary>
    public int Expected { get; }

    /// <summary>False while the picture is made for the first time.</summary>
    public bool IsWhole { get; }

    /// <summary>Everybody in any story by key, as <see cref="ActorSketch.Key"/>.</summary>
    public IReadOnlyDictionary<string, ActorView> Actors => _actors.Value;

    /// <summary>The story that a report is in, not one where it is a guest.</summary>
    public StorySketch? StoryOf(DocumentId document) => _byDocument.Value.GetValueOrDefault(document);

    /// <summary>Engagements of a name: digits of the report that told of them first, and their number there.</summary>
    public IEnumerable<(EngagementSketch Engagement, StorySketch Story)> Named(FactName name) => Engagements().Where(e => name.Names(e.Engagement.Key));

    /// <summary>A story by the first digits of its id or of the id of one of its reports; null where none or several begin so.</summary>
    public StorySketch? Find(string prefix)
    {
        if (prefix.Length is < 4 or > 64 || !prefix.All(char.IsAsciiHexDigitLower))
            return null;
        if (prefix.Length == 64)
            return StoryOf(new DocumentId(prefix));
        var found = Stories.Where(s => s.Id.First.Value.StartsWith(prefix, StringComparison.Ordinal)).Take(2).ToArray();
        if (found.Length == 0)
            found = [.. Stories.Where(s => s.Members.Any(m => m.Value.StartsWith(prefix, StringComparison.Ordinal))).Take(2)];
        return found is [var one] ? one : null;
    }

    /// <summary>Every engagement with its story.</summary>
    public IEnumerable<(EngagementSketch Engagement, StorySketch Story)> Engagements() => Stories.SelectMany(s => s.Engagements.Select(e => (e, s)));
}

/// <summary>Somebody over all stories.</summary>
/// <param name="Key">As in each story.</param>
/// <param name="Sketch">As the story of most reports has it.</param>
/// <param name="Stories">The stories, those with most reports about it first.</param>
/// <param name="Reports">Reports that name it, all stories together.</param>
/// <param name="Statements">Statements, all stories together.</param>
public sealed record ActorView(string Key, ActorSketch Sketch, IReadOnlyList<StorySketch> Stories, int Reports, int Statements)
{
    internal static IEnumerable<ActorView> Gather(IEnumerable<StorySketch> stories) => stories
        .SelectMany(s => s.Actors.Select(a => (Actor: a, Story: s)))
        .GroupBy(p => p.Actor.Key, StringComparer.Ordinal)
        .Select(g =>
        {
            var sorted = g.OrderByDescending(p => p.Actor.Reports).ThenBy(p => p.Story.Id.First.Value, StringComparer.Ordinal).ToArray();
            return new ActorView(g.Key, sorted[0].Actor, [.. sorted.Select(p => p.Story).Distinct()], sorted.Sum(p => p.Actor.Reports), sorted.Sum(p => p.Actor.Statements));
        });
}
