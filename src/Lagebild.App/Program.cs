using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Lagebild.App.Commands;
using Lagebild.App.Commands.Help;
using Lagebild.Pages;

namespace Lagebild.App;

internal static class Program
{
    /// <summary>A word that begins with @ is no file of further words.</summary>
    private static readonly ParserConfiguration AsGiven = new() { ResponseFileTokenReplacer = null };

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
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(HelpTexts.Language(args, terminal).Code());
            var parsed = root.Parse(args, AsGiven);
            if (parsed.Errors.Count > 0)
                return Refuse(parsed, terminal);
            if (parsed.Action is HelpAction && HelpTexts.Language(args, terminal) == UiLanguage.German)
            {
                HelpTexts.Translate(root);
                parsed = root.Parse(args, AsGiven);
            }
            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Out.Flush();
            return code;
        }
        catch (OutputException e)
        {
            if (!e.IsClosed)
                terminal.Error.WriteLine(InputOptionSet.Texts(HelpTexts.Language(args, terminal).Code(), terminal).Format("problem.standardOutput", e.Message));
            return ExitCode.Partly;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Partly;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            terminal.Error.WriteLine(InputOptionSet.Texts(HelpTexts.Language(args, terminal).Code(), terminal).Format("problem.unexpected", e));
            return ExitCode.Partly;
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    /// <summary>What is wrong with the command line, in as many lines as there are faults, and where help is.</summary>
    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var message in parsed.Errors.Select(e => UsageText.Of(e, parsed)).Distinct())
            terminal.Error.WriteLine(message);
        var names = new List<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
            names.Insert(0, command.Command is RootCommand ? "lagebild" : command.Command.Name);
        terminal.Error.WriteLine(UsageText.Say("usage.help", string.Join(' ', names)));
        return ExitCode.Usage;
    }
}
