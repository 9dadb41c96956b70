using System.Text.Json;
using Lagebild.Language.Times;
using Lagebild.Reading.Reports.Json;
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

    /// <summary>A publication as reports have it: the time with its offset, or the day alone where no more is known; null where nothing is.</summary>
    public static string? Published(PublicationTime? time) => time is null ? null : PublicationTimeText.Format(time);
}
