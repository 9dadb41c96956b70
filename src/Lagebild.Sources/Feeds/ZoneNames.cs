using System.Globalization;
using Lagebild.Language;
using NodaTime;

namespace Lagebild.Sources.Feeds;

/// <summary>What stands behind a clock time in a feed: a name ("MESZ"), an offset ("+0200") or both ("GMT+2").</summary>
internal static class ZoneNames
{
    /// <summary>No place on earth is further from UTC.</summary>
    private const int MostHours = 14;

    private static readonly Dictionary<string, Offset> Names = TsvTable.Rows(typeof(ZoneNames).Assembly, "Feeds/time-zones.tsv", 2)
        .SelectMany(r => r[0].Split(' ').Select(name => (name, Signed(r[1][0], int.Parse(r[1].AsSpan(1, 2), CultureInfo.InvariantCulture), 0))))
        .ToDictionary(z => z.name, z => z.Item2, StringComparer.OrdinalIgnoreCase);

    /// <param name="name">Letters; empty where there are none. Beside an offset it is passed over: "GMT+2" is two hours ahead.</param>
    /// <param name="offset">A sign and one to four digits, perhaps with a colon; empty where there is none.</param>
    /// <returns>Null where the zone cannot be told.</returns>
    public static Offset? Parse(string name, string offset)
    {
        if (offset.Length == 0)
            return Names.TryGetValue(name, out var known) ? known : null;
        var digits = offset[1..].Replace(":", "", StringComparison.Ordinal);
        var (hours, minutes) = digits.Length <= 2 ? (Number(digits), 0) : (Number(digits[..^2]), Number(digits[^2..]));
        return hours <= MostHours && minutes < 60 ? Signed(offset[0], hours, minutes) : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static Offset Signed(char sign, int hours, int minutes) => Offset.FromSeconds((sign == '+' ? 1 : -1) * ((hours * 3600) + (minutes * 60)));
}
