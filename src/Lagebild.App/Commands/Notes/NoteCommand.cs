using System.CommandLine;
using Lagebild.Dossiers.Notes;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>lagebild note WHAT ...</c>: an editor decides. One kind of decision a file in this folder; each appends one note.</summary>
internal static class NoteCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new NoteArguments(terminal);
        var undo = new Option<string?>("--undo") { Description = "Takes the note back whose id begins with these digits.", HelpName = "NOTE" };
        var command = new Command("note", "Appends a decision of an editor to the log: who, when, about what, why. Nothing is overwritten, and every note can be taken back. "
            + "What can be named is listed by: lagebild facts, lagebild reports, lagebild stories, lagebild notes.") { undo };
        arguments.AddTo(command);
        foreach (var kind in FactNoteCommands.Create(terminal).Concat(SlotNoteCommands.Create(terminal)).Concat(SameNoteCommands.Create(terminal)).Concat(StoryNoteCommands.Create(terminal)))
            command.Add(kind);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(undo) is { } note)
                return await arguments.RunAsync(parsed, async (_, newsroom) => new Undo((await newsroom.NoteAsync(note)).Id), cancellation);
            terminal.Error.WriteLine(arguments.Texts(parsed)["note.what"]);
            return ExitCode.Usage;
        });
        return command;
    }
}
