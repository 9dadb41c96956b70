using System.CommandLine;
using Lagebild.App.Commands;
using Lagebild.App.Commands.Help;

namespace Lagebild.App.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    private RootCommand Root => CommandList.Root(_terminal.Terminal, Languages.Installed);

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void Every_description_has_a_German_wording_and_every_wording_a_description()
    {
        var descriptions = HelpTexts.Symbols(Root).Select(s => s.Description).Where(d => !string.IsNullOrEmpty(d)).Select(d => d!).Distinct();
        Assert.Equal(descriptions.Order(StringComparer.Ordinal), HelpTexts.Described.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("brief", "--help", "--ui", "de")]
    [InlineData("brief", "--ui=de", "-h")]
    public void Help_speaks_the_language_of_the_interface(params string[] args)
    {
        Assert.Equal(0, _terminal.Run(args));
        Assert.Contains("Name des Mediums.", _terminal.Out, StringComparison.Ordinal);
        Assert.Contains("Optionen:", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("outlet", _terminal.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", _terminal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_chooses_the_language_of_help()
    {
        _terminal.Variables["LANG"] = "de_AT.UTF-8";
        Assert.Equal(0, _terminal.Run("--help"));
        Assert.Contains("Findet Berichte nach ihren Wörtern,", _terminal.Out, StringComparison.Ordinal);
        using var english = new TestTerminal();
        Assert.Equal(0, english.Run("--help"));
        Assert.Contains("Finds reports by their words,", english.Out, StringComparison.Ordinal);
        Assert.Contains("Options:", english.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_usage_is_explained_in_German_too()
    {
        Assert.Equal(2, _terminal.Run("brief", "a.txt", "--no-such-option", "--ui", "de"));
        Assert.Equal("", _terminal.Out);
        Assert.Equal("Eine Option „--no-such-option“ gibt es nicht. (Eine Datei dieses Namens: ./--no-such-option)\nHilfe: lagebild brief --help\n", _terminal.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("--since fehlt.", "changes")]
    [InlineData("--limit: Erwartet wird eine Zahl, nicht „foo“.", "search", "gipfel", "--limit", "foo")]
    [InlineData("--db darf nur einmal stehen.", "stories", "--db", "a", "--db", "b")]
    [InlineData("„gestern“ ist keine Zeit: Erwartet wird JJJJ-MM-TT oder eine Zeit nach ISO 8601.", "date", "1a2b3c4d", "gestern")]
    public void Faults_that_the_parser_finds_are_told_in_German_too(string expected, params string[] args)
    {
        Assert.Equal(2, _terminal.Run([.. args, "--ui", "de"]));
        Assert.Equal(expected, _terminal.Error.ReplaceLineEndings("\n").Split('\n')[0]);
        using var english = new TestTerminal();
        Assert.Equal(2, english.Run([.. args, "--ui", "en"]));
        Assert.DoesNotContain("System.", english.Error);
    }

    [Fact]
    public void Wrong_usage_is_short_and_on_standard_error()
    {
        Assert.Equal(2, _terminal.Run("changes", "--since"));
        Assert.Equal("", _terminal.Out);
        Assert.InRange(_terminal.Error.Count(c => c == '\n'), 2, 3);
        Assert.EndsWith("Help: lagebild changes --help", _terminal.Error.TrimEnd());
    }

    [Fact]
    public void The_documentation_lists_all_commands_as_they_are() => DocumentedCommands.Equal(Root);
}
