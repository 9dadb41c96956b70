using System.CommandLine;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands;

/// <summary>The arguments and options that say what to read and how to speak, the same for every command that reads.</summary>
internal sealed class InputOptionSet
{
    private readonly Terminal _terminal;

    public InputOptionSet(Terminal terminal)
    {
        _terminal = terminal;
        Language.AcceptOnlyFromAmong("de", "en", "auto");
        Ui.AcceptOnlyFromAmong("de", "en");
        UsageText.RefuseOptions(Files, "usage.option");
    }

    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "Reports: UTF-8 text (first line headline), HTML pages, JSON, JSON Lines; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<PublicationTime?> Published { get; } = new("--published")
    {
        Description = "When the reports were published: 2025-10-17 or an ISO 8601 time. Goes before what they say themselves.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var date = PublicationDate.Parse(result.Tokens[0].Value);
            if (date is null)
                result.AddError(UsageText.Say("usage.time", result.Tokens[0].Value));
            return date;
        },
    };

    public Option<string> Source { get; } = new("--source") { Description = "Name of the outlet.", HelpName = "NAME" };

    public Option<string> Author { get; } = new("--author") { Description = "Whose posts an archive holds that does not say so itself (tweets.js of X).", HelpName = "NAME" };

    public Option<string> Language { get; } = new("--language")
    {
        Description = "Language of the reports.",
        DefaultValueFactory = _ => "auto",
    };

    public Option<string> Ui { get; } = UiOption();

    /// <summary>The option for the interface's language, for commands that read no input.</summary>
    public static Option<string> UiOption() => new("--ui")
    {
        Description = "Language of the interface; by default the environment's (LC_ALL, LC_MESSAGES, LANG).",
        HelpName = "de|en",
    };

    public void AddTo(Command command)
    {
        command.Add(Files);
        command.Add(Published);
        command.Add(Source);
        command.Add(Author);
        command.Add(Language);
        command.Add(Ui);
    }

    public Texts Texts(ParseResult parsed) => Texts(parsed.GetValue(Ui), _terminal);

    public static Texts Texts(string? ui, Terminal terminal) => Pages.Texts.For(ui switch
    {
        "de" => UiLanguage.German,
        "en" => UiLanguage.English,
        _ => UiLanguages.FromEnvironment(terminal.Variable),
    });

    public DocumentSource Documents(ParseResult parsed) => new(_terminal, Options(parsed), Texts(parsed));

    /// <summary>Starts to load what the reports will need; where no language is named, they are most likely German.</summary>
    public void Prepare(Languages languages, ParseResult parsed) => languages.Prepare(LanguageCodes.Parse(parsed.GetValue(Language)) ?? TextLanguage.German);

    private InputOptions Options(ParseResult parsed) => new()
    {
        Published = parsed.GetValue(Published),
        Source = parsed.GetValue(Source) is { } source ? CleanText.Line(source) : null,
        Author = parsed.GetValue(Author) is { } author && CleanText.Line(author) is { Length: > 0 } name ? name : null,
        Language = LanguageCodes.Parse(parsed.GetValue(Language)),
    };
}
