using Lagebild.Pages;
using NodaTime;

namespace Lagebild.Desk.Web;

/// <summary>Days in words.</summary>
internal static class DayText
{
    /// <summary>"Freitag, 17. Oktober 2025".</summary>
    public static string Full(LocalDate day, Texts texts) => texts.Format("today.title", Name(day, texts), day.Day, texts[$"month.{day.Month}"], day.Year);

    /// <summary>"Fr 17.10." or "Fri 17 Oct" in today's year; a day of any other year says which: "Do 16.10.2025".</summary>
    public static string Short(LocalDate day, LocalDate today, Texts texts) => $"{texts[$"day.short.{(int)day.DayOfWeek}"]} {(day.Year == today.Year ? InYear(day, texts) : Date(day, texts))}";

    /// <summary>"Freitag".</summary>
    public static string Name(LocalDate day, Texts texts) => texts[$"day.{(int)day.DayOfWeek}"];

    /// <summary>"17.10.2025" or "17 Oct 2025".</summary>
    public static string Date(LocalDate day, Texts texts) => texts.Language == UiLanguage.German ? $"{day.Day}.{day.Month}.{day.Year}" : $"{day.Day} {texts[$"month.{day.Month}"][..3]} {day.Year}";

    /// <summary>"17.10." or "17 Oct".</summary>
    private static string InYear(LocalDate day, Texts texts) => texts.Language == UiLanguage.German ? $"{day.Day}.{day.Month}." : $"{day.Day} {texts[$"month.{day.Month}"][..3]}";

    /// <summary>"08:30", on Berlin's clock.</summary>
    public static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
