using System.CommandLine;
using Lagebild.App.Commands.Notes;
using Lagebild.App.Pages;
using Lagebild.Storage;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Commands.Database;

/// <summary><c>--db FILE</c>, and opening what it names; by default <c>lagebild/lagebild.db</c> in the user's data folder.</summary>
internal sealed class DatabaseOption(Terminal terminal)
{
    public Option<string> File { get; } = new("--db") { Description = "The database; by default lagebild/lagebild.db in your data folder.", HelpName = "FILE" };

    public string Path(ParseResult parsed) => parsed.GetValue(File) ?? System.IO.Path.Combine(DataFolder(), "lagebild", "lagebild.db");

    public Task<IDossierStore> OpenToReadAsync(ParseResult parsed, CancellationToken cancellation) => SqliteDossierStore.OpenToReadAsync(Path(parsed), cancellation);

    /// <summary>Opens to write, and makes the default's folder where it is missing.</summary>
    public Task<IDossierStore> OpenToWriteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = Path(parsed);
        try
        {
            if (parsed.GetValue(File) is null)
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.CannotOpen, path, e);
        }
        return SqliteDossierStore.OpenAsync(path, terminal.Clock, cancellation);
    }

    /// <summary>Where it is kept up to which position a user has looked.</summary>
    public LastLook LastLook(ParseResult parsed, string user) => new(DataFolder(), System.IO.Path.GetFullPath(Path(parsed)), user);

    /// <summary>Runs a command; what goes wrong with the database is said in one line.</summary>
    public async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (UnknownNameException e)
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine(e.Say(Texts(parsed)));
            return ExitCode.Partly;
        }
        catch (StorageException e)
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine(Texts(parsed).Format($"StorageProblem.{e.Problem}", e.Path, e.InnerException?.Message ?? ""));
            return ExitCode.Partly;
        }
    }

    /// <summary>The command's language, where it has an option for it; else the environment's.</summary>
    private Texts Texts(ParseResult parsed) =>
        InputOptionSet.Texts(parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(o => o.Name == "--ui") is { } ui ? parsed.GetValue(ui) : null, terminal);

    private string DataFolder() =>
        terminal.Variable("XDG_DATA_HOME") is { Length: > 0 } folder
            ? folder
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
}
