using System.CommandLine;
using System.Text;
using Lagebild.Pages;

namespace Lagebild.App.Commands.Help;

/// <summary>The manual page in the macros of man(7): a section of commands, each with its arguments and options as the help describes them.</summary>
internal static class ManualPage
{
    public static string Write(RootCommand root, Texts texts)
    {
        var version = typeof(ManualPage).Assembly.GetName().Version!.ToString(3);
        var page = new StringBuilder();
        page.Append(".\\\" Made by lagebild manual.\n");
        page.Append($".TH LAGEBILD 1 \"\" \"Lagebild {version}\" \"{Words(texts["manual.title"])}\"\n");
        page.Append($".SH {Words(texts["manual.name"])}\nlagebild \\- {Words(Lowered(root.Description!))}\n");
        page.Append($".SH {Words(texts["manual.synopsis"])}\n.B lagebild\n.I {Words(texts["manual.command"])}\n.RI [ {Words(texts["manual.options"])} ]\n");
        page.Append($".SH {Words(texts["manual.description"])}\n{Words(texts["manual.about"])}\n");
        page.Append($".SH {Words(texts["manual.commands"])}\n");
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
            Command(page, command, "lagebild");
        Section(page, texts, "manual.environment", "LAGEBILD_DB", "LAGEBILD_USER", "LAGEBILD_CONTACT", "LAGEBILD_DESK", "LAGEBILD_SMTP", "LAGEBILD_OIDC_AUTHORITY", "XDG_DATA_HOME", "NO_COLOR");
        Section(page, texts, "manual.exit", "0", "1", "2");
        return page.ToString();
    }

    /// <summary>A command under its full name; its parts follow it.</summary>
    private static void Command(StringBuilder page, Command command, string above)
    {
        var name = $"{above} {command.Name}";
        page.Append($".SS {Words(string.Join(' ', [name, .. command.Arguments.Select(Usage)]))}\n{Words(command.Description ?? "")}\n");
        foreach (var argument in command.Arguments.Where(a => !string.IsNullOrEmpty(a.Description)))
            Item(page, $"\\fI{Words(argument.HelpName ?? argument.Name)}\\fR", argument.Description!);
        foreach (var option in command.Options.Where(o => !o.Hidden && !string.IsNullOrEmpty(o.Description)))
        {
            var names = string.Join(", ", new[] { option.Name }.Concat(option.Aliases).Select(n => $"\\fB{Words(n)}\\fR"));
            Item(page, option.ValueType == typeof(bool) ? names : $"{names} \\fI{Words(Value(option))}\\fR", option.Description!);
        }
        foreach (var part in command.Subcommands.Where(c => !c.Hidden))
            Command(page, part, name);
    }

    private static string Usage(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? name + "..." : name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{many}]" : many;
    }

    private static string Value(Option option) =>
        option.HelpName ?? string.Join('|', option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label));

    private static void Section(StringBuilder page, Texts texts, string section, params string[] entries)
    {
        page.Append($".SH {Words(texts[section])}\n");
        foreach (var entry in entries)
            Item(page, $"\\fB{Words(entry)}\\fR", texts[$"{section}.{entry}"]);
    }

    private static void Item(StringBuilder page, string tag, string description) => page.Append($".TP\n{tag}\n{Words(description)}\n");

    /// <summary>In the line of names, where man looks for words, a description begins as the rest of a sentence.</summary>
    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    /// <summary>Text that no macro and no escape can begin in, on one line.</summary>
    private static string Words(string text)
    {
        var words = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return words.StartsWith('.') || words.StartsWith('\'') ? "\\&" + words : words;
    }
}
