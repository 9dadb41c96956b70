namespace Lagebild.Architecture.Tests;

/// <summary>Folders and projects are named after the field, never after a pattern (STYLE: house rules).</summary>
public class NamingTests
{
    private static readonly string[] Forbidden = ["Common", "Core", "Shared", "Utils", "Helpers", "Infrastructure"];

    [Fact]
    public void No_namespace_is_called_after_a_pattern()
    {
        var namespaces = new[] { Rooms.Language, Rooms.Reading, Rooms.Dossiers, Rooms.Storage, Rooms.Sources, Rooms.Pages, Rooms.Desk, Rooms.App, Rooms.Training }
            .SelectMany(a => a.GetTypes())
            .Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith("Lagebild", StringComparison.Ordinal))
            .ToHashSet();

        Assert.NotEmpty(namespaces);
        Assert.DoesNotContain(namespaces, n => n.Split('.').Intersect(Forbidden).Any());
    }
}
