using System.Globalization;
using NodaTime;

namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether hours can be told: the zones that the program carries, and the clock of the machine.</summary>
internal static class TimeCheck
{
    private const string Home = "Europe/Berlin";

    /// <summary>Years after the zone data from which rules may have changed, or the clock is wrong.</summary>
    private const int Old = 5;

    public static IEnumerable<Finding> Look(TimeProvider clock) => Look(clock, DateTimeZoneProviders.Tzdb);

    internal static IEnumerable<Finding> Look(TimeProvider clock, IDateTimeZoneProvider zones)
    {
        var version = zones.VersionId.Replace("TZDB: ", "", StringComparison.Ordinal).Split(' ')[0];
        yield return zones.GetZoneOrNull(Home) is null
            ? new Finding("time", "zones", Health.Problem, ("zones", version), ("zone", Home)) { Case = "unknown" }
            : new Finding("time", "zones", Health.Fine, ("zones", version), ("zone", Home));
        var now = clock.GetUtcNow();
        var said = now.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
        var made = int.TryParse(version.AsSpan(0, Math.Min(4, version.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : now.Year;
        yield return now.Year < made ? new Finding("time", "clock", Health.Problem, ("now", said), ("year", made)) { Case = "before" }
            : now.Year > made + Old ? new Finding("time", "clock", Health.Warning, ("now", said), ("zones", version)) { Case = "after" }
            : new Finding("time", "clock", Health.Fine, ("now", said));
    }
}
