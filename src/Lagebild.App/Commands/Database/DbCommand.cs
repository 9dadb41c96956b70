using System.CommandLine;
using Lagebild.App.Inputs;
using Lagebild.Pages;
using Lagebild.Sources.Inputs;
using Lagebild.Storage;
using Lagebild.Storage.Log;

namespace Lagebild.App.Commands.Database;

/// <summary><c>lagebild db check|migrate|export|import</c>: looks after a database and moves it to another.</summary>
internal sealed class DbCommand
{
    /// <summary>Entries in one transaction of an import.</summary>
    private const int Batch = 64;

    private readonly Terminal _terminal;
    private readonly StoryArguments _arguments;

    private DbCommand(Terminal terminal) => (_terminal, _arguments) = (terminal, new StoryArguments(terminal));

    public static Command Create(Terminal terminal)
    {
        var db = new DbCommand(terminal);
        var output = new Option<string>("--output", "-o") { Description = "File to write instead of standard output.", HelpName = "FILE" };
        var file = new Argument<string>("FILE") { Description = "What lagebild db export wrote; - for standard input." };
        return new Command("db", "Looks after the database.")
        {
            db.Part("check", "Reads the whole log back and says whether it is as it was taken in.", db.CheckAsync),
            db.Part("migrate", "Brings a database of an earlier version up to date; what writes does so too.", db.MigrateAsync),
            db.Part("export", "Writes the whole log as JSON Lines: documents, readings and notes.", (parsed, c) => db.ExportAsync(parsed, parsed.GetValue(output), c), output),
            db.Part("import", "Appends an exported log; what is there already is passed over.", (parsed, c) => db.ImportAsync(parsed, parsed.GetValue(file)!, c), file),
        };
    }

    private Command Part(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run, params IEnumerable<Symbol> own)
    {
        var command = new Command(name, description);
        command.AddAll(own);
        command.Add(_arguments.Database.File);
        command.Add(_arguments.Ui);
        command.SetAction((parsed, cancellation) => _arguments.Database.GuardAsync(parsed, () => run(parsed, cancellation)));
        return command;
    }

    private async Task<int> CheckAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await _arguments.Database.OpenToReadAsync(parsed, cancellation);
        var check = await LogCheck.OfAsync(store.Log, cancellation);
        _terminal.Out.WriteLine(_arguments.Texts(parsed).Format("db.checked", check.Entries, check.Problems.Count));
        foreach (var problem in check.Problems)
            _terminal.Error.WriteLine(problem);
        return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    private async Task<int> MigrateAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var store = await _arguments.Database.OpenToWriteAsync(parsed, cancellation);
        _terminal.Out.WriteLine(_arguments.Texts(parsed).Format("db.migrated", await store.Log.HeadAsync(cancellation)));
        return ExitCode.Done;
    }

    private async Task<int> ExportAsync(ParseResult parsed, string? path, CancellationToken cancellation)
    {
        await using var store = await _arguments.Database.OpenToReadAsync(parsed, cancellation);
        try
        {
            await using var file = path is null ? null : new StreamWriter(path) { NewLine = "\n" };
            var lines = file ?? _terminal.Out;
            await foreach (var entry in store.Log.ReadAfterAsync(LogPosition.Start, cancellation))
                await lines.WriteLineAsync(System.Text.Encoding.UTF8.GetString(LogJson.ToUtf8Bytes(entry)));
            return ExitCode.Done;
        }
        catch (Exception e) when (path is not null && e is IOException or UnauthorizedAccessException && e is not OutputException)
        {
            _terminal.Error.WriteLine(new InputException("problem.output", e.Message).Say(path!, _arguments.Texts(parsed)));
            return ExitCode.Partly;
        }
    }

    private async Task<int> ImportAsync(ParseResult parsed, string path, CancellationToken cancellation)
    {
        var texts = _arguments.Texts(parsed);
        try
        {
            using var stream = ByteInput.Open(path, _terminal);
            await using var store = await _arguments.Database.OpenToWriteAsync(parsed, cancellation);
            var before = await store.Log.HeadAsync(cancellation);
            foreach (var batch in Lines(stream).Chunk(Batch))
                await store.Log.AppendAsync(batch, cancellation: cancellation);
            var head = await store.Log.HeadAsync(cancellation);
            _terminal.Out.WriteLine(texts.Format("db.imported", head.Value - before.Value, head));
            return ExitCode.Done;
        }
        catch (InputException e)
        {
            _terminal.Error.WriteLine(e.Say(path, texts));
            return ExitCode.Partly;
        }
    }

    private static IEnumerable<Entry> Lines(Stream stream)
    {
        var number = 0;
        foreach (var line in LineInput.Read(stream))
        {
            number++;
            if (line is null)
                throw new InputException("problem.tooLarge", InputLimits.Say(InputLimits.Bytes));
            if (line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
                continue;
            yield return Entry(line, number);
        }
    }

    private static Entry Entry(byte[] line, int number)
    {
        try
        {
            return LogJson.Parse(line).Entry;
        }
        catch (FormatException e)
        {
            throw new InputException("db.line", number, e.Message);
        }
    }
}
