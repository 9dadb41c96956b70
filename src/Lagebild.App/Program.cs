using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Lagebild.App.Commands;
using Lagebild.App.Commands.Help;
using Lagebild.App.Pages;

namespace Lagebild.App;

internal static class Program
{
    private static int Main(string[] args)
    {
        var terminal = Terminal.OfProcess();
        return Run(args, terminal, Languages.Installed);
    }

    /// <summary>Runs one command line; all that it writes goes to the terminal given.</summary>
    internal static int Run(string[] args, Terminal terminal, Languages languages)
    {
        var culture = CultureInfo.CurrentUICulture;
        try
        {
            var root = CommandList.Root(terminal, languages);
            var parsed = root.Parse(args);
            if ((parsed.Errors.Count > 0 || parsed.Action is HelpAction) && HelpTexts.Language(args, terminal) == UiLanguage.German)
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
                HelpTexts.Translate(root);
                parsed = root.Parse(args);
            }
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
            terminal.Out.Flush();
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
