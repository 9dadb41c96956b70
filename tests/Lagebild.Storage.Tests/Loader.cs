using Lagebild.Dossiers.Log;
using Lagebild.Dossiers.Tests;
using Lagebild.Storage.Sqlite;

namespace Lagebild.Storage.Tests;

/// <summary>
/// The program that other tests start: for <see cref="KillTests"/> it appends numbered reports and prints their number after each
/// commit; with <c>--look</c>, for <see cref="ReadOnlyFolderTests"/>, it reads a database, tries to write it, and prints how both went.
/// </summary>
internal static class Loader
{
    private const int Batch = 3;

    public static int Main(string[] args)
    {
        if (args is ["--look", var path])
        {
            Console.Out.WriteLine($"read {Read(path)}; write {Write(path)}");
            return 0;
        }
        using var store = SqliteDossierStore.Open(args[0]);
        // Begins before the end, so that what had been committed is appended again.
        for (var next = Math.Max(0, store.Count - (2 * Batch)); next < int.Parse(args[1]); next += Batch)
        {
            store.Append([.. Enumerable.Range(next, Batch).Select(Entry)]);
            Console.Out.WriteLine(next + Batch);
            Console.Out.Flush();
        }
        return 0;
    }

    private static string Read(string path)
    {
        using var store = SqliteDossierStore.OpenToRead(path);
        return $"{store.Count} reports, {store.Stories().Count} stories";
    }

    private static string Write(string path)
    {
        try
        {
            using var store = SqliteDossierStore.Open(path);
            return store.Append([Entry(int.MaxValue)]).ToString();
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
