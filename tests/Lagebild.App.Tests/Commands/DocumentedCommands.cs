using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using Lagebild.App.Commands.Help;

namespace Lagebild.App.Tests.Commands;

/// <summary>
/// The list of commands in docs/command-line.md, made from the commands themselves. With LAGEBILD_ACCEPT=1 it is written instead of
/// compared.
/// </summary>
internal static class DocumentedCommands
{
    private const string Begin = "<!-- begin commands -->\n", End = "<!-- end commands -->";

    public static void Equal(RootCommand root)
    {
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/command-line.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        int from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, to = page.IndexOf(End, StringComparison.Ordinal);
        var commands = string.Concat(root.Subcommands.Select(Section));
        if (Environment.GetEnvironmentVariable("LAGEBILD_ACCEPT") == "1")
            File.WriteAllText(path, page[..from] + commands + page[to..]);
        else
            Assert.Equal(commands, page[from..to]);
    }

    private static string Section(Command command)
    {
        var section = new StringBuilder($"### {command.Name}\n\n{command.Description}\n\n");
        string[] arguments = [.. command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $"[{Name(a)}]" : Name(a)).Select((a, i) => command.Arguments[i].Arity.MaximumNumberOfValues > 1 ? $"{a}..." : a)];
        section.Append($"`{string.Join(' ', ["lagebild", command.Name, .. arguments, "[OPTIONS]"])}`\n\n");
        section.Append("| argument or option | meaning |\n| --- | --- |\n");
        foreach (var symbol in HelpTexts.Symbols(command).Skip(1))
            section.Append($"| {Row(symbol)} |\n");
        return section.Append('\n').ToString();
    }

    private static string Row(Symbol symbol) => (symbol switch
    {
        Option option => $"`{string.Join("`, `", [option.Name, .. option.Aliases])}`{Value(option)} | {option.Description}{(option.Required ? " Required." : "")}",
        Argument argument => $"`{Name(argument)}` | {argument.Description}",
        _ => $"`{symbol.Name}` | {symbol.Description}",
    }).Replace("`|", "` |", StringComparison.Ordinal);

    private static string Name(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Value(Option option)
    {
        if (option.ValueType == typeof(bool))
            return "";
        var values = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToArray();
        return $" {(option.HelpName ?? string.Join(", ", values)).Replace("|", " or ", StringComparison.Ordinal)}";
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
