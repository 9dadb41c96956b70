using System.CommandLine;
using Lagebild.Dossiers.Notes;
using NodaTime;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild note same|different|forget NAME NAME</c>: overrules who is taken for whom.</summary>
internal static class NoteCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var verb = new Argument<string>("VERB") { Description = "same: one actor; different: two actors; forget: let the rules decide again." };
        verb.AcceptOnlyFromAmong("same", "different", "forget");
        var left = new Argument<string>("NAME");
        var right = new Argument<string>("OTHER");
        var command = new Command("note", "Notes that two names are one actor or are not; goes before every rule and can be taken back.") { verb, left, right, arguments.Database.File };
        command.SetAction((parsed, cancellation) => arguments.Database.GuardAsync(parsed, async () =>
        {
            await using var store = await arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var (one, other) = (parsed.GetValue(left)!, parsed.GetValue(right)!);
            if (parsed.GetValue(verb) == "forget")
            {
                foreach (var note in (await store.Notes.AllAsync(cancellation)).Where(n => n.Content is SameActor same && same.One == one && same.Other == other))
                    await store.Notes.AppendAsync(Decide(new Undo(note.Id)), cancellation);
            }
            else
            {
                await store.Notes.AppendAsync(Decide(new SameActor(one, other, parsed.GetValue(verb) == "same")), cancellation);
            }
            foreach (var note in NoteSet.Of(await store.Notes.AllAsync(cancellation)).InForce.Where(n => n.Content is SameActor))
                terminal.Out.WriteLine(note.Content.Words);
            return ExitCode.Done;
        }));
        return command;

        Note Decide(NoteContent content) => Note.Create(terminal.Variable("USER") is { Length: > 0 } user ? user : "?", Instant.FromDateTimeOffset(terminal.Clock.GetUtcNow()), content);
    }
}
