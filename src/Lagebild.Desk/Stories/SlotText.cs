using Lagebild.Dossiers.Engagements;
using Lagebild.Pages;
using Lagebild.Reading.Engagements;

namespace Lagebild.Desk.Stories;

/// <summary>Values of slots in words.</summary>
internal static class SlotText
{
    /// <summary>Times in the interface's words, parts as "nimmt teil", everything else as reports have it.</summary>
    public static string Say(SlotHistory slot, SlotValue value, Texts texts) => slot.Slot switch
    {
        SlotName.Time => EdtfText.Say(value.Text, texts),
        SlotName.Participants => texts.Find($"part.{value.Text}") ?? value.Text,
        _ => value.Text,
    };
}
