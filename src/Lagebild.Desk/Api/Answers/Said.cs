using System.Text.Json;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using NodaTime;
using NodaTime.Text;

namespace Lagebild.Desk.Api.Answers;

/// <summary>How values are spelled in answers: as in the JSON of reports and dossiers.</summary>
internal static class Said
{
    /// <summary>A value of an enumeration in camel case.</summary>
    public static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string? Name<T>(T? value) where T : struct, Enum => value is { } known ? Name(known) : null;

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string? Day(LocalDate? day) => day is { } known ? Day(known) : null;

    public static string Time(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    /// <summary>A publication: the time with Berlin's offset; the day alone where no more is known; null where nothing is.</summary>
    public static string? Published(Moment moment, LocalDate? day = null)
    {
        if (!moment.IsKnown)
            return Day(day);
        return day is { } only && only.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant() == moment.Instant
            ? Day(only) : OffsetDateTimePattern.Rfc3339.Format(moment.Instant.InZone(PublicationTime.Home).ToOffsetDateTime());
    }
}
