using System.CommandLine;
using Lagebild.Dossiers.Actors;

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
        command.SetAction(parsed => arguments.Database.Guard(parsed, () =>
        {
            using var store = arguments.Database.OpenToWrite(parsed);
            var (one, other) = (parsed.GetValue(left)!, parsed.GetValue(right)!);
            if (parsed.GetValue(verb) == "forget")
                store.Remove(one, other);
            else
                store.Add(new ActorNote(one, other, parsed.GetValue(verb) == "same"));
            foreach (var note in store.Notes())
                terminal.Out.WriteLine($"{note.Left} {(note.AreSame ? "=" : "≠")} {note.Right}");
            return ExitCode.Done;
        }));
        return command;
    }
}
