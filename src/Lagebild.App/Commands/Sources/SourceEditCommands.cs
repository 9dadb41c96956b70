using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Sources.Fetching;
using Lagebild.Sources.Following;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.App.Commands.Sources;

/// <summary><c>lagebild source edit|pause|resume|remove SOURCE</c>.</summary>
internal static class SourceEditCommands
{
    public static Command Edit(Terminal terminal)
    {
        var options = new SourceOptionSet();
        var command = Create(terminal, "edit", "Changes what was decided about a source; a list that is named replaces the old one, an empty word clears it.", "source.edited", options.All,
            (parsed, sources, source, now, cancellation) => ChangeAsync(sources, source, options.Apply(parsed, source.Settings), source.Due is null ? null : now, cancellation));
        command.Validators.Add(result =>
        {
            if (!options.All.Any(o => result.GetResult(o) is { Implicit: false }))
                result.AddError(UsageText.Say("usage.nothing"));
        });
        return command;
    }

    public static Command Pause(Terminal terminal) => Create(
        terminal, "pause", "Leaves a source alone until it is resumed.", "source.paused", [],
        (_, sources, source, _, cancellation) => ChangeAsync(sources, source, source.Settings with { IsPaused = true }, null, cancellation));

    public static Command Resume(Terminal terminal) => Create(
        terminal, "resume", "Looks at a source again that was paused, or given up after many failures.", "source.resumed", [],
        (_, sources, source, now, cancellation) => sources.ChangeAsync(
            source.Id,
            (source.Settings with { IsPaused = false }).ToJson(),
            now,
            (source.State with { Poll = PollSchedule.Resume(source.State.Poll, now.ToDateTimeOffset()), Problem = null }).ToJson(),
            cancellation));

    public static Command Remove(Terminal terminal) => Create(
        terminal, "remove", "Forgets a source; what it brought stays.", "source.removed", [],
        (_, sources, source, _, cancellation) => sources.RemoveAsync(source.Id, cancellation));

    private static Task ChangeAsync(ISources sources, FollowedSource source, SourceSettings settings, Instant? due, CancellationToken cancellation) =>
        sources.ChangeAsync(source.Id, settings.ToJson(), due, cancellation: cancellation);

    private static Command Create(
        Terminal terminal, string name, string description, string said, IEnumerable<Option> options, Func<ParseResult, ISources, FollowedSource, Instant, CancellationToken, Task> change)
    {
        var arguments = new StoryArguments(terminal);
        var which = new Argument<string>("SOURCE") { Description = "Id, title or address of a source; lagebild source list shows them." };
        var command = new Command(name, description) { which };
        command.AddAll(options);
        command.AddAll(arguments.Database.File, arguments.Ui);
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var source = await SourceBook.FindAsync(store.Sources, parsed.GetValue(which)!, cancellation);
            await change(parsed, store.Sources, source, Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()), cancellation);
            terminal.Out.WriteLine(arguments.Texts(parsed).Format(said, source.Name));
            return ExitCode.Done;
        }));
        return command;
    }
}
