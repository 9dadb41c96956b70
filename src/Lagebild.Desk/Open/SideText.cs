using Lagebild.Pages;
using Lagebild.Reading.Engagements;
using Lagebild.Reading.Factuality;

namespace Lagebild.Desk.Open;

/// <summary>One side of a contradiction in words; times, parts and statuses are kept in neutral terms.</summary>
internal static class SideText
{
    public static string Say(SlotName? slot, string value, Texts texts) => slot switch
    {
        SlotName.Time => EdtfText.Say(value, texts),
        SlotName.Participants => texts.Find($"part.{value}") ?? value,
        null when Enum.TryParse<EngagementStatus>(value, true, out var status) && Enum.IsDefined(status) => texts.Of(status),
        null when Enum.TryParse<Reality>(value, true, out var reality) && Enum.IsDefined(reality) => texts.Of(reality),
        null => texts.Find($"note.{value}") ?? value,
        _ => value,
    };
}
