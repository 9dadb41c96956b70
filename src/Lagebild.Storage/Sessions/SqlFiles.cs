using System.Collections.Frozen;

namespace Lagebild.Storage.Sessions;

/// <summary>The <c>.sql</c> files of a database, one statement each, named <c>NNN-what-it-does.sql</c>.</summary>
/// <param name="dialect">The folder of what only this database understands; it goes before what all understand.</param>
internal sealed class SqlFiles(string dialect)
{
    private readonly FrozenDictionary<string, string> _statements = Load("Statements/").Concat(Load($"{dialect}/Statements/")).ToFrozenDictionary(s => s.Name, s => s.Text);

    /// <summary>Statements that make the log, in order; their number is the version of the log's schema.</summary>
    public IReadOnlyList<(string Name, string Text)> Schema { get; } = [.. Load($"{dialect}/Schema/")];

    /// <summary>The views: names of the tables, and the statements that make them.</summary>
    public IReadOnlyList<(string Name, string Text)> Views { get; } = [.. Load($"{dialect}/Views/")];

    public string Statement(string name) => _statements[name];

    private static IEnumerable<(string Name, string Text)> Load(string folder)
    {
        var assembly = typeof(SqlFiles).Assembly;
        foreach (var path in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(path)!);
            yield return (path[(folder.Length + 4)..^4], reader.ReadToEnd());
        }
    }
}
