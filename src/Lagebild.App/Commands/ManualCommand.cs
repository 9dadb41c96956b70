using System.CommandLine;
using Lagebild.App.Commands.Help;
using Lagebild.Pages;

namespace Lagebild.App.Commands;

/// <summary><c>lagebild manual</c>: the manual page, made from the help texts.</summary>
internal static class ManualCommand
{
    public static Command Create(Terminal terminal, Func<RootCommand> root)
    {
        var ui = InputOptionSet.UiOption();
        ui.AcceptOnlyFromAmong("de", "en");
        var command = new Command("manual", "Prints the manual page of all commands, for man: lagebild manual > lagebild.1") { ui };
        command.SetAction(parsed =>
        {
            var (texts, commands) = (InputOptionSet.Texts(parsed.GetValue(ui), terminal), root());
            if (texts.Language == UiLanguage.German)
                HelpTexts.Translate(commands);
            terminal.Out.Write(ManualPage.Write(commands, texts));
            return ExitCode.Done;
        });
        return command;
    }
}
