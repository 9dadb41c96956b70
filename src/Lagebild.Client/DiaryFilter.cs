using System.Globalization;

namespace Lagebild.Client;

/// <summary>What of the diary is asked for; null where anything will do.</summary>
public sealed record DiaryFilter
{
    /// <summary>Only this day.</summary>
    public DateOnly? Day { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Place { get; init; }

    /// <summary>A participant, in any spelling.</summary>
    public string? Person { get; init; }

    /// <summary>meeting, summit, call …</summary>
    public string? Kind { get; init; }

    /// <summary>confirmed, announced, wanted, ongoing, postponed, unconfirmed, held, off or unclear.</summary>
    public string? State { get; init; }

    /// <summary>An outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Read at least so surely, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    internal (string, string?)[] Query() =>
    [
        ("day", Said(Day)), ("from", Said(From)), ("to", Said(To)), ("place", Place), ("person", Person), ("kind", Kind), ("state", State), ("source", Source),
        ("confidence", Confidence?.ToString("0.###", CultureInfo.InvariantCulture)),
    ];

    private static string? Said(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
