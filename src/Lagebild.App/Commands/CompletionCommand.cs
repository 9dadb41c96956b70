using System.CommandLine;

namespace Lagebild.App.Commands;

/// <summary><c>lagebild completion SHELL</c>: a script that makes the shell complete commands, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Prints a completion script for a shell; in bash: eval \"$(lagebild completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(Resources.Text($"Commands/Completion/{parsed.GetValue(shell)}.sh"));
            return ExitCode.Done;
        });
        return command;
    }
}
