using System.CommandLine;
using Lagebild.Pages;
using Lagebild.Dossiers.Log;
using Lagebild.Language.Times;
using Lagebild.Sources.Inputs;

namespace Lagebild.App.Commands.Database;

/// <summary>The arguments and options of commands that show something from the database, and the showing.</summary>
internal sealed class StoryArguments
{
    private readonly Terminal _terminal;

    public StoryArguments(Terminal terminal)
    {
        _terminal = terminal;
        Database = new DatabaseOption(terminal);
        Ui.AcceptOnlyFromAmong("de", "en");
    }

    public DatabaseOption Database { get; }

    public Argument<string?> Story { get; } = new("STORY")
    {
        Description = "First digits of the id of a story or of one of its reports; without it, all stories.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<PublicationTime?> AsOf { get; } = Time("--as-of", "The picture as it was known then: a day (all of it) or an ISO 8601 time.");

    public Option<bool> Json { get; } = new("--json") { Description = "Write JSON instead of a page." };

    public Option<string> Ui { get; } = InputOptionSet.UiOption();

    /// <summary>An option that takes a day or a time.</summary>
    public static Option<PublicationTime?> Time(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "TIME",
        CustomParser = result =>
        {
            var time = PublicationDate.Parse(result.Tokens[0].Value);
            if (time is null)
                result.AddError(UsageText.Say("usage.time", result.Tokens[0].Value));
            return time;
        },
    };

    /// <summary>The least confidence of what is shown, from 0 to 1.</summary>
    public static Option<double> Confidence(string description)
    {
        var option = new Option<double>("--min-confidence") { Description = description, HelpName = "SHARE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError(UsageText.Say("usage.share", result.Tokens[0].Value));
        });
        return option;
    }

    /// <summary>A command with these options; its own come on top.</summary>
    public Command Command(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run, params IEnumerable<Symbol> own)
    {
        var command = new Command(name, description);
        command.AddAll(own);
        command.Add(Database.File);
        command.Add(Json);
        command.Add(Ui);
        command.SetAction((parsed, cancellation) => Database.GuardAsync(parsed, () => run(parsed, cancellation)));
        return command;
    }

    public Texts Texts(ParseResult parsed) => InputOptionSet.Texts(parsed.GetValue(Ui), _terminal);

    public AsOf? PointOfView(ParseResult parsed) => parsed.GetValue(AsOf) is { } time ? new AsOf(time) : null;
}
