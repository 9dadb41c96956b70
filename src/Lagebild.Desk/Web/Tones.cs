using Lagebild.Pages;

namespace Lagebild.Desk.Web;

/// <summary>Tones as classes of the style sheet.</summary>
internal static class Tones
{
    public static string Class(Tone tone) => tone switch
    {
        Tone.Planned => "planned",
        Tone.Firm => "firm",
        Tone.Done => "done",
        Tone.Stopped => "stopped",
        Tone.Open => "open",
        _ => "neutral",
    };
}
