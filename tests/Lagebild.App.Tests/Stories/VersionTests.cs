using System.Text.Json;
using System.Text.RegularExpressions;
using Lagebild.Storage.Sqlite;

namespace Lagebild.App.Tests.Stories;

/// <summary>A corrected version of an article that is added after, or before, the version that it corrects.</summary>
public sealed class VersionTests : IDisposable
{
    private const string Rest = " Beide wollen dort über die Fähre nach Lommen und die Fischerei im Sund reden, teilte das Ministerium am Montag mit.";

    private readonly TestTerminal _terminal = new();

    private string Database => Path.Combine(_terminal.Folder, "versions.db");

    public void Dispose() => _terminal.Dispose();

    private string Run(params string[] args)
    {
        using var terminal = new TestTerminal();
        terminal.Variables["LAGEBILD_USER"] = "Karin";
        Assert.Equal(("", ExitCode.Done), (terminal.RunInstalled([.. args, "--db", Database]) is var code ? terminal.Error : "", code));
        return terminal.Out;
    }

    private string File(string name, string headline, string city, string published) => _terminal.File(name, JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["headline"] = headline,
        ["text"] = $"Außenministerin Anna Holt trifft am Freitag Präsident Jan Brandt in {city}." + Rest,
        ["published"] = published,
        ["source"] = "Hafenblatt",
        ["url"] = "https://hafenblatt.example/politik/holt-brandt",
    }));

    private string Early => File("v1.json", "Holt trifft Brandt", "Kiel", "2025-11-03T10:00:00+01:00");

    private string Late => File("v2.json", "Berichtigung: Holt trifft Brandt", "Lübeck", "2025-11-03T14:00:00+01:00");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_dossier_uses_the_last_version_and_the_page_says_what_changed(bool lateFirst)
    {
        Run("add", lateFirst ? Late : Early, "--ui", "de");
        Assert.Contains("1 frühere Fassung durch spätere ersetzt", Run("add", lateFirst ? Early : Late, "--ui", "de"));

        await using (var store = await SqliteDossierStore.OpenToReadAsync(Database))
            Assert.Equal(2, await store.Log.CountAsync());
        var report = Assert.Single(JsonDocument.Parse(Run("reports", "--json")).RootElement.EnumerateArray());
        Assert.Equal("Berichtigung: Holt trifft Brandt", report.GetProperty("headline").GetString());
        var page = Regex.Replace(Run("brief", "--ui", "de"), @"\s+", " ");
        Assert.Contains("Ersetzt", page);
        Assert.Contains("Kiel → Lübeck", page);
        Assert.Matches("Neu im Text .*in Lübeck.“ Nicht mehr im Text .*„Außenministerin Anna Holt trifft am Freitag Präsident Jan Brandt in Kiel.“", page);
        Assert.Contains("Kiel", Run("brief", "--as-of", "2025-11-03T12:00:00+01:00", "--ui", "de"));
    }

    [Fact]
    public void Who_undoes_the_note_has_both()
    {
        Run("add", Early, Late);
        var note = Assert.Single(JsonDocument.Parse(Run("notes", "--json")).RootElement.EnumerateArray());
        Assert.Contains("ersetzt durch die spätere Fassung", Run("notes", "--ui", "de"));
        Run("note", "--undo", note.GetProperty("id").GetString()![..8]);
        Assert.Equal(2, JsonDocument.Parse(Run("reports", "--json")).RootElement.GetArrayLength());
    }
}
