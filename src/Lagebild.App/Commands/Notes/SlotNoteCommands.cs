using System.CommandLine;
using System.CommandLine.Parsing;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Language.Times;
using Lagebild.Pages.Lookup;
using Lagebild.Reading.Documents;
using Lagebild.Reading.Engagements;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>note status|place|time|topics|participant</c>: the slots of an engagement.</summary>
internal static class SlotNoteCommands
{
    public static IEnumerable<Command> Create(Terminal terminal) => [Status(terminal), Place(terminal), Time(terminal), Topics(terminal), Participant(terminal)];

    /// <summary>How far an engagement has come.</summary>
    public static Option<string> StatusOption()
    {
        var option = new Option<string>("--status") { Description = "How far it has come.", DefaultValueFactory = _ => "planned" };
        option.AcceptOnlyFromAmong(Names<EngagementStatus>());
        return option;
    }

    /// <summary>Days as an EDTF value.</summary>
    public static Option<Edtf?> DaysOption() => new("--time")
    {
        Description = "When, as EDTF: 2026-05-12, 2026-05, 2026-05-11/2026-05-17.",
        HelpName = "DAYS",
        CustomParser = result =>
        {
            var days = Edtf.TryParse(result.Tokens[0].Value);
            if (days is null)
                result.AddError(UsageText.Say("usage.edtf", result.Tokens[0].Value));
            return days;
        },
    };

    /// <summary>An hour as the formats of this program spell it.</summary>
    public static Option<TimeOfDay?> HourOption() => new("--hour")
    {
        Description = "The hour on that day: 15:00, T15, T14/T18, TEV for the evening.",
        HelpName = "HOUR",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            try
            {
                return TimeOfDayText.Parse(char.IsAsciiDigit(text[0]) ? "T" + text : text);
            }
            catch (Exception e) when (e is FormatException or IndexOutOfRangeException)
            {
                result.AddError(UsageText.Say("usage.hour", text));
                return null;
            }
        },
    };

    private static Command Status(Terminal terminal)
    {
        var value = new Argument<string?>("STATUS") { Description = "How far it has come.", Arity = ArgumentArity.ZeroOrOne };
        value.AcceptOnlyFromAmong(Names<EngagementStatus>());
        return Slot(terminal, "status", "Sets or clears the status of an engagement.",
            (parsed, key, _) => Task.FromResult<SlotNote>(new StatusNote(key, parsed.GetValue(value) is { } status ? Enum.Parse<EngagementStatus>(status, true) : null)), value);
    }

    private static Command Place(Terminal terminal)
    {
        var value = new Argument<string?>("PLACE") { Description = "Where.", Arity = ArgumentArity.ZeroOrOne };
        return Slot(terminal, "place", "Sets or clears the place of an engagement.",
            (parsed, key, _) => Task.FromResult<SlotNote>(new PlaceNote(key, parsed.GetValue(value)?.Trim())), value);
    }

    private static Command Time(Terminal terminal)
    {
        var (days, hour) = (DaysOption(), HourOption());
        return Slot(terminal, "time", "Sets or clears the time of an engagement.",
            (parsed, key, _) => Task.FromResult<SlotNote>(new TimeNote(key, parsed.GetValue(days), parsed.GetValue(hour))), days, hour);
    }

    private static Command Topics(Terminal terminal)
    {
        var value = new Argument<string[]>("TOPIC") { Description = "What it is about.", Arity = ArgumentArity.ZeroOrMore };
        return Slot(terminal, "topics", "Sets or clears the topics of an engagement.",
            (parsed, key, _) => Task.FromResult<SlotNote>(new TopicsNote(key, (parsed.GetValue(value) ?? []).Select(t => t.Trim()).ToValueArray())), value);
    }

    private static Command Participant(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Who, as reports of the story name them." };
        var role = new Option<string?>("--role") { Description = "The part played." };
        role.AcceptOnlyFromAmong(Names<ParticipantRole>());
        var isNew = new Option<bool>("--new") { Description = "Also somebody whom no report of the story names." };
        return Slot(terminal, "participant", "Adds a participant to an engagement, or with --clear strikes one out.", async (parsed, key, newsroom) =>
        {
            var clears = parsed.GetValue<bool>("--clear");
            if (!parsed.GetValue(isNew) || clears)
                newsroom.DemandActor(await newsroom.DossierAsync(await StoryOf(key, newsroom)), parsed.GetValue(name)!);
            return new ParticipantNote(key, parsed.GetValue(name)!.Trim(), clears ? null : Enum.Parse<ParticipantRole>(parsed.GetValue(role) ?? "principal", true));
        }, name, role, isNew);
    }

    private static async Task<DocumentId> StoryOf(FactKey key, Newsroom newsroom) => key switch
    {
        AddedFact added => ((AddedEngagement)(await newsroom.NoteAsync(added.Note.Value)).Content).Story,
        ReportedFact fact => fact.Evidence.Document,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A command that sets a slot to a value or, with <c>--clear</c>, to none.</summary>
    private static Command Slot(
        Terminal terminal, string name, string description, Func<ParseResult, FactKey, Newsroom, Task<SlotNote>> decide, params IEnumerable<Symbol> own)
    {
        var engagement = new Argument<string>("ENGAGEMENT") { Description = "An engagement as lagebild facts lists it: 1a2b3c4d-e2." };
        var clear = new Option<bool>("--clear") { Description = "No value that was told holds." };
        var command = new NoteArguments(terminal).Command(name, description, async (parsed, newsroom) =>
        {
            var (key, seen) = await newsroom.FactAsync(parsed.GetValue(engagement)!, engagementOnly: true);
            return await decide(parsed, key, newsroom) with { Seen = seen };
        }, [engagement, .. own, clear]);
        command.Validators.Add(result =>
        {
            if (name == "time" && result.GetResult("--hour") is OptionResult { Implicit: false } && result.GetResult("--time") is not OptionResult { Implicit: false })
                result.AddError(UsageText.Say("usage.hourAlone"));
            else if (name != "participant" && result.GetValue(clear) == result.Children.Any(c => IsValue(c, own)))
                result.AddError(UsageText.Say("usage.value"));
        });
        return command;
    }

    /// <summary>Whether a part of the command line gives the slot a value.</summary>
    private static bool IsValue(SymbolResult part, IEnumerable<Symbol> own) => part switch
    {
        ArgumentResult argument => own.Contains(argument.Argument) && argument.Tokens.Count > 0,
        OptionResult { Option.Name: "--time" } option => !option.Implicit,
        _ => false,
    };

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
