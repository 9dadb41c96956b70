using System.CommandLine;
using System.Text;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Pages.Html;
using Lagebild.Pages.Markdown;
using Lagebild.Pages.Text;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands;

/// <summary>Forms of a page.</summary>
internal enum PageFormat { Text, Markdown, Html, Json }

/// <summary>The options that say in which form a page is written and where to, and the writing.</summary>
internal sealed class PageOutput
{
    private readonly Terminal _terminal;

    /// <param name="terminal">Where pages go unless a file is named.</param>
    /// <param name="formats">The forms that the command offers; the first is the default.</param>
    public PageOutput(Terminal terminal, params PageFormat[] formats)
    {
        _terminal = terminal;
        string[] names = [.. formats.Select(f => f.ToString().ToLowerInvariant())];
        Format = new Option<string>("--format") { Description = "Form of the page.", DefaultValueFactory = _ => names[0] };
        Format.AcceptOnlyFromAmong(names);
    }

    public Option<string> Format { get; }

    public Option<string> File { get; } = new("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(File);
    }

    public PageFormat FormatOf(ParseResult parsed) => Enum.Parse<PageFormat>(parsed.GetValue(Format)!, ignoreCase: true);

    /// <summary>Pages in the form asked for; not for JSON, which is no page.</summary>
    public string Render(IReadOnlyList<Page> pages, ParseResult parsed, Texts texts) => FormatOf(parsed) switch
    {
        PageFormat.Markdown => MarkdownPageWriter.Write(pages, texts),
        PageFormat.Html => HtmlPageWriter.Write(pages, texts),
        _ => TextPageWriter.Write(pages, texts, _terminal.Width, _terminal.IsColoured && parsed.GetValue(File) is null),
    };

    /// <exception cref="InputException">The file cannot be written.</exception>
    public void Write(string content, ParseResult parsed)
    {
        if (parsed.GetValue(File) is not { } path)
        {
            _terminal.Out.Write(content);
            return;
        }
        try
        {
            System.IO.File.WriteAllText(path, content, new UTF8Encoding(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException("problem.output", e.Message);
        }
    }
}
