using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Lagebild.Desk.Pictures;
using Lagebild.Dossiers.Names;
using Lagebild.Language;
using Lagebild.Reading;
using Lagebild.Reading.Places;

namespace Lagebild.Desk.Places;

/// <summary>A place where something takes place, over all stories.</summary>
/// <param name="Key">The same for all its names: <see cref="NameForm.PlaceKey"/>.</param>
/// <param name="Name">The name that most engagements have.</param>
/// <param name="OtherNames">The others, sorted.</param>
/// <param name="Where">As the gazetteer knows it; null where it does not.</param>
/// <param name="Engagements">What takes place there, in the order of the stories.</param>
public sealed record PlaceView(string Key, string Name, IReadOnlyList<string> OtherNames, Place? Where, IReadOnlyList<(EngagementSketch Engagement, StorySketch Story)> Engagements)
{
    public IEnumerable<StorySketch> Stories => Engagements.Select(e => e.Story).Distinct();
}

/// <summary>All places of a picture; made once for each picture.</summary>
internal sealed class PlaceList
{
    private static readonly ConditionalWeakTable<Picture, PlaceList> Kept = [];

    private readonly FrozenDictionary<string, PlaceView> _byKey;

    private PlaceList(Picture picture)
    {
        All = [.. picture.Engagements().Where(p => p.Engagement.Place is { Length: > 0 }).DistinctBy(p => p.Engagement.Key)
            .GroupBy(p => NameForm.PlaceKey(p.Engagement.Place!)).Where(g => g.Key.Length > 0)
            .Select(View).OrderByDescending(v => v.Engagements.Count).ThenBy(v => v.Key, StringComparer.Ordinal)];
        _byKey = All.ToFrozenDictionary(v => v.Key, StringComparer.Ordinal);
    }

    public static PlaceList Of(Picture picture) => Kept.GetValue(picture, p => new PlaceList(p));

    /// <summary>Those of most engagements first.</summary>
    public IReadOnlyList<PlaceView> All { get; }

    /// <summary>A place by any of its names; null where nothing takes place there.</summary>
    public PlaceView? Find(string name) => _byKey.GetValueOrDefault(NameForm.PlaceKey(name));

    private static PlaceView View(IGrouping<string, (EngagementSketch Engagement, StorySketch Story)> at)
    {
        string[] names = [.. at.GroupBy(p => p.Engagement.Place!, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        return new PlaceView(at.Key, names[0], [.. names.Skip(1).Order(StringComparer.Ordinal)], names.Select(Known).FirstOrDefault(p => p is not null), [.. at]);
    }

    /// <summary>By the name, or by the city that stands behind it ("Kongresshaus in Wien").</summary>
    private static Place? Known(string name)
    {
        var places = ReadingLanguages.For(TextLanguage.German).Places;
        if (places.Find(name) is { } place)
            return place;
        foreach (var between in new[] { " in ", " bei ", ", " })
        {
            if (name.LastIndexOf(between, StringComparison.Ordinal) is > 0 and var at && places.Find(name[(at + between.Length)..]) is { } city)
                return city;
        }
        return null;
    }
}
