using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lagebild.Desk.Places;

/// <summary>A rectangle of a map, in the units of <see cref="Outlines"/>.</summary>
public readonly record struct Box(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool Meets(Box other) => Left <= other.Right && Right >= other.Left && Top <= other.Bottom && Bottom >= other.Top;

    public Box With(Box other) => new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>A state's outline; of one that crosses the 180th meridian there is a second one, for the other edge of the map.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code; null where there is none.</param>
/// <param name="Path">As SVG draws it.</param>
/// <param name="Bounds">Around it.</param>
public sealed record Outline(string? Country, string Path, Box Bounds);

/// <summary>
/// The outlines of all states, as <c>eng/gazetteer/outlines.mjs</c> made them: Mercator's projection, 20 units a degree of longitude, (0, 0) where the
/// meridian of Greenwich meets the equator.
/// </summary>
internal static partial class Outlines
{
    private const int Units = 20;

    /// <summary>Mercator's projection has no poles.</summary>
    private const double Northernmost = 84;

    private static readonly Lazy<Outline[]> Read = new(Load);
    public static IReadOnlyList<Outline> All => Read.Value;

    public static (int X, int Y) Project(double latitude, double longitude)
    {
        var north = Math.Clamp(latitude, -Northernmost, Northernmost) * Math.PI / 180;
        return ((int)Math.Round(longitude * Units), (int)Math.Round(-Math.Log(Math.Tan((Math.PI / 4) + (north / 2))) * 180 / Math.PI * Units));
    }

    private static Outline[] Load()
    {
        using var stream = typeof(Outlines).Assembly.GetManifestResourceStream("Assets/world.svg")!;
        return [.. XDocument.Load(stream).Root!.Elements().Where(e => e.Name.LocalName == "path").Select(e => e.Attribute("d")!.Value is var path ? new Outline(e.Attribute("class")?.Value, path, Around(path)) : null!)];
    }

    /// <summary>Every part begins with one absolute point, from which the others are told one after the other.</summary>
    private static Box Around(string path)
    {
        Box? box = null;
        foreach (var part in path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = Number().Matches(part).Select(m => int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).ToArray();
            var (x, y) = (0, 0);
            for (var i = 0; i + 1 < numbers.Length; i += 2)
            {
                (x, y) = (x + numbers[i], y + numbers[i + 1]);
                var point = new Box(x, y, x, y);
                box = box?.With(point) ?? point;
            }
        }
        return box!.Value;
    }

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Number();
}
