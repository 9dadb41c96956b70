using Lagebild.Reading.Places;

namespace Lagebild.Desk.Places;

/// <summary>A place on a map.</summary>
/// <param name="Place">What is there.</param>
/// <param name="X">In the units of the map.</param>
/// <param name="Y">In the units of the map.</param>
/// <param name="IsSubject">True where the page is about it.</param>
public sealed record Mark(PlaceView Place, int X, int Y, bool IsSubject);

/// <summary>A part of the world with the places in it.</summary>
public sealed class PlaceMap
{
    /// <summary>Half the width of a map around a city, around a state or region, and of the whole at least, in degrees of longitude times twenty.</summary>
    private const int AroundCity = 220, AroundState = 380, Least = 260;

    /// <summary>Of all engagements, on the map of many places.</summary>
    private const double MostOf = 0.85;

    /// <summary>Names that find room on a map of many places.</summary>
    private const int MostNamed = 8;

    private PlaceMap(Box view, IReadOnlyList<Mark> marks, string? country)
    {
        (View, Country) = (view, country);
        Outlines = [.. Places.Outlines.All.Where(o => o.Bounds.Meets(view))];
        Marks = [.. marks.Where(m => view.Meets(new Box(m.X, m.Y, m.X, m.Y))).OrderBy(m => m.IsSubject)];
        Named = [.. Marks.OrderByDescending(m => m.IsSubject).ThenByDescending(m => m.Place.Engagements.Count).Take(MostNamed).Aggregate(new List<Mark>(), WithRoom)];
    }

    public Box View { get; }

    /// <summary>States that are seen.</summary>
    public IReadOnlyList<Outline> Outlines { get; }

    /// <summary>Places that are seen; the one that the page is about lies on top.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>Marks whose names are written beside them.</summary>
    public IReadOnlyList<Mark> Named { get; }

    /// <summary>The state that is filled; null for none.</summary>
    public string? Country { get; }

    /// <summary>Height of a name.</summary>
    public int LetterSize => Math.Max(6, View.Width / 34);

    /// <summary>The map around one place; null where it is not known where that is.</summary>
    internal static PlaceMap? Around(PlaceView place, PlaceList all)
    {
        if (place.Where is not { } where)
            return null;
        var (x, y) = Places.Outlines.Project(where.Latitude, where.Longitude);
        var half = where.Kind is PlaceKind.City or PlaceKind.Venue ? AroundCity : AroundState;
        return new PlaceMap(Frame(new Box(x - half, y, x + half, y)), [.. MarksOf(all.All.Where(p => p.Key != place.Key)), new Mark(place, x, y, true)], where.Country);
    }

    /// <summary>The map of where most takes place; null where no place is known.</summary>
    internal static PlaceMap? Of(PlaceList all)
    {
        Mark[] marks = [.. MarksOf(all.All)];
        if (marks.Length == 0)
            return null;
        var box = Near(marks).Select(m => new Box(m.X, m.Y, m.X, m.Y)).Aggregate((a, b) => a.With(b));
        var margin = Math.Max(Math.Max(box.Width, box.Height * 3 / 2) / 6, (Least - (box.Width / 2)) / 2);
        return new PlaceMap(Frame(new Box(box.Left - margin, box.Top - (margin * 2 / 3), box.Right + margin, box.Bottom + (margin * 2 / 3))), marks, null);
    }

    /// <summary>Those nearest to the middle of all engagements that make up most of them: one far away would leave no room for the others.</summary>
    private static IEnumerable<Mark> Near(Mark[] marks)
    {
        var all = marks.Sum(m => m.Place.Engagements.Count);
        var (x, y) = (Middle(marks, m => m.X, all), Middle(marks, m => m.Y, all));
        var counted = 0;
        foreach (var mark in marks.OrderBy(m => Math.Max(Math.Abs(m.X - x), Math.Abs(m.Y - y))).ThenBy(m => m.Place.Key, StringComparer.Ordinal))
        {
            yield return mark;
            counted += mark.Place.Engagements.Count;
            if (counted >= MostOf * all)
                yield break;
        }
    }

    /// <summary>Half of the engagements lie on either side.</summary>
    private static int Middle(Mark[] marks, Func<Mark, int> at, int all)
    {
        var counted = 0;
        return at(marks.OrderBy(at).First(m => 2 * (counted += m.Place.Engagements.Count) >= all));
    }

    private static IEnumerable<Mark> MarksOf(IEnumerable<PlaceView> places) => places.Where(p => p.Where is not null).Select(p =>
    {
        var (x, y) = Places.Outlines.Project(p.Where!.Latitude, p.Where.Longitude);
        return new Mark(p, x, y, false);
    });

    /// <summary>The box made three wide and two high.</summary>
    private static Box Frame(Box box)
    {
        var width = Math.Max(box.Width, box.Height * 3 / 2);
        var (x, y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        return new Box(x - (width / 2), y - (width / 3), x + (width / 2), y + (width / 3));
    }

    /// <summary>A name is left out where another one is too near.</summary>
    private List<Mark> WithRoom(List<Mark> named, Mark mark)
    {
        if (named.TrueForAll(n => Math.Abs(n.Y - mark.Y) > LetterSize * 6 / 5 || Math.Abs(n.X - mark.X) > LetterSize * 2 * Math.Max(n.Place.Name.Length, mark.Place.Name.Length) / 3))
            named.Add(mark);
        return named;
    }
}
