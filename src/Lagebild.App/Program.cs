using System.CommandLine;
using System.CommandLine.Parsing;
using Lagebild.App.Commands;

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
        var parsed = CommandList.Root(terminal, languages).Parse(args);
        var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
        terminal.Out.Flush();
        return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
    }
}
