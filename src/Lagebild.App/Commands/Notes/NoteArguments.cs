using System.CommandLine;
using System.CommandLine.Parsing;
using Lagebild.App.Commands.Database;
using Lagebild.Dossiers.Notes;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Pages.Stories;
using Lagebild.Storage;
using NodaTime;

namespace Lagebild.App.Commands.Notes;

/// <summary>The options of everything that appends a note: who, why, where; and the appending.</summary>
internal sealed class NoteArguments
{
    private readonly Terminal _terminal;

    public NoteArguments(Terminal terminal)
    {
        _terminal = terminal;
        Database = new DatabaseOption(terminal);
        Ui.AcceptOnlyFromAmong("de", "en");
        By.Validators.Add(result => Limit(result, Note.LongestAuthor));
        Why.Validators.Add(result => Limit(result, Note.LongestText));
    }

    public DatabaseOption Database { get; }

    public Option<string?> By { get; } = new("--by") { Description = "Who decides; by default LAGEBILD_USER, or the user of the system.", HelpName = "NAME" };

    public Option<string?> Why { get; } = new("--why") { Description = "The reason, in one sentence.", HelpName = "TEXT" };

    public Option<string> Ui { get; } = InputOptionSet.UiOption();

    /// <summary>A command that appends one note.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it decides.</param>
    /// <param name="decide">The decision.</param>
    /// <param name="own">Its own arguments and options.</param>
    public Command Command(string name, string description, Func<ParseResult, Newsroom, Task<NoteContent>> decide, params IEnumerable<Symbol> own)
    {
        var command = new Command(name, description);
        command.AddAll(own);
        AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(parsed, decide, cancellation));
        return command;
    }

    public void AddTo(Command command)
    {
        command.Add(By);
        command.Add(Why);
        command.Add(Database.File);
        command.Add(Ui);
    }

    public Texts Texts(ParseResult parsed) => InputOptionSet.Texts(parsed.GetValue(Ui), _terminal);

    /// <summary>Appends what is decided and says so; what names nothing that is there is refused.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<ParseResult, Newsroom, Task<NoteContent>> decide, CancellationToken cancellation) => Database.GuardAsync(parsed, async () =>
    {
        var texts = Texts(parsed);
        await using var store = await Database.OpenToWriteAsync(parsed, cancellation);
        try
        {
            var content = await decide(parsed, new Newsroom(store, cancellation));
            var note = Note.Create(Author(parsed.GetValue(By), _terminal), await NowAsync(store, cancellation), content, parsed.GetValue(Why) ?? "");
            await store.Notes.AppendAsync(note, cancellation);
            _terminal.Out.WriteLine(texts.Format("note.written", note.Id.Short, NoteText.Subject(note) is { } subject ? $"{subject} · {NoteText.Say(note, texts)}" : NoteText.Say(note, texts)));
            return ExitCode.Done;
        }
        catch (NoteException e)
        {
            _terminal.Error.WriteLine(texts.Format("note.refused", NoteText.Say(e, texts)));
            return ExitCode.Partly;
        }
    });

    /// <summary>Now, or just after the last note where a clock went ahead: a note is later than all that its author could see.</summary>
    private async Task<Instant> NowAsync(IDossierStore store, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(_terminal.Clock.GetUtcNow());
        return (await store.Notes.AllAsync(cancellation)).Select(n => n.Written + Duration.FromMilliseconds(1)).Append(now).Max();
    }

    /// <summary>Who uses the program: what the option says, LAGEBILD_USER, or the system's user.</summary>
    public static string Author(string? option, Terminal terminal)
    {
        string?[] names = [option, terminal.Variable("LAGEBILD_USER"), terminal.Variable("USER"), terminal.Variable("USERNAME")];
        return names.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))?.Trim() ?? "?";
    }

    private static void Limit(OptionResult result, int most)
    {
        if (result.Tokens.Any(t => t.Value.Length > most))
            result.AddError(UsageText.Say("usage.long", result.Option.Name, most));
    }
}
