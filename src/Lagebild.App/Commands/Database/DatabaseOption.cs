using System.CommandLine;
using Lagebild.App.Commands.Notes;
using Lagebild.Pages;
using Lagebild.Pages.Lookup;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Commands.Database;

/// <summary><c>--db DATABASE</c>, and opening what it names; by default what LAGEBILD_DB names, or else <c>lagebild/lagebild.db</c> in the user's data folder.</summary>
internal sealed class DatabaseOption(Terminal terminal)
{
    /// <summary>Names the database where the command line does not.</summary>
    public const string Variable = "LAGEBILD_DB";

    public Option<string> File { get; } = new("--db")
    {
        Description = "The database: a file, or postgres://user@host/name; by default LAGEBILD_DB, or else lagebild/lagebild.db in your data folder.",
        HelpName = "DATABASE",
    };

    public Task<IDossierStore> OpenToReadAsync(ParseResult parsed, CancellationToken cancellation) => OpenToReadAsync(Name(parsed), cancellation);

    /// <summary>Opens a database to read, by its file or address.</summary>
    public static Task<IDossierStore> OpenToReadAsync(string name, CancellationToken cancellation) => PostgresAddress.Names(name)
        ? PostgresDossierStore.OpenToReadAsync(PostgresAddress.Parse(name), cancellation)
        : SqliteDossierStore.OpenToReadAsync(name, cancellation);

    /// <summary>Opens to write, and makes the default's folder where it is missing.</summary>
    public Task<IDossierStore> OpenToWriteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var name = Name(parsed);
        if (PostgresAddress.Names(name))
            return PostgresDossierStore.OpenAsync(PostgresAddress.Parse(name), terminal.Clock, cancellation);
        try
        {
            if (Named(parsed).By is null)
                Directory.CreateDirectory(Path.GetDirectoryName(name)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(StorageProblem.CannotOpen, name, e);
        }
        return SqliteDossierStore.OpenAsync(name, terminal.Clock, cancellation);
    }

    /// <summary>The database, and what named it: the option, the variable, or null where it is the default.</summary>
    public (string Name, string? By) Named(ParseResult parsed) =>
        parsed.GetValue(File) is { } file ? (file, "--db")
        : terminal.Variable(Variable) is { Length: > 0 } name ? (name, Variable)
        : (Path.Combine(DataFolder, "lagebild", "lagebild.db"), null);

    private string Name(ParseResult parsed) => Named(parsed).Name;

    /// <summary>Where it is kept up to which position a user has looked.</summary>
    public LastLook LastLook(ParseResult parsed, string user) =>
        new(DataFolder, Name(parsed) is var name && PostgresAddress.Names(name) ? PostgresAddress.Parse(name).Name : Path.GetFullPath(name), user);

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
            terminal.Error.WriteLine(Say(e, Texts(parsed)));
            return ExitCode.Partly;
        }
    }

    /// <summary>What is wrong with a database, in a line.</summary>
    public static string Say(StorageException problem, Texts texts)
    {
        var key = $"StorageProblem.{problem.Problem}";
        var ofServer = problem.Path == PostgresAddress.Unknown ? $"{key}.address" : PostgresAddress.Names(problem.Path) ? $"{key}.server" : key;
        return texts.Format(texts.Find(ofServer) is null ? key : ofServer, problem.Path, problem.InnerException?.Message ?? "");
    }

    /// <summary>The command's language, where it has an option for it; else the environment's.</summary>
    private Texts Texts(ParseResult parsed) =>
        InputOptionSet.Texts(parsed.CommandResult.Command.Options.OfType<Option<string>>().FirstOrDefault(o => o.Name == "--ui") is { } ui ? parsed.GetValue(ui) : null, terminal);

    /// <summary>The user's data folder, which may still be to be made.</summary>
    public string DataFolder =>
        terminal.Variable("XDG_DATA_HOME") is { Length: > 0 } folder
            ? folder
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
}
