using System.Runtime.CompilerServices;

namespace Lagebild.App.Tests.Commands;

/// <summary>What the README shows is what its command prints.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_page_of_the_README_is_the_page_of_its_command()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../.."));
        var readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        var command = readme.Split('\n').Single(l => l.StartsWith("dotnet run ", StringComparison.Ordinal) && l.Contains(" brief ", StringComparison.Ordinal));
        string[] args = [.. command.Split('#')[0].Split(" -- ")[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(root, a) : a)];
        using var terminal = new TestTerminal();
        Assert.Equal(ExitCode.Done, terminal.RunInstalled(args));

        var page = terminal.Out.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var headline = page[0];
        var shown = readme.Split("```\n").Single(block => block.StartsWith(headline, StringComparison.Ordinal)).TrimEnd('\n').Split('\n');
        Assert.Equal("  …", shown[^1]);
        Assert.Equal(shown[..^1].Select(l => l.TrimEnd()), page[..(shown.Length - 1)].Select(l => l.TrimEnd()));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
