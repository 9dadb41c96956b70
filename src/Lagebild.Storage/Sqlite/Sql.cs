using System.Collections.Frozen;

namespace Lagebild.Storage.Sqlite;

/// <summary>The statements of this folder's <c>.sql</c> files: one a file, named <c>NNN-what-it-does.sql</c>.</summary>
internal static class Sql
{
    private static readonly FrozenDictionary<string, string> Queries = Load("Sqlite/Queries/").ToFrozenDictionary(s => s.Name, s => s.Text);

    /// <summary>Statements that make the log, in order; their number is the version of the log's schema.</summary>
    public static IReadOnlyList<string> Schema { get; } = [.. Load("Sqlite/Schema/").Select(s => s.Text)];

    /// <summary>The views: names of the tables, and the statements that make them.</summary>
    public static IReadOnlyList<(string Name, string Text)> Views { get; } = [.. Load("Sqlite/Views/")];

    public static string Query(string name) => Queries[name];

    private static IEnumerable<(string Name, string Text)> Load(string folder)
    {
        var assembly = typeof(Sql).Assembly;
        foreach (var path in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
            yield return (path[(folder.Length + 4)..^4], reader.ReadToEnd());
        }
    }
}
