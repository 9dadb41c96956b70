using Spectre.Console;

namespace Lagebild.Pages.Text;

/// <summary>Colours of the terminal page. Sixteen-colour names only, so that the user's own palette decides.</summary>
public static class TextStyles
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Title = new(decoration: Decoration.Bold);
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Muted = new(Color.Grey);

    public static Style Of(Tone tone) => tone switch
    {
        Tone.Planned => new Style(Color.Blue),
        Tone.Firm => new Style(Color.Green),
        Tone.Done => new Style(Color.Teal),
        Tone.Stopped => new Style(Color.Maroon),
        Tone.Open => new Style(Color.Olive),
        _ => Plain,
    };
}
