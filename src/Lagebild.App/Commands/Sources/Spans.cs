using Lagebild.Pages;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary>Spans of time in the largest unit that fits: "3 min", "5 h", "2 d".</summary>
internal static class Spans
{
    public static string Say(Duration span, Texts texts) => span switch
    {
        { TotalMinutes: < 1 } => texts["span.now"],
        { TotalHours: < 1 } => texts.Format("span.minutes", (int)span.TotalMinutes),
        { TotalDays: < 1 } => texts.Format("span.hours", (int)span.TotalHours),
        _ => texts.Format("span.days", (int)span.TotalDays),
    };
}
