using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Notes;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Postgres;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Storage.Tests;

/// <summary>
/// The program that other tests start: for <see cref="KillTests"/> it appends numbered reports and notes, and prints the number
/// of reports after each commit; with <c>--open</c> it only brings a database up to date; with <c>--look</c>, for <see cref="ReadOnlyFolderTests"/>, it reads a database, tries to write it, and prints how both went.
/// </summary>
internal static class Loader
{
    private const int Batch = 3;

    public static async Task<int> Main(string[] args)
    {
        if (args is ["--look", var path])
        {
            Console.Out.WriteLine($"read {await Read(path)}; write {await Write(path)}");
            return 0;
        }
        if (args is ["--open", var name])
        {
            await (await OpenAsync(name)).DisposeAsync();
            return 0;
        }
        await using var store = await OpenAsync(args[0]);
        // Begins before the end, so that what had been committed is appended again.
        for (var next = Math.Max(0, await store.Log.CountAsync() - (2 * Batch)); next < int.Parse(args[1]); next += Batch)
        {
            await store.Log.AddAsync([.. Enumerable.Range(next, Batch).Select(Entry)]);
            foreach (var note in Notes(next + Batch).TakeLast(2))
                await store.Notes.AppendAsync(note);
            Console.Out.WriteLine(next + Batch);
            Console.Out.Flush();
        }
        return 0;
    }

    private static Task<IDossierStore> OpenAsync(string name) =>
        PostgresAddress.Names(name) ? PostgresDossierStore.OpenAsync(PostgresAddress.Parse(name)) : SqliteDossierStore.OpenAsync(name);

    /// <summary>The notes that belong to so many reports: one after each second batch.</summary>
    public static IEnumerable<Note> Notes(int reports) =>
        Enumerable.Range(1, reports / (2 * Batch)).Select(i => Note.Create("eva", NodaTime.Instant.FromUnixTimeSeconds(i), new StoryRenamed(Entry(i).Id, $"Titel {i}")));

    private static async Task<string> Read(string path)
    {
        await using var store = await SqliteDossierStore.OpenToReadAsync(path);
        return $"{await store.Log.CountAsync()} reports, {(await store.Stories.ListAsync()).Count} stories";
    }

    private static async Task<string> Write(string path)
    {
        try
        {
            await using var store = await SqliteDossierStore.OpenAsync(path);
            return (await store.Log.AddAsync([Entry(int.MaxValue)])).ToString();
        }
        catch (StorageException e)
        {
            return e.Problem.ToString();
        }
    }

    /// <summary>A report that shares its participants, and every fourth its text, with others.</summary>
    public static LogEntry Entry(int number)
    {
        string[] people = [$"Anna Holt{(char)('a' + (number % 7))}", $"Jan Brandt{(char)('a' + (number % 5))}"];
        var text = $"{people[0]} trifft {people[1]}. " + string.Join(' ', Enumerable.Range(0, 30).Select(w => $"w{number / 4}x{w}"));
        return new Written($"2025-03-{1 + (number % 28):00}", "Blatt", $"Bericht {number}", text)
            .Person(people[0]).Person(people[1])
            .Meets(Reading.Engagements.EngagementKind.Meeting, Reading.Engagements.EngagementStatus.Planned, "trifft", people)
            .Entry;
    }
}
