using Lagebild.Language.Times;

namespace Lagebild.Pages;

/// <summary>A time of day in words, no finer than it was told: "15:00 Uhr", "nach 15:00 Uhr", "14:00 bis 18:00 Uhr (Ortszeit)", "abends".</summary>
public static class HourText
{
    public static string Say(TimeOfDay hour, Texts texts)
    {
        var plain = (hour.Start, hour.End) switch
        {
            ({ } start, { } end) => texts.Format("hour.span", start, end),
            ({ } start, null) => texts.Format($"hour.{hour.Bound}", start),
            (null, { } end) => texts.Format("hour.end", end),
            _ => texts.Find($"hour.{hour.Part}") ?? hour.Part ?? "",
        };
        return hour.Zone switch
        {
            null => plain,
            "local" => texts.Format("hour.local", plain),
            var zone => texts.Format("hour.zone", plain, zone),
        };
    }
}
