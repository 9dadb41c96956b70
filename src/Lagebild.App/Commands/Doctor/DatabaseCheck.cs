using Lagebild.App.Commands.Database;
using Lagebild.Pages;
using Lagebild.Storage;
using Lagebild.Storage.Postgres;

namespace Lagebild.App.Commands.Doctor;

/// <summary>Whether the database that a command would use is there, whole, of this version, and may be written. Nothing is changed.</summary>
/// <param name="name">The database: a file or an address.</param>
/// <param name="namedBy">What named it: <c>--db</c>, a variable, or null where it is the default.</param>
/// <param name="texts">Words for what a database can suffer from.</param>
internal sealed class DatabaseCheck(string name, string? namedBy, Texts texts)
{
    /// <summary>Files up to this size are checked page by page: all of it is read.</summary>
    private const long CheckedBytes = 4_000_000_000;

    private bool IsPostgres => PostgresAddress.Names(name);

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellation)
    {
        try
        {
            var condition = IsPostgres
                ? await StoreCondition.OfPostgresAsync(PostgresAddress.Parse(name), cancellation)
                : await StoreCondition.OfFileAsync(name, CheckedBytes, cancellation);
            return [Place(condition.Name), .. Describe(condition), .. await ContentAsync(condition, cancellation)];
        }
        catch (StorageException e) when (e.Problem == StorageProblem.Missing)
        {
            return [Place(name), namedBy is null
                ? new Finding("database", "content", Health.Fine) { Case = "none" }
                : new Finding("database", "content", Health.Warning, ("database", name)) { Case = "missing" }];
        }
        catch (StorageException e)
        {
            // The words of a damaged or foreign database already say what to do.
            return [Place(e.Path), new Finding("database", "content", Health.Problem, ("error", DatabaseOption.Say(e, texts))) { Case = "unusable" }];
        }
    }

    private Finding Place(string shown) => new("database", "place", Health.Fine, ("database", shown), ("namedBy", namedBy ?? texts["doctor.database.default"]));

    private static IEnumerable<Finding> Describe(StoreCondition condition)
    {
        yield return new Finding("database", "engine", Health.Fine, ("engine", condition.Engine));
        if (condition.Schema > 0)
            yield return Versions(condition);
        yield return condition.Damage switch
        {
            null => new Finding("database", "pages", Health.Fine) { Case = "unchecked" },
            [] => new Finding("database", "pages", Health.Fine),
            var damage => new Finding("database", "pages", Health.Problem, ("database", condition.Name), ("damage", string.Join("; ", damage))) { Case = "damaged" },
        };
        yield return condition.CanWrite
            ? new Finding("database", "writing", Health.Fine)
            : new Finding("database", "writing", Health.Warning, ("user", Environment.UserName)) { Case = "refused" };
    }

    private static Finding Versions(StoreCondition condition) => condition switch
    {
        { MigrationsDue: > 0 } => new Finding("database", "schema", Health.Warning, ("schema", condition.Schema), ("program", condition.ProgramSchema), ("due", condition.MigrationsDue), ("database", condition.Name)) { Case = "due" },
        { ViewsAreDue: true } => new Finding("database", "schema", Health.Warning, ("views", condition.Views), ("program", condition.ProgramViews), ("database", condition.Name)) { Case = "views" },
        _ => new Finding("database", "schema", Health.Fine, ("schema", condition.Schema), ("views", condition.Views)),
    };

    /// <summary>How much there is, where this program can read it.</summary>
    private async Task<IEnumerable<Finding>> ContentAsync(StoreCondition condition, CancellationToken cancellation)
    {
        if (condition.Schema == 0)
            return [new Finding("database", "content", Health.Fine) { Case = "empty" }];
        if (condition.MigrationsDue > 0 || condition.ViewsAreDue || condition.Damage is { Count: > 0 })
            return [];
        await using var store = await DatabaseOption.OpenToReadAsync(name, cancellation);
        var (head, facts) = (await store.Log.HeadAsync(cancellation), await store.CountAsync(cancellation));
        return [new Finding("database", "content", Health.Fine, ("position", head.Value), ("documents", facts.Documents), ("notes", facts.Notes), ("stories", facts.Stories), ("size", Amount.Say(facts.Bytes)))];
    }
}
