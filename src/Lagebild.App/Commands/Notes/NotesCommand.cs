using System.CommandLine;
using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Dossiers.Notes;
using Lagebild.Language;
using Lagebild.Reading.Reports.Json;

namespace Lagebild.App.Commands.Notes;

/// <summary><c>lagebild notes [STORY]</c>: what editors decided, and how each decision stands.</summary>
internal static class NotesCommand
{
    public static Command Create(Terminal terminal)
    {
        var arguments = new StoryArguments(terminal);
        var by = new Option<string?>("--by") { Description = "Only by this author.", HelpName = "NAME" };
        var all = new Option<bool>("--all") { Description = "Also what was taken back, and what takes it back." };
        return arguments.Command("notes", "Lists the decisions of editors, and how each of them stands: it holds, was overruled, or what it is about is gone.", Run, arguments.Story, by, all);

        async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
        {
            await using var store = await arguments.Database.OpenToReadAsync(parsed, cancellation);
            var texts = arguments.Texts(parsed);
            var notes = (await ListedNote.AllAsync(store, parsed.GetValue(arguments.Story), cancellation))
                .Where(n => parsed.GetValue(by) is not { } author || n.Noted.Note.Author.Equals(author, StringComparison.OrdinalIgnoreCase))
                .Where(n => parsed.GetValue(all) || n.Noted.Standing != NoteStanding.Undone && n.Noted.Note.Content is not Undo)
                .ToList();
            if (parsed.GetValue(arguments.Json))
                Listing.WriteJson(terminal, notes, (json, dossier, note) =>
                {
                    json.Text("story", note.Story?.Id.First.Value);
                    dossier.Note(note.Noted);
                });
            else
                Listing.Write(terminal, texts, texts["section.notes"], notes.GroupBy(n => n.Story?.Id).Select(g => Group([.. g], texts)));
            return ExitCode.Done;
        }
    }

    private static Group Group(ListedNote[] notes, Texts texts) => new(notes.Select(n => Line(n.Noted, texts)).ToValueArray())
    {
        Heading = notes[0].Story?.Title ?? texts["note.noStory"],
        Note = notes[0].Story?.Id.Short,
    };

    private static Line Line(DossierNote noted, Texts texts) => new(noted.Subject)
    {
        Badge = new Badge(noted.Note.Id.Short, noted.Standing == NoteStanding.Holds ? Tone.Neutral : Tone.Open),
        Details =
        [
            new Detail("", [new Value(NoteText.Say(noted.Note, texts)), new Value(noted.Against.IsEmpty ? texts.Of(noted.Standing) : texts.Format("note.contradicted", noted.Against.Count)), new Value(NoteLines.Author(noted.Note, texts))]),
            .. noted.Note.Why.Length > 0 ? [new Detail(texts["note.why"], [new Value(noted.Note.Why)])] : Array.Empty<Detail>(),
        ],
    };
}
