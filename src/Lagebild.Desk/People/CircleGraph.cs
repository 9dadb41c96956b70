namespace Lagebild.Desk.People;

/// <summary>A circle as a drawing: the person in the middle, the others around it, a line between any two that sat at one table, thicker the more often.</summary>
internal sealed class CircleGraph
{
    public const int Width = 440, Height = 360;

    private const int Thickest = 7;

    /// <summary>Letters of a name that fit between two neighbours.</summary>
    private const int LongestLabel = 22;

    public CircleGraph(Circle circle)
    {
        var shown = circle.Shown;
        Points = [.. shown.Select((who, i) => PointAt(who.Name, i, shown.Count - 1))];
        var lines = new List<Line>();
        for (var i = 0; i < shown.Count; i++)
        {
            for (var j = i + 1; j < shown.Count; j++)
            {
                if (circle.Together(shown[i], shown[j]) is > 0 and var times)
                    lines.Add(new Line(Points[i].X, Points[i].Y, Points[j].X, Points[j].Y, Math.Min(times, Thickest), i == 0));
            }
        }
        Lines = [.. lines.OrderBy(l => l.IsOwn)];
    }

    public IReadOnlyList<Point> Points { get; }

    /// <summary>Those of the person itself last, so that they lie on top.</summary>
    public IReadOnlyList<Line> Lines { get; }

    private static Point PointAt(string name, int index, int others)
    {
        const int RadiusX = 150, RadiusY = 135;
        var label = name.Length > LongestLabel ? name[..(LongestLabel - 1)] + "…" : name;
        if (index == 0)
            return new Point(Width / 2, Height / 2, (Height / 2) + 24, label, true);
        var angle = 2 * Math.PI * (index - 1) / others - (Math.PI / 2);
        var (x, y) = ((Width / 2) + (int)Math.Round(RadiusX * Math.Cos(angle)), (Height / 2) + (int)Math.Round(RadiusY * Math.Sin(angle)));
        return new Point(x, y, Math.Sin(angle) < -0.3 ? y - 12 : y + 20, label, false);
    }

    /// <summary>Somebody; the base line of the name lies above or below the point.</summary>
    internal readonly record struct Point(int X, int Y, int LabelY, string Name, bool IsOwn);

    internal readonly record struct Line(int X1, int Y1, int X2, int Y2, int Width, bool IsOwn);
}
