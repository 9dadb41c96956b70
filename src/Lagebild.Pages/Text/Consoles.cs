using Spectre.Console;

namespace Lagebild.Pages.Text;

/// <summary>Spectre consoles that write to a string and ask nothing of the environment.</summary>
public static class Consoles
{
    public static IAnsiConsole Create(TextWriter output, int width, bool coloured)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = coloured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = coloured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
