using System.Globalization;

namespace Lagebild.Bench.Soak;

/// <summary>What was found at a full hour of a long run.</summary>
/// <param name="IsQuiet">Whether nothing had been published, and nobody killed, for an hour at least; readers and editors went on.</param>
/// <param name="Drift">What differed between store, desk and fold; null where nothing did.</param>
/// <param name="IsCompared">Whether they could be compared: the log must stand still for that.</param>
/// <param name="Memory">Mebibytes of the process after a collection.</param>
internal readonly record struct SoakHour(bool IsQuiet, string? Drift, bool IsCompared, long Memory);

/// <summary>Whether a long run went well.</summary>
internal static class SoakVerdict
{
    /// <summary>A collector keeps more at one moment than at another.</summary>
    private const double MostGrowth = 1.1;

    /// <summary>What was wrong, each as a sentence; none where the run went well.</summary>
    /// <param name="hours">All hours in their order.</param>
    /// <param name="missing">Texts that were published and are not in the log.</param>
    /// <param name="failedLooks">Pages that were not answered.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<SoakHour> hours, int missing, int failedLooks)
    {
        if (hours.Index().Where(h => h.Item.Drift is not null).Select(h => h.Index + 1).ToArray() is { Length: > 0 } drifted)
            yield return $"Store, desk and fold differed at hour {string.Join(", ", drifted)}.";
        if (hours.Count(h => !h.IsCompared) is var passed && passed * 4 > hours.Count)
            yield return $"{passed} of {hours.Count} hours could not be compared.";
        if (missing > 0)
            yield return $"{missing} texts that were published are not in the log.";
        if (failedLooks > 0)
            yield return $"{failedLooks} pages were not answered.";
        if (hours.Where(h => h.IsQuiet).Select(h => h.Memory).ToArray() is [var first, .., var last] && last > first * MostGrowth)
            yield return string.Create(CultureInfo.InvariantCulture, $"While nothing was published, memory grew from {first} to {last} MB.");
    }
}
